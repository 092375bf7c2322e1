/** Where the last days of a deadline fall: in which year, before or after the issue, on a day off. */
import { compareDates, daysBetween, isBefore, type PlainDate } from '../../time/date';
import {
  type DateDeadline,
  type DeadlineContext,
  type DeadlineExpression,
  type FromEventDeadline,
  type RangeDeadline,
  type ResolvedDeadline,
  type ResolvedPart,
  resolveDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';
import { windowOf } from '../issuance/window';

type Single = DateDeadline | RangeDeadline | FromEventDeadline;

/** A single date or term with the days it comes to. */
export interface Ending {
  readonly expression: Single;
  readonly resolved: ResolvedDeadline;
  readonly last: PlainDate;
}

/** An expression without its compounds. */
export function singlesOf(expression: DeadlineExpression): readonly DeadlineExpression[] {
  return 'items' in expression ? expression.items.flatMap(singlesOf) : [expression];
}

/**
 * The dates and terms of an expression that have a last day; recurrences are of the whole year and have none of their own.
 *
 * @param whole what the expression as a whole comes to, where that is known
 */
export function endingsOf(
  expression: DeadlineExpression,
  context: DeadlineContext,
  whole = resolveDeadline(expression, context),
): readonly Ending[] {
  const endings: Ending[] = [];
  for (const single of singlesOf(expression)) {
    if (single.kind !== 'date' && single.kind !== 'range' && single.kind !== 'fromEvent') continue;
    const resolved = single === expression ? whole : resolveDeadline(single, context);
    if (resolved.last) endings.push({ expression: single, resolved, last: resolved.last });
  }
  return endings;
}

/** Accounts and evaluations of a year are due in the January after it. */
const MONTH_OF_ACCOUNTS = 1;

/**
 * Whether a date lies in another year than the plan's: before it (unless the plan was issued early enough for it), or
 * later than the January after it. A stretch that reaches into the year does not; `năm trước`, `năm sau` are meant so.
 */
export function isOfOtherYear({ expression, resolved, last }: Ending, { year, issueDate }: Frame): boolean {
  if (year === undefined || expression.kind === 'fromEvent' || isRelative(expression)) return false;
  const begins = resolved.first?.year ?? last.year;
  if (last.year < year) return !issueDate || isBefore(last, issueDate);
  const later = last.year > year + 1 || (last.year === year + 1 && last.month > MONTH_OF_ACCOUNTS);
  return later && begins > year;
}

function isRelative(expression: DateDeadline | RangeDeadline): boolean {
  const end = expression.kind === 'date' ? expression.when : (expression.to ?? expression.from);
  return end.year === 'previous' || end.year === 'next';
}

/** The last day of a part of a deadline. */
export function lastOf({ occurrences }: Pick<ResolvedPart, 'occurrences'>): PlainDate | undefined {
  return occurrences
    .flatMap(({ last }) => last ?? [])
    .sort(compareDates)
    .at(-1);
}

/**
 * Whether a part is over before the plan is issued: its last occurrence, and nothing recurs. Of a plan that is issued too
 * late the last day of its window counts: what was still possible then is not the deadline's fault.
 */
export function isPast({ expression, occurrences }: ResolvedPart, frame: Frame): boolean {
  const { issueDate, parent } = frame;
  if (!issueDate || singlesOf(expression).some(({ kind }) => kind === 'recurrence')) return false;
  const last = lastOf({ occurrences });
  const window = windowOf(frame)?.last;
  const due = window && isBefore(window, issueDate) ? window : issueDate;
  if (!last || !isBefore(last, due)) return false;
  // A term from the superior plan is the plan's own window, which has a rule of its own.
  const begins = occurrences[0]?.first;
  const fromParent = begins && parent?.date?.date && daysBetween(parent.date.date, begins) === 1;
  return !(expression.kind === 'fromEvent' && fromParent);
}

/** Whether a day is said or counted, so that it matters which days are worked. Months, quarters and years end when they end. */
export function restsOnCalendar({ expression }: Ending): boolean {
  if (expression.kind === 'fromEvent') return true;
  return (expression.kind === 'date' ? expression.when : expression.to)?.kind === 'day';
}

/** Whether a day is said or counted, and that day is no working day. */
export function endsOnDayOff(ending: Ending): boolean {
  return ending.resolved.lastIsWorkingDay === false && restsOnCalendar(ending);
}
