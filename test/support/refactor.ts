import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/plan/edit';
import { refactoringsIn } from '../../server/src/service/refactor';
import type { Language } from '../../server/src/texts/localized';
import { render } from '../../server/src/texts/localized';
import { checkText } from './check';

/** A text with the place of the cursor, or both ends of the selection, marked by `‸`. */
function placed(marked: string): { text: string; start: number; end: number } {
  const [head = '', ...rest] = marked.split('‸');
  const middle = rest.length > 1 ? (rest[0] ?? '') : '';
  return { text: head + rest.join(''), start: head.length, end: head.length + middle.length };
}

/** The titles of what is offered at the cursor. */
export function offered(marked: string, language: Language = 'en'): string[] {
  const { text, start, end } = placed(marked);
  return refactoringsIn(checkText(text), { start, end }).map(({ title }) => render(title, language));
}

/** The text behind the one refactoring whose English title begins so; undefined where it is not offered. */
export function refactored(marked: string, title: string): string | undefined {
  const { text, start, end } = placed(marked);
  const found = refactoringsIn(checkText(text), { start, end }).filter((one) =>
    render(one.title, 'en').startsWith(title),
  );
  assert.ok(found.length < 2, `${found.length} of “${title}”`);
  return found[0] && applyEdits(text, found[0].edits());
}

/** The beginning of a plan of 2021 up to its areas. */
export const HEAD = `kế hoạch:
  tên: Kế hoạch CCHC năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
đơn vị:
  - { mã: VP, tên: Văn phòng }
  - { mã: PC, tên: Pháp chế }
  - { mã: NV1, tên: Phòng Nghiệp vụ 1 }
`;
