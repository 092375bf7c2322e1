import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LensKind, lensesOf, lensText } from '../../../server/src/service/lenses';
import { lensLines } from '../../support/aids';
import { checkText } from '../../support/check';

const example = readFileSync(join(__dirname, '../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
đơn vị:
  - { mã: VP, tên: Văn phòng }
  - { mã: NV1, tên: Phòng Nghiệp vụ 1 }
  - { mã: BT, tên: Ban Biên tập }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Quý I
        chủ trì: VP
        phối hợp: [NV1, VP]
      - tên: Việc lớn
        nhiệm vụ:
          - tên: Theo dõi thi hành pháp luật
            sản phẩm: [Kế hoạch]
            tiến độ: Năm 2021
            thực hiện: Phòng Nghiệp vụ 1 chủ trì; Văn phòng đôn đốc
          - tên: Một việc
            sản phẩm: [Báo cáo]
            tiến độ: Theo quy định
  - tên: Cải cách tổ chức bộ máy
`;

describe('lenses of a plan', () => {
  it('sum up plan, units and areas of the source document', () => {
    const lines = lensLines(checkText(example));
    assert.match(lines[0] ?? '', /^8: 7\/7 lĩnh vực · 47 nhiệm vụ · 10 có hạn cụ thể · \d+ lỗi · \d+ cảnh báo$/u);
    const tasks = lines.flatMap((line) => /: (\d+) nhiệm vụ/u.exec(line)?.slice(1).map(Number) ?? []);
    assert.equal(
      tasks.reduce((sum, count) => sum + count, 0),
      47,
    );
  });

  it('say how a draft stands, and by when it has to be issued', () => {
    const analysis = checkText(PLAN);
    const errors = analysis.findings.filter(({ severity }) => severity === 'error').length;
    const warnings = analysis.findings.filter(({ severity }) => severity === 'warning').length;
    assert.deepEqual(lensLines(analysis), [
      `1: 2/7 lĩnh vực · 3 nhiệm vụ · 1 có hạn cụ thể · ${errors} lỗi · ${warnings} cảnh báo · ban hành chậm nhất T7 30/01/2021`,
      '11: chủ trì 1 · phối hợp 1',
      '12: chủ trì 1 · phối hợp 1',
      '15: 3 nhiệm vụ · 1 lỗi, 1 cảnh báo',
      '31: 0 nhiệm vụ · 1 lỗi',
    ]);
    assert.deepEqual(lensLines(analysis, 'en').slice(1), [
      '11: leads 1 · supports 1',
      '12: leads 1 · supports 1',
      '15: 3 tasks · 1 error, 1 warning',
      '31: 0 tasks · 1 error',
    ]);
  });

  it('lead to the findings of the area, errors first, and to the tasks of a unit, those it leads first', () => {
    const analysis = checkText(PLAN);
    const words = (kind: LensKind, index: number) =>
      lensText(analysis, { kind, index }, 'vi')?.places.map(({ start, end }) => PLAN.slice(start, end));
    assert.deepEqual(words('unit', 0), ['Rà soát văn bản', 'Theo dõi thi hành pháp luật']);
    assert.deepEqual(words('unit', 1), ['Theo dõi thi hành pháp luật', 'Rà soát văn bản']);
    assert.deepEqual(words('area', 1), ['Cải cách tổ chức bộ máy']);
    assert.equal(words('area', 0)?.length, 2);
    assert.deepEqual(words('plan', 0), []);
  });

  it('are those that are wanted; what is gone says nothing', () => {
    const analysis = checkText(PLAN);
    const kinds = (wanted: LensKind) => lensesOf(analysis, (kind) => kind === wanted).length;
    assert.deepEqual([kinds('plan'), kinds('unit'), kinds('area')], [1, 2, 2]);
    for (const index of [2, 99, -1, 0.5, Number.NaN]) {
      assert.equal(lensText(analysis, { kind: 'unit', index }, 'vi'), undefined);
      assert.equal(lensText(analysis, { kind: 'area', index }, 'vi'), undefined);
    }
    assert.deepEqual(lensLines(checkText('')), []);
    assert.deepEqual(lensLines(checkText('a: 1\u0000')), []);
    assert.deepEqual(lensLines(checkText('kế hoạch:\n')), [lensLines(checkText('kế hoạch:\n'))[0]]);
  });
});
