/**
 * Working days of the Vietnamese civil service: Monday to Friday, but for the holidays, the days off in their place and the
 * swaps that each year's official notice announces.
 *
 * The years of `calendar/vn.json` under `official` are written down from those notices. Other years with a known lunar new
 * year are projected from the law (Bộ luật Lao động 2019, điều 112 and điều 111 khoản 3) and said to be so; for any other
 * year only the weekends and the feasts of the solar calendar are known.
 */
import type { Localized } from '../texts/localized';
import calendar from './calendar/vn.json';
import {
  dateOfDay,
  dayNumber,
  daysInYear,
  formatDate,
  type PlainDate,
  plainDate,
  readDate,
  weekdayOfDay,
} from './date';

/** How well the days off of a year are known. */
export type CalendarStatus = 'official' | 'projected' | 'unknown';

/** Why a day is off: weekly rest, a feast, a day in place of a feast on a weekend, a swap; or `worked`: a Saturday worked for a swap. */
export type DayKind = 'weekend' | 'holiday' | 'makeUp' | 'swap' | 'worked';

export interface DayInfo {
  readonly working: boolean;
  /** Absent on an ordinary working day. */
  readonly kind?: DayKind;
  /** Absent on ordinary working days and plain weekends. */
  readonly name?: Localized;
  /** Of the year of the day. */
  readonly status: CalendarStatus;
}

/** A day off that is more than a plain weekend. */
export interface Holiday {
  readonly date: PlainDate;
  readonly name: Localized;
  readonly kind: 'holiday' | 'makeUp' | 'swap';
}

type Feast = keyof typeof calendar.names;

interface SpecialDay {
  readonly kind: Exclude<DayKind, 'weekend'>;
  readonly name: Localized;
}

interface Year {
  readonly status: CalendarStatus;
  readonly source?: string;
  /** Day number of the first of January. */
  readonly start: number;
  /** By day number; chronological. */
  readonly special: ReadonlyMap<number, SpecialDay>;
  /** `counts[i]` is the number of working days among the first `i` days of the year. */
  readonly counts: Uint16Array;
}

interface OfficialYear {
  readonly source: string;
  readonly holidays: Readonly<Partial<Record<Feast, readonly string[]>>>;
  readonly makeUps: Readonly<Partial<Record<Feast, readonly string[]>>>;
  readonly swaps: readonly { readonly off: string; readonly worked: string }[];
}

const OFFICIAL: Readonly<Record<string, OfficialYear>> = calendar.official;
const LUNAR: Readonly<Record<string, { readonly tet: string; readonly hungKings: string }>> = calendar.lunar;
const NAMES: Readonly<Record<Feast, Localized>> = calendar.names;

const LAST_YEAR = 9999;
const SATURDAY = 6;
const TUESDAY = 2;

function isWeekend(day: number): boolean {
  return weekdayOfDay(day) >= SATURDAY;
}

function dayOf(iso: string): number {
  const date = readDate(iso)?.date;
  return date ? dayNumber(date) : Number.NaN;
}

function feast(name: Feast): SpecialDay {
  return { kind: 'holiday', name: NAMES[name] };
}

function makeUp(name: Feast): SpecialDay {
  const { vi, en } = NAMES[name];
  return { kind: 'makeUp', name: { vi: `nghỉ bù ${vi}`, en: `day off in lieu of ${en}` } };
}

function entries<Value>(record: Readonly<Partial<Record<Feast, Value>>>): [Feast, Value][] {
  return Object.entries(record) as [Feast, Value][];
}

