import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindsOf, missingPeriods, type Periods, readPeriods } from '../../../../server/src/rules/issuance/report-words';

const CCHC = ['quý I', '6 tháng', 'quý III', 'năm'] as const;
const KSTTHC = ['quý I', 'quý II', 'quý III', 'năm'] as const;

function read(text: string): Periods {
  const periods = readPeriods(text.toLowerCase());
  assert.ok(periods, `no period in “${text}”`);
  return periods;
}

describe('periods of reports in words', () => {
  const named: [text: string, periods: string, words: string][] = [
    [
      '(02 báo cáo quý, báo cáo 6 tháng và báo cáo năm)',
      '2 | 6 tháng, năm',
      '02 báo cáo quý, báo cáo 6 tháng và báo cáo năm',
    ],
    ['(03 báo cáo quý và 01 báo cáo năm)', '3 | năm', '03 báo cáo quý và 01 báo cáo năm'],
    [
      'Báo cáo quý I, 6 tháng, quý III, năm',
      '0 | quý I, 6 tháng, quý III, năm',
      'Báo cáo quý I, 6 tháng, quý III, năm',
    ],
    [
      'Báo cáo quý I, II, III và báo cáo năm',
      '0 | quý I, quý II, quý III, năm',
      'Báo cáo quý I, II, III và báo cáo năm',
    ],
    ['Báo cáo CCHC quý 1/2021', '0 | quý I', 'quý 1'],
    ['Báo cáo CCHC năm 2021', '0 | năm', 'Báo cáo CCHC năm'],
    ['báo cáo hằng quý, 6 tháng, năm', '* | 6 tháng, năm', 'hằng quý, 6 tháng, năm'],
    ['Hai báo cáo quý, một báo cáo sáu tháng đầu năm', '2 | 6 tháng', 'Hai báo cáo quý, một báo cáo sáu tháng đầu năm'],
    ['báo cáo 9 tháng đầu năm', '0 | 9 tháng', 'báo cáo 9 tháng đầu năm'],
  ];
  for (const [text, periods, words] of named)
    it(text, () => {
      const found = read(text);
      const count = found.everyQuarter ? '*' : found.quarterCount;
      assert.equal(`${count} | ${[...found.named].sort((a, b) => order(a) - order(b)).join(', ')}`, periods);
      assert.equal(text.slice(found.start, found.end), words);
    });

  const ORDER = ['quý I', 'quý II', '6 tháng', 'quý III', '9 tháng', 'năm'];
  const order = (period: string) => ORDER.indexOf(period);

  for (const text of [
    'Báo cáo định kỳ theo hướng dẫn của Sở Nội vụ',
    'Kế hoạch cải cách hành chính năm 2021',
    'Trước ngày 10 của tháng cuối quý',
    'Có năng lực báo cáo tốt',
  ])
    it(`names none: ${text}`, () => assert.equal(readPeriods(text.toLowerCase()), undefined));

  const missing: [text: string, demanded: readonly (typeof CCHC | typeof KSTTHC)[number][], missing: string][] = [
    ['02 báo cáo quý, báo cáo 6 tháng và báo cáo năm', CCHC, ''],
    ['03 báo cáo quý và báo cáo năm', KSTTHC, ''],
    ['03 báo cáo quý và báo cáo năm', CCHC, '6 tháng'],
    ['02 báo cáo quý và báo cáo năm', KSTTHC, 'quý III'],
    ['báo cáo quý I, 6 tháng, quý III và năm', KSTTHC, 'quý II'],
    ['báo cáo hằng quý và báo cáo năm', CCHC, ''],
    ['báo cáo hằng quý', KSTTHC, 'năm'],
    ['báo cáo quý III và báo cáo năm', ['quý III', 'năm'], ''],
  ];
  for (const [text, demanded, expected] of missing)
    it(`${text} of ${demanded.join(', ')} lacks ${expected || 'nothing'}`, () =>
      assert.equal(missingPeriods(demanded, read(text)).join(', '), expected));

  it('stays inside any text and never throws', () => {
    const word = fc.constantFrom(
      'báo cáo',
      'quý',
      'i',
      'iii',
      '6 tháng',
      'năm',
      ',',
      'và',
      '02',
      'hằng',
      '\n',
      'x',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const periods = readPeriods(text);
        if (!periods) return;
        assert.ok(periods.start >= 0 && periods.start < periods.end && periods.end <= text.length);
        assert.ok(kindsOf(periods) >= 0);
      }),
    );
  });
});
