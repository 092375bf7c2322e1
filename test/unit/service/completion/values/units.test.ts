import assert from 'node:assert/strict';
import { proposedAt, textsAt } from './place';

const plan = (task: string, more = '') => `# as-of: 2026-01-16
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ
  năm: 2026
  cơ quan: Sở Nội vụ
đơn vị:
  - mã: VP
    tên: Văn phòng
    loại: phòng
    người đứng đầu: Chánh Văn phòng
    tên khác: [Văn phòng Sở]
  - mã: STP
    tên: Sở Tư pháp
    loại: bên ngoài
  - mã: CCHC
    tên: Phòng Cải cách hành chính
    loại: phòng
  - mã: PC
    tên: Pháp chế
    loại: vị trí
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Một
        chủ trì: PC
        phối hợp: [Các xã, STP]
      - tên: Hai
        chủ trì: PC
${task}
  - tên: Chuyển đổi số
    nhiệm vụ:
      - tên: Ba
        chủ trì: CCHC
${more}`;

describe('proposals for units', () => {
  const cases: readonly (readonly [what: string, marked: string, texts: readonly string[]])[] = [
    [
      'by id as the file does, those of the area first',
      plan('      - tên: X\n        chủ trì: |'),
      ['PC', 'CCHC', 'VP', 'STP'],
    ],
    [
      'by name where the file does',
      plan('      - tên: X\n        chủ trì: |')
        .replaceAll('chủ trì: PC', 'chủ trì: Pháp chế')
        .replace('chủ trì: CCHC', 'chủ trì: Văn phòng'),
      ['Pháp chế', 'Văn phòng', 'Phòng Cải cách hành chính', 'Sở Tư pháp'],
    ],
    [
      'supporters: neither the lead nor those listed, then the many',
      plan('      - tên: X\n        chủ trì: PC\n        phối hợp: [VP, |]'),
      ['STP', 'CCHC', 'Các xã', 'Các phòng', 'Các đơn vị liên quan'],
    ],
    [
      'what the cursor stands in is no other one',
      plan('      - tên: X\n        chủ trì: PC\n        phối hợp:\n          - VP|'),
      ['VP', 'STP', 'CCHC', 'Các xã', 'Các phòng', 'Các đơn vị liên quan'],
    ],
    ['who does a duty', plan('      - tên: X\n        thực hiện:\n          - đơn vị: |'), ['PC', 'CCHC', 'VP', 'STP']],
    ['who reports', plan('', 'báo cáo:\n  - loại: CCHC\n    chủ trì: |'), ['PC', 'CCHC', 'VP', 'STP']],
    [
      'who proposes the decision',
      plan('', 'quyết định:\n  theo đề nghị của: |'),
      ['Chánh Văn phòng', 'Trưởng phòng Cải cách hành chính'],
    ],
  ];
  for (const [what, marked, texts] of cases) it(what, () => assert.deepEqual(textsAt(marked), texts));

  it('a unit is found by all its names, and shows the other of id and name', () => {
    assert.deepEqual(
      proposedAt(plan('      - tên: X\n        chủ trì: |')).find(({ text }) => text === 'VP'),
      {
        kind: 'unit',
        text: 'VP',
        from: 0,
        whole: true,
        detail: 'Văn phòng',
        alsoKnownAs: ['Văn phòng', 'Văn phòng Sở', 'Chánh Văn phòng'],
      },
    );
  });

  it('the lead of the usual task comes first', () => {
    const usual = plan('      - tên: Kiểm tra công tác cải cách hành chính\n        chủ trì: |');
    assert.equal(textsAt(usual.replace('tên: Cải cách thể chế', 'tên: Chỉ đạo, điều hành'))[0], 'VP');
  });

  it('without declared units those that the plan names, else those of the templates', () => {
    const text =
      '# as-of: 2026-01-16\nkế hoạch:\n  tên: A năm 2026\n  năm: 2026\nlĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n';
    assert.deepEqual(
      textsAt(
        `${text}      - tên: X\n        chủ trì: Văn phòng\n        phối hợp: [Kế toán]\n      - tên: Y\n        chủ trì: |`,
      ),
      ['Văn phòng', 'Kế toán'],
    );
    assert.ok(textsAt(`${text}      - tên: X\n        chủ trì: |`).includes('Văn phòng'));
  });
});
