/** Computes a deadline in one plan: first and last days, occurrences, working days. */
import { addWorkingDays, type CalendarStatus, calendarStatus, isWorkingDay, lastWorkingDay } from '../calendar';
import { addDays, addMonths, daysInMonth, isAfter, isBefore, type PlainDate, plainDate, weekday } from '../date';
import { canBeDated, isOwnIssue } from './events';
import { MONTHS } from './recurrences';
import type {
  Bound,
  CompoundDeadline,
  DeadlineContext,
  DeadlineExpression,
  EventWords,
  FromEventDeadline,
  Occurrence,
  PeriodPoint,
  Point,
  RecurrenceDeadline,
  ResolvedDeadline,
  ResolvedEvent,
  ResolvedPart,
  Span,
  YearOf,
} from './types';

/** What a deadline comes to, before the calendar is asked about its last day. */
interface Outcome {
  readonly occurrences: readonly Occurrence[];
  readonly workingDays: boolean;
  readonly events: readonly ResolvedEvent[];
  readonly status: CalendarStatus;
  readonly vague: false | 'hint' | 'warning';
  readonly yearLong: boolean;
  /** Says how often, not when (`hàng tháng`, `01 lần/năm`): gives way to a date beside it. */
  readonly frequency: boolean;
  readonly invalid: readonly Span[];
  readonly unrecognized: readonly Span[];
}

const NOTHING: Outcome = {
  occurrences: [],
  workingDays: false,
  events: [],
  status: 'official',
  vague: false,
  yearLong: false,
  frequency: false,
  invalid: [],
  unrecognized: [],
};

interface Days {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const FIRST_MONTHS: Readonly<Record<PeriodPoint['unit'], number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  months9: 9,
  year: 12,
};
const MIDDLE_DAY = 15;
const WEEK = 7;

function yearNumber(year: YearOf, plan: number): number {
  if (typeof year === 'number') return year;
  return year === 'previous' ? plan - 1 : year === 'next' ? plan + 1 : plan;
}

function spanDays(first: PlainDate | undefined, last: PlainDate | undefined): Days | undefined {
  return first && last ? { first, last } : undefined;
}

function monthEnd(year: number, month: number): PlainDate | undefined {
  return plainDate(year, month, daysInMonth(year, month));
}

