import assert from 'node:assert/strict';
import { HEAD, refactored } from '../../../support/refactor';

const plan = (task: string) => `${HEAD}lĩnh vực:\n  - tên: Chỉ đạo, điều hành\n    nhiệm vụ:\n${task}`;

/** The task behind the refactoring. */
function attached(task: string): string | undefined {
  const result = refactored(plan(task.replace('tiến độ', '‸tiến độ')), 'Write each');
  assert.ok(result === undefined || result.startsWith(plan('')));
  return result?.slice(plan('').length);
}

const PRODUCTS = `        sản phẩm:
          - Kế hoạch kiểm tra công tác CCHC # một
          - >-
            Báo cáo kết quả
            kiểm tra
`;

const ATTACHED = (first: string, second: string) => `      - tên: Kiểm tra
        sản phẩm:
          - nội dung: Kế hoạch kiểm tra công tác CCHC # một
            tiến độ:${first}
          - nội dung: >-
              Báo cáo kết quả
              kiểm tra
            tiến độ:${second}
        chủ trì: VP
`;

describe('writing deadlines under their products', () => {
  it('pairs as many in their order, as a list or as lines', () => {
    const result = ATTACHED(' Quý I/2021', ' Trước ngày 15/12/2021');
    for (const deadline of [
      '[Quý I/2021, Trước ngày 15/12/2021]',
      '\n          - Quý I/2021\n          - Trước ngày 15/12/2021',
      '|-\n          - Quý I/2021\n          - Trước ngày 15/12/2021',
    ])
      assert.equal(
        attached(`      - tên: Kiểm tra\n${PRODUCTS}        tiến độ: ${deadline}\n        chủ trì: VP\n`),
        result,
      );
  });

  it('pairs by labels that name one product each, and keeps them', () => {
    const item = (label: string, deadline: string) =>
      `\n              - việc: ${label}\n                tiến độ: ${deadline}`;
    assert.equal(
      attached(`      - tên: Kiểm tra
        tiến độ:
          - { việc: Báo cáo kết quả, tiến độ: Trước ngày 15/12/2021 }
          - { việc: Ban hành KH kiểm tra, tiến độ: Quý I/2021 }
${PRODUCTS}        chủ trì: VP
`),
      ATTACHED(item('Ban hành KH kiểm tra', 'Quý I/2021'), item('Báo cáo kết quả', 'Trước ngày 15/12/2021')),
    );
  });

  it('fills products that have keys, and works in brackets', () => {
    assert.equal(
      attached(
        '      - { tên: A, sản phẩm: [{ nội dung: B, chủ trì: VP }, C], tiến độ: [Quý I/2021, Quý II/2021], chủ trì: VP }\n',
      ),
      '      - { tên: A, sản phẩm: [{ nội dung: B, chủ trì: VP, tiến độ: Quý I/2021 }, { nội dung: C, tiến độ: Quý II/2021 }], chủ trì: VP }\n',
    );
  });

  const task = (deadline: string, products = '[Kế hoạch, Báo cáo]') =>
    `      - tên: A\n        sản phẩm: ${products}\n        tiến độ: ${deadline}\n        chủ trì: VP\n`;
  const left: readonly (readonly [why: string, task: string])[] = [
    ['one for all', task('Quý I/2021')],
    ['more than products', task('[Quý I/2021, Quý II/2021, Quý III/2021]')],
    ['one product', task('[Quý I/2021]', '[Kế hoạch]')],
    [
      'a label that names no product',
      task('[{ việc: Kiểm tra, tiến độ: Quý I/2021 }, { việc: Kết luận, tiến độ: Quý II/2021 }]'),
    ],
    [
      'a label that names both',
      task(
        '[{ việc: Kế hoạch năm, tiến độ: Quý I/2021 }, { việc: Báo cáo, tiến độ: Quý II/2021 }]',
        '[Kế hoạch năm 2021, Kế hoạch năm 2022]',
      ),
    ],
    ['labels for some', task('[{ việc: Kế hoạch năm, tiến độ: Quý I/2021 }, Quý II/2021]', '[Kế hoạch năm, Báo cáo]')],
    ['a comment that would be lost', task('\n          - Quý I/2021 # sớm\n          - Quý II/2021')],
    ['several things in one line', task('["A: Quý I/2021; B: Quý II/2021", Quý III/2021]')],
    ['a silencing comment', task('[Quý I/2021, Quý II/2021] # reform-plan: bỏ qua deadline-count')],
  ];
  for (const [why, text] of left) it(`leaves ${why}`, () => assert.equal(attached(text), undefined));
});
