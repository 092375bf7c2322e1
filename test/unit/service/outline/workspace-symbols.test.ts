import assert from 'node:assert/strict';
import { findSymbols, siftedName } from '../../../../server/src/service/outline/workspace-symbols';
import { factsOf } from '../../../../server/src/workspace/plan-facts';
import { checkText } from '../../../support/check';

const texts = {
  so: `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Sở Nội vụ
  năm: 2021
  cơ quan: Sở Nội vụ
  bộ quy tắc: khanh-hoa-2021
kế hoạch cấp trên:
  nhiệm vụ được giao:
    - mã: GV-01
      nội dung: Đo lường sự hài lòng
đơn vị:
  - mã: VP
    tên: Văn phòng
    tên khác: [Văn phòng Sở]
lĩnh vực:
  - tên: Cải cách tổ chức bộ máy
    nhiệm vụ:
      - TT: 4.4
        tên: Kiểm tra đơn vị sử dụng biên chế
      - tên: Đơn giản hóa thủ tục
        trạng thái: không thực hiện
  - tên: Những nội dung khác
`,
  phong: `kế hoạch:
  cơ quan: Phòng Nội vụ
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Tự kiểm tra văn bản
      - tên:
`,
  khac: 'a: 1\n',
};

const plans = Object.entries(texts).map(([where, text]) => ({ where, facts: factsOf(checkText(text)) }));
const search = (query: string, most = 50) =>
  findSymbols(plans, query, most).map(({ name, where }) => `${where}: ${name}`);

describe('looking for something in all plans', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['so: Kế hoạch cải cách hành chính năm 2021 của Sở Nội vụ', 'phong: Phòng Nội vụ']],
    ['kiem tra', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế', 'phong: II.1.1 Tự kiểm tra văn bản']],
    ['KIỂM TRA', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế', 'phong: II.1.1 Tự kiểm tra văn bản']],
    ['tra kiem', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế', 'phong: II.1.1 Tự kiểm tra văn bản']],
    ['don vi', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế']],
    ['kiểm tra'.normalize('NFD'), ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế', 'phong: II.1.1 Tự kiểm tra văn bản']],
    ['II.4.4', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế']],
    ['4.4', ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế']],
    [
      'ii.4',
      [
        'so: II.4 Cải cách tổ chức bộ máy',
        'so: II.4.4 Kiểm tra đơn vị sử dụng biên chế',
        'so: II.4.2 Đơn giản hóa thủ tục',
      ],
    ],
    ['vp', ['so: VP · Văn phòng']],
    ['văn phòng sở', ['so: VP · Văn phòng']],
    ['gv-01', ['so: GV-01 · Đo lường sự hài lòng']],
    ['dlshl', ['so: GV-01 · Đo lường sự hài lòng']],
    ['noi dung khac', ['so: IV Những nội dung khác']],
    ['zz', []],
    ['(.*)', []],
  ];
  for (const [query, expected] of cases) it(`“${query}”`, () => assert.deepEqual(search(query), expected));

  it('gives no more than are wanted, the best of them', () => {
    assert.deepEqual(search('kiem tra', 1), ['so: II.4.4 Kiểm tra đơn vị sử dụng biên chế']);
    assert.deepEqual(search('kiem tra', 0), []);
  });

  it('tells the plan, the place, and what will not be carried out', () => {
    const [found] = findSymbols(plans, 'don gian', 9);
    assert.equal(found?.container, 'Sở Nội vụ 2021');
    assert.equal(found.cancelled, true);
    assert.equal(texts.so.slice(found.at.start, found.at.end), 'Đơn giản hóa thủ tục');
    assert.equal(findSymbols(plans, 'tu kiem tra', 9)[0]?.container, 'Phòng Nội vụ');
    for (const query of ['VP', 'IV', 'GV-01']) {
      const [{ at } = { at: undefined }] = findSymbols(plans, query, 1);
      assert.ok(at && texts.so.slice(at.start, at.end) !== '');
    }
  });

  it('is not lost in an editor that sifts by accents what was found', () => {
    assert.equal(siftedName('II.4.4 Kiểm tra', 'kiem tra'), 'II.4.4 Kiểm tra · ii.4.4 kiem tra');
    for (const query of ['', 'kiểm tra', 'KIỂM', 'tra 4.4', 'kiểm'.normalize('NFD')])
      assert.equal(siftedName('II.4.4 Kiểm tra', query), 'II.4.4 Kiểm tra');
    assert.equal(siftedName('Đ', 'b'.repeat(1_000_000)), 'Đ · d');
  });

  it('takes a query of any length', () => assert.deepEqual(search('a'.repeat(1_000_000)), []));
});
