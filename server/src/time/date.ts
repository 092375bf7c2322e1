/**
 * Plain calendar dates: no time of day, no time zone, no `Date`. Everything else gets its dates from here.
 * Years run from 1 to 9999 (proleptic Gregorian). Days can also be counted: {@link dayNumber} is the number of days
 * since 1970-01-01, so that long counts are integer sums and a date object is made once for each day met.
 */
import type { Localized } from '../texts/localized';

/**
 * A calendar day; make one only with the functions of this file. It has the part of Temporal's `PlainDate` that a plan
 * needs: the counting is done here with integers, and a whole polyfill would be a tenth of the web worker.
 */
class CalendarDate {
  constructor(
    readonly year: number,
    /** 1-based */
    readonly month: number,
    readonly day: number,
  ) {}

  equals(other: PlainDate): boolean {
    return this.day === other.day && this.month === other.month && this.year === other.year;
  }

  /** `2021-01-30` */
  toString(): string {
    return formatIsoDate(this);
  }
}

export type PlainDate = CalendarDate;

/** What a text that has the shape of a date holds: a date, or the text of a day that does not exist (31/02/2021). */
export type ReadDate =
  | { readonly date: PlainDate; readonly impossible?: never }
  | { readonly impossible: string; readonly date?: never };

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days of a common year before the month (index 0 is January). */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Date objects cost microseconds, and a plan of 10,000 tasks names the same few hundred days: each is made once. */
const known = new Map<number, PlainDate>();
const KNOWN_MOST = 20_000;

/** 366 or 365. */
export function daysInYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

/** Number of days of a month (1-based); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && daysInYear(year) === 366 ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Days between 1970-01-01 and the first of January of `year`. */
function yearStart(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162;
}

const FIRST_DAY = yearStart(FIRST_YEAR);
const LAST_DAY = yearStart(LAST_YEAR + 1) - 1;

function countDays(year: number, month: number, day: number): number {
  const leap = month > 2 && daysInYear(year) === 366 ? 1 : 0;
  return yearStart(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + day - 1;
}

function intern(number: number, year: number, month: number, day: number): PlainDate {
  let date = known.get(number);
  if (date === undefined) {
    if (known.size >= KNOWN_MOST) known.clear();
    date = new CalendarDate(year, month, day);
    known.set(number, date);
  }
  return date;
}

/** The date of a year (1–9999), month and day (1-based), or nothing when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(day) && year >= FIRST_YEAR && year <= LAST_YEAR;
  if (!whole || day < 1 || day > daysInMonth(year, month)) return undefined;
  return intern(countDays(year, month, day), year, month, day);
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(date: PlainDate): number {
  return countDays(date.year, date.month, date.day);
}

/** The date of a {@link dayNumber}; counts beyond the years 1–9999 give the first or last day there is. */
export function dateOfDay(number: number): PlainDate {
  const days = Math.min(Math.max(Math.trunc(number), FIRST_DAY), LAST_DAY);
  const met = known.get(days);
  if (met !== undefined) return met;
  let year = Math.min(Math.max(Math.floor((days + 719_162) / 365.2425) + 1, FIRST_YEAR), LAST_YEAR);
  if (yearStart(year) > days) year -= 1;
  else if (yearStart(year + 1) <= days) year += 1;
  let month = 1;
  let day = days - yearStart(year) + 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return intern(days, year, month, day);
}

/** The date `days` calendar days later (earlier when negative), held within the years 1–9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later; the last day of that month when it has no such day
 * (31/01 + 1 tháng = 28/02: Bộ luật Dân sự 2015, điều 148 khoản 3). Held within the years 1–9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = date.year * 12 + date.month - 1 + Math.trunc(months);
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  if (year < FIRST_YEAR) return dateOfDay(FIRST_DAY);
  if (year > LAST_YEAR) return dateOfDay(LAST_DAY);
  const day = Math.min(date.day, daysInMonth(year, month));
  return intern(countDays(year, month, day), year, month, day);
}

/** Negative when `a` is earlier than `b`, 0 when they are the same day, positive when later. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return dayNumber(a) - dayNumber(b);
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) < 0;
}

export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) > 0;
}

export function isSameDay(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) === 0;
}

/** Calendar days from `a` to `b`: 1 when `b` is the day after `a`. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return compareDates(b, a);
}

const SLASHED = /^(?:ngày\s+)?(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})$/iu;
const SPELLED = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
/** No date is longer; a longer text is not looked at. */
const LONGEST = 80;

/**
 * Reads a text that is a date and nothing else: `31/12/2020`, `1/3/2021`, `29 /01 /2021`, `2020-12-31`,
 * `ngày 31 tháng 12 năm 2020`; spaces around, upper case and decomposed Unicode do not matter.
 * Nothing when the text does not have the shape of a date; `impossible` holds the trimmed text when the day does not exist.
 */
export function readDate(text: string): ReadDate | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const plain = trimmed.normalize('NFC');
  const vietnamese = SLASHED.exec(plain) ?? SPELLED.exec(plain);
  const [year, month, day] = vietnamese
    ? [vietnamese[3], vietnamese[2], vietnamese[1]]
    : (ISO.exec(plain)?.slice(1) ?? []);
  if (year === undefined) return undefined;
  const date = plainDate(Number(year), Number(month), Number(day));
  return date ? { date } : { impossible: trimmed };
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** `30/01/2021` */
export function formatDate(date: PlainDate): string {
  return `${padded(date.day, 2)}/${padded(date.month, 2)}/${padded(date.year, 4)}`;
}

/** `2021-01-30` */
export function formatIsoDate(date: PlainDate): string {
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** The name of a day of the week. */
export interface Weekday {
  /** 1 is Monday, 7 is Sunday. */
  readonly number: number;
  /** `T7`, `Sat` */
  readonly short: Localized;
  /** `thứ Bảy`, `Saturday` */
  readonly long: Localized;
}

const MONDAY: Weekday = { number: 1, short: { vi: 'T2', en: 'Mon' }, long: { vi: 'thứ Hai', en: 'Monday' } };
const WEEKDAYS: readonly Weekday[] = [
  MONDAY,
  { number: 2, short: { vi: 'T3', en: 'Tue' }, long: { vi: 'thứ Ba', en: 'Tuesday' } },
  { number: 3, short: { vi: 'T4', en: 'Wed' }, long: { vi: 'thứ Tư', en: 'Wednesday' } },
  { number: 4, short: { vi: 'T5', en: 'Thu' }, long: { vi: 'thứ Năm', en: 'Thursday' } },
  { number: 5, short: { vi: 'T6', en: 'Fri' }, long: { vi: 'thứ Sáu', en: 'Friday' } },
  { number: 6, short: { vi: 'T7', en: 'Sat' }, long: { vi: 'thứ Bảy', en: 'Saturday' } },
  { number: 7, short: { vi: 'CN', en: 'Sun' }, long: { vi: 'Chủ nhật', en: 'Sunday' } },
];

/** Weekday of a {@link dayNumber}: 1 is Monday, 7 is Sunday (1970-01-01 was a Thursday). */
export function weekdayOfDay(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The day of the week, with its short and long names. */
export function weekday(date: PlainDate): Weekday {
  return WEEKDAYS[weekdayOfDay(dayNumber(date)) - 1] ?? MONDAY;
}

/** `T7 30/01/2021`, `Sat 30/01/2021` */
export function formatDay(date: PlainDate): Localized {
  const { vi, en } = weekday(date).short;
  const text = formatDate(date);
  return { vi: `${vi} ${text}`, en: `${en} ${text}` };
}
