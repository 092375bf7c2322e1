import assert from 'node:assert/strict';
import { padNumber, readNumber } from '../../../server/src/law/number';

describe('a number alone', () => {
  const written: [text: string, canonical: string, problems: string][] = [
    ['11/QĐ-TTT', '11/QĐ-TTT', ''],
    ['Số: 11/QĐ-TTT', '11/QĐ-TTT', ''],
    ['30c/NQ-CP', '30c/NQ-CP', ''],
    ['34/2016/NĐ-CP', '34/2016/NĐ-CP', ''],
    ['3717/UBND-KSTT', '3717/UBND-KSTT', ''],
    ['12-CT/TU', '12-CT/TU', ''],
    ['45/2019/QH14', '45/2019/QH14', ''],
    ['11 /QĐ-TTT', '11/QĐ-TTT', 'spaces'],
    ['5/KH-UBND', '05/KH-UBND', 'not-padded'],
    ['02/TT-VPCP', '02/TT-VPCP', 'year-missing'],
    ['34/NĐ-CP', '34/NĐ-CP', 'year-missing'],
    ['34/16/NĐ-CP', '34/16/NĐ-CP', 'year-invalid'],
    ['22/2017/QĐ', '22/2017/QĐ', 'issuer-missing'],
    ['11/QĐ', '11/QĐ', 'issuer-missing'],
    ['11/QD-TTT', '11/QĐ-TTT', 'letter-d'],
    ['11/QÐ-TTT', '11/QĐ-TTT', 'letter-d'],
    ['34/2016/ND-CP', '34/2016/NĐ-CP', 'letter-d'],
    ['11/qđ-ttt', '11/QĐ-TTT', 'letter-case'],
    ['282/qđ-ttg', '282/QĐ-TTg', 'letter-case'],
    ['12/TTR-SNV', '12/TTr-SNV', 'letter-case'],
    ['11/QĐ–TTT', '11/QĐ-TTT', 'separator'],
    ['11/QĐ/TTT', '11/QĐ-TTT', 'separator'],
    ['12/2021/KH-UBND', '12/2021/KH-UBND', 'year-unneeded'],
    ['Quyết định số 11/QĐ-TTT', '11/QĐ-TTT', 'extra-text'],
    ['11', '11', 'symbol-missing'],
    ['34/2016', '34/2016', 'symbol-missing'],
    ['abc', 'abc', 'unreadable'],
    ['3595 QĐ-UBND', '3595 QĐ-UBND', 'unreadable'],
    ['1'.repeat(300), '1'.repeat(300), 'unreadable'],
  ];
  for (const [text, canonical, problems] of written) {
    it(text.slice(0, 40), () => {
      const number = readNumber(text);
      assert.equal(number?.canonical, canonical);
      assert.equal(number?.placeholder, false);
      assert.equal(number?.problems.map(({ id }) => id).join(), problems);
    });
  }

  const placeholders: [text: string, code: string | undefined][] = [
    ['…/QĐ-UBND', 'QĐ'],
    ['/QĐ-UBND', 'QĐ'],
    ['     /QĐ-UBND', 'QĐ'],
    ['___/QĐ-UBND', 'QĐ'],
    ['[số]/QĐ-UBND', 'QĐ'],
    ['M /QĐ-TTT', 'QĐ'],
    ['00/QĐ-TTT', 'QĐ'],
    ['1…/QĐ-TTT', 'QĐ'],
    ['…/2021/QĐ-UBND', 'QĐ'],
    ['…-CT/TU', 'CT'],
    ['......', undefined],
    ['xx', undefined],
    ['11/…', undefined],
    ['11/QĐ-...', undefined],
  ];
  for (const [text, code] of placeholders) {
    it(`${text} is still to be filled in`, () => {
      const number = readNumber(text);
      assert.deepEqual([number?.placeholder, number?.code, number?.problems], [true, code, []]);
    });
  }

  it('a blank text is no number', () => {
    for (const text of ['', ' ', '\n\t']) assert.equal(readNumber(text), undefined);
  });

  it('only looks are minor', () => {
    const minor = ['11 /QĐ-TTT', '5/KH-UBND', '12/2021/KH-UBND'];
    for (const text of minor) assert.ok(readNumber(text)?.problems.every((problem) => problem.minor));
    for (const text of ['02/TT-VPCP', '11', 'abc', '11/QD-TTT']) {
      assert.ok(readNumber(text)?.problems.some((problem) => !problem.minor));
    }
  });

  it('is read in decomposed form as in composed', () => {
    assert.equal(readNumber('11/QĐ-UBND'.normalize('NFD'))?.canonical, '11/QĐ-UBND');
    assert.equal(readNumber('Số: 12/KH-ĐHƯ'.normalize('NFD'))?.canonical, '12/KH-ĐHƯ');
  });

  it('pads numbers below 10', () => {
    const padded = ['5/KH-UBND', '05/KH-UBND', '10/KH-UBND', '3a/NQ-CP', '2/2017/TT-VPCP', '7-CT/TU'].map(padNumber);
    assert.deepEqual(padded, ['05/KH-UBND', '05/KH-UBND', '10/KH-UBND', '03a/NQ-CP', '02/2017/TT-VPCP', '07-CT/TU']);
  });
});
