import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/plan/document';
import { isCollective, type Units, unitsOf } from '../../../server/src/rules/units';

function unitsIn(...lines: readonly string[]): Units {
  return unitsOf(readDocument(`đơn vị:\n${lines.map((line) => `  - ${line}\n`).join('')}`).plan.units);
}

const office = [
  '{ mã: VP, tên: Văn phòng, loại: phòng, người đứng đầu: Chánh Văn phòng, tên khác: [Văn phòng Sở] }',
  '{ mã: TCBC, tên: "Phòng Tổ chức, biên chế", loại: phòng }',
  '{ mã: P1, tên: Phòng 1, loại: phòng }',
  '{ mã: PC, tên: Pháp chế, loại: vị trí }',
  '{ mã: SNV, tên: Sở Nội vụ, loại: bên ngoài }',
];

describe('units of a plan', () => {
  const units = unitsIn(...office);

  describe('found by whatever they are called', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      VP: 'Văn phòng',
      vp: 'Văn phòng',
      'văn  phòng': 'Văn phòng',
      'Văn phòng Sở': 'Văn phòng',
      'Chánh Văn phòng': 'Văn phòng',
      'Phó Chánh Văn phòng': 'Văn phòng',
      'đồng chí Chánh Văn phòng': 'Văn phòng',
      'Trưởng Phòng 1': 'Phòng 1',
      'Phó Trưởng phòng Tổ chức, biên chế': 'Phòng Tổ chức, biên chế',
      'Giám đốc Sở Nội vụ': 'Sở Nội vụ',
      'Phòng 2': undefined,
      'Trưởng các phòng': undefined,
      '': undefined,
    };
    for (const [written, expected] of Object.entries(cases))
      it(`“${written}”`, () => assert.equal(units.find(written)?.name?.value, expected));
  });

  describe('meant by a name one slip away', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      'Van phong': 'Văn phòng',
      'Văn phog': 'Văn phòng',
      Vănphòng: 'Văn phòng',
      'Văn pòhng': 'Văn phòng',
      'Pháp chê': 'Pháp chế',
      'Trưởng phòng Tổ chúc, biên chế': 'Trưởng phòng Tổ chức, biên chế',
      VPP: 'VP',
      TBCC: 'TCBC',
      // known, or another body
      'Văn phòng': undefined,
      'Phòng 2': undefined,
      'Bộ Nội vụ': undefined,
      'Sở Tài chính': undefined,
      SNB: undefined,
      '': undefined,
    };
    for (const [written, expected] of Object.entries(cases))
      it(`“${written}”`, () => assert.equal(units.nearest(written)?.name.toLowerCase(), expected?.toLowerCase()));
  });

  it('counts rooms once, and does not know where a room says no kind', () => {
    assert.equal(units.rooms, 3);
    assert.equal(unitsIn(...office, '{ mã: VP, tên: Văn phòng, loại: phòng }').rooms, 3);
    assert.equal(unitsIn(...office, '{ tên: Phòng 2 }').rooms, undefined);
    assert.equal(unitsIn(...office, '{ tên: Kế toán }').rooms, 3);
    assert.equal(unitsIn('{ tên: Kế toán, loại: vị trí }').rooms, undefined);
  });

  describe('many at once', () => {
    const many = [
      'các phòng',
      'Các đơn vị liên quan',
      'Trưởng các phòng',
      'Trưởng các đoàn thanh tra',
      'các đồng chí Trưởng phòng',
      'toàn thể công chức',
      'CBCC',
      'cán bộ, công chức',
      'Công chức, người lao động của Thanh tra tỉnh',
      'các phòng/đơn vị có liên quan',
      'Thủ trưởng các cơ quan, đơn vị',
      'UBND các xã, phường',
      'Sở, ban, ngành',
      'lãnh đạo các phòng',
      '6/6 phòng',
    ];
    for (const name of many) it(`“${name}”`, () => assert.equal(isCollective(name), true));
    const one = [
      'Văn phòng',
      'Công chức pháp chế',
      'Cán bộ chuyên trách CNTT',
      'Phòng 5',
      'Ban Quản lý các khu công nghiệp',
      'lãnh đạo cơ quan',
      '',
    ];
    for (const name of one) it(`not “${name}”`, () => assert.equal(isCollective(name), false));
  });
});
