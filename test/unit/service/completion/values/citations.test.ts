import assert from 'node:assert/strict';
import { placeOf, proposedAt, taken, textsAt } from './place';

const PARENT =
  'Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh Khánh Hòa ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021';

const plan = (bases: string, task: string, year = 2021) => `# as-of: ${year}-02-01
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm ${year} của Thanh tra tỉnh
  năm: ${year}
  cơ quan: Thanh tra tỉnh Khánh Hòa
quyết định:
  số: 11/QĐ-TTT
  ngày: 29/01/${year}
  căn cứ:
${bases}
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tên: Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Một
        sản phẩm:
          - Báo cáo theo Quyết định số 77/QĐ-TTT ngày 05/01/2021 của Chánh Thanh tra về kiểm tra
${task}
`;
const BASES = `    - Căn cứ ${PARENT};\n`;

describe('proposals for citations', () => {
  it('the superior’s plan is the first basis', () => {
    const [first] = proposedAt(plan('    - |', ''));
    assert.equal(first?.text, `Căn cứ ${PARENT};`);
    assert.ok(first.alsoKnownAs?.includes('3595/QĐ-UBND'));
  });

  it('bases look like the other ones, each once', () => {
    const texts = textsAt(plan(`${BASES}    - |`, ''));
    assert.ok(texts.every((text) => text.startsWith('Căn cứ ') && text.endsWith(';')));
    assert.ok(!texts.some((text) => text.includes('3595/QĐ-UBND')));
    assert.equal(texts[0], 'Căn cứ Quyết định số 77/QĐ-TTT ngày 05 tháng 01 năm 2021 của Chánh Thanh tra về kiểm tra;');
    const bare = textsAt(plan(`${BASES.replace('Căn cứ ', '').replace(';', '')}    - |`, ''));
    assert.ok(bare.every((text) => !text.startsWith('Căn cứ ') && !text.endsWith(';')));
    const brief = textsAt(plan('    - Căn cứ Quyết định số 1/QĐ-TTg ngày 5/9/2016;\n    - |', ''));
    assert.ok(brief.some((text) => text.includes('số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính')));
  });

  it('a basis that is being written is proposed still', () => {
    assert.equal(textsAt(plan(`    - Căn cứ ${PARENT}|`, ''))[0], `Căn cứ ${PARENT};`);
  });

  it('what is replaced, past or not yet issued is not proposed', () => {
    const numbers = (year: number) =>
      proposedAt(plan('    - |', '', year)).flatMap(({ alsoKnownAs }) => alsoKnownAs?.[0] ?? []);
    const [early, late] = [numbers(2021), numbers(2026)];
    assert.ok(early.includes('34/2016/NĐ-CP') && early.includes('154/2020/NĐ-CP'));
    assert.ok(!early.includes('172/2012/TT-BTC') && !early.includes('78/2025/NĐ-CP'));
    assert.ok(late.includes('78/2025/NĐ-CP') && late.includes('76/NQ-CP'));
    for (const gone of ['34/2016/NĐ-CP', '154/2020/NĐ-CP', '30c/NQ-CP', '11/QĐ-TTT'])
      assert.ok(!late.includes(gone), gone);
  });

  it('of two documents with one number each stands for itself', () => {
    const of76 = (year: number) =>
      textsAt(plan('    - |', '', year)).flatMap((text) => /số 76\/NQ-CP ngày (.*?) của/u.exec(text)?.[1] ?? []);
    assert.deepEqual(of76(2020), ['13 tháng 6 năm 2013']);
    assert.deepEqual(of76(2026), ['15 tháng 7 năm 2021']);
    const cited = '    - Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;\n    - |';
    assert.ok(!textsAt(plan(cited, '', 2026)).some((text) => text.includes('76/NQ-CP ngày')));
  });

  it('documents of others are not this plan’s', () => {
    const texts = textsAt(plan('    - |', '').replaceAll('Khánh Hòa', 'Huế'));
    assert.ok(!texts.some((text) => text.includes('691/QĐ-UBND')));
    assert.ok(textsAt(plan('    - |', '')).some((text) => text.includes('691/QĐ-UBND')));
  });

  it('a task rests on the superior’s plan, on what is cited, on what is known', () => {
    const [first, second] = proposedAt(plan(BASES, '        căn cứ:\n          - |'));
    assert.equal(first?.text, PARENT);
    assert.deepEqual(second, {
      kind: 'citation',
      text: 'Quyết định số 77/QĐ-TTT ngày 05/01/2021 của Chánh Thanh tra về kiểm tra',
      from: 0,
      whole: true,
      detail: 'về kiểm tra',
      alsoKnownAs: ['77/QĐ-TTT', 'Quyết định 77/QĐ-TTT ngày 05/01/2021 của Chánh Thanh tra', 'về kiểm tra'],
    });
    const others = textsAt(plan(BASES, `        căn cứ:\n          - ${PARENT}\n          - |`));
    assert.ok(!others.includes(PARENT));
  });

  const prose: readonly (readonly [typed: string, number: string, result: string])[] = [
    [
      'Thực hiện theo |',
      '26/2019/TT-BTC',
      'Thực hiện theo Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính hướng dẫn lập dự toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm công tác cải cách hành chính nhà nước',
    ],
    [
      'Rà soát nghị định số|',
      '45/2020/NĐ-CP',
      'Rà soát Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường điện tử',
    ],
    [
      'Theo Quyết định số 77| đã nêu',
      '77/QĐ-TTT',
      'Theo Quyết định số 77/QĐ-TTT ngày 05/01/2021 của Chánh Thanh tra đã nêu',
    ],
    [
      'Công tác văn thư 30/2020|',
      '30/2020/NĐ-CP',
      'Công tác văn thư Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    ],
  ];
  for (const [typed, number, result] of prose)
    it(`inside a sentence: ${typed}`, () => {
      const marked = plan(BASES, `          - ${typed}`);
      const found = proposedAt(marked).find(({ alsoKnownAs }) => alsoKnownAs?.[0] === number) ?? assert.fail();
      assert.equal(taken(placeOf(marked), found), result);
    });

  it('nothing in a sentence that cites nothing', () => {
    assert.deepEqual(textsAt(plan(BASES, '          - Danh mục văn bản|')), []);
    assert.deepEqual(textsAt(plan(BASES, '        ghi chú: |')), []);
  });
});
