import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenEdits, tokensOf } from '../../../server/src/service/tokens';
import { tokenLines } from '../../support/aids';
import { checkEdit, checkText } from '../../support/check';
import { examples, fixtures, mutation, runs } from '../../support/corpus';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  cấp: sở
  bộ quy tắc: khanh-hoa-2021
  tình trạng: sắp xong
quyết định:
  ngày: 29/01/2021
  căn cứ:
    - >-
      Căn cứ Nghị quyết số
      76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình;
kế hoạch cấp trên:
  ngày: 31/02/2020
  nhiệm vụ được giao:
    - { mã: GV-1, nội dung: Một việc, tiến độ: Quý I }
đơn vị:
  - { mã: VP, tên: Văn phòng, loại: phòng, tên khác: [Văn phòng Sở] }
mốc thời gian:
  - { mã: KHT, tên: Kế hoạch kiểm soát thủ tục hành chính của tỉnh, ngày: 15/01/2021 }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: "Rà soát
          văn bản"
        sản phẩm:
          - Báo cáo trước ngày 15/12/2021
        tiến độ:
          - Ban hành KH trong tháng 10/2021
          - Không quá 10 ngày kể từ ngày kế hoạch kiểm soát thủ tục hành chính của tỉnh được ban hành
          - Theo quy định
          - hôm nào cũng được
        chủ trì: VP
        phối hợp: [Các phòng, Phòng lạ]
        thực hiện: Văn phòng chủ trì; Sở Nội vụ phối hợp
        cụ thể hóa: [GV-1]
        trạng thái: đang thực hiện
  - tên: Lĩnh vực lạ
`;

describe('tokens', () => {
  it('tell what words mean where that is known', () => {
    assert.deepEqual(tokenLines(checkText(PLAN)), [
      'enumMember:"sở"',
      'number:"29/01/2021"',
      'string:"Nghị quyết số"',
      'string:"76/NQ-CP"',
      'number:"15 tháng 7 năm 2021"',
      'variable.declaration:"GV-1"',
      'number:"Quý I"',
      'class.declaration:"VP"',
      'class.declaration:"Văn phòng"',
      'enumMember:"phòng"',
      'class.declaration:"Văn phòng Sở"',
      'event.declaration:"KHT"',
      'event.declaration:"Kế hoạch kiểm soát thủ tục hành chính của tỉnh"',
      'number:"15/01/2021"',
      'namespace:"Cải cách thể chế"',
      'function:"Rà soát"',
      'function:"văn bản"',
      'number:"trước ngày 15/12/2021"',
      'number:"trong tháng 10/2021"',
      'number:"Không quá 10 ngày kể từ ngày"',
      'event:"kế hoạch kiểm soát thủ tục hành chính của tỉnh được ban hành"',
      'class:"VP"',
      'class:"Văn phòng"',
      'keyword:"chủ trì"',
      'keyword:"phối hợp"',
      'variable:"GV-1"',
      'enumMember:"đang thực hiện"',
    ]);
  });

  it('are the same with carriage returns and behind a byte order mark', () => {
    const lines = tokenLines(checkText(PLAN));
    assert.deepEqual(tokenLines(checkText(PLAN.replaceAll('\n', '\r\n'))), lines);
    assert.deepEqual(tokenLines(checkText(`\ufeff${PLAN}`)), lines);
    assert.deepEqual(tokenLines(checkText('\ufeffcấp: sở')), []);
    assert.deepEqual(tokenLines(checkText('\ufeffkế hoạch: { cấp: sở }')), ['enumMember:"sở"']);
  });

  it('of a range are those on its lines', () => {
    const analysis = checkText(PLAN);
    const all = tokenLines(analysis);
    const { count } = analysis.document.lines;
    const byLine = Array.from({ length: count }, (_, line) =>
      tokenLines(analysis, tokensOf(analysis, { from: line, to: line })),
    );
    assert.deepEqual(byLine.flat(), all);
    assert.deepEqual(byLine[4], ['enumMember:"sở"']);
    assert.deepEqual(tokensOf(analysis, { from: 0, to: count }), tokensOf(analysis));
    assert.deepEqual(tokensOf(analysis, { from: count, to: count + 9 }), []);
  });

  it('change by the one edit that differs', () => {
    for (const [before, after, edits] of [
      [[1, 2, 3], [1, 2, 3], []],
      [[], [1, 2], [{ start: 0, deleteCount: 0, data: [1, 2] }]],
      [[1, 2], [], [{ start: 0, deleteCount: 2, data: [] }]],
      [[1, 2, 3], [1, 9, 3], [{ start: 1, deleteCount: 1, data: [9] }]],
      [[1, 1], [1, 1, 1], [{ start: 2, deleteCount: 0, data: [1] }]],
    ] as const)
      assert.deepEqual(tokenEdits(before, after), edits);
  });
});

describe('tokens after edits', function () {
  this.timeout(300_000);

  const edits = fc.array(mutation, { minLength: 1, maxLength: 4 });

  function agree(text: string, changes: readonly ((text: string) => string)[]): void {
    let previous = checkText(text);
    let sent = tokensOf(previous);
    for (const change of changes) {
      const next = checkEdit(previous, change(previous.document.text));
      const data = tokensOf(next);
      assert.deepEqual(data, tokensOf(checkText(next.document.text)), next.document.text);
      tokenLines(next, data);
      for (const { start, deleteCount, data: fresh } of tokenEdits(sent, data))
        sent = sent.toSpliced(start, deleteCount, ...fresh);
      assert.deepEqual(sent, data);
      previous = next;
    }
  }

  it('are those from scratch, and lie apart on their lines, for fixtures', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), edits, ({ text }, changes) => agree(text, changes)),
      runs(150, 5),
    );
  });

  it('are those from scratch, and lie apart on their lines, for real plans', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), edits, ({ text }, changes) => agree(text, changes)),
      runs(10, 5),
    );
  });
});
