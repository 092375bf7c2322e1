import assert from 'node:assert/strict';
import { HEAD, refactored } from '../../../support/refactor';

const plan = (value: string, { issued = '', more = '' } = {}) => `${issued}${HEAD}lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Kiểm tra
        sản phẩm: [Kế hoạch]
        chủ trì: VP
        tiến độ: ${value.replace('Hàng', '‸Hàng')}${more}
`;

function lines(marked: string): string[] | undefined {
  return refactored(marked.includes('‸') ? marked : marked.replace('tiến độ', '‸tiến độ'), 'Turn into')
    ?.split('tiến độ:\n')[1]
    ?.trimEnd()
    .split('\n')
    .map((line) => line.trim());
}

const item = (label: string, deadline: string) => `- { việc: ${label}, tiến độ: ${deadline} }`;

describe('turning a recurring duty into its occurrences', () => {
  it('writes a deadline for each quarter; the last working day before a day off', () => {
    assert.deepEqual(lines(plan('Hàng quý, trước ngày 15 của tháng cuối quý')), [
      item('Quý I', 'Chậm nhất ngày 12/03/2021'),
      item('Quý II', 'Trước ngày 15/06/2021'),
      item('Quý III', 'Trước ngày 15/09/2021'),
      item('Quý IV', 'Trước ngày 15/12/2021'),
    ]);
  });

  it('writes whole periods', () => {
    assert.deepEqual(lines(plan('Hàng quý'))?.slice(0, 2), [
      item('Quý I', 'Trong quý I/2021'),
      item('Quý II', 'Trong quý II/2021'),
    ]);
    assert.deepEqual(lines(plan('Định kỳ 6 tháng')), [
      item('6 tháng đầu năm', 'Trong 6 tháng đầu năm 2021'),
      item('6 tháng cuối năm', 'Trong 6 tháng cuối năm 2021'),
    ]);
    assert.equal(lines(plan('Thực hiện hàng tháng'))?.length, 12);
  });

  it('leaves out what is over when the plan is issued', () => {
    const issued = 'quyết định:\n  số: 11/QĐ-TTT\n  ngày: 15/05/2021\n';
    assert.deepEqual(lines(plan('Trước ngày 10 của tháng cuối quý', { issued })), [
      item('Quý II', 'Trước ngày 10/06/2021'),
      item('Quý III', 'Trước ngày 10/09/2021'),
      item('Quý IV', 'Trước ngày 10/12/2021'),
    ]);
  });

  it('goes on the label, in a list too', () => {
    const value =
      '\n          - { việc: Báo cáo, tiến độ: Hàng quý }\n          - { việc: Tổng kết, tiến độ: Trước 20/12/2021 }';
    const result = refactored(plan(value), 'Turn into');
    assert.ok(
      result?.includes(
        'tiến độ: \n          - { việc: Báo cáo quý I, tiến độ: Trong quý I/2021 }\n          - { việc: Báo cáo quý II',
      ),
    );
    assert.ok(result?.includes('          - { việc: Tổng kết, tiến độ: Trước 20/12/2021 }\n'));
  });

  it('keeps a comment, line ends and brackets', () => {
    const crlf = plan('Hàng quý # xem').replaceAll('\n', '\r\n');
    const result = refactored(crlf, 'Turn into');
    assert.ok(result?.endsWith('tiến độ: Trong quý IV/2021 } # xem\r\n'));
    assert.ok(!/[^\r]\n/.test(result ?? ''));
    assert.ok(
      refactored(
        `${HEAD}lĩnh vực:\n  - tên: Thể chế\n    nhiệm vụ:\n      - { tên: A, tiến độ: ‸Hàng quý }\n`,
        'Turn into',
      )?.includes('- { tên: A, tiến độ: [{ việc: Quý I, tiến độ: Trong quý I/2021 }, '),
    );
  });

  for (const value of [
    'Hàng tuần',
    'Hàng năm',
    '02 lần/năm',
    'Hàng tháng (gửi Sở Nội vụ)',
    'Hàng tháng, quý',
    'Quý I/2021',
    'Thường xuyên',
  ])
    it(`leaves ${value}`, () => assert.equal(lines(plan(value)), undefined));

  it('leaves a line that goes with a product by its turn, and what would be later than the superior allows', () => {
    assert.equal(lines(plan('\n          - Hàng quý\n          - Quý I/2021')), undefined);
    const parent =
      'kế hoạch cấp trên:\n  số: 1/QĐ-UBND\n  ngày: 31/12/2020\n  cơ quan: UBND tỉnh\n  nhiệm vụ được giao:\n    - { mã: GV1, nội dung: A, tiến độ: Quý II/2021 }\n';
    assert.equal(lines(plan('Hàng quý', { issued: parent, more: '\n        cụ thể hóa: [GV1]' })), undefined);
  });
});
