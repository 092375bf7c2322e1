import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/plan/document';
import { applyEdits } from '../../../server/src/plan/edit';
import { wrapItem } from '../../../server/src/plan/wrap-item';

const plan = (products: string) =>
  `lĩnh vực:\n  - tên: Khác\n    nhiệm vụ:\n      - tên: Báo cáo\n        ${products}\n`;

/** The text with its first product made a map with a deadline; undefined where that cannot be done. */
function wrapped(text: string): string | undefined {
  const document = readDocument(text);
  const task = document.plan.areas[0]?.tasks[0];
  const item = task?.products[0]?.text?.node;
  const edits =
    item && wrapItem(document, 'product', task.at.get('products')?.value, item, 'text', ['deadline', 'Quý I']);
  return edits && applyEdits(text, edits);
}

describe('a text made an item with keys', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a plain text', 'sản phẩm:\n          - Một', 'sản phẩm:\n          - nội dung: Một\n            tiến độ: Quý I'],
    [
      'a comment behind it stays',
      'sản phẩm:\n          - "Một: hai" # ba\n          - Bốn',
      'sản phẩm:\n          - nội dung: "Một: hai" # ba\n            tiến độ: Quý I\n          - Bốn',
    ],
    [
      'a block of lines',
      'sản phẩm:\n          - |-\n            Một\n\n            hai\n          - Ba',
      'sản phẩm:\n          - nội dung: |-\n              Một\n\n              hai\n            tiến độ: Quý I\n          - Ba',
    ],
    [
      'a text over two lines, a wide dash',
      'sản phẩm:\n        -   Một\n          hai',
      'sản phẩm:\n        -   nội dung: Một\n              hai\n            tiến độ: Quý I',
    ],
    ['in brackets', 'sản phẩm: [Một, hai]', 'sản phẩm: [{ nội dung: Một, tiến độ: Quý I }, hai]'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(wrapped(plan(before)), plan(after)));
    it(`${name}, with CRLF`, () =>
      assert.equal(wrapped(plan(before).replaceAll('\n', '\r\n')), plan(after).replaceAll('\n', '\r\n')));
    it(`${name}: says the same as before, and the deadline`, () => {
      const [old, now] = [plan(before), wrapped(plan(before)) ?? ''].map(
        (text) => readDocument(text).plan.areas[0]?.tasks[0]?.products[0],
      );
      assert.equal(now?.text?.value, old?.text?.value);
      assert.equal(now?.deadline[0]?.text?.value, 'Quý I');
    });
  }
  it('not for a text that stands alone', () => assert.equal(wrapped(plan('sản phẩm: Một')), undefined));
  it('not where the dash stands on a line of its own', () =>
    assert.equal(wrapped(plan('sản phẩm:\n          -\n            Một')), undefined));
});
