import type { PieceReading, PlanDocument } from '../../plan/document';
import { insertKey, replaceScalar } from '../../plan/edit';
import { matchPairs } from '../../plan/keys';
import type { Entity } from '../../plan/model';
import type { Mapping, Span } from '../../plan/tree';
import { isBlank } from '../../plan/value';
import { enums, fieldsOf, type MapId } from '../../plan/vocabulary';
import { addDays, compareDates } from '../../time/date';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { contentsFor } from './missing-content';
import { nearFields } from './near-fields';
import { schemaErrorsOf } from './schema-errors';
import { entityOf, firstKey } from './spans';

export const missingField = defineRule({
  id: 'missing-field',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Thiếu khóa bắt buộc', en: 'Required key missing' },
  messages: {
    missing: {
      vi: 'Thiếu “{key}”. Mục này bắt buộc phải có khóa đó; hãy thêm vào và ghi nội dung.',
      en: '“{key}” is missing. This part must have it; add the key and write its content.',
    },
    empty: {
      vi: '“{key}” chưa có nội dung. Đây là nội dung bắt buộc; hãy ghi vào sau dấu hai chấm.',
      en: '“{key}” is empty. It is required; write its content behind the colon.',
    },
    issued: {
      vi: 'Văn bản đã ban hành mà chưa có “{key}”. Hãy ghi {key} của văn bản, hoặc đặt tình trạng là “dự thảo”.',
      en: 'The document is issued but has no “{key}”. Write its {key}, or set the state to “draft”.',
    },
    root: {
      vi: 'Thiếu mục “kế hoạch” (tên, năm, cơ quan). Mọi tệp kế hoạch đều bắt đầu bằng mục này.',
      en: 'The part “plan” (title, year, agency) is missing. Every plan file begins with it.',
    },
  },
  sees: (reading) =>
    missingKeys(reading)
      .map(({ map, key }) => `${map}.${key}`)
      .join('|'),
  check(plan, frame, report, document) {
    const reportMissing = (map: MapId, entity: Entity, key: string) => {
      const field = fieldsOf(map).get(key);
      if (!field) return;
      const pair = entity.at.get(key);
      report({
        at: pair?.key ?? plan.root.at.get(map)?.key ?? firstKey(entity.node),
        message: pair ? 'empty' : 'missing',
        values: { key: { vi: field.vi, en: field.en } },
        fixes: (now) =>
          contentsFor(map, key, entity, now.plan, frame).map((text) => write(now, map, entity, key, text)),
      });
    };
    if (!plan.root.at.get('plan')?.value) reportRoot();
    for (const reading of document.pieces)
      for (const { map, node, key } of missingKeys(reading)) reportMissing(map, entityOf(map, node), key);
    // The keys of an area may stand in several pieces, so only the area as a whole tells.
    for (const area of plan.areas) if (isBlank(area.at.get('area')?.value)) reportMissing('area', area, 'area');
    reportUnissued();

    function reportRoot() {
      const first = plan.root.at.get('plan')?.key ?? plan.root.node.pairs[0]?.key ?? startOf(document.pieces[0]?.piece);
      const head = ['title', 'year', 'agency'].map((key) => [
        key,
        contentsFor('plan', key, plan.root, plan, frame)[0] ?? '',
      ]);
      const known = plan.root.at.size > 0 && head.every(([, text]) => text !== '');
      const title = { vi: 'Thêm mục “kế hoạch”', en: 'Add the part “plan”' };
      report({
        at: first,
        message: 'root',
        fixes: (now) => {
          if (!known) return [];
          const edit = insertKey(now, 'root', now.plan.root, 'plan', Object.fromEntries(head));
          return [{ title: { text: title }, edits: [edit], safe: false }];
        },
      });
    }

    /** An issued document has number and date; a document without a number of its own is the decision's to number. */
    function reportUnissued() {
      const { issuance, state } = frame;
      if (state !== 'issued') return;
      const map: MapId = plan.decision ? 'decision' : 'plan';
      for (const key of ['number', 'date'] as const) {
        if (!issuance || issuance[key]) continue;
        const field = fieldsOf(map).get(key);
        const at = issuance.at.get(key)?.key ?? plan.root.at.get(map)?.key;
        if (!field || !at) continue;
        report({
          at,
          message: 'issued',
          values: { key: { vi: field.vi, en: field.en } },
          fixes: (now) => toDraft(now, frame),
        });
      }
    }
  },
});

/** What the schema says is missing in a piece, except in the root and in areas, which are spread over pieces. */
function missingKeys(reading: PieceReading): readonly { map: MapId; node: Mapping; key: string }[] {
  const errors = schemaErrorsOf(reading);
  if (errors.length === 0) return NONE;
  return errors.flatMap(({ keyword, params: { missingProperty: key }, map, node }) => {
    const known = keyword === 'required' && node.kind === 'mapping' && map !== 'root' && map !== 'area';
    return known && !isMisspelt(map, node, String(key)) ? [{ map, node, key: String(key) }] : [];
  });
}

const NONE: readonly never[] = [];

/** `tênn: …` is said to be a slip; that the key is missing is the same fault. */
function isMisspelt(map: MapId, node: Mapping, key: string): boolean {
  return matchPairs(map, node).some(({ pair, match }) => !match && nearFields(map, pair.key.value)[0]?.en === key);
}

function write(document: PlanDocument, map: MapId, entity: Entity, key: string, text: string): Fix {
  const blank = entity.at.get(key)?.value;
  const name = fieldsOf(map).get(key)?.[document.style.spelling] ?? key;
  return {
    title: { text: { vi: 'Ghi “{name}: {text}”', en: 'Write “{name}: {text}”' }, values: { name, text } },
    edits: [blank ? replaceScalar(blank, text) : insertKey(document, map, entity, key, text)],
    safe: false,
  };
}

/** Where the time to issue the plan has run out, calling it a draft would only be the next fault. */
function toDraft(document: PlanDocument, { head, parent, profile, asOf }: Frame): Fix[] {
  const last = parent?.date?.date && addDays(parent.date.date, profile.windowDays - LAST_DAYS);
  if (!head || (last && compareDates(asOf, last) > 0)) return [];
  const draft = enums.state.find(({ en }) => en === 'draft')?.[document.style.spelling] ?? 'draft';
  const written = head.state?.text.node;
  const edit = written ? replaceScalar(written, draft) : insertKey(document, 'plan', head, 'state', draft);
  const title = { vi: 'Đặt tình trạng là “{draft}”', en: 'Set the state to “{draft}”' };
  return [{ title: { text: title, values: { draft } }, edits: [edit], safe: false }];
}

/** Days before the end of the window on which a draft is reminded of it. */
const LAST_DAYS = 5;

function startOf(piece: Span['piece'] | undefined): Span {
  return { piece: piece ?? { offset: 0, text: '' }, start: 0, end: 0 };
}
