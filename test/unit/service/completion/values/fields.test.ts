import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { proposedAt, textsAt } from './place';

const EXAMPLE = `# as-of: 2026-01-16\n${readFileSync('examples/so-noi-vu-2026.plan.yaml', 'utf8')}`;

/** What is proposed where a part of the example is replaced by something with a cursor. */
const instead = (part: string, marked: string, of = EXAMPLE) => {
  assert.ok(of.includes(part), part);
  return of.replace(part, () => marked);
};

describe('proposals for the other fields', () => {
  const cases: readonly (readonly [what: string, part: string, marked: string, texts: readonly string[]])[] = [
    ['the place of issue', 'địa danh: Khánh Hòa', 'địa danh: |', ['Khánh Hòa']],
    [
      'the authority',
      'thẩm quyền ban hành: Giám đốc Sở Nội vụ tỉnh Khánh Hòa',
      'thẩm quyền ban hành: |',
      ['Giám đốc Sở Nội vụ tỉnh Khánh Hòa'],
    ],
    ['the signer’s office', 'chức vụ: Giám đốc', 'chức vụ: |', ['Giám đốc']],
    [
      'powers that fit the office',
      'chức vụ: Giám đốc',
      'chức vụ: Phó Giám đốc\n    quyền hạn: |',
      ['KT.', 'TL.', 'TUQ.'],
    ],
    ['a recipient that is missing', '    - UBND tỉnh (để b/c);', '    - |', ['UBND tỉnh (để b/c);']],
    ['the archive line', '    - "Lưu: VT, CCHC."', '    - |', ['Lưu: VT.']],
    [
      'the article that is missing',
      '    - Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      '    - |',
      ['Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'],
    ],
    ['the superior’s number, as the bases cite it', 'số: 1234/QĐ-UBND', 'số: |', ['1234/QĐ-UBND']],
    ['the superior’s date', 'ngày: 24/12/2025', 'ngày: |', ['24/12/2025']],
    ['the superior', 'cơ quan chủ quản: UBND tỉnh Khánh Hòa', 'cơ quan chủ quản: |', ['UBND tỉnh Khánh Hòa']],
    ['the agency, by the title', 'cơ quan: Sở Nội vụ tỉnh Khánh Hòa', 'cơ quan: |', ['Sở Nội vụ']],
    ['the area that is missing', '  - tên: Cải cách thể chế', '  - tên: |', ['Cải cách thể chế']],
    ['what the superior asked for and nobody takes up', 'cụ thể hóa: [GV-02]', 'cụ thể hóa: [|]', ['GV-02', 'GV-01']],
    ['a target for all rooms', 'chỉ tiêu: 6/6 phòng', 'chỉ tiêu: |', ['100%', '6/6 phòng']],
    ['a condition', 'điều kiện: nếu có', 'điều kiện: |', ['nếu có']],
    [
      'the product of the usual task',
      '- Tài liệu, danh sách người tham dự và kết quả kiểm tra cuối khóa',
      '- |',
      ['Tài liệu tập huấn, danh sách công chức tham dự và kết quả kiểm tra cuối khóa'],
    ],
    [
      'report periods, those demanded first',
      'kỳ: [quý I,',
      'kỳ: [|,',
      ['quý I', '6 tháng', 'quý III', 'năm', 'quý II', '9 tháng'],
    ],
  ];
  for (const [what, part, marked, texts] of cases)
    it(what, () => assert.deepEqual(textsAt(instead(part, marked)).slice(0, texts.length), texts));

  it('usual tasks that the area does not have', () => {
    const texts = textsAt(instead('      - tên: Tuyên truyền cải cách hành chính', '      - tên: |'));
    assert.ok(texts.includes('Tuyên truyền cải cách hành chính'));
    const there = textsAt(
      instead('      - tên: Tập huấn nghiệp vụ cải cách hành chính cho công chức của Sở', '      - tên: |'),
    );
    assert.ok(!there.includes('Tuyên truyền cải cách hành chính'));
  });

  it('an assignment says what it is', () => {
    const found = proposedAt(instead('cụ thể hóa: [GV-02]', 'cụ thể hóa: [|]')).find(({ text }) => text === 'GV-03');
    assert.equal(found?.detail, 'Cắt giảm thời gian giải quyết thủ tục hành chính trong lĩnh vực nội vụ');
  });

  it('units that are named and not declared', () => {
    const texts = textsAt(instead('    tên: Văn thư', '    tên: |').replace('chủ trì: XDCQ', 'chủ trì: Thủ quỹ'));
    assert.equal(texts[0], 'Thủ quỹ');
  });

  it('events that deadlines count from and nobody declares', () => {
    const text = instead('    tên: Kế hoạch kiểm soát thủ tục hành chính của tỉnh', '    tên: |');
    assert.deepEqual(textsAt(text.replace('  - mã: kh-kstthc-tinh', '  - mã: x')).slice(0, 1), [
      'Kế hoạch kiểm soát thủ tục hành chính của tỉnh',
    ]);
  });

  it('what is bound, who monitors, what spending rests on', () => {
    const articles = textsAt(
      instead('    - Điều 2. Quyết định này có hiệu lực kể từ ngày ký.', '    - |').replace(
        / {4}- >-\n {6}Điều 3\.[^/]*\/\.\n/u,
        '',
      ),
    );
    assert.ok(
      articles.some((text) =>
        /^Điều 2\. Chánh Văn phòng, Trưởng các phòng, .* thi hành Quyết định này\.\/\.$/.test(text),
      ),
      articles.join('\n'),
    );
    assert.match(
      textsAt(`${EXAMPLE.replace(/\nkinh phí:[\s\S]*?\n\n/u, '\n\n')}\nkinh phí:\n  - |`)[0] ?? '',
      /^Kinh phí thực hiện Kế hoạch .*26\/2019\/TT-BTC/,
    );
  });

  it('a body signs through its chair', () => {
    const body = instead(
      'thẩm quyền ban hành: Giám đốc Sở Nội vụ tỉnh Khánh Hòa',
      'thẩm quyền ban hành: UBND tỉnh Khánh Hòa',
    );
    assert.deepEqual(textsAt(instead('chức vụ: Giám đốc', 'chức vụ: |\n    quyền hạn: TM.', body)), ['Chủ tịch']);
    assert.equal(textsAt(instead('chức vụ: Giám đốc', 'chức vụ: Chủ tịch\n    quyền hạn: |', body))[0], 'TM.');
  });

  it('nothing where only the author knows', () => {
    for (const [part, marked] of [
      ['họ tên: Nguyễn Văn A', 'họ tên: |'],
      ['- mã: VP', '- mã: |'],
      ['số: 12/QĐ-SNV', 'số: |'],
    ] as const)
      assert.deepEqual(textsAt(instead(part, marked)), [], part);
  });
});
