import assert from 'node:assert/strict';
import { documentSymbols } from '../../../../server/src/service/outline/symbols';
import { checkText } from '../../../support/check';
import { outlineText } from '../../../support/outline';

const plan = `# Ghi chú đầu tệp
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
  bộ quy tắc: khanh-hoa-2021
quyết định:
  số: 11/QĐ-TTT
  ngày: 29/01/2021

kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  nhiệm vụ được giao:
    - mã: GV-01
      nội dung: Kiểm tra công tác CCHC
      tiến độ: Trước 15/12/2021
đơn vị:
  - mã: VP
    tên: Văn phòng
  - mã: P1
mốc thời gian:
  - mã: hop
    tên: Họp sơ kết
    ngày: 30/6/2021
mục tiêu:
  - 100% văn bản ký số
  - mã: MT2
    nội dung: Giảm
      họp
yêu cầu:
  - Đúng hạn
lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Xây dựng kế hoạch
        tiến độ: Trước 30/6/2021
        chủ trì: VP
  # thuộc về lĩnh vực sau
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm:
          - nội dung: Báo cáo
            chủ trì: P1
            tiến độ: Quý I/2021
          - nội dung: Danh mục
            tiến độ: Quý II/2021
      - TT: 1.5
        tên: Công bố
        thực hiện: Văn phòng chủ trì; các phòng phối hợp
        trạng thái: không thực hiện
      - tên: Tuyên truyền
        nhiệm vụ:
          - tên: Viết tin
          -
            tên: Viết bài
  - tên: Một việc khác
    nhiệm vụ: []
  - tên: III. Tác động của cải cách hành chính
báo cáo:
  - loại: CCHC
    kỳ: [quý I, năm]
    tiến độ: Trước 15/12/2021
kinh phí: Theo dự toán
tổ chức: x
# Ghi chú cuối tệp
`;

const expected = `section kế hoạch | Kế hoạch cải cách hành chính năm 2021  2-6
section quyết định | 11/QĐ-TTT · 29/01/2021  7-9
section kế hoạch cấp trên | 3595/QĐ-UBND · 31/12/2020  11-17
  assignment GV-01 · Kiểm tra công tác CCHC | Trước 15/12/2021  15-17
section đơn vị | 2 đơn vị  18-21
  unit Văn phòng | VP  19-20
  unit (chưa có tên) | P1  21-21
section mốc thời gian | 1 mốc  22-25
  event Họp sơ kết | 30/6/2021  23-25
section mục tiêu | 2 mục tiêu  26-30
  objective 100% văn bản ký số  27-27
  objective MT2 · Giảm họp  28-30
section yêu cầu | 1 mục  31-32
section lĩnh vực | 4 lĩnh vực · 5 nhiệm vụ  33-60
  area I Chỉ đạo, điều hành | 1 nhiệm vụ  34-38
    task 1 Xây dựng kế hoạch | VP · Trước 30/6/2021  36-38
  group II Nhiệm vụ cải cách hành chính | 2 lĩnh vực · 4 nhiệm vụ  40-59
    area II.1 Cải cách thể chế | 4 nhiệm vụ  40-57
      task 1.1 Rà soát văn bản | P1 · Quý I/2021 (+1)  42-48
      task 1.5 Công bố | Văn phòng (cancelled)  49-52
      heading 1.3 Tuyên truyền  53-57
        task 1.3.1 Viết tin  55-55
        task 1.3.2 Viết bài  56-57
    area II.2 Một việc khác  58-59
  area III Tác động của cải cách hành chính  60-60
section báo cáo | 1 báo cáo  61-64
  report CCHC · quý I, năm | Trước 15/12/2021  62-64
section kinh phí | Theo dự toán  65-65
unknown tổ chức | x  66-66`;

