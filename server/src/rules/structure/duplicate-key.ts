import type { PlanDocument } from '../../plan/document';
import { deletePair } from '../../plan/edit';
import { type Mapping, type Pair, rangeOf, type Scalar } from '../../plan/tree';
import { defineRule, type Fix } from '../rule';
import { mappingsOf } from './spans';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Khóa viết hai lần', en: 'Key written twice' },
  messages: {
    twice: {
      vi: 'Khóa “{key}” đã có ở trên (kể cả khi viết bằng thứ tiếng kia); nội dung ở đây không được đọc. Hãy gộp hai chỗ làm một.',
      en: 'The key “{key}” stands above already (in either spelling); what is written here is not read. Join the two.',
    },
    first: { vi: 'Khóa này viết lần đầu ở đây.', en: 'The key stands here first.' },
  },
  sees: ({ duplicates }) => duplicates.map(({ key }) => key.value).join('|'),
  check(_plan, _frame, report, document) {
    const twice = document.pieces.filter(({ duplicates }) => duplicates.length > 0);
    for (const { key, first } of [...twice.flatMap(({ duplicates }) => duplicates), ...document.duplicates])
      report({
        at: key,
        message: 'twice',
        values: { key: key.value },
        related: [{ at: first, message: { text: this.messages.first } }],
        fixes: (now) => withoutOne(now, key, first),
      });
  },
});

/** Only where nothing is lost: one of the two is empty, or both say the same. */
function withoutOne(document: PlanDocument, key: Scalar, first: Scalar): Fix[] {
  const [second, before] = [placeOf(document, key), placeOf(document, first)];
  if (!second || !before) return [];
  const same = sourceOf(document, second.pair) === sourceOf(document, before.pair);
  const spare = same || isEmpty(second) ? second : isEmpty(before) ? before : undefined;
  const edit = spare && deletePair(document, spare.mapping, spare.pair);
  if (!edit) return [];
  const title = { vi: 'Xóa chỗ thừa của “{key}”', en: 'Delete the spare “{key}”' };
  const comment = document.text.slice(edit.start, edit.end).includes('#');
  return [{ title: { text: title, values: { key: key.value } }, edits: [edit], safe: !comment }];
}

interface Place {
  readonly mapping: Mapping;
  readonly pair: Pair;
  /** Whether what stands under the key may be in the pieces that follow. */
  readonly open: boolean;
}

function placeOf({ pieces }: PlanDocument, key: Scalar): Place | undefined {
  const reading = pieces.find(({ piece }) => piece === key.piece);
  for (const mapping of reading?.node ? mappingsOf(reading.node) : []) {
    const pair = mapping.pairs.find((candidate) => candidate.key === key);
    if (pair) return { mapping, pair, open: ['areas', 'area', 'tail'].includes(reading?.kind ?? '') };
  }
  return undefined;
}

function sourceOf({ text }: PlanDocument, { key, value }: Pair): string {
  if (!value) return `empty ${rangeOf(key).start}`;
  const { start, end } = rangeOf(value);
  return text.slice(start, end).trim();
}

function isEmpty({ pair, open }: Place): boolean {
  return pair.value === undefined && !open;
}
