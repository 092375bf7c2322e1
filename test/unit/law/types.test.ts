import assert from 'node:assert/strict';
import {
  canonicalCode,
  DOCUMENT_TYPES,
  documentType,
  typeMatchesCode,
  typeOfCode,
  typeOfWord,
} from '../../../server/src/law/types';

describe('document types', () => {
  it('has the 27 codes of Nghị định 30/2020/NĐ-CP Phụ lục III, in its order, and the two types without', () => {
    const annex = DOCUMENT_TYPES.slice(0, 29);
    assert.equal(
      annex.map(({ code = '—' }) => code).join(' '),
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ — CĐ BGN BTT GUQ GM GGT GNP PG PC PB —',
    );
    assert.deepEqual(
      annex.filter(({ code }) => code === undefined).map(({ name }) => name.vi),
      ['Công văn', 'Thư công'],
    );
  });

  it('leads every code and word back to its type', () => {
    for (const { id, code, words, name } of DOCUMENT_TYPES) {
      if (code) assert.equal(typeOfCode(code), id);
      for (const word of words) assert.equal(typeOfWord(word), id);
      assert.equal(typeOfWord(name.vi.toUpperCase()), id);
      assert.ok(name.en.length > 0);
    }
  });

  it('knows words in any spelling', () => {
    const words = ['quyết định', 'QUYẾT ĐỊNH', 'Quyết định'.normalize('NFD'), 'QĐ'];
    for (const word of words) assert.equal(typeOfWord(word), 'decision');
    assert.equal(typeOfWord('Giấy uỷ quyền'), 'authorization');
    assert.equal(typeOfWord('Chương trình hành động'), 'programme');
    assert.equal(typeOfWord('văn bản'), undefined);
  });

  it('knows which types always have a year in the number', () => {
    const always = DOCUMENT_TYPES.filter(({ year }) => year === 'always').map(({ id }) => id);
    assert.deepEqual(always, ['code', 'law', 'ordinance', 'decree', 'circular', 'joint-circular', 'joint-resolution']);
    assert.equal(documentType('decision').year, 'either');
    assert.equal(documentType('plan').year, 'never');
  });

  const repairs: [written: string, code: string | undefined][] = [
    ['QĐ', 'QĐ'],
    ['QD', 'QĐ'],
    ['QÐ', 'QĐ'],
    ['qđ', 'QĐ'],
    ['ND', 'NĐ'],
    ['TTR', 'TTr'],
    ['CTR', 'CTr'],
    ['DA', 'DA'],
    ['HD', 'HD'],
    ['TT', 'TT'],
    ['UBND', undefined],
  ];
  for (const [written, code] of repairs) {
    it(`${written} is ${code ?? 'no code'}`, () => assert.equal(canonicalCode(written), code));
  }

  const matches: [word: string, code: string | undefined, expected: string][] = [
    ['Quyết định', 'QĐ', 'match'],
    ['Chỉ thị', 'CT', 'match'],
    ['Kế hoạch', 'KH', 'match'],
    ['Tờ trình', 'TTr', 'match'],
    ['Chương trình hành động', 'CTr', 'match'],
    ['Chương trình hành động', 'CT', 'varies'],
    ['Chương trình hành động', 'CTHĐ', 'varies'],
    ['Quy định', 'QĐ', 'varies'],
    ['Chỉ thị', 'CTr', 'mismatch'],
    ['Tờ trình', 'TT', 'mismatch'],
    ['Quyết định', 'QyĐ', 'mismatch'],
    ['Đề án', 'DA', 'mismatch'],
    ['Hợp đồng', 'HD', 'mismatch'],
    ['Công văn', 'QĐ', 'mismatch'],
    ['Kế hoạch', 'QĐ', 'mismatch'],
    ['Công văn', undefined, 'unknown'],
    ['Luật', undefined, 'unknown'],
    ['Báo cáo', 'BCTĐ', 'unknown'],
    ['Văn bản', 'QĐ', 'unknown'],
  ];
  for (const [word, code, expected] of matches) {
    it(`${word} with ${code ?? 'no code'}: ${expected}`, () => assert.equal(typeMatchesCode(word, code), expected));
  }
});
