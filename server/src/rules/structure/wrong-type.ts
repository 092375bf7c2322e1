import { distance } from 'fastest-levenshtein';
import { replaceScalar } from '../../plan/edit';
import type { Text } from '../../plan/text';
import { enums, fieldsOf, type MapId, type Shape } from '../../plan/vocabulary';
import { foldLoose } from '../../texts/fold';
import type { Localized } from '../../texts/localized';
import { readDate } from '../../time/date';
import { defineRule, type Fix } from '../rule';
import { type SchemaError, schemaErrorsOf } from './schema-errors';
import { typeFixes } from './type-fixes';

export const wrongType = defineRule({
  id: 'wrong-type',
  severity: 'error',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Giá trị không đúng dạng', en: 'Value of the wrong kind' },
  messages: {
    text: {
      vi: '“{key}” phải là một dòng chữ, không phải danh sách hay nhóm khóa.',
      en: '“{key}” must be a text, not a list or a group of keys.',
    },
    list: {
      vi: '“{key}” phải là danh sách: mỗi ý một dòng, bắt đầu bằng dấu gạch đầu dòng (-).',
      en: '“{key}” must be a list: one line for each item, beginning with a dash (-).',
    },
    map: { vi: '“{key}” phải gồm các khóa con: {known}.', en: '“{key}” must have keys of its own: {known}.' },
    item: {
      vi: 'Mỗi ý của “{key}” phải gồm các khóa con: {known}.',
      en: 'Each item of “{key}” must have keys of its own: {known}.',
    },
    enum: {
      vi: '“{value}” không có trong danh mục của “{key}”. Hãy chọn: {known}.',
      en: '“{value}” is not a word for “{key}”. Choose one of: {known}.',
    },
    date: {
      vi: '“{value}” không phải là ngày. Hãy viết dạng ngày/tháng/năm, ví dụ 29/01/2021.',
      en: '“{value}” is not a date. Write day/month/year, for example 29/01/2021.',
    },
    impossible: {
      vi: 'Không có ngày {value} trong lịch. Hãy kiểm tra lại ngày và tháng.',
      en: 'There is no day {value} in the calendar. Check the day and the month.',
    },
    year: {
      vi: '“{value}” không phải là năm. Hãy viết bốn chữ số, ví dụ 2021.',
      en: '“{value}” is not a year. Write four digits, for example 2021.',
    },
    percent: {
      vi: '“{value}” không phải là tỷ lệ. Hãy viết số phần trăm, ví dụ 60%.',
      en: '“{value}” is not a share. Write a percentage, for example 60%.',
    },
    profile: {
      vi: 'Không có bộ quy tắc “{value}” nên chưa biết kế hoạch phải đủ những gì. Các bộ dùng được: {known}; bộ riêng khai báo trong reform-plan.yaml.',
      en: 'There is no profile “{value}”, so what the plan must have is not known. Profiles there are: {known}; declare your own in reform-plan.yaml.',
    },
    root: {
      vi: 'Tệp kế hoạch phải gồm các mục có tên, như “kế hoạch:”, “quyết định:”, “lĩnh vực:”.',
      en: 'A plan file consists of named parts, such as “plan:”, “decision:”, “areas:”.',
    },
  },
  check(reading, frame, report) {
    const unknown = frame.unknownProfile;
    if (unknown?.node.piece === reading.piece) {
      const values = { value: unknown.value, known: frame.profileIds.join(', ') };
      report({ at: unknown.node, message: 'profile', values, fixes: () => nearestProfiles(unknown, frame.profileIds) });
    }
    for (const error of schemaErrorsOf(reading)) {
      if (error.keyword === 'required' || error.keyword === 'additionalProperties') continue;
      const { node, map, key } = error;
      const field = key === undefined ? undefined : fieldsOf(error.holder).get(key);
      if (!field) {
        report({ at: node, message: 'root' });
        continue;
      }
      const name = { vi: field.vi, en: field.en };
      const value = node.kind === 'scalar' ? node.value.trim() : '';
      const message = messageFor(field.shape, error, value);
      report({
        at: node,
        message,
        values: { key: name, value, known: knownWords(field.shape, map) },
        fixes: (document) => typeFixes(document, field.shape, error),
      });
    }
  },
});

type MessageKey = 'text' | 'list' | 'map' | 'item' | 'enum' | 'date' | 'impossible' | 'year' | 'percent';

function messageFor(shape: Shape, { node, item }: SchemaError, value: string): MessageKey {
  switch (shape.kind) {
    case 'enum':
      return node.kind === 'scalar' ? 'enum' : 'text';
    case 'date': {
      const read = readDate(value);
      return node.kind !== 'scalar' ? 'text' : read && 'impossible' in read ? 'impossible' : 'date';
    }
    case 'year':
    case 'percent':
      return node.kind === 'scalar' ? shape.kind : 'text';
    case 'map':
      return 'map';
    case 'list':
      if (!item) return 'list';
      return shape.map && !shape.text ? 'item' : 'text';
    default:
      return 'text';
  }
}

function knownWords(shape: Shape, map: MapId): Localized {
  if (shape.kind === 'enum') return joined(enums[shape.of]);
  const inner = shape.kind === 'map' ? shape.of : shape.kind === 'list' ? shape.map : undefined;
  return joined([...fieldsOf(inner ?? map).values()]);
}

function joined(words: readonly Localized[]): Localized {
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') };
}

/** The shipped or declared profile that the written one is a slip of. */
function nearestProfiles(written: Text, ids: readonly string[]): Fix[] {
  const folded = foldLoose(written.value).slice(0, 60);
  return ids
    .filter((id) => distance(id, folded) <= 2)
    .slice(0, 1)
    .map((id) => ({
      title: { text: { vi: 'Đổi thành “{id}”', en: 'Change to “{id}”' }, values: { id } },
      edits: [replaceScalar(written.node, id)],
      safe: false,
    }));
}
