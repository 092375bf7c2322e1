import assert from 'node:assert/strict';
import { rangeOf } from '../../../server/src/plan/tree';
import { render } from '../../../server/src/texts/localized';
import { applyFix, checkText, fixesOf } from '../../support/check';

/** The titles and results of the fixes of the first finding of a rule. */
function fixes(text: string, rule: string): { title: string; text: string }[] {
  const { document, findings } = checkText(text);
  const finding = findings.find((candidate) => candidate.rule === rule);
  assert.ok(finding, `no ${rule}`);
  return fixesOf(document, finding).map((fix) => ({ title: render(fix.title, 'vi'), text: applyFix(document, fix) }));
}

const areas = 'lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: A\n';

describe('missing-field', () => {
  it('adds the whole part “plan” when the rest tells whose plan it is', () => {
    const text = `# mới\n\nquyết định:\n  ngày: 29/12/2020\n  số: 11/QĐ-SNV\n  thẩm quyền ban hành: Giám đốc Sở Nội vụ\n`;
    assert.deepEqual(fixes(text, 'missing-field'), [
      {
        title: 'Thêm mục “kế hoạch”',
        text: text.replace(
          'quyết định:',
          'kế hoạch:\n  tên: Kế hoạch cải cách hành chính\n  năm: 2021\n  cơ quan: Sở Nội vụ\nquyết định:',
        ),
      },
    ]);
  });

  it('takes number, date and issuer of the parent from the basis that agrees with what is stated', () => {
    const text = (parent: string) =>
      `kế hoạch:\n  tên: A\n  năm: 2021\n  cơ quan: B\nquyết định:\n  căn cứ:\n    - Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về Chương trình tổng thể cải cách hành chính;\n    - Quyết định số 12/QĐ-UBND ngày 05/01/2021 của UBND tỉnh A về Kế hoạch cải cách hành chính năm 2021;\n    - Quyết định số 34/QĐ-UBND ngày 06/01/2021 của UBND tỉnh A về Kế hoạch kiểm tra công tác CCHC năm 2021;\nkế hoạch cấp trên:\n${parent}`;
    const titles = (parent: string) => fixes(text(parent), 'missing-field').map(({ title }) => title);
    assert.deepEqual(titles('  ngày: 05/01/2021\n  cơ quan: UBND tỉnh A\n'), ['Ghi “số: 12/QĐ-UBND”']);
    assert.deepEqual(titles('  ngày: 06/01/2021\n  cơ quan: UBND tỉnh A\n'), ['Ghi “số: 34/QĐ-UBND”']);
    assert.deepEqual(titles('  ngày: 07/01/2021\n  cơ quan: UBND tỉnh A\n'), []);
    assert.deepEqual(titles('  số: 34/QĐ-UBND\n  cơ quan: UBND tỉnh A\n'), ['Ghi “ngày: 06/01/2021”']);
    assert.deepEqual(titles('  số: 34/QĐ-UBND\n  ngày: 06/01/2021\n'), ['Ghi “cơ quan: UBND tỉnh A”']);
  });

  const years: readonly [head: string, year: string][] = [
    ['  tên: Kế hoạch CCHC năm 2023\n  cơ quan: B\n', '2023'],
    ['  tên: Kế hoạch CCHC giai đoạn 2021-2025\n  cơ quan: B\n  ngày: 05/01/2024\n', '2024'],
    ['  tên: Kế hoạch CCHC\n  cơ quan: B\n  ngày: 25/12/2024\n', '2025'],
    ['  tên: Kế hoạch CCHC\n  cơ quan: B\n', '2021'],
  ];
  for (const [head, year] of years)
    it(`takes the year ${year} from ${JSON.stringify(head)}`, () =>
      assert.deepEqual(
        fixes(`kế hoạch:\n${head}`, 'missing-field').map(({ title }) => title),
        [`Ghi “năm: ${year}”`],
      ));

  it('gives an area the titles that fit between its neighbours', () => {
    const text = `kế hoạch:\n  tên: A\n  năm: 2021\n  cơ quan: B\n  bộ quy tắc: khanh-hoa-2021\nlĩnh vực:\n  - tên: Chỉ đạo, điều hành\n  - nhiệm vụ:\n      - tên: x\n  - tên: Cải cách tổ chức bộ máy\n`;
    assert.deepEqual(
      fixes(text, 'missing-field').map(({ title }) => title),
      ['Ghi “tên: Cải cách thể chế”', 'Ghi “tên: Cải cách thủ tục hành chính”', 'Ghi “tên: Thực hiện cơ chế một cửa”'],
    );
  });

  it('gives an id that no other has', () => {
    const text = 'mốc thời gian:\n  - { mã: hop, tên: Họp }\n  - tên: Họp\n';
    const { findings, document } = checkText(text);
    const finding = findings.findLast(({ rule }) => rule === 'missing-field');
    assert.ok(finding);
    assert.deepEqual(
      fixesOf(document, finding).map((fix) => render(fix.title, 'vi')),
      ['Ghi “mã: hop-2”'],
    );
  });

  it('does not call a plan a draft whose time to be issued is over', () => {
    const text = (date: string) =>
      `# as-of: 2021-02-20\nkế hoạch:\n  tên: A\n  năm: 2021\n  cơ quan: B\n  tình trạng: đã ban hành\nquyết định:\n  ngày: 29/01/2021\nkế hoạch cấp trên:\n  số: 1/QĐ-UBND\n  ngày: ${date}\n  cơ quan: C\n`;
    assert.equal(fixes(text('15/02/2021'), 'missing-field').length, 1);
    assert.equal(fixes(text('31/12/2020'), 'missing-field').length, 0);
  });
});

