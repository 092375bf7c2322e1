/** Reads what happens again within the year: `hàng tháng`, `02 lần/năm`, `ngày 10 của tháng cuối quý`, `cuối quý`. */
import { type Limit, readLimit } from './limits';
import { at, countAt, type Match, matchPhrase, numberAt, phrases, type Reading, spanOf } from './tokens';
import type { Bound, RecurrenceDeadline } from './types';

type Every = RecurrenceDeadline['every'];

/** The time of one recurrence within its period. */
interface When {
  readonly every: Every;
  readonly day?: number;
  readonly month?: number;
  readonly weekday?: number;
  readonly times?: number;
}

const PERIODS = phrases<Every>([
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['3 tháng', 'quarter'],
  ['03 tháng', 'quarter'],
  ['ba tháng', 'quarter'],
  ['6 tháng', 'half'],
  ['06 tháng', 'half'],
  ['sáu tháng', 'half'],
  ['nửa năm', 'half'],
  ['năm', 'year'],
]);

const EACH = phrases<true>(
  ['hàng', 'hằng', 'mỗi', 'định kỳ hàng', 'định kỳ hằng', 'định kỳ mỗi', 'thường kỳ hàng', 'thường kỳ hằng'].map(
    (word) => [word, true] as const,
  ),
);
const PERIODIC = phrases<true>([['định kỳ', true]]);

/** Length in months of the periods that have a last month. */
export const MONTHS: Readonly<Partial<Record<Every, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };
const LAST_DAY = 31;

function recurrence(reading: Reading, i: number, next: number, bound: Bound, when: When): Match<RecurrenceDeadline> {
  return { value: { kind: 'recurrence', ...spanOf(reading, i, next), bound, ...when }, next };
}

/** A period, not the start of a date (`tháng 3`, `ngày 15`, `năm 2021`, `quý I`). */
function readPeriod(reading: Reading, i: number): Match<Every> | undefined {
  const period = matchPhrase(PERIODS, reading, i);
  return period && !/^(?:\d+|i{1,3}|iv|đầu|cuối|trước|sau|nay)$/.test(at(reading, period.next)) ? period : undefined;
}

const JOINERS = new Set([',', 'và', '/', '&', '+', '-']);

/** `hàng tháng`, `định kỳ quý, 6 tháng, năm`, `hằng quý 02 lần`: one recurrence for each period. */
export function readEach(reading: Reading, i: number): Match<RecurrenceDeadline[]> | undefined {
  const each = matchPhrase(EACH, reading, i);
  const periodic = each ? undefined : matchPhrase(PERIODIC, reading, i);
  const first = each ? matchPhrase(PERIODS, reading, each.next) : periodic && readPeriod(reading, periodic.next);
  if (!first) return undefined;
  const found: RecurrenceDeadline[] = [];
  let period: Match<Every> | undefined = first;
  let start = i;
  let next = i;
  while (period) {
    const times: Match<number> | undefined = readTimes(reading, period.next);
    const when = times ? { every: period.value, times: times.value } : { every: period.value };
    const one = recurrence(reading, start, times?.next ?? period.next, 'in', when);
    found.push(one.value);
    next = one.next;
    if (!JOINERS.has(at(reading, next))) break;
    start = next + 1;
    period = readPeriod(reading, matchPhrase(EACH, reading, start)?.next ?? start);
  }
  return { value: found, next };
}

/** `02 lần`, `một lần`, `ít nhất 01 lần`, `02 đợt` */
function readTimes(reading: Reading, i: number): Match<number> | undefined {
  const start = matchPhrase(AT_LEAST, reading, i)?.next ?? i;
  const times = countAt(reading, start);
  return times !== undefined && times > 0 && /^(?:lần|đợt)$/.test(at(reading, start + 1))
    ? { value: times, next: start + 2 }
    : undefined;
}

const AT_LEAST = phrases<true>(['ít nhất', 'tối thiểu', 'không ít hơn'].map((phrase) => [phrase, true] as const));
const PER = phrases<true>(
  ['/', 'mỗi', 'một', 'trong', 'trên', 'trong một', 'trong mỗi'].map((phrase) => [phrase, true] as const),
);

function skipOne(reading: Reading, i: number): number {
  return countAt(reading, i) === 1 ? i + 1 : i;
}

