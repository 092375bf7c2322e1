import { citedDate } from '../../law/describe';
import { fillYear } from '../../profiles/profile';
import { lastWorkingDay } from '../../time/calendar';
import { daysInMonth, isBefore, type PlainDate, plainDate } from '../../time/date';
import { parseDeadline, resolveDeadline } from '../../time/deadline';

/** When a plan is for, and when it is issued. */
export interface PlanTime {
  readonly year: number;
  readonly issueDate: PlainDate | undefined;
}

const DECEMBER = 12;

/**
 * A deadline of a template, written for one plan: where its last day is no working day it moves before it, and where it
 * has passed when the plan is issued, to the end of the next month.
 *
 * @param template a text of the deadline language; `{năm}` stands for the plan's year
 */
export function templateDeadline(template: string, { year, issueDate }: PlanTime): string {
  const text = fillYear(template, year);
  const { occurrences, last } = resolveDeadline(parseDeadline(text), { year, eventDate: () => undefined });
  if (!last || occurrences.length > 1) return text;
  const past = (day: PlainDate) => issueDate !== undefined && isBefore(day, issueDate);
  const end = lastWorkingDay(last);
  if (!past(end)) return end.equals(last) ? text : noLaterThan(end);
  const month = Math.min((issueDate?.month ?? DECEMBER) + 1, DECEMBER);
  const monthEnd = plainDate(year, month, daysInMonth(year, month));
  const later = monthEnd && lastWorkingDay(monthEnd);
  return later && !past(later) ? noLaterThan(later) : text;
}

function noLaterThan(day: PlainDate): string {
  return `Chậm nhất ngày ${citedDate(day)}`;
}
