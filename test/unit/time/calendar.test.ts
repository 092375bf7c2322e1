import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addWorkingDays,
  calendarSource,
  calendarStatus,
  dayInfo,
  holidaysBetween,
  isWorkingDay,
  lastWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingDaysIn,
} from '../../../server/src/time/calendar';
import {
  addDays,
  dateOfDay,
  dayNumber,
  formatDate,
  formatDay,
  type PlainDate,
  readDate,
  weekday,
} from '../../../server/src/time/date';

function date(text: string): PlainDate {
  const read = readDate(text);
  assert.ok(read?.date, text);
  return read.date;
}

function daysOf(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = date(`01/01/${year}`); day.year === year; day = addDays(day, 1)) days.push(day);
  return days;
}

function short(day: PlainDate): string {
  return formatDate(day).slice(0, 5);
}

function weekdaysOff(year: number): string {
  return daysOf(year)
    .filter((day) => weekday(day).number < 6 && !isWorkingDay(day))
    .map(short)
    .join(' ');
}

function weekendsWorked(year: number): string {
  return daysOf(year)
    .filter((day) => weekday(day).number > 5 && isWorkingDay(day))
    .map(short)
    .join(' ');
}

describe('the official calendars (domain guide 7.2)', () => {
  const years: readonly (readonly [number, string, string])[] = [
    [2020, '01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09', ''],
    [2021, '01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09', ''],
    [2022, '03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09', ''],
    [2023, '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09', ''],
    [2024, '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09', '04/05'],
    [2025, '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09', '26/04'],
    [2026, '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11', '10/01 22/08'],
  ];
  for (const [year, off, worked] of years) {
    it(`${year}`, () => {
      assert.equal(weekdaysOff(year), off);
      assert.equal(weekendsWorked(year), worked);
      assert.equal(calendarStatus(year), 'official');
      assert.ok(calendarSource(year));
    });
  }

  it('2021 has 250 working days', () => assert.equal(workingDaysIn(2021), 250));
});

describe('the projected calendars', () => {
  it('follow the law, as the notices of 2018 and 2019 did', () => {
    for (const year of [2018, 2019, 2027, 2040]) assert.equal(calendarStatus(year), 'projected');
    assert.equal(weekdaysOff(2018), '01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09');
    assert.equal(weekdaysOff(2019), '01/01 04/02 05/02 06/02 07/02 08/02 15/04 30/04 01/05 02/09');
    assert.equal(weekdaysOff(2027), '01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11');
  });

  it('names the lunar new year and the Giỗ Tổ of every year to 2040', () => {
    const lunar = 'Tết Nguyên đán';
    for (const day of [
      '06/02/2027',
      '26/01/2028',
      '13/02/2029',
      '02/02/2030',
      '23/01/2031',
      '11/02/2032',
      '31/01/2033',
      '19/02/2034',
      '08/02/2035',
      '28/01/2036',
      '15/02/2037',
      '04/02/2038',
      '24/01/2039',
      '12/02/2040',
    ]) {
      assert.deepEqual([dayInfo(date(day)).name?.vi, dayInfo(date(day)).status], [lunar, 'projected'], day);
    }
    for (const day of [
      '16/4/2027',
      '04/4/2028',
      '23/4/2029',
      '12/4/2030',
      '01/4/2031',
      '19/4/2032',
      '09/4/2033',
      '28/4/2034',
      '17/4/2035',
      '06/4/2036',
      '24/4/2037',
      '13/4/2038',
      '03/4/2039',
      '20/4/2040',
    ]) {
      assert.equal(dayInfo(date(day)).name?.vi, 'Giỗ Tổ Hùng Vương', day);
    }
  });

  it('24/11 has no day in its place', () => {
    assert.equal(weekday(date('24/11/2029')).number, 6);
    assert.equal(isWorkingDay(date('26/11/2029')), true);
    assert.equal(dayInfo(date('24/11/2025')).working, true);
  });

  it('beyond, only weekends and the feasts of the solar calendar are known', () => {
    assert.deepEqual(dayInfo(date('12/02/2041')), { working: true, status: 'unknown' });
    assert.equal(dayInfo(date('30/4/2041')).name?.vi, 'Ngày Chiến thắng 30/4');
    assert.equal(calendarStatus(2017), 'unknown');
    assert.equal(calendarSource(2041), undefined);
  });
});