/** `ít nhất 01 lần/năm`, `01 năm/lần`, `6 tháng một lần`, `02 lần mỗi quý` */
export function readFrequency(reading: Reading, i: number): Match<RecurrenceDeadline> | undefined {
  const start = matchPhrase(AT_LEAST, reading, i)?.next ?? i;
  const times = readTimes(reading, start);
  if (times) {
    const per = matchPhrase(PER, reading, times.next);
    const period = per && readPeriod(reading, skipOne(reading, per.next));
    return period && recurrence(reading, i, period.next, 'in', { every: period.value, times: times.value });
  }
  const period = matchPhrase(PERIODS, reading, start) ?? matchPhrase(PERIODS, reading, skipOne(reading, start));
  if (!period) return undefined;
  // `01 năm/lần`, `3 tháng một lần`; `tháng/lần` needs no number.
  const slash = at(reading, period.next) === '/';
  const lan = skipOne(reading, slash ? period.next + 1 : period.next);
  if (at(reading, lan) === 'lần' && (slash || lan > period.next))
    return recurrence(reading, i, lan + 1, 'in', { every: period.value, times: 1 });
  const once = slash ? undefined : readTimes(reading, period.next);
  return once && countAt(reading, start) !== undefined
    ? recurrence(reading, i, once.next, 'in', { every: period.value, times: once.value })
    : undefined;
}

const WEEKDAYS = phrases<number>([
  ['thứ hai', 1],
  ['thứ 2', 1],
  ['thứ ba', 2],
  ['thứ 3', 2],
  ['thứ tư', 3],
  ['thứ 4', 3],
  ['thứ năm', 4],
  ['thứ 5', 4],
  ['thứ sáu', 5],
  ['thứ 6', 5],
  ['thứ bảy', 6],
  ['thứ bẩy', 6],
  ['thứ 7', 6],
  ['chủ nhật', 7],
]);
const HALF_DAYS = new Set(['sáng', 'chiều', 'ngày', 'vào']);

/** The day of the week at token `i`: `thứ Sáu`, `chiều thứ 6`. */
export function readWeekday(reading: Reading, i: number): Match<number> | undefined {
  return matchPhrase(WEEKDAYS, reading, HALF_DAYS.has(at(reading, i)) ? i + 1 : i);
}

const EVERY_WEEK = phrases<true>(
  ['hàng tuần', 'hằng tuần', 'mỗi tuần', 'trong tuần', 'của tuần'].map((phrase) => [phrase, true] as const),
);

const MONTH_OF = phrases<number>([
  ['tháng đầu', 1],
  ['tháng đầu tiên', 1],
  ['tháng thứ nhất', 1],
  ['tháng thứ hai', 2],
  ['tháng giữa', 2],
  ['tháng thứ ba', 3],
  ['tháng cuối', 3],
  ['tháng cuối cùng', 3],
]);
const EVERY_QUARTER = phrases<number>([
  ['quý', 0],
  ['của quý', 0],
  ['mỗi quý', 0],
  ['của mỗi quý', 0],
  ['hàng quý', 0],
  ['hằng quý', 0],
  ['của các quý', 0],
  ['các quý', 0],
  ['quý sau', 3],
  ['của quý sau', 3],
  ['quý tiếp theo', 3],
  ['của quý tiếp theo', 3],
  ['quý kế tiếp', 3],
]);
const EVERY_MONTH = phrases<number>([
  ['hàng tháng', 1],
  ['hằng tháng', 1],
  ['mỗi tháng', 1],
  ['của tháng', 1],
  ['của mỗi tháng', 1],
  ['tháng sau', 2],
  ['của tháng sau', 2],
  ['tháng kế tiếp', 2],
  ['của tháng kế tiếp', 2],
  ['tháng tiếp theo', 2],
  ['của tháng tiếp theo', 2],
  ['tháng sau liền kề', 2],
  ['của tháng sau liền kề', 2],
]);
const LAST_DAYS = phrases<true>([
  ['ngày cuối', true],
  ['ngày cuối cùng', true],
]);

