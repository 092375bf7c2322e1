import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Citation, findCitations } from '../../../server/src/law/citation';
import { describeCitation } from '../../../server/src/law/describe';
import { readNumber } from '../../../server/src/law/number';

/** Pieces of citations, whole and broken, so that random texts meet every branch. */
const PIECES = [
  'Quyết định',
  'Thông tư liên tịch',
  'NĐ',
  'Luật ',
  'Bộ luật Lao động',
  'sửa đổi, bổ sung một số điều của ',
  ' số ',
  'Số: ',
  '11',
  '02',
  '30c',
  '2017',
  '/',
  ' / ',
  '-',
  '–',
  'QĐ',
  'QD',
  'TT',
  'UBND',
  'TU',
  'QH14',
  'CCHC&PC',
  ' ngày ',
  '31/02/2021',
  '31 tháng 12 năm 2020',
  ' năm 2010',
  ' của ',
  'UBND tỉnh Khánh Hòa',
  'Uỷ ban',
  ' về việc ',
  'khoản 3 Điều 170 ',
  'Phụ lục IV ',
  ', ',
  ' và ',
  '\n',
  '…',
  '🙂',
  '\u0301',
  '*',
  '(',
];

const cited = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const texts = fc.oneof(
  cited,
  fc.string({ unit: 'binary' }),
  fc.tuple(cited, fc.string()).map(([a, b]) => a + b),
);

function checkSpans(text: string, citation: Citation): void {
  const { start, end, typeWord, number, date, issuer, title, pins } = citation;
  assert.ok(0 <= start && start < end && end <= text.length);
  for (const span of [typeWord, number, date, issuer, title]) {
    if (!span) continue;
    assert.equal(text.slice(span.start, span.end), span.text);
    assert.ok(span.text.length > 0 && start <= span.start && span.end <= end);
  }
  for (const pin of pins) assert.ok(start <= pin.start && pin.start < pin.end && pin.end <= end);
}

describe('citations of any text', () => {
  it('never throw; their parts lie inside them, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let floor = 0;
        for (const citation of findCitations(text)) {
          checkSpans(text, citation);
          assert.ok(citation.start >= floor);
          floor = citation.end;
          assert.equal(/\{\w+\}/.test(describeCitation(citation).vi), false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same in decomposed text, at the places of the same words', () => {
    fc.assert(
      fc.property(cited, (text) => {
        const composed = text.normalize('NFC');
        const parts = (source: string) =>
          findCitations(source).map(({ canonical, number, end, start }) => [
            canonical,
            number.text.normalize('NFC'),
            source.slice(start, end).normalize('NFC'),
          ]);
        assert.deepEqual(parts(text.normalize('NFD')), parts(composed));
      }),
      { numRuns: 1000 },
    );
  });

  it('are read alone as they are in a text', () => {
    fc.assert(
      fc.property(cited, (text) => {
        for (const { family, number } of findCitations(text)) {
          if (family === 'named-law') continue;
          assert.equal(readNumber(number.text)?.placeholder, false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a number alone: any text gives a number or nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const number = readNumber(text);
        assert.equal(number === undefined, text.trim() === '');
        if (number?.placeholder) assert.deepEqual(number.problems, []);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('citations of long texts', () => {
  // Each of these would take hours if any step looked at more than a bounded stretch.
  const repeated = [
    '1',
    '1/',
    '1 / ',
    '12-CT ',
    '1/A-A&A',
    '1/QĐ-AAAAAAAAAAAAAAAAAAAA-AAAAAAAAAAAAAAAAAAAA',
    'Điều 1, ',
    'Luật Aa aa ',
    'Luật sửa đổi, bổ sung một số điều của ',
    '1/QĐ-UBND của Abc Abc Abc ',
    'a\u0301\u0323\u0301\u0323',
    'số ',
    ' ',
  ];
  for (const piece of repeated) {
    it(JSON.stringify(piece), () => {
      const text = `${piece.repeat(Math.ceil(500_000 / piece.length))}\nQuyết định số 11/QĐ-TTT`;
      assert.equal(findCitations(text).at(-1)?.canonical, '11/QĐ-TTT');
    });
  }
});