describe('yaml-syntax', () => {
  it('hides no other task when one is broken', () => {
    const text = `${areas}      - tên: "B\n        chủ trì: x\n      - co quan: x\n        tên: C\n`;
    const rules = checkText(text).findings.map(({ rule }) => rule);
    assert.ok(rules.includes('yaml-syntax') && rules.includes('unknown-key'));
  });

  it('offers both sides of a conflict', () => {
    const text =
      'a: b\r\n<<<<<<< HEAD\r\nc: d\r\n=======\r\n>>>>>>> x\r\ne: f\r\n<<<<<<< HEAD\r\n=======\r\ng: h\r\n>>>>>>> x';
    assert.deepEqual(
      fixes(text, 'yaml-syntax').map((fix) => fix.text),
      ['a: b\r\nc: d\r\ne: f\r\n', 'a: b\r\ne: f\r\ng: h\r\n'],
    );
  });

  const unfixable = [
    '<<<<<<< HEAD\na: b\n',
    '=======\n',
    '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\nx: y\n>>>>>>> c\n',
  ];
  for (const text of unfixable)
    it(`does not guess at the markers of ${JSON.stringify(text)}`, () => {
      for (const fix of fixes(text, 'yaml-syntax'))
        assert.ok(fix.text.includes('>>>>>>>'), 'a marker is left for the author');
    });

  it('offers the list on its own line first, and quotes for text', () => {
    assert.deepEqual(
      fixes(`${areas}        sản phẩm: - B\n`, 'yaml-syntax').map(({ title }) => title),
      ['Đưa danh sách xuống dòng dưới', 'Đặt nội dung trong dấu nháy'],
    );
  });
});

describe('mixed-keys', () => {
  it('is one finding with all other places', () => {
    const text = `kế hoạch:\n  tên: A\n  năm: 2021\n  agency: B\n  level: sở\n${areas}        lead: VP\n`;
    const { findings } = checkText(text);
    const found = findings.filter(({ rule }) => rule === 'mixed-keys');
    assert.equal(found.length, 1);
    const places = [found[0]?.at, ...(found[0]?.related.map(({ at }) => at) ?? [])].map((at) => {
      const { start, end } = at ? rangeOf(at) : { start: 0, end: 0 };
      return text.slice(start, end);
    });
    assert.deepEqual(places, ['agency', 'level', 'lead']);
  });
});
