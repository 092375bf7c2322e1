import assert from 'node:assert/strict';
import fc from 'fast-check';
import data from '../../../../server/src/rules/wording/confusables.json';
import { findSlips } from '../../../../server/src/rules/wording/slips';
import { foldKey } from '../../../../server/src/texts/fold';

const corrected = (text: string): string => {
  let at = 0;
  let result = '';
  for (const { start, end, right } of findSlips(text)) {
    result += text.slice(at, start) + right;
    at = end;
  }
  return result + text.slice(at);
};

describe('the table of slips', () => {
  it('names each slip once', () => {
    const wrong = data.confusables.map((entry) => foldKey(entry.wrong));
    assert.equal(new Set(wrong).size, wrong.length);
  });

  for (const entry of data.confusables) {
    const { wrong, right } = entry;
    const before = 'before' in entry ? `${entry.before?.[0]} ` : '';
    const after = 'after' in entry ? ` ${entry.after?.[0]}` : '';
    it(`${wrong} → ${right}`, () => {
      assert.equal(corrected(`x; ${before}${wrong}${after}.`), `x; ${before}${right}${after}.`);
      assert.deepEqual(findSlips(`${before}${right}${after}`), []);
    });
    for (const word of 'notBefore' in entry ? (entry.notBefore ?? []) : [])
      it(`${word} ${wrong}: no slip`, () => assert.deepEqual(findSlips(`${word} ${wrong}${after}`), []));
    for (const word of 'notAfter' in entry ? (entry.notAfter ?? []) : [])
      it(`${wrong} ${word}: no slip`, () => assert.deepEqual(findSlips(`${before}${wrong} ${word}`), []));
  }
});

describe('slips in a text', () => {
  const rows: [text: string, expected: string][] = [
    ['Đơn đốc', 'Đôn đốc'],
    ['ĐƠN ĐỐC', 'ĐÔN ĐỐC'],
    ['Đơn Đốc', 'Đôn Đốc'],
    ['đơn  đốc', 'đôn đốc'],
    ['đơn\u00a0đốc', 'đôn đốc'],
    ['Văn bản trái luật', 'Văn bản trái pháp luật'],
    ['uỷ quyển, ủy quyển', 'ủy quyền, ủy quyền'],
    ['Trang TBTD, trang tbtd', 'Trang TTĐT, trang TTĐT'],
    ['Bổ nhiệm, bổ nhiệm.', 'Bổ nhiệm, bổ nhiệm lại.'],
    ['📌 đơn đốc 📌', '📌 đôn đốc 📌'],
    // only whole words, and only in one line
    ['đơn đốcs, xđơn đốc, đơn.đốc', 'đơn đốcs, xđơn đốc, đơn.đốc'],
    ['đơn\nđốc', 'đơn\nđốc'],
    ['TBTD', 'TBTD'],
    ['', ''],
  ];
  for (const [text, expected] of rows) it(JSON.stringify(text), () => assert.equal(corrected(text), expected));

  it('have their places inside the text, in order', () => {
    const words = fc.constantFrom(
      ...data.confusables.flatMap(({ wrong, right }) => [wrong, right]),
      ',',
      '\n',
      '📌',
      'İ',
      'e\u0301\u0323',
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(' ', '  ', ''), (parts, gap) => {
        const text = parts.join(gap);
        let floor = 0;
        for (const { start, end } of findSlips(text)) {
          assert.ok(floor <= start && start < end && end <= text.length);
          floor = end;
        }
      }),
    );
  });
});