function officialDays(year: OfficialYear): Map<number, SpecialDay> {
  const days = new Map<number, SpecialDay>();
  for (const [name, dates] of entries(year.holidays)) for (const date of dates) days.set(dayOf(date), feast(name));
  for (const [name, dates] of entries(year.makeUps)) for (const date of dates) days.set(dayOf(date), makeUp(name));
  for (const swap of year.swaps) {
    const off = dayOf(swap.off);
    const worked = dayOf(swap.worked);
    const offText = formatDate(dateOfDay(off));
    const workedText = formatDate(dateOfDay(worked));
    days.set(off, {
      kind: 'swap',
      name: { vi: `nghỉ hoán đổi, làm bù ngày ${workedText}`, en: `swapped day off, worked on ${workedText}` },
    });
    days.set(worked, {
      kind: 'worked',
      name: { vi: `làm bù cho ngày ${offText}`, en: `worked in place of ${offText}` },
    });
  }
  return days;
}

/**
 * The days that the law gives, before the yearly notice. Two of them the Prime Minister chooses each year (điều 112 khoản 3);
 * projected as the notices of 2018–2026 chose: two days before the lunar new year and two after it, or one and three when
 * it falls on a Tuesday (a week from Monday to Friday); and the neighbour of 02/9 that lengthens the weekend. No swaps.
 */
function legalDays(year: number): Map<number, SpecialDay> {
  const feasts = new Map<number, Feast>();
  const add = (name: Feast, month: number, day: number) => {
    const date = plainDate(year, month, day);
    if (date) feasts.set(dayNumber(date), name);
  };
  add('newYear', 1, 1);
  const lunar = LUNAR[year];
  if (lunar) {
    const tet = dayOf(lunar.tet);
    const first = tet - (weekdayOfDay(tet) === TUESDAY ? 1 : 2);
    for (let day = first; day < first + 5; day++) feasts.set(day, 'tet');
    feasts.set(dayOf(lunar.hungKings), 'hungKings');
  }
  add('reunification', 4, 30);
  add('labourDay', 5, 1);
  add('nationalDay', 9, 2);
  // The second day of the National Day came with the code of 2019, in force from 01/01/2021.
  if (year >= 2021) add('nationalDay', 9, nationalDayNeighbour(year));

  const days = new Map<number, SpecialDay>();
  for (const [day, name] of feasts) days.set(day, feast(name));
  // A feast on a weekly rest day is made up on the next working day (điều 111 khoản 3).
  for (const [day, name] of [...feasts].sort(([a], [b]) => a - b)) {
    if (!isWeekend(day)) continue;
    let free = day + 1;
    while (isWeekend(free) || days.has(free)) free += 1;
    days.set(free, makeUp(name));
  }
  // Nghị quyết số 28/2026/QH16 adds 24/11 outside điều 112: no day in its place.
  const cultureDay = year >= 2026 ? plainDate(year, 11, 24) : undefined;
  if (cultureDay) days.set(dayNumber(cultureDay), feast('cultureDay'));
  return days;
}

/** 1 or 3: the day of September next to 02/9 that joins it to the weekend. */
function nationalDayNeighbour(year: number): 1 | 3 {
  const second = plainDate(year, 9, 2);
  return second && [2, 3, 5, 6].includes(weekdayOfDay(dayNumber(second))) ? 1 : 3;
}

function makeYear(year: number, status: CalendarStatus, days: Map<number, SpecialDay>, source?: string): Year {
  const start = dayNumber(plainDate(year, 1, 1) ?? dateOfDay(0));
  const length = daysInYear(year);
  const special = new Map([...days].sort(([a], [b]) => a - b));
  const counts = new Uint16Array(length + 1);
  for (let i = 0; i < length; i++) {
    const kind = special.get(start + i)?.kind;
    const working = kind === undefined ? !isWeekend(start + i) : kind === 'worked';
    counts[i + 1] = (counts[i] ?? 0) + (working ? 1 : 0);
  }
  return source === undefined ? { status, start, special, counts } : { status, source, start, special, counts };
}

const years = new Map<number, Year>();

function yearOf(year: number): Year {
  let known = years.get(year);
  if (known === undefined) {
    const official = OFFICIAL[year];
    known = official
      ? makeYear(year, 'official', officialDays(official), official.source)
      : makeYear(year, LUNAR[year] ? 'projected' : 'unknown', legalDays(year));
    years.set(year, known);
  }
  return known;
}