/** Months counted from January of a year; above 12 in the next. */
function monthAt(year: number, month: number): { year: number; month: number } {
  const count = month - 1;
  return { year: year + Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Days of a period of whole months, or of a part of it by điều 146 of the Bộ luật Dân sự 2015. */
function periodDays(point: PeriodPoint, plan: number): Days | undefined {
  const year = yearNumber(point.year, plan);
  const length = FIRST_MONTHS[point.unit];
  const from = (point.index - 1) * length + 1;
  const to = from + length - 1;
  if (point.week !== undefined) return weekDays(year, from, point.week);
  const first = plainDate(year, from, 1);
  const last = monthEnd(year, to);
  switch (point.part) {
    case 'start':
      return spanDays(first, first);
    case 'end':
      return spanDays(last, last);
    case 'middle': {
      // Khoản 3: the middle of a year is the last day of June; khoản 2: that of a month the 15th.
      const middle =
        point.unit === 'year' ? monthEnd(year, 6) : plainDate(year, from + Math.floor((length - 1) / 2), MIDDLE_DAY);
      return spanDays(middle, middle);
    }
    case 'firstHalf':
      return spanDays(first, plainDate(year, from, MIDDLE_DAY));
    case 'secondHalf':
      return spanDays(plainDate(year, from, MIDDLE_DAY + 1), last);
    default:
      return spanDays(first, last);
  }
}

function weekDays(year: number, month: number, week: number | 'last'): Days | undefined {
  const length = daysInMonth(year, month);
  const first = week === 'last' ? length - WEEK + 1 : (week - 1) * WEEK + 1;
  return spanDays(plainDate(year, month, first), plainDate(year, month, Math.min(first + WEEK - 1, length)));
}

function pointDays(point: Point, plan: number): Days | undefined {
  if (point.kind === 'period') return periodDays(point, plan);
  const day = plainDate(yearNumber(point.year, plan), point.month, point.day);
  return spanDays(day, day);
}

function bounded({ first, last }: Days, bound: Bound): Occurrence {
  if (bound === 'before') return { last: addDays(first, -1) };
  return bound === 'by' ? { last } : { first, last };
}

function resolvePoint(when: Point, bound: Bound, context: DeadlineContext): Outcome {
  const days = pointDays(when, context.year);
  if (!days) return { ...NOTHING, invalid: [when] };
  const occurrence = bounded(days, bound);
  const wholeYear = when.kind === 'period' && when.unit === 'year' && when.part === undefined && bound !== 'before';
  return { ...NOTHING, occurrences: [occurrence], yearLong: wholeYear };
}

function resolveRange(from: Point, to: Point | undefined, context: DeadlineContext): Outcome {
  const shared = to !== undefined && from.year === 'plan';
  const begin = pointDays(shared ? { ...from, year: to.year } : from, context.year);
  if (!begin) return { ...NOTHING, invalid: [from] };
  if (!to) return { ...NOTHING, occurrences: [{ first: begin.first }] };
  const end = pointDays(to, context.year);
  if (!end) return { ...NOTHING, invalid: [to] };
  // `Từ 15/12 đến 14/3/2021` begins the year before, as the periods of reports do.
  const first = shared && isAfter(begin.first, end.last) ? addMonths(begin.first, -12) : begin.first;
  if (isAfter(first, end.last)) return { ...NOTHING, invalid: [{ start: from.start, end: to.end }] };
  const yearLong = first.month === 1 && first.day === 1 && end.last.month === 12 && end.last.day === 31;
  return { ...NOTHING, occurrences: [{ first, last: end.last }], yearLong };
}

function eventDate(event: EventWords, each: boolean, context: DeadlineContext): PlainDate | undefined {
  if (event.day) return pointDays(event.day, context.year)?.first;
  if (each) return undefined;
  return context.eventDate(event.text) ?? (isOwnIssue(event.text) ? context.issueDate : undefined);
}

const HOURS_A_DAY = 24;

/** The last day of a term; day 1 is the day after the event (Bộ luật Dân sự 2015, điều 147). */
function termEnd(term: FromEventDeadline, count: number, event: PlainDate): PlainDate {
  const least = term.strict ? 1 : 0;
  switch (term.unit) {
    case 'hour':
      return addDays(event, Math.ceil(count / HOURS_A_DAY));
    case 'day':
      return addDays(event, count - least);
    case 'workingDay':
      return addWorkingDays(event, count - least);
    case 'week':
      return addDays(event, count * WEEK - least);
    case 'month':
      return addDays(addMonths(event, count), -least);
    case 'year':
      return addDays(addMonths(event, count * 12), -least);
  }
}

const WORSE: readonly CalendarStatus[] = ['official', 'projected', 'unknown'];

function worse(a: CalendarStatus, b: CalendarStatus): CalendarStatus {
  return WORSE.indexOf(a) > WORSE.indexOf(b) ? a : b;
}

function statusBetween(from: PlainDate, to: PlainDate): CalendarStatus {
  let status = calendarStatus(from.year);
  for (let year = from.year + 1; year <= to.year && status !== 'unknown'; year++)
    status = worse(status, calendarStatus(year));
  return status;
}

function resolveTerm(term: FromEventDeadline, context: DeadlineContext): Outcome {
  const workingDays = term.unit === 'workingDay';
  const { event, count, each } = term;
  if (!event) return { ...NOTHING, workingDays };
  const date = eventDate(event, each, context);
  const { start, end, text } = event;
  const needsDate = date === undefined && event.day === undefined && canBeDated(text);
  const events: ResolvedEvent[] = [date ? { start, end, text, date, needsDate } : { start, end, text, needsDate }];
  const invalid = event.day && !date ? [event.day] : [];
  const plain: Outcome = { ...NOTHING, events, workingDays, invalid };
  if (count === undefined) {
    // `Ngay sau khi …` says when to begin, not until when.
    return { ...plain, occurrences: date ? [{ first: date }] : [], vague: 'hint' };
  }
  if (!date) return plain;
  const last = termEnd(term, count, date);
  const first = addDays(date, 1);
  const status = workingDays ? statusBetween(date, last) : 'official';
  return { ...plain, status, occurrences: [isAfter(first, last) ? { last } : { first, last }] };
}

function resolveRecurrence(recurrence: RecurrenceDeadline, context: DeadlineContext): Outcome {
  const { every, day, month, bound, times } = recurrence;
  if (day === 0) return { ...NOTHING, invalid: [recurrence] };
  const frequency = day === undefined && month === undefined && recurrence.weekday === undefined;
  const yearLong = every === 'year' && frequency;
  const plain: Outcome = { ...NOTHING, frequency, yearLong };
  const year = spanDays(plainDate(context.year, 1, 1), plainDate(context.year, 12, 31));
  if (!year || every === 'day') return plain;
  if (times !== undefined && times > 1) return { ...plain, occurrences: [year] };
  if (every === 'week') return { ...plain, occurrences: weeks(recurrence, year) };
  const length = MONTHS[every] ?? 12;
  const occurrences: Occurrence[] = [];
  for (let from = 1; from <= 12; from += length) {
    const days =
      month === undefined && day === undefined
        ? spanDays(plainDate(context.year, from, 1), monthEnd(context.year, from + length - 1))
        : monthDays(context.year, from + (month ?? 1) - 1, day);
    if (days) occurrences.push(bounded(days, bound));
  }
  return { ...plain, occurrences };
}

/** A month counted from January of `year`, or one day of it, held to its length (`ngày 31` of April is the 30th). */
function monthDays(year: number, count: number, day: number | undefined): Days | undefined {
  const { year: inYear, month } = monthAt(year, count);
  if (day === undefined) return spanDays(plainDate(inYear, month, 1), monthEnd(inYear, month));
  const date = plainDate(inYear, month, Math.min(day, daysInMonth(inYear, month)));
  return spanDays(date, date);
}

/** Every week of a year from Monday to Sunday, cut at its ends, or one weekday of each. */
function weeks({ weekday: wanted, bound }: RecurrenceDeadline, year: Days): Occurrence[] {
  const found: Occurrence[] = [];
  let monday = addDays(year.first, 1 - weekday(year.first).number);
  for (; !isAfter(monday, year.last); monday = addDays(monday, WEEK)) {
    const first = wanted === undefined ? monday : addDays(monday, wanted - 1);
    const last = wanted === undefined ? addDays(monday, WEEK - 1) : first;
    if (isBefore(last, year.first) || isAfter(first, year.last)) continue;
    const cut = {
      first: isBefore(first, year.first) ? year.first : first,
      last: isAfter(last, year.last) ? year.last : last,
    };
    found.push(bounded(cut, bound));
  }
  return found;
}

const VAGUENESS = [false, 'hint', 'warning'] as const;

function vaguer(a: Outcome['vague'], b: Outcome['vague']): Outcome['vague'] {
  return VAGUENESS.indexOf(a) > VAGUENESS.indexOf(b) ? a : b;
}

function isVague({ occurrences, vague }: Outcome): boolean {
  return occurrences.length === 0 && vague !== false;
}

/**
 * Several deadlines taken together. A mere frequency gives way to a date beside it (`ít nhất 01 năm/lần, … trước 15/12`),
 * and what stands beside a date need not say when; but different things each must.
 */
function combine(kind: CompoundDeadline['kind'], outcomes: readonly Outcome[], expression: CompoundDeadline): Outcome {
  const together = kind !== 'parts';
  const dated = outcomes.some((outcome) => outcome.occurrences.length > 0 && !outcome.frequency);
  const gives = (outcome: Outcome, i: number) => {
    const item = expression.items[i];
    return dated && outcome.frequency && (together || (item?.kind === 'recurrence' && item.times !== undefined));
  };
  const kept = outcomes.filter((outcome, i) => !gives(outcome, i));
  const occurrences = kept.flatMap((outcome) => outcome.occurrences).sort(byCalendar);
  const clear = together && kept.some((outcome) => !isVague(outcome) && outcome.unrecognized.length === 0);
  const standing = clear && kept.every((outcome) => outcome.yearLong || outcome.vague === 'hint');
  const worst = kept.reduce<Outcome['vague']>((vague, outcome) => vaguer(vague, outcome.vague), false);
  const hint = kept.some((outcome) => outcome.vague === 'hint') ? 'hint' : false;
  return {
    occurrences,
    workingDays: kept.some((outcome) => outcome.workingDays),
    events: outcomes.flatMap((outcome) => outcome.events),
    status: kept.reduce<CalendarStatus>((status, outcome) => worse(status, outcome.status), 'official'),
    vague: clear ? (standing ? hint : false) : worst,
    yearLong: kept.some((outcome) => outcome.yearLong) && kept.every((outcome) => outcome.yearLong || isVague(outcome)),
    frequency: kept.length > 0 && kept.every((outcome) => outcome.frequency),
    invalid: outcomes.flatMap((outcome) => outcome.invalid),
    unrecognized: outcomes.flatMap((outcome) => outcome.unrecognized),
  };
}

function key(occurrence: Occurrence): PlainDate | undefined {
  return occurrence.last ?? occurrence.first;
}

function byCalendar(a: Occurrence, b: Occurrence): number {
  const [first, second] = [key(a), key(b)];
  if (!first || !second) return 0;
  return isBefore(first, second) ? -1 : isAfter(first, second) ? 1 : 0;
}

function outcomeOf(expression: DeadlineExpression, context: DeadlineContext): Outcome {
  switch (expression.kind) {
    case 'date':
      return resolvePoint(expression.when, expression.bound, context);
    case 'range':
      return resolveRange(expression.from, expression.to, context);
    case 'fromEvent':
      return resolveTerm(expression, context);
    case 'recurrence':
      return resolveRecurrence(expression, context);
    case 'list':
    case 'alternatives':
    case 'parts':
      return combine(
        expression.kind,
        expression.items.map((item) => outcomeOf(item, context)),
        expression,
      );
    case 'perDocument':
    case 'vague':
      return { ...NOTHING, vague: 'warning' };
    case 'standing':
      return { ...NOTHING, vague: 'hint' };
    case 'invalid':
      return { ...NOTHING, invalid: [expression] };
    case 'unrecognized':
      return { ...NOTHING, unrecognized: [expression] };
  }
}

function part(expression: DeadlineExpression, occurrences: readonly Occurrence[]): ResolvedPart {
  return expression.label ? { label: expression.label, expression, occurrences } : { expression, occurrences };
}

function partsOf(expression: DeadlineExpression, whole: Outcome, context: DeadlineContext): ResolvedPart[] {
  if (expression.kind !== 'parts') return [part(expression, whole.occurrences)];
  return expression.items.map((item) => part(item, outcomeOf(item, context).occurrences));
}

function earliest(occurrences: readonly Occurrence[]): PlainDate | undefined {
  let first: PlainDate | undefined;
  for (const occurrence of occurrences) {
    if (!occurrence.first) return undefined;
    if (!first || isBefore(occurrence.first, first)) first = occurrence.first;
  }
  return first;
}

function latest(occurrences: readonly Occurrence[]): PlainDate | undefined {
  let last: PlainDate | undefined;
  for (const occurrence of occurrences)
    if (occurrence.last && (!last || isAfter(occurrence.last, last))) last = occurrence.last;
  return last;
}

/** Computes what an expression means in a plan. Never throws; what cannot be known is left out. */
export function resolveDeadline(expression: DeadlineExpression, context: DeadlineContext): ResolvedDeadline {
  const outcome = outcomeOf(expression, context);
  const { occurrences, workingDays, events, vague, yearLong, invalid, unrecognized } = outcome;
  const first = earliest(occurrences);
  const last = latest(occurrences);
  return {
    ...(first ? { first } : {}),
    ...(last ? { last, lastIsWorkingDay: isWorkingDay(last), lastWorkingDay: lastWorkingDay(last) } : {}),
    occurrences,
    workingDays,
    events,
    calendarStatus: worse(outcome.status, last ? calendarStatus(last.year) : 'official'),
    vague,
    yearLong,
    invalid,
    unrecognized,
    parts: partsOf(expression, outcome, context),
  };
}
