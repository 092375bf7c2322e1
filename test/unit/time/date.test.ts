import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  formatDate,
  formatDay,
  formatIsoDate,
  isAfter,
  isBefore,
  isSameDay,
  type PlainDate,
  plainDate,
  readDate,
  weekday,
} from '../../../server/src/time/date';

function date(text: string): PlainDate {
  const read = readDate(text);
  assert.ok(read?.date, text);
  return read.date;
}

describe('readDate', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['31/12/2020', '2020-12-31'],
    ['01/3/2021', '2021-03-01'],
    ['1/3/2021', '2021-03-01'],
    ['29 /01 /2021', '2021-01-29'],
    ['  29 / 01 / 2021 ', '2021-01-29'],
    ['2020-12-31', '2020-12-31'],
    ['2020-2-9', '2020-02-09'],
    ['ngày 31 tháng 12 năm 2020', '2020-12-31'],
    ['NGÀY 24 THÁNG 3 NĂM 2015', '2015-03-24'],
    ['24 tháng 3 năm 2015', '2015-03-24'],
    ['ngày 05/9/2016', '2016-09-05'],
    ['ngày 05/9/2016'.normalize('NFD'), '2016-09-05'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['01/01/0001', '0001-01-01'],
    ['31/12/9999', '9999-12-31'],
  ];
  for (const [text, iso] of dates) it(text, () => assert.equal(formatIsoDate(date(text)), iso));

  for (const text of [
    '31/02/2021',
    '29/02/2021',
    '29/02/1900',
    '31/9/2021',
    '01/13/2021',
    '00/01/2021',
    '2021-02-30',
    '01/01/0000',
    'ngày 31 tháng 4 năm 2021',
  ]) {
    it(`${text} does not exist`, () => assert.deepEqual(readDate(` ${text} `), { impossible: text }));
  }

  for (const text of [
    '',
    '2021',
    '31/12',
    '01/3/21',
    'Trước 31/01/2021',
    '31/01/2021 (dự kiến)',
    '3595/QĐ-UBND',
    '1/1/20211',
    'x'.repeat(1000),
  ]) {
    it(`${text.slice(0, 20) || 'nothing'} is no date`, () => assert.equal(readDate(text), undefined));
  }

  it('never throws, and gives back what it wrote', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readDate(text)));
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(date('01/01/0001')), max: dayNumber(date('31/12/9999')) }), (day) => {
        const met = dateOfDay(day);
        assert.equal(dayNumber(met), day);
        assert.equal(dayNumber(date(formatDate(met))), day);
        assert.equal(dayNumber(date(formatIsoDate(met))), day);
        const peer = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
        assert.equal(String(met), peer.toString());
        assert.equal(weekday(met).number, peer.dayOfWeek);
      }),
    );
  });
});

describe('plainDate', () => {
  it('is nothing for a day that does not exist', () => {
    for (const [year, month, day] of [
      [2021, 2, 29],
      [2021, 13, 1],
      [2021, 0, 1],
      [2021, 1, 0],
      [0, 1, 1],
      [10000, 1, 1],
      [2021, 1, 1.5],
      [Number.NaN, 1, 1],
    ] as const) {
      assert.equal(plainDate(year, month, day), undefined);
    }
  });
});

describe('counting', () => {
  it('counts days from 01/01/1970', () => {
    assert.equal(dayNumber(date('01/01/1970')), 0);
    assert.equal(dayNumber(date('31/12/1969')), -1);
    assert.equal(dayNumber(date('01/01/2021')), 18628);
  });

  it('adds days', () => {
    assert.equal(formatDate(addDays(date('31/12/2020'), 30)), '30/01/2021');
    assert.equal(formatDate(addDays(date('01/3/2021'), -1)), '28/02/2021');
    assert.equal(formatDate(addDays(date('31/12/2020'), 1e12)), '31/12/9999');
    assert.equal(formatDate(addDays(date('31/12/2020'), -1e12)), '01/01/0001');
  });

  it('adds months, to the last day of a shorter month', () => {
    assert.equal(formatDate(addMonths(date('15/01/2021'), 1)), '15/02/2021');
    assert.equal(formatDate(addMonths(date('31/01/2021'), 1)), '28/02/2021');
    assert.equal(formatDate(addMonths(date('30/11/2020'), 3)), '28/02/2021');
    assert.equal(formatDate(addMonths(date('31/12/2020'), 12)), '31/12/2021');
    assert.equal(formatDate(addMonths(date('15/01/2021'), -1)), '15/12/2020');
    assert.equal(formatDate(addMonths(date('15/01/2021'), 1e9)), '31/12/9999');
    assert.equal(formatDate(addMonths(date('15/01/2021'), -1e9)), '01/01/0001');
  });

  it('compares', () => {
    const a = date('30/01/2021');
    const b = date('31/01/2021');
    assert.deepEqual([isBefore(a, b), isAfter(a, b), isSameDay(a, b)], [true, false, false]);
    assert.deepEqual([isBefore(a, a), isAfter(a, a), isSameDay(a, date('2021-01-30'))], [false, false, true]);
    assert.equal(daysBetween(date('31/12/2020'), date('29/01/2021')), 29);
    assert.ok(compareDates(b, a) > 0);
  });
});

describe('the names of a day', () => {
  const days: readonly (readonly [string, string, string, string])[] = [
    ['25/01/2021', 'T2 25/01/2021', 'Mon 25/01/2021', 'thứ Hai'],
    ['26/01/2021', 'T3 26/01/2021', 'Tue 26/01/2021', 'thứ Ba'],
    ['27/01/2021', 'T4 27/01/2021', 'Wed 27/01/2021', 'thứ Tư'],
    ['28/01/2021', 'T5 28/01/2021', 'Thu 28/01/2021', 'thứ Năm'],
    ['29/01/2021', 'T6 29/01/2021', 'Fri 29/01/2021', 'thứ Sáu'],
    ['30/01/2021', 'T7 30/01/2021', 'Sat 30/01/2021', 'thứ Bảy'],
    ['31/01/2021', 'CN 31/01/2021', 'Sun 31/01/2021', 'Chủ nhật'],
    ['1/3/2021', 'T2 01/03/2021', 'Mon 01/03/2021', 'thứ Hai'],
  ];
  for (const [text, vi, en, long] of days) {
    it(vi, () => {
      assert.deepEqual(formatDay(date(text)), { vi, en });
      assert.equal(weekday(date(text)).long.vi, long);
    });
  }
});
