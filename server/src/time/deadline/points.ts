/** Reads pieces of the calendar: days, months, quarters, halves, years, and parts of them. */
import { daysInMonth } from '../date';
import {
  at,
  countAt,
  joined,
  type Match,
  matchPhrase,
  NUMBER_WORDS,
  numberAt,
  phrases,
  type Reading,
  spanOf,
} from './tokens';
import type { DayPoint, PeriodPart, PeriodPoint, PeriodUnit, Point, Span, YearOf } from './types';

/** A piece of the calendar, or the span of one that is impossible (31/02, tháng 13, Quý V). */
export type PointOrInvalid = Point | ({ readonly kind: 'invalid' } & Span);

export interface PointMatch extends Match<PointOrInvalid> {
  /** Nothing but numbers and no year (`15/12`, `6/6`): a date only where a date is expected. */
  readonly bare: boolean;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

const QUARTER_MONTHS = 3;
const HALF_MONTHS = 6;

function yearAt(reading: Reading, i: number): number | undefined {
  const text = at(reading, i);
  return text.length === 4 ? numberAt(reading, i, 4) : undefined;
}

const YEAR_WORDS = phrases<YearOf>([
  ['năm nay', 'plan'],
  ['năm kế hoạch', 'plan'],
  ['năm trước', 'previous'],
  ['năm trước liền kề', 'previous'],
  ['năm liền trước', 'previous'],
  ['năm sau', 'next'],
  ['năm sau liền kề', 'next'],
  ['năm liền sau', 'next'],
  ['năm tiếp theo', 'next'],
  ['năm kế tiếp', 'next'],
  ['hàng năm', 'every'],
  ['hằng năm', 'every'],
  ['mỗi năm', 'every'],
]);

/** `năm 2021`, `năm trước`, `hàng năm`, with `của` or a comma before. */
function wordedYear(reading: Reading, i: number): Match<YearOf> | undefined {
  const start = at(reading, i) === 'của' || at(reading, i) === ',' ? i + 1 : i;
  const words = matchPhrase(YEAR_WORDS, reading, start);
  if (words) return words;
  const year = at(reading, start) === 'năm' ? yearAt(reading, start + 1) : undefined;
  return year === undefined ? undefined : { value: year, next: start + 2 };
}

/** The year after a day or period: `/2021`, `-2021`, `năm 2021` and the like; none means the plan's. Nothing after a slash that leads elsewhere. */
function yearAfter(reading: Reading, i: number): (Match<YearOf> & { readonly given: boolean }) | undefined {
  const sign = at(reading, i);
  if (sign === '/' || (sign === '-' && joined(reading, i))) {
    const year = yearAt(reading, i + 1);
    if (year !== undefined && at(reading, i + 2) !== '/') return { value: year, next: i + 2, given: true };
    if (sign === '/') return undefined;
  }
  const worded = wordedYear(reading, i);
  return worded ? { ...worded, given: true } : { value: 'plan', next: i, given: false };
}

function invalid(reading: Reading, i: number, next: number): PointOrInvalid {
  return { kind: 'invalid', ...spanOf(reading, i, next) };
}

/** A day that exists in the given year, or in some year when it is not given. */
function dayPoint(reading: Reading, i: number, next: number, day: number, month: number, year: YearOf): PointOrInvalid {
  const most = daysInMonth(typeof year === 'number' ? year : 2000, month);
  const exists = day >= 1 && day <= most && year !== 0;
  const point: DayPoint = { kind: 'day', ...spanOf(reading, i, next), day, month, year };
  return exists ? point : invalid(reading, i, next);
}

const UNIT_COUNT: Readonly<Record<PeriodUnit, number>> = { month: 12, quarter: 4, half: 2, months9: 1, year: 1 };

function period(
  reading: Reading,
  i: number,
  next: number,
  unit: PeriodUnit,
  index: number,
  year: YearOf,
): PointOrInvalid {
  const exists = index >= 1 && index <= UNIT_COUNT[unit] && year !== 0;
  const point: PeriodPoint = { kind: 'period', ...spanOf(reading, i, next), unit, index, year };
  return exists ? point : invalid(reading, i, next);
}

/** `31/01/2021`, `2021-01-31`, `15/12`, `15/12 hàng năm`, `ngày 15 tháng 12 năm 2021`, `10/2021` */
function readNumbers(reading: Reading, i: number): PointMatch | undefined {
  const worded = at(reading, i) === 'ngày';
  const first = worded ? i + 1 : i;
  const iso = yearAt(reading, first);
  if (iso !== undefined && at(reading, first + 1) === '-' && at(reading, first + 3) === '-') {
    const month = numberAt(reading, first + 2, 2);
    const day = numberAt(reading, first + 4, 2);
    if (month === undefined || day === undefined || !joined(reading, first + 1)) return undefined;
    return { value: dayPoint(reading, i, first + 5, day, month, iso), next: first + 5, bare: false };
  }
  const day = numberAt(reading, first, 2);
  if (day === undefined) return undefined;
  const sign = at(reading, first + 1);
  if (sign !== '/' && sign !== 'tháng') return undefined;
  const monthYear = sign === '/' && !worded ? yearAt(reading, first + 2) : undefined;
  if (monthYear !== undefined) {
    if (at(reading, first + 3) === '/') return undefined;
    return { value: period(reading, i, first + 3, 'month', day, monthYear), next: first + 3, bare: false };
  }
  const month = numberAt(reading, first + 2, 2);
  const year = month === undefined ? undefined : yearAfter(reading, first + 3);
  if (month === undefined || year === undefined) return undefined;
  // `02 tháng 3`: without `ngày` and without a year this is as well two months.
  if (sign === 'tháng' && !worded && !year.given) return undefined;
  const value = dayPoint(reading, i, year.next, day, month, year.value);
  return { value, next: year.next, bare: !worded && !year.given };
}

/** The number of a month (1–12, also in words) or of a quarter (Roman, digits). */
function indexAt(reading: Reading, i: number, unit: PeriodUnit): Match<number> | undefined {
  const number = numberAt(reading, i, 2);
  if (number !== undefined) return { value: number, next: i + 1 };
  if (unit === 'quarter') {
    const roman = ROMAN[at(reading, i)];
    return roman === undefined ? undefined : { value: roman, next: i + 1 };
  }
  const word = NUMBER_WORDS[at(reading, i)];
  if (word !== 10) return word === undefined ? undefined : { value: word, next: i + 1 };
  const more = { một: 11, hai: 12 }[at(reading, i + 1)];
  return more === undefined ? { value: 10, next: i + 1 } : { value: more, next: i + 2 };
}

/** `tháng 10/2021`, `T10/2021`, `Quý I/2021`, `Quý III năm 2021`; `i` is at the word. */
function readMonthOrQuarter(reading: Reading, i: number): PointMatch | undefined {
  const word = at(reading, i);
  const short = (word === 't' || word === 'q') && joined(reading, i + 1);
  const unit: PeriodUnit | undefined =
    word === 'tháng' || (short && word === 't')
      ? 'month'
      : word === 'quý' || (short && word === 'q')
        ? 'quarter'
        : undefined;
  const index = unit && indexAt(reading, i + 1, unit);
  if (!unit || !index) return undefined;
  const year = yearAfter(reading, index.next) ?? separatedBySlash(reading, index.next, unit);
  if (!year || (short && !year.given)) return undefined;
  // `Quý I 2021`
  const glued = year.given ? undefined : yearAt(reading, index.next);
  const next = glued === undefined ? year.next : index.next + 1;
  return { value: period(reading, i, next, unit, index.value, glued ?? year.value), next, bare: false };
}

/** `Quý I/II/2021`, `tháng 3/6`: the slash parts a list, it does not lead to a year. */
function separatedBySlash(reading: Reading, i: number, unit: PeriodUnit) {
  if (at(reading, i) !== '/' || !indexAt(reading, i + 1, unit)) return undefined;
  return { value: 'plan' as const, next: i, given: false };
}

/** `6 tháng đầu năm`, `6 tháng cuối năm 2021`, `9 tháng đầu năm`, `3 tháng cuối năm`, `nửa đầu năm` */
function readMonthsOfYear(reading: Reading, i: number): PointMatch | undefined {
  const half = at(reading, i) === 'nửa';
  const months = half ? HALF_MONTHS : countAt(reading, i);
  const side = half ? i + 1 : i + 2;
  if (!half && at(reading, i + 1) !== 'tháng') return undefined;
  const atStart = at(reading, side) === 'đầu';
  if (!atStart && at(reading, side) !== 'cuối') return undefined;
  const place = side + (at(reading, side + 1) === 'của' ? 2 : 1);
  if (at(reading, place) !== 'năm') return undefined;
  const year = yearOfPart(reading, place);
  if (months === HALF_MONTHS)
    return { value: period(reading, i, year.next, 'half', atStart ? 1 : 2, year.value), next: year.next, bare: false };
  if (months === QUARTER_MONTHS)
    return {
      value: period(reading, i, year.next, 'quarter', atStart ? 1 : 4, year.value),
      next: year.next,
      bare: false,
    };
  if (months === 9 && atStart)
    return { value: period(reading, i, year.next, 'months9', 1, year.value), next: year.next, bare: false };
  return undefined;
}

/** The year after `đầu`, `cuối` and the like, `i` at the word `năm`: `năm 2021`, `năm trước`, `năm` alone. */
function yearOfPart(reading: Reading, i: number): Match<YearOf> {
  const year = wordedYear(reading, i);
  if (year) return year;
  // `6 tháng cuối năm hàng năm`
  return wordedYear(reading, i + 1) ?? { value: 'plan', next: i + 1 };
}

const PARTS = phrases<PeriodPart>([
  ['đầu', 'start'],
  ['giữa', 'middle'],
  ['cuối', 'end'],
  ['ngày đầu', 'start'],
  ['ngày đầu tiên', 'start'],
  ['ngày cuối', 'end'],
  ['ngày cuối cùng', 'end'],
  ['nửa đầu', 'firstHalf'],
  ['nửa cuối', 'secondHalf'],
  ['nửa sau', 'secondHalf'],
]);

/** `cuối tháng 10/2021`, `giữa quý II`, `đầu năm 2021`, `nửa cuối tháng 3` */
function readPart(reading: Reading, i: number): PointMatch | undefined {
  const part = matchPhrase(PARTS, reading, i);
  if (!part) return undefined;
  const place = at(reading, part.next) === 'của' ? part.next + 1 : part.next;
  const whole = readMonthOrQuarter(reading, place) ?? readYearOfPart(reading, place);
  if (!whole) return undefined;
  const { value } = whole;
  if (value.kind !== 'period') return { ...whole, bare: false };
  const halves = part.value === 'firstHalf' || part.value === 'secondHalf';
  if (halves && value.unit !== 'month') return undefined;
  return { value: { ...value, ...spanOf(reading, i, whole.next), part: part.value }, next: whole.next, bare: false };
}

function readYearOfPart(reading: Reading, i: number): PointMatch | undefined {
  if (at(reading, i) !== 'năm') return undefined;
  const year = yearOfPart(reading, i);
  return { value: period(reading, i, year.next, 'year', 1, year.value), next: year.next, bare: false };
}

const WEEK_WORDS = phrases<number | 'last'>([
  ['đầu', 1],
  ['đầu tiên', 1],
  ['thứ nhất', 1],
  ['thứ hai', 2],
  ['thứ ba', 3],
  ['thứ tư', 4],
  ['thứ năm', 5],
  ['cuối', 'last'],
  ['cuối cùng', 'last'],
]);

/** `Tuần 2 tháng 3`, `tuần thứ hai của tháng 3`, `tuần cuối tháng 12` */
function readWeek(reading: Reading, i: number): PointMatch | undefined {
  if (at(reading, i) !== 'tuần') return undefined;
  const words = matchPhrase(WEEK_WORDS, reading, i + 1);
  const place = at(reading, i + 1) === 'thứ' ? i + 2 : i + 1;
  const number = numberAt(reading, place, 1) ?? ROMAN[at(reading, place)];
  const week = words ?? (number === undefined ? undefined : { value: number, next: place + 1 });
  if (!week) return undefined;
  const joint = at(reading, week.next);
  const month = readMonthOrQuarter(
    reading,
    joint === 'của' || joint === 'trong' || joint === ',' ? week.next + 1 : week.next,
  );
  if (!month || (month.value.kind === 'period' && month.value.unit !== 'month')) return undefined;
  const span = spanOf(reading, i, month.next);
  const exists = week.value === 'last' || (week.value >= 1 && week.value <= 5);
  if (month.value.kind !== 'period' || !exists) return { ...month, value: { kind: 'invalid', ...span } };
  return { value: { ...month.value, ...span, week: week.value }, next: month.next, bare: false };
}

/** `năm 2021`, `năm trước`; with `alone` also `năm` by itself (after `trong`, `cả`, `hết`). */
function readYear(reading: Reading, i: number, alone: boolean): PointMatch | undefined {
  if (at(reading, i) !== 'năm') return undefined;
  const year = wordedYear(reading, i) ?? (alone ? { value: 'plan' as const, next: i + 1 } : undefined);
  if (!year) return undefined;
  return { value: period(reading, i, year.next, 'year', 1, year.value), next: year.next, bare: false };
}

/** The words a piece of the calendar may begin with, besides numbers. */
export const POINT_WORDS: readonly string[] = ['ngày', 'tháng', 't', 'quý', 'q', 'nửa', 'tuần', 'năm', ...PARTS.keys()];

/** The piece of the calendar that starts at token `i`. `alone`: a bare `năm` is the plan's year. */
export function readPoint(reading: Reading, i: number, alone = false): PointMatch | undefined {
  return (
    readNumbers(reading, i) ??
    readMonthOrQuarter(reading, i) ??
    readMonthsOfYear(reading, i) ??
    readPart(reading, i) ??
    readWeek(reading, i) ??
    readYear(reading, i, alone)
  );
}

/** The next of a list whose unit is not repeated: `III` in `Quý I, III`, `6` in `Tháng 3, 6 và 9/2021`, `2025` in `năm 2021-2025`. */
export function readSibling(reading: Reading, i: number, before: Point): PointMatch | undefined {
  if (before.kind !== 'period' || before.part !== undefined || before.week !== undefined) return undefined;
  const { unit } = before;
  if (unit === 'year') {
    const year = yearAt(reading, i);
    if (year === undefined || at(reading, i + 1) === '/') return undefined;
    return { value: period(reading, i, i + 1, 'year', 1, year), next: i + 1, bare: false };
  }
  if (unit !== 'month' && unit !== 'quarter') return undefined;
  const index = indexAt(reading, i, unit);
  // `tháng 3, 05 ngày`: a number with a unit of its own is no month.
  if (!index || /^(?:ngày|tháng|tuần|giờ|lần|năm)$/.test(ownUnit(reading, index.next))) return undefined;
  const year = yearAfter(reading, index.next) ?? separatedBySlash(reading, index.next, unit);
  if (!year) return undefined;
  return { value: period(reading, i, year.next, unit, index.value, year.value), next: year.next, bare: false };
}

/** The word after a number, unless it is the `năm` of a year. */
function ownUnit(reading: Reading, i: number): string {
  return wordedYear(reading, i) ? '' : at(reading, i);
}
