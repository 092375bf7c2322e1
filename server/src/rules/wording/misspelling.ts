import { replace, type TextEdit } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import { defineRule } from '../rule';
import { findSlips } from './slips';

export const misspelling = defineRule({
  id: 'misspelling',
  severity: 'info',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Từ viết sai chính tả', en: 'Misspelled word' },
  messages: {
    slip: {
      vi: '“{wrong}” có lẽ là “{right}” gõ nhầm. Hãy sửa lại.',
      en: '“{wrong}” is probably “{right}” mistyped. Correct it.',
    },
  },
  check({ text }, _frame, report) {
    for (const { start, end, right, sure } of findSlips(text.value)) {
      const at = spanOf(text, start, end);
      report({
        at,
        message: 'slip',
        values: { wrong: text.value.slice(start, end), right },
        fixes: () => [
          {
            title: { text: { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' }, values: { right } },
            edits: [correction(text, start, end, right)],
            safe: sure,
          },
        ],
      });
    }
  },
});

/** Touches only the letters that differ, so that a folded line and escapes between them stay as they are. */
function correction(text: Text, start: number, end: number, right: string): TextEdit {
  const written = text.value.slice(start, end);
  const shorter = Math.min(written.length, right.length);
  let head = 0;
  while (head < shorter && written[head] === right[head]) head++;
  let tail = 0;
  while (tail < shorter - head && written.at(-1 - tail) === right.at(-1 - tail)) tail++;
  return replace(spanOf(text, start + head, end - tail), right.slice(head, right.length - tail));
}