describe('dayInfo', () => {
  const days: readonly (readonly [string, boolean, string | undefined, string | undefined])[] = [
    ['29/01/2021', true, undefined, undefined],
    ['30/01/2021', false, 'weekend', undefined],
    ['12/02/2021', false, 'holiday', 'Tết Nguyên đán'],
    ['13/02/2021', false, 'holiday', 'Tết Nguyên đán'],
    ['15/02/2021', false, 'makeUp', 'nghỉ bù Tết Nguyên đán'],
    ['21/4/2021', false, 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['01/5/2021', false, 'holiday', 'Ngày Quốc tế lao động 01/5'],
    ['03/5/2021', false, 'makeUp', 'nghỉ bù Ngày Quốc tế lao động 01/5'],
    ['29/4/2024', false, 'swap', 'nghỉ hoán đổi, làm bù ngày 04/05/2024'],
    ['04/5/2024', true, 'worked', 'làm bù cho ngày 29/04/2024'],
    ['24/11/2026', false, 'holiday', 'Ngày Văn hóa Việt Nam'],
  ];
  for (const [day, working, kind, name] of days) {
    it(day, () => {
      const info = dayInfo(date(day));
      assert.deepEqual([info.working, info.kind, info.name?.vi, info.status], [working, kind, name, 'official']);
      assert.equal(info.name === undefined, info.name?.en === undefined);
    });
  }
});

describe('counting working days', () => {
  const sums: readonly (readonly [string, number, string])[] = [
    ['01/02/2021', 30, 'T2 22/03/2021'],
    ['19/4/2021', 30, 'T5 03/06/2021'],
    ['20/8/2021', 30, 'T3 05/10/2021'],
    ['19/4/2021', 5, 'T3 27/04/2021'],
    ['31/12/2020', 30, 'T6 19/02/2021'],
    ['29/01/2021', 1, 'T2 01/02/2021'],
    ['30/01/2021', 1, 'T2 01/02/2021'],
    ['29/01/2021', 0, 'T6 29/01/2021'],
    ['29/01/2021', -5, 'T6 29/01/2021'],
    ['29/01/2021', Number.NaN, 'T6 29/01/2021'],
    ['26/4/2024', 2, 'T6 03/05/2024'],
    ['03/5/2024', 1, 'T7 04/05/2024'],
    ['31/12/2020', 250, 'T6 31/12/2021'],
    ['31/12/9999', 3, 'T6 31/12/9999'],
  ];
  for (const [from, count, to] of sums) {
    it(`${from} + ${count} = ${to}`, () => assert.equal(formatDay(addWorkingDays(date(from), count)).vi, to));
  }

  it('ends for any count', () => assert.equal(formatDate(addWorkingDays(date('01/01/2021'), 1e15)), '31/12/9999'));

  it('finds the last and the next working day', () => {
    assert.equal(formatDate(lastWorkingDay(date('30/01/2021'))), '29/01/2021');
    assert.equal(formatDate(nextWorkingDay(date('30/01/2021'))), '01/02/2021');
    assert.equal(formatDate(lastWorkingDay(date('16/02/2021'))), '09/02/2021');
    assert.equal(formatDate(nextWorkingDay(date('10/02/2021'))), '17/02/2021');
    assert.equal(formatDate(lastWorkingDay(date('29/01/2021'))), '29/01/2021');
    assert.equal(formatDate(nextWorkingDay(date('04/5/2024'))), '04/05/2024');
  });

  it('agrees with counting day by day', () => {
    const day = fc.integer({ min: dayNumber(date('01/01/2017')), max: dayNumber(date('31/12/2042')) });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (number, count) => {
        const from = dateOfDay(number);
        let slow = from;
        for (let left = count; left > 0; ) {
          slow = addDays(slow, 1);
          if (isWorkingDay(slow)) left -= 1;
        }
        const fast = addWorkingDays(from, count);
        assert.equal(formatDate(fast), formatDate(slow));
        assert.equal(workingDaysBetween(from, fast), count);
      }),
    );
  });

  it('lists the holidays of a stretch', () => {
    assert.deepEqual(
      holidaysBetween(date('12/02/2021'), date('21/4/2021')).map((day) => `${short(day.date)} ${day.name.vi}`),
      [
        '12/02 Tết Nguyên đán',
        '13/02 Tết Nguyên đán',
        '14/02 Tết Nguyên đán',
        '15/02 nghỉ bù Tết Nguyên đán',
        '16/02 nghỉ bù Tết Nguyên đán',
        '21/04 Giỗ Tổ Hùng Vương',
      ],
    );
    assert.deepEqual(holidaysBetween(date('01/3/2021'), date('31/3/2021')), []);
    assert.deepEqual(holidaysBetween(date('31/3/2021'), date('01/3/2021')), []);
    assert.deepEqual(
      holidaysBetween(date('31/12/2020'), date('01/01/2021')).map((day) => formatDate(day.date)),
      ['01/01/2021'],
    );
    assert.deepEqual(holidaysBetween(date('04/5/2024'), date('04/5/2024')), []);
  });
});