/** `tháng cuối quý`, `tháng đầu của quý sau`: month 1–3, above 3 in the next quarter. Not of a quarter with its number. */
function readMonthOfQuarter(reading: Reading, i: number): Match<number> | undefined {
  const place = at(reading, i) === 'của' ? i + 1 : i;
  const month = matchPhrase(MONTH_OF, reading, place);
  const quarter = month && matchPhrase(EVERY_QUARTER, reading, month.next);
  if (!quarter || /^(?:\d+|i{1,3}|iv)$/.test(at(reading, quarter.next))) return undefined;
  return { value: month.value + quarter.value, next: quarter.next };
}

function readDayOfMonth(reading: Reading, i: number, limit: Limit | undefined): Match<number> | undefined {
  const last = matchPhrase(LAST_DAYS, reading, i);
  if (last) return { value: LAST_DAY, next: last.next };
  const place = at(reading, i) === 'ngày' ? i + 1 : i;
  const day = numberAt(reading, place, 2);
  return day !== undefined && (place > i || limit) ? { value: day, next: place + 1 } : undefined;
}

/** `Trước ngày 10 của tháng cuối quý`, `ngày 25 hàng tháng`, `thứ Sáu hàng tuần`, `trong tháng cuối quý`; an impossible day gives 0. */
export function readRecurringDay(reading: Reading, i: number): Match<RecurrenceDeadline> | undefined {
  const limit = readLimit(reading, i);
  const bound = limit?.value.bound ?? 'in';
  const start = limit?.next ?? i;
  const weekday = readWeekday(reading, start);
  const week = weekday && matchPhrase(EVERY_WEEK, reading, weekday.next);
  if (week) return recurrence(reading, i, week.next, bound, { every: 'week', weekday: weekday.value });
  const wholeMonth = readMonthOfQuarter(reading, start);
  if (wholeMonth) return recurrence(reading, i, wholeMonth.next, bound, { every: 'quarter', month: wholeMonth.value });
  const day = readDayOfMonth(reading, start, limit?.value);
  if (!day) return undefined;
  const possible = day.value >= 1 && day.value <= LAST_DAY ? day.value : 0;
  const place = at(reading, day.next) === ',' ? day.next + 1 : day.next;
  const monthOfQuarter = readMonthOfQuarter(reading, place);
  if (monthOfQuarter)
    return recurrence(reading, i, monthOfQuarter.next, bound, {
      every: 'quarter',
      month: monthOfQuarter.value,
      day: possible,
    });
  const month = matchPhrase(EVERY_MONTH, reading, place);
  if (!month || /^(?:\d+|đầu|cuối|giữa)$/.test(at(reading, month.next))) return undefined;
  return recurrence(reading, i, month.next, bound, { every: 'month', month: month.value, day: possible });
}

const ENDS = phrases<'start' | 'middle' | 'end'>([
  ['đầu', 'start'],
  ['giữa', 'middle'],
  ['cuối', 'end'],
]);

/** `cuối quý`, `đầu hàng tháng`, `giữa mỗi quý`: a day of every period, by điều 146 of the Civil Code; the year's own are dates. */
export function readEndOfEach(reading: Reading, i: number): Match<RecurrenceDeadline> | undefined {
  const limit = readLimit(reading, i);
  const end = matchPhrase(ENDS, reading, limit?.next ?? i);
  if (!end) return undefined;
  const each = matchPhrase(EACH, reading, end.next);
  const period = each ? matchPhrase(PERIODS, reading, each.next) : readPeriod(reading, end.next);
  if (!period || period.value === 'day' || (period.value === 'year' && !each)) return undefined;
  const every = period.value;
  const bound = limit?.value.bound ?? 'in';
  const months = MONTHS[every];
  if (months === undefined) return recurrence(reading, i, period.next, bound, { every });
  // The middle of a year is 30/6 by the law, that of shorter periods the 15th of their middle month.
  const middle =
    every === 'year' || every === 'half'
      ? { month: months / 2, day: LAST_DAY }
      : { month: Math.ceil(months / 2), day: 15 };
  const when = { start: { month: 1, day: 1 }, middle, end: { month: months, day: LAST_DAY } }[end.value];
  return recurrence(reading, i, period.next, bound, { every, ...when });
}

/** The words a recurrence may begin with, besides those of limits and numbers. */
export const RECURRENCE_WORDS: readonly string[] = [
  ...[EACH, PERIODIC, PERIODS, AT_LEAST, WEEKDAYS, MONTH_OF, LAST_DAYS, ENDS].flatMap((table) => [...table.keys()]),
  ...HALF_DAYS,
  'của',
];
