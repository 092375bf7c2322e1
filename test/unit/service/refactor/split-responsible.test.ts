import assert from 'node:assert/strict';
import { HEAD, offered, refactored } from '../../../support/refactor';

const plan = (value: string, more = '') => `${HEAD}lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Kiểm tra
        sản phẩm: [Kế hoạch]
        ‸thực hiện: ${value}
        tiến độ: Quý I/2021${more}
`;

/** The lines that come in the place of `thực hiện`; undefined where nothing is offered. */
function split(value: string, more?: string): string | undefined {
  const marked = plan(value, more);
  const [before = '', after = ''] = marked.split(`‸thực hiện: ${value}`);
  const result = refactored(marked, 'Split “') ?? refactored(marked, 'Turn “');
  if (result === undefined) return undefined;
  assert.ok(result.startsWith(before) && result.endsWith(after), 'the rest stays as it is');
  return result.slice(before.length, result.length - after.length).replace(/\n {8}/g, '\n');
}

describe('splitting who does a task', () => {
  const cases: readonly [value: string, result: string][] = [
    ['Văn phòng chủ trì; các phòng phối hợp', 'chủ trì: VP\nphối hợp: [Các phòng]'],
    ['Văn phòng', 'chủ trì: VP'],
    ['VP chủ trì, phối hợp với NV1', 'chủ trì: VP\nphối hợp: [NV1]'],
    ['Văn phòng (chủ trì), Phòng Nghiệp vụ 1 (phối hợp)', 'chủ trì: VP\nphối hợp: [NV1]'],
    ['"Chủ trì: Văn phòng; phối hợp: Pháp chế, các phòng"', 'chủ trì: VP\nphối hợp: [PC, Các phòng]'],
    ['Giao Văn phòng chủ trì, phối hợp chặt chẽ với Pháp chế. # giao', 'chủ trì: VP\nphối hợp: [PC] # giao'],
    ['Chánh Văn phòng', 'chủ trì: Chánh Văn phòng'],
    [
      'Văn phòng chủ trì; các phòng phối hợp theo quyết định kiểm tra',
      'chủ trì: VP\nphối hợp: [Các phòng]\nthực hiện:\n  - đơn vị: Các phòng\n    việc: phối hợp theo quyết định kiểm tra',
    ],
    [
      'Pháp chế chủ trì, đôn đốc các phòng thực hiện; viết tin, bài hàng tháng',
      'chủ trì: PC\nthực hiện:\n  - đơn vị: Pháp chế\n    việc: đôn đốc các phòng thực hiện\n  - viết tin, bài hàng tháng',
    ],
    [
      'Văn phòng chủ trì; theo dõi, đôn đốc các phòng; Pháp chế cung cấp số liệu',
      'chủ trì: VP\nthực hiện:\n  - đơn vị: Văn phòng\n    việc: theo dõi, đôn đốc các phòng\n  - đơn vị: Pháp chế\n    việc: cung cấp số liệu',
    ],
    ['Văn phòng chủ trì; lưu hồ sơ', 'chủ trì: VP\nthực hiện: lưu hồ sơ'],
    [
      '|-\n          - Văn phòng rà soát việc thực hiện.\n          - Các phòng thực hiện đúng quy định',
      'thực hiện:\n  - đơn vị: Văn phòng\n    việc: rà soát việc thực hiện\n  - đơn vị: Các phòng\n    việc: thực hiện đúng quy định',
    ],
  ];
  for (const [value, result] of cases) it(value.replace(/\s+/g, ' '), () => assert.equal(split(value), result));

  const left: readonly string[] = [
    'Các phòng',
    'Các phòng phối hợp',
    'Văn phòng; Pháp chế',
    'Theo phân công của Lãnh đạo',
    'Văn phòng chủ trì (đồng chí An)',
    // Under `phối hợp` a name must be declared.
    'Văn phòng chủ trì, phối hợp với Chuyên trách CNTT',
    // A comment that would be lost; one that silences what comes to stand elsewhere.
    '>- # hai đơn vị\n          Văn phòng chủ trì; các phòng phối hợp',
    'Văn phòng # reform-plan: bỏ qua unit-unknown',
    '[Văn phòng, Pháp chế]',
  ];
  for (const value of left) it(`leaves ${value.replace(/\s+/g, ' ')}`, () => assert.equal(split(value), undefined));

  it('leaves a task that has a lead, and one that could not be read', () => {
    assert.equal(split('Văn phòng', '\n        chủ trì: PC'), undefined);
    assert.equal(split('Văn phòng', '\n        ghi chú: "a'), undefined);
  });

  it('writes names where the plan writes names, and lists below each other where it does', () => {
    const other = `
      - tên: Báo cáo
        sản phẩm: [Báo cáo]
        tiến độ: Quý I/2021
        chủ trì: Văn phòng
        phối hợp:
          - Pháp chế`;
    assert.equal(split('Pháp chế chủ trì; Văn phòng phối hợp', other), 'chủ trì: Pháp chế\nphối hợp:\n  - Văn phòng');
  });

  it('stays in brackets, in the spelling of the file and under a product', () => {
    const head = 'plan:\n  title: K\n  year: 2021\n  agency: A\nareas:\n  - area: Chỉ đạo, điều hành\n    tasks:\n';
    assert.equal(
      refactored(`${head}      - { name: T, ‸responsible: "Văn phòng chủ trì; các phòng, ban phối hợp" }\n`, 'Split'),
      `${head}      - { name: T, lead: Văn phòng, support: ["Các phòng, ban"] }\n`,
    );
    assert.equal(
      refactored(
        `${head}      - name: T\n        products:\n          - text: B\n            responsible: ‸Văn phòng\n`,
        'Turn',
      ),
      `${head}      - name: T\n        products:\n          - text: B\n            lead: Văn phòng\n`,
    );
  });

  it('is offered in the key and the value alone, with the keys it writes', () => {
    const marked = plan('Văn phòng chủ trì; các phòng phối hợp');
    assert.deepEqual(offered(marked, 'vi'), ['Tách “thực hiện” thành “chủ trì”, “phối hợp”']);
    assert.deepEqual(offered(marked.replace('‸', '').replace('tiến', '‸tiến')), []);
    assert.deepEqual(offered(marked.replace('‸', '').replace('phối', '‸phối')), [
      'Split “thực hiện” into “chủ trì”, “phối hợp”',
    ]);
  });
});
