import assert from 'node:assert/strict';
import { findCitations } from '../../../server/src/law/citation';
import {
  canonicalWithYear,
  isFirstMentionComplete,
  isUniqueNumber,
  referenceOf,
  sameDocument,
  yearMismatch,
} from '../../../server/src/law/compare';
import { readNumber } from '../../../server/src/law/number';
import { plainDate } from '../../../server/src/time/date';

function cite(text: string) {
  const [citation] = findCitations(text);
  assert.ok(citation, text);
  return citation;
}

describe('comparing citations', () => {
  const pairs: [a: string, b: string, same: boolean | undefined][] = [
    ['Thông tư số 02/2017/TT-VPCP', 'Thông tư 2/2017/TT-VPCP ngày 31/10/2017', true],
    ['Thông tư số 02/TT-VPCP ngày 31/10/2017', 'Thông tư số 02/2017/TT-VPCP', true],
    ['Thông tư số 02/TT-VPCP', 'Thông tư số 02/2017/TT-VPCP', undefined],
    ['Thông tư số 02/TT-VPCP', 'Thông tư số 01/2020/TT-VPCP', false],
    ['Thông tư số 01/2020/TT-VPCP', 'Thông tư số 02/2017/TT-VPCP', false],
    ['Nghị định 34/2016', 'Nghị định số 34/2016/NĐ-CP', true],
    ['Thông tư 01/2020', 'Thông tư số 01/2020/TT-VPCP', undefined],
    ['Nghị quyết số 76/NQ-CP ngày 13/6/2013', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021', false],
    ['Nghị quyết số 76/NQ-CP ngày 15/7/2021', 'Nghị quyết 76/NQ-CP ngày 15 tháng 7 năm 2021', true],
    ['Nghị quyết số 76/NQ-CP', 'Nghị quyết số 76/NQ-CP ngày 15/7/2021', undefined],
    ['Quyết định số 22/2017/QĐ-UBND', 'Quyết định số 22/2017/QĐ-UBND', undefined],
    [
      'Quyết định số 3595/QĐ-UBND ngày 31/12/2020 của UBND tỉnh Khánh Hòa',
      'Quyết định số 3595/QĐ-UBND ngày 31/12/2020 của UBND tỉnh',
      true,
    ],
    [
      'Quyết định số 3595/QĐ-UBND ngày 31/12/2020 của UBND tỉnh Khánh Hòa',
      'Quyết định số 3595/QĐ-UBND ngày 31/12/2020 của Ủy ban nhân dân tỉnh Phú Yên',
      false,
    ],
    ['Luật Thanh tra', 'Luật thanh tra năm 2010', true],
    ['Luật Thanh tra năm 2010', 'Luật Thanh tra năm 2022', false],
    ['Luật Thanh tra', 'Luật Tố cáo', false],
    ['Luật Thanh tra', 'Nghị định số 34/2016/NĐ-CP', false],
    ['Bộ luật Lao động', 'Bộ luật Lao động số 45/2019/QH14', undefined],
  ];
  for (const [a, b, same] of pairs) {
    it(`${a} — ${b}: ${same ?? 'cannot know'}`, () => {
      assert.equal(sameDocument(cite(a), cite(b)), same);
      assert.equal(sameDocument(cite(b), cite(a)), same);
    });
  }

  it('compares with a number from a field of its own', () => {
    const number = readNumber('3595 /QĐ-UBND');
    const parent = number && referenceOf(number, plainDate(2020, 12, 31), 'UBND tỉnh Khánh Hòa');
    assert.ok(parent);
    assert.equal(sameDocument(parent, cite('Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020')), true);
    assert.equal(sameDocument(parent, cite('Quyết định số 3595/QĐ-UBND')), undefined);
    assert.equal(sameDocument(parent, cite('Quyết định số 3595/QĐ-UBND ngày 30/12/2020')), false);
  });

  it('makes no reference of a placeholder or of what cannot be read', () => {
    for (const text of ['…/QĐ-UBND', 'abc', '11']) {
      const number = readNumber(text);
      assert.ok(number);
      assert.equal(referenceOf(number), undefined);
    }
  });
});

describe('the year of a citation', () => {
  const mismatches: [text: string, wrong: boolean][] = [
    ['Nghị định số 34/2017/NĐ-CP ngày 14/5/2016', true],
    ['Luật số 45/2018/QH14 ngày 20/11/2019', true],
    ['Thông tư số 01/2018/TT-VPCP ngày 23/11/2018', false],
    ['Quyết định số 22/2017/QĐ-UBND ngày 27/11/2017', false],
    ['Thông tư số 172/2012/TT-BTC ngày 22/10/2012', false],
    ['Nghị định số 34/2016/NĐ-CP', false],
    ['Nghị định số 34/2016/NĐ-CP ngày 31/02/2017', false],
    ['Quyết định số 3595/QĐ-UBND ngày 31/12/2020', false],
    ['Luật Thanh tra năm 2010', false],
  ];
  for (const [text, wrong] of mismatches) it(text, () => assert.equal(yearMismatch(cite(text)), wrong));

  it('is put in from the date where it is missing', () => {
    assert.equal(canonicalWithYear(cite('Thông tư số 02/TT-VPCP ngày 31/10/2017')), '02/2017/TT-VPCP');
    assert.equal(canonicalWithYear(cite('Thông tư số 02/TT-VPCP')), undefined);
    assert.equal(canonicalWithYear(cite('Quyết định số 11 /QĐ-TTT')), '11/QĐ-TTT');
  });
});

describe('the first mention of a document', () => {
  const mentions: [text: string, complete: boolean][] = [
    ['Chỉ thị số 26/CT-TTg ngày 05/9/2016', true],
    ['Nghị định số 34/2016/NĐ-CP', false],
    ['Chương trình hành động số 12-CT/TU của Tỉnh ủy', false],
    ['Luật Giám định Tư pháp', true],
    ['Bộ luật Lao động số 45/2019/QH14', true],
  ];
  for (const [text, complete] of mentions) {
    it(`${text}: ${complete ? 'complete' : 'lacks its date'}`, () =>
      assert.equal(isFirstMentionComplete(cite(text)), complete));
  }
});

describe('a number that names one document in the country', () => {
  for (const text of ['34/2016/NĐ-CP', '01/2014/TTLT-BNV-BTC', '45/2019/QH14', '09/2015/QĐ-TTg']) {
    it(text, () => assert.equal(isUniqueNumber(cite(text)), true));
  }
  for (const text of ['76/NQ-CP', '22/2017/QĐ-UBND', '3717/UBND-KSTT', '12-CT/TU']) {
    it(`not ${text}`, () => assert.equal(isUniqueNumber(cite(text)), false));
  }
});
