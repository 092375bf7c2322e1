import assert from 'node:assert/strict';
import { readDocument } from '../../../../server/src/plan/document';
import { signatureOf, signatureProblem } from '../../../../server/src/rules/issuance/signature';

function problem(authority: string | undefined, position: string, capacity: string): string {
  const text = JSON.stringify({ decision: { signer: { position, ...(capacity ? { capacity } : {}) } } });
  const signer = readDocument(text).plan.decision?.signer;
  assert.ok(signer);
  return signatureProblem(signatureOf(signer), authority) ?? 'fine';
}

describe('signature against authority', () => {
  const cases: [authority: string | undefined, position: string, capacity: string, expected: string][] = [
    ['Chánh Thanh tra tỉnh Khánh Hòa', 'Chánh Thanh tra', '', 'fine'],
    ['Chánh Thanh tra tỉnh Khánh Hòa', 'CHÁNH THANH TRA TỈNH', '', 'fine'],
    ['Chánh Thanh tra tỉnh Khánh Hòa', 'Chánh Văn phòng', '', 'other'],
    ['Chánh Thanh tra tỉnh Khánh Hòa', 'Chánh Văn phòng', 'TL.', 'fine'],
    ['Chánh Thanh tra tỉnh Khánh Hòa', 'Chánh Văn phòng', 'KT.', 'other'],
    ['Giám đốc Sở Y tế', 'Phó Giám đốc', '', 'deputy'],
    ['Giám đốc Sở Y tế', 'Phó Giám đốc phụ trách', 'KT.', 'fine'],
    ['Giám đốc Sở Y tế', 'Quyền Giám đốc', '', 'fine'],
    ['Giám đốc Sở Y tế', 'Giám đốc', 'KT', 'not-deputy'],
    ['Giám đốc Sở Y tế', 'Giám đốc', 'TM.', 'not-body'],
    ['Giám đốc Sở Y tế', 'TUQ. GIÁM ĐỐC, TRƯỞNG PHÒNG KẾ HOẠCH', '', 'fine'],
    ['Bộ trưởng Bộ Y tế', 'Thứ trưởng', '', 'deputy'],
    ['Bộ trưởng Bộ Y tế', 'Thứ trưởng', 'KT.', 'fine'],
    ['UBND xã Long Phụng', 'Chủ tịch', '', 'body'],
    ['UBND xã Long Phụng', 'Chủ tịch', 'TM.', 'fine'],
    ['UBND xã Long Phụng', 'Phó Chủ tịch', 'TM.', 'deputy'],
    ['UBND xã Long Phụng', 'Phó Chủ tịch', 'TM. UBND, KT. CHỦ TỊCH', 'fine'],
    ['Chủ tịch UBND xã Long Phụng', 'Chủ tịch', '', 'fine'],
    ['Thanh tra tỉnh', 'Chánh Thanh tra', '', 'fine'],
    [undefined, 'Phó Giám đốc', '', 'deputy'],
    [undefined, 'Chánh Văn phòng', '', 'fine'],
    ['Giám đốc Sở Y tế', 'Chuyên viên chính', '', 'fine'],
  ];
  for (const [authority, position, capacity, expected] of cases)
    it(`${authority ?? 'nobody stated'}: ${capacity} ${position} is ${expected}`, () =>
      assert.equal(problem(authority, position, capacity), expected));
});
