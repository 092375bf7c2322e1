import type { Task } from '../../plan/model';
import { replaceParts } from '../../plan/replace-parts';
import { spanOf, type Text } from '../../plan/text';
import { foldCase } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { defineRule } from '../rule';

export const declaredCount = defineRule({
  id: 'declared-count',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Số lượng đã nêu không khớp với số ý liệt kê', en: 'Stated number that is not the number listed' },
  messages: {
    products: {
      vi: 'Nêu {declared} nhưng sau đó liệt kê {listed} sản phẩm. Hãy bổ sung cho đủ, hoặc sửa lại con số.',
      en: '“{declared}” is announced, but {listed} products follow. Complete the list, or correct the number.',
    },
    bullets: {
      vi: 'Nêu {declared} nhưng bên dưới có {listed} gạch đầu dòng. Hãy bổ sung cho đủ, hoặc sửa lại con số.',
      en: '“{declared}” is announced, but {listed} bullets follow. Complete the list, or correct the number.',
    },
  },
  check(task, _frame, report) {
    for (const { text, declaration, listed, message } of countsIn(task)) {
      const { count, start, end, figure } = declaration;
      if (listed === 0 || listed === count) continue;
      const newText = String(listed).padStart(figure.length, '0');
      report({
        at: spanOf(text, start, end),
        message,
        values: { declared: text.value.slice(start, end), listed },
        fixes: () => [
          {
            title: {
              text: { vi: 'Sửa {figure} thành {newText}', en: 'Change {figure} to {newText}' },
              values: { figure, newText },
            },
            edits: replaceParts(text, [{ from: start, to: start + figure.length, newText }]),
            safe: false,
          },
        ],
      });
    }
  },
});

interface Declaration {
  readonly count: number;
  /** The number as it is written: `4`, `04`. */
  readonly figure: string;
  /** Of number and noun, in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the line that declares ends. */
  readonly lineEnd: number;
}

interface Counted {
  readonly text: Text;
  readonly declaration: Declaration;
  readonly listed: number;
  readonly message: 'products' | 'bullets';
}

function countsIn({ products }: Task): Counted[] {
  const result: Counted[] = [];
  let open: { text: Text; declaration: Declaration; listed: number } | undefined;
  for (const { text } of products) {
    if (open) open.listed++;
    for (const declaration of text ? declarationsIn(text.value) : []) {
      if (!text) continue;
      const bullets = bulletsIn(text.value.slice(declaration.lineEnd));
      if (bullets > 0) result.push({ text, declaration, listed: bullets, message: 'bullets' });
      else if (text.value.slice(declaration.lineEnd).trim() === '') {
        // A new announcement ends the list before, and may itself be the last item of it.
        if (open && open.listed !== open.declaration.count)
          result.push({ ...open, listed: open.listed - 1, message: 'products' });
        open = { text, declaration, listed: 0 };
      }
    }
  }
  if (open) result.push({ ...open, message: 'products' });
  return result;
}

/** `gồm 4 hoạt động:`, `đảm bảo đồng thời 2 yêu cầu sau:`, at the end of a line. */
const DECLARATION = wordPattern(
  String.raw`(?<=(?:gồm|gồm có|đồng thời|có|với|đủ|các|theo|thực hiện|đảm bảo|bảo đảm|đáp ứng|qua)[ \u00a0]{1,3})(\d{1,2})[ \u00a0]{1,3}(?!%|tháng|ngày|năm|quý|lần|giờ|tuần)\p{L}{1,12}(?: \p{L}{1,12}){0,3}?(?= {0,3}(?:sau|như sau|sau đây|cụ thể|chính)? {0,3}: {0,3}$)`,
  'gmu',
);

function declarationsIn(value: string): readonly Declaration[] {
  if (!value.includes(':')) return NONE;
  return [...foldCase(value).matchAll(DECLARATION)].map((match) => {
    const [whole, figure = ''] = match;
    const newline = value.indexOf('\n', match.index);
    const lineEnd = newline < 0 ? value.length : newline;
    return { count: Number(figure), figure, start: match.index, end: match.index + whole.length, lineEnd };
  });
}

const NONE: readonly Declaration[] = [];

/** Lines that begin with the mark of the first one; a second kind of mark is a list inside the list. */
function bulletsIn(text: string): number {
  const marks = text.split('\n').flatMap((line) => BULLET.exec(line)?.[1] ?? []);
  const kind = (mark: string) => mark.replace(/^\d+/, '0').replace(LETTER, 'a');
  const [first] = marks;
  return first === undefined ? 0 : marks.filter((mark) => kind(mark) === kind(first)).length;
}

const BULLET = wordPattern(String.raw`^\s{0,20}([-–+*•]|\d{1,2}[.)]|\p{L}[.)])`, 'u');

const LETTER = wordPattern(String.raw`^\p{L}`, 'u');
