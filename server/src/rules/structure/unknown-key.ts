import type { PieceReading, PlanDocument } from '../../plan/document';
import { replace } from '../../plan/edit';
import type { KeyUse } from '../../plan/entity';
import { type MapId, vocabulary } from '../../plan/vocabulary';
import { defineRule, type Fix } from '../rule';
import { type CutText, cutTextsOf, joined } from './cut-text';
import { nearFields } from './near-fields';
import { mappingsOf } from './spans';
import { quotedText } from './type-fixes';

export const unknownKey = defineRule({
  id: 'unknown-key',
  severity: 'error',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Khóa không có trong quy ước', en: 'Key that the plan format does not know' },
  messages: {
    slip: {
      vi: 'Khóa “{key}” viết chưa đúng; có lẽ là “{meant}”. Hãy sửa lại để mọi công cụ đọc được.',
      en: 'The key “{key}” is not written right; “{meant}” is probably meant. Correct it so that every tool can read it.',
    },
    prose: {
      vi: 'Không có khóa “{key}” ở mục này. Các khóa dùng được: {known}. Nếu đây là lời văn có dấu hai chấm, hãy đặt cả dòng trong dấu nháy.',
      en: 'There is no key “{key}” here. Keys that can be used: {known}. If this is prose with a colon in it, put the whole line in quotes.',
    },
    cut: {
      vi: 'Trong ngoặc { }, dấu phẩy ngăn các khóa nên “{key}” bị đọc thành một khóa và nội dung trước nó bị cắt cụt. Hãy đặt cả đoạn có dấu phẩy trong dấu nháy.',
      en: 'Within braces a comma parts keys, so “{key}” is read as a key and the text before it is cut short. Put the whole text with its comma in quotes.',
    },
    unknown: {
      vi: 'Không có khóa “{key}” ở mục này nên nội dung dưới nó không được đọc. Các khóa dùng được: {known}.',
      en: 'There is no key “{key}” here, so what stands under it is not read. Keys that can be used: {known}.',
    },
  },
  check(reading, _frame, report) {
    const cuts = cutsIn(reading);
    for (const use of reading.keys) {
      if (use.match?.exact) continue;
      const key = use.key.value;
      const cut = cuts.find(({ keys }) => keys.includes(use.key));
      if (cut) {
        // One text, one finding, however many commas it has.
        if (cut.keys[0] === use.key) report({ at: use.key, message: 'cut', values: { key }, fixes: () => joined(cut) });
      } else if (use.match) {
        const { vi, en } = use.match.field;
        const meant = use.match.spelling === 'en' ? en : vi;
        report({ at: use.key, message: 'slip', values: { key, meant }, fixes: () => [rename(use, meant, true)] });
      } else {
        const fields = vocabulary[use.map];
        const known = { vi: fields.map(({ vi }) => vi).join(', '), en: fields.map(({ en }) => en).join(', ') };
        report({
          at: use.key,
          message: LISTED.has(use.map) ? 'prose' : 'unknown',
          values: { key, known },
          fixes: (document) => [...nearest(document, use), ...textOf(reading, use)],
        });
      }
    }
  },
});

/** Maps that stand in lists of texts: an item there may be prose that a colon made a key of. */
const LISTED: ReadonlySet<MapId> = new Set(['objective', 'product', 'deadline', 'duty']);

function cutsIn({ node, keys }: PieceReading): readonly CutText[] {
  const unknown = new Set(keys.filter(({ match }) => !match).map(({ key }) => key));
  return node && unknown.size > 0 ? mappingsOf(node).flatMap((map) => cutTextsOf(map, unknown)) : [];
}

function textOf({ node }: PieceReading, { map, key }: KeyUse): Fix[] {
  if (!node || !LISTED.has(map)) return [];
  const item = mappingsOf(node).find(({ pairs }) => pairs[0]?.key === key);
  return item ? quotedText(item) : [];
}

/** Renames a key; quotes around it are dropped, as no key needs them. */
function rename({ key }: KeyUse, to: string, safe: boolean): Fix {
  const title = {
    text: { vi: 'Đổi “{key}” thành “{to}”', en: 'Change “{key}” to “{to}”' },
    values: { key: key.value, to },
  };
  return { title, edits: [replace(key, to)], safe };
}

/** The up to two keys of the map that come nearest, none if all are far. */
function nearest(document: PlanDocument, use: KeyUse): Fix[] {
  const taken = new Set(
    document.pieces
      .find(({ piece }) => piece === use.key.piece)
      ?.keys.flatMap(({ map, match }) => (map === use.map && match ? match.field.en : [])),
  );
  return nearFields(use.map, use.key.value)
    .filter(({ en }) => !taken.has(en))
    .slice(0, 2)
    .map((field) => rename(use, field[document.style.spelling], false));
}
