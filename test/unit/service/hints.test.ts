import assert from 'node:assert/strict';
import { hintsIn } from '../../../server/src/service/hints';
import { ALL_HINTS, withHints } from '../../support/aids';
import { checkText } from '../../support/check';

const HEAD = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
quyết định:
  số: 11/QĐ-TTT
  ngày: 29/01/2021
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
đơn vị:
  - { mã: VP, tên: Văn phòng }
  - { mã: NV1, tên: Phòng Nghiệp vụ 1, tên khác: [Phòng 1] }
  - { mã: TTra, tên: TTra }
`;

/** A text with its hints written in; without them it is the plan. */
function shows(body: string, kinds = ALL_HINTS, language: 'vi' | 'en' = 'vi'): void {
  const plan = `${HEAD}${body.replace(/⟨[^⟩]*⟩/gu, '')}`;
  assert.equal(withHints(checkText(plan), kinds, language), `${HEAD}${body}`);
}

/** One task with its deadline. */
const due = (text: string) => `lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát văn bản
        tiến độ: ${text}
`;

describe('hints', () => {
  it('number the tasks that state no number, in every group', () => {
    shows(`lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: ⟨1⟩Xây dựng kế hoạch
      - tên: ⟨2⟩"Kiểm tra"
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát văn bản
      - { tên: ⟨1.2⟩Theo dõi thi hành pháp luật }
      - tên: ⟨1.3⟩>-
          Một tên
          dài
        nhiệm vụ:
          - tên: ⟨1.3.1⟩Việc con
          - sản phẩm: [Việc không tên]
`);
  });

  for (const [text, label] of [
    ['Trước 31/01/2021', '→ T7 30/01/2021'],
    ['Trước ngày 15/12', '→ T3 14/12/2021'],
    ['Trong tháng 10/2021', '→ CN 31/10/2021'],
    ['Quý I', '→ T4 31/03/2021'],
    ['Từ 01/3 đến 30/6/2021', 'T4'],
    ['Từ 01/3 đến 30/6', '→ T4 30/06/2021'],
    ['ngày 30/01/2021', 'T7'],
    ['chậm nhất 15/12', '→ T4 15/12/2021'],
    ['Không quá 30 ngày kể từ ngày 31/12/2020', '→ T7 30/01/2021'],
    ['Trước ngày 10 của tháng cuối quý', '→ 4 lần, đến T5 09/12/2021'],
    ['Năm 2021', undefined],
    ['Hàng tháng', undefined],
    ['Hằng quý', undefined],
    ['Theo quy định', undefined],
    ['Thường xuyên', undefined],
    ['Trước 31/02/2021', undefined],
    ['Không quá 30 ngày kể từ ngày văn bản được ban hành', undefined],
    ['bao giờ xong thì xong', undefined],
  ] as const)
    it(`of “${text}” say ${label ?? 'nothing'}`, () => shows(due(label ? `${text}⟨${label}⟩` : text)));

  it('stand behind the value however it is written', () => {
    shows(due("'Quý I'⟨→ T4 31/03/2021⟩ # ghi chú"));
    shows(due('"Quý I"⟨→ T4 31/03/2021⟩'));
    shows(due('|\n          Quý I⟨→ T4 31/03/2021⟩'));
    shows(due('>- # khối\n          Trước ngày⟨→ T3 14/12/2021⟩\n          15/12'));
    shows(due('Trước ngày\n          15/12⟨→ T3 14/12/2021⟩'));
    shows(due('[Quý I⟨→ T4 31/03/2021⟩, "Quý II"⟨→ T4 30/06/2021⟩]'));
    shows(due('[{ việc: Ban hành, tiến độ: Quý I⟨→ T4 31/03/2021⟩ }]'));
    shows(due('Quý I⟨→ T4 31/03/2021⟩').replaceAll('\n', '\r\n'));
  });

  it('stand in products, reports and among the assignments, too', () => {
    shows(`báo cáo:
  - { loại: CCHC, kỳ: [quý I], tiến độ: Quý I⟨→ T4 31/03/2021⟩, chủ trì: VP⟨Văn phòng⟩ }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: ⟨1.1⟩Rà soát văn bản
        sản phẩm:
          - nội dung: Báo cáo
            tiến độ: Quý II⟨→ T4 30/06/2021⟩
            chủ trì: NV1⟨Phòng Nghiệp vụ 1⟩
`);
    const assigned = `kế hoạch:
  năm: 2021
kế hoạch cấp trên:
  nhiệm vụ được giao:
    - { mã: a, nội dung: b, tiến độ: Quý I⟨→ T4 31/03/2021⟩ }
`;
    assert.equal(withHints(checkText(assigned.replace(/⟨.*⟩/u, ''))), assigned);
  });

  it('name the units that are called by their ids', () => {
    const who = (lines: string) => `lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát văn bản
${lines.replace(/^/gm, '        ')}
`;
    shows(who('chủ trì: VP⟨Văn phòng⟩\nphối hợp: [nv1⟨Phòng Nghiệp vụ 1⟩, Các phòng, Phòng 1, TTra, Văn phòng]'));
    shows(who('chủ trì: "VP"⟨Văn phòng⟩\nphối hợp:\n  - NV1⟨Phòng Nghiệp vụ 1⟩\n  - ai đó'));
    shows(who('phối hợp: VP⟨Văn phòng⟩, NV1⟨Phòng Nghiệp vụ 1⟩'));
    shows(who("phối hợp: 'VP, NV1'⟨Văn phòng, Phòng Nghiệp vụ 1⟩"));
    shows(who('thực hiện:\n  - { đơn vị: VP⟨Văn phòng⟩, việc: chủ trì }\n  - NV1 phối hợp'));
  });

  it('speak the language of the user, and keep to what is wanted', () => {
    const task = (number: string, day: string, unit: string) => `lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: ${number}Rà soát văn bản
        tiến độ: Trước 31/01/2021${day}
        chủ trì: VP${unit}
`;
    const none = { numbers: false, deadlines: false, units: false };
    shows(task('⟨1.1⟩', '⟨→ Sat 30/01/2021⟩', '⟨Văn phòng⟩'), ALL_HINTS, 'en');
    shows(task('⟨1.1⟩', '', ''), { ...none, numbers: true });
    shows(task('', '⟨→ T7 30/01/2021⟩', ''), { ...none, deadlines: true });
    shows(task('', '', '⟨Văn phòng⟩'), { ...none, units: true });
    shows(task('', '', ''), none);
  });

  it('are those of the range that was asked for', () => {
    const text = `${HEAD}${due('Quý I')}`;
    const at = text.indexOf('Quý I') + 'Quý I'.length;
    const labels = (start: number, end: number) =>
      hintsIn(checkText(text), { start, end }, ALL_HINTS, 'vi').map(({ label }) => label);
    assert.deepEqual(labels(at, at), ['→ T4 31/03/2021']);
    assert.deepEqual(labels(0, at - 1), []);
    assert.deepEqual(labels(at + 1, text.length), []);
  });
});