describe('the outline of a plan', () => {
  it('shows sections, groups, areas and tasks with numbers, people and deadlines', () => {
    assert.equal(outlineText(plan), expected);
  });

  for (const [what, changed] of [
    ['CRLF', plan.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${plan}`],
    ['no line break at the end', plan.trimEnd()],
  ] as const)
    it(`is the same with ${what}`, () => assert.equal(outlineText(changed), outlineText(plan)));

  it('reads decomposed letters, and counts columns of an emoji as the editor does', () => {
    assert.equal(outlineText(plan.normalize('NFD')).normalize('NFC'), outlineText(plan));
    const analysis = checkText('lĩnh vực:\n  - tên: 😀 Cải cách thể chế 😀\n');
    const area = documentSymbols(analysis, 'vi')[0]?.children[0];
    assert.deepEqual(area?.selection, { start: { line: 1, character: 9 }, end: { line: 1, character: 31 } });
  });

  it('speaks English to those who wish it', () => {
    const text = outlineText(
      'areas:\n  - area: Cải cách thể chế\n    tasks:\n      - name:\nunits:\n  - id: A\n',
      'en',
    );
    assert.equal(
      text,
      [
        'section areas | 1 area · 1 task  1-4',
        '  area II.1 Cải cách thể chế | 1 task  2-4',
        '    task (no name yet)  4-4',
        'section units | 1 unit  5-6',
        '  unit (no name yet) | A  6-6',
      ].join('\n'),
    );
  });

  it('has no groups where all areas are in one, and each run of a group where they are mixed', () => {
    const areas = (...titles: string[]) =>
      outlineText(
        `kế hoạch:\n  bộ quy tắc: khanh-hoa-2021\nlĩnh vực:\n${titles.map((title) => `  - tên: ${title}\n`).join('')}`,
      )
        .split('\n')
        .slice(2)
        .map((line) => line.replace(/ {2}\d+-\d+$/, ''));
    assert.deepEqual(areas('Cải cách thể chế', 'Cải cách tài chính công'), [
      '  area II.1 Cải cách thể chế',
      '  area II.6 Cải cách tài chính công',
    ]);
    assert.deepEqual(areas('Cải cách thể chế', 'Những nội dung khác', 'Cải cách tài chính công'), [
      '  group II Nhiệm vụ cải cách hành chính | 1 lĩnh vực',
      '    area II.1 Cải cách thể chế',
      '  area IV Những nội dung khác',
      '  group II Nhiệm vụ cải cách hành chính | 1 lĩnh vực',
      '    area II.6 Cải cách tài chính công',
    ]);
  });

  it('goes to the name, on one line, though the name takes several', () => {
    const text =
      'lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: Rà soát\n          văn bản\n        ghi chú: x\n';
    const task = documentSymbols(checkText(text), 'vi')[0]?.children[0]?.children[0];
    assert.equal(task?.name, '1.1 Rà soát văn bản');
    assert.deepEqual(task.selection, { start: { line: 3, character: 13 }, end: { line: 3, character: 20 } });
    assert.deepEqual(task.range, { start: { line: 3, character: 6 }, end: { line: 5, character: 18 } });
  });

  it('cuts a name that nobody could read in a list, between words and never inside a letter', () => {
    const [section] = documentSymbols(checkText(`lĩnh vực:\n  - tên: ${'Cải cách '.repeat(100)}\n`), 'vi');
    assert.match(section?.children[0]?.name ?? '', /^II\.1 (?:Cải cách ?)+(?: Cải)?…$/);
    assert.ok((section?.children[0]?.name.length ?? 0) < 140);
    const [emoji] = documentSymbols(checkText(`lĩnh vực:\n  - tên: a${'😀'.repeat(500)}\n`), 'vi');
    assert.match(emoji?.children[0]?.name ?? '', /^II\.1 a(?:😀)+…$/u);
  });

  describe('of a plan that is being typed', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['an empty file', '', ''],
      ['a first letter', 'k', ''],
      ['a key without a value', 'kế hoạch:\n', 'section kế hoạch  1-1'],
      ['an empty list', 'đơn vị: []\n', 'section đơn vị  1-1'],
      ['a lone dash', 'đơn vị:\n  -\n', 'section đơn vị  1-2'],
      ['a key with a slip', 'don vi:\n  - tên: A\n', 'section don vi | 1 đơn vị  1-2\n  unit A  2-2'],
      [
        'a task that begins behind others',
        'lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: A\n      - \n',
        'section lĩnh vực | 1 lĩnh vực · 1 nhiệm vụ  1-5\n  area II.1 Cải cách thể chế | 1 nhiệm vụ  2-5\n    task 1.1 A  4-4',
      ],
      [
        'an unclosed quote',
        'lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: "A\n      - tên: B\nkinh phí:\n  - x\n',
        'section lĩnh vực | 1 lĩnh vực · 2 nhiệm vụ  1-5\n  area II.1 Cải cách thể chế | 2 nhiệm vụ  2-5\n' +
          '    task 1.1 A  4-4\n    task 1.2 B  5-5\nsection kinh phí | 1 mục  6-7',
      ],
      [
        'a plan in brackets',
        '{lĩnh vực: [{tên: Cải cách thể chế, nhiệm vụ: [{tên: A}, {tên: B}]}], kinh phí: [x]}\n',
        'section lĩnh vực | 1 lĩnh vực · 2 nhiệm vụ  1-1\n  area II.1 Cải cách thể chế | 2 nhiệm vụ  1-1\n' +
          '    task 1.1 A  1-1\n    task 1.2 B  1-1\nsection kinh phí | 1 mục  1-1',
      ],
      [
        'aliases, which are shown where they are written',
        'đơn vị:\n  - &a\n    tên: A\n  - *a\n  - tên: B\n',
        'section đơn vị | 3 đơn vị  1-5\n  unit A  3-3\n  unit B  5-5',
      ],
      [
        'a section written twice',
        'đơn vị:\n  - tên: A\nđơn vị:\n  - tên: B\n',
        'section đơn vị | 1 đơn vị  1-2\n  unit A  2-2\nsection đơn vị | 1 đơn vị  3-4\n  unit B  4-4',
      ],
      ['an unfinished merge', '<<<<<<< a\nđơn vị:\n=======\n>>>>>>> b\n', ''],
    ];
    for (const [what, text, outline] of cases) it(what, () => assert.equal(outlineText(text), outline));

    it('ends brackets that are not closed before the line end', () => {
      const [section] = documentSymbols(checkText('mục tiêu: [{\r\n'), 'vi');
      assert.deepEqual(section?.range.end, { line: 0, character: 12 });
    });
  });
});