function isWorkingNumber(day: number, year: Year): boolean {
  const special = year.special.get(day);
  return special === undefined ? !isWeekend(day) : special.kind === 'worked';
}

/** What is known of a day: whether the civil service works, and why not. */
export function dayInfo(date: PlainDate): DayInfo {
  const year = yearOf(date.year);
  const { status } = year;
  const day = dayNumber(date);
  const special = year.special.get(day);
  if (special) return { working: special.kind === 'worked', kind: special.kind, name: special.name, status };
  return isWeekend(day) ? { working: false, kind: 'weekend', status } : { working: true, status };
}

/** `official` 2020–2026, `projected` for the other years 2018–2040, `unknown` beyond. */
export function calendarStatus(year: number): CalendarStatus {
  return OFFICIAL[year] ? 'official' : LUNAR[year] ? 'projected' : 'unknown';
}

/** The notices that a year's calendar was written down from; nothing for a year that is not official. */
export function calendarSource(year: number): string | undefined {
  return OFFICIAL[year]?.source;
}

/** Whether the civil service works on a day. */
export function isWorkingDay(date: PlainDate): boolean {
  return isWorkingNumber(dayNumber(date), yearOf(date.year));
}

/** The number of working days of a year (1–9999). */
export function workingDaysIn(year: number): number {
  const { counts } = yearOf(year);
  return counts[counts.length - 1] ?? 0;
}

/**
 * The `count`-th working day after a date: day 1 is the first working day after it (Bộ luật Dân sự 2015, điều 147 khoản 2).
 * A count below 1 gives the date itself; beyond the year 9999 the last day there is.
 */
export function addWorkingDays(date: PlainDate, count: number): PlainDate {
  if (!(count >= 1)) return date;
  const first = yearOf(date.year);
  // The wanted day is the `left`-th working day counted from the start of the year looked at.
  let left = Math.floor(count) + (first.counts[dayNumber(date) - first.start + 1] ?? 0);
  for (let number = date.year; number <= LAST_YEAR; number++) {
    const total = workingDaysIn(number);
    if (left <= total) {
      const { start, counts } = yearOf(number);
      return dateOfDay(start + counts.indexOf(left) - 1);
    }
    left -= total;
  }
  return dateOfDay(Number.MAX_SAFE_INTEGER);
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let year = from.year; year <= to.year; year++) count += workingDaysIn(year);
  const first = yearOf(from.year);
  const last = yearOf(to.year);
  count -= first.counts[dayNumber(from) - first.start + 1] ?? 0;
  count -= workingDaysIn(to.year) - (last.counts[dayNumber(to) - last.start + 1] ?? 0);
  return Math.max(count, 0);
}

function nearestWorkingDay(date: PlainDate, step: 1 | -1): PlainDate {
  let found = date;
  // The longest rest is shorter than a month; only the ends of the calendar have no working day beyond.
  for (let tries = 0; tries < 31 && !isWorkingDay(found); tries++) found = dateOfDay(dayNumber(found) + step);
  return found;
}

/** The last working day on or before a date. */
export function lastWorkingDay(date: PlainDate): PlainDate {
  return nearestWorkingDay(date, -1);
}

/** The first working day on or after a date (Bộ luật Dân sự 2015, điều 148 khoản 5). */
export function nextWorkingDay(date: PlainDate): PlainDate {
  return nearestWorkingDay(date, 1);
}

/** Feasts, days in lieu and swapped days off from `from` to `to`, both included, in order; also those on a weekend. */
export function holidaysBetween(from: PlainDate, to: PlainDate): Holiday[] {
  const first = dayNumber(from);
  const last = dayNumber(to);
  const found: Holiday[] = [];
  for (let year = from.year; year <= to.year; year++) {
    for (const [day, { kind, name }] of yearOf(year).special) {
      if (day >= first && day <= last && kind !== 'worked') found.push({ date: dateOfDay(day), name, kind });
    }
  }
  return found;
}
