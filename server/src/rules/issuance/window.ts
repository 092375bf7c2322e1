import { memo } from '../../texts/memo';
import { addDays, compareDates, type PlainDate, plainDate } from '../../time/date';
import type { Frame } from '../frame';
import { levelOf } from './level';
import { isAmendment, isOfAnotherYear, isYearlyPlan } from './years';

/** The days in which the plan has to be issued. */
export interface IssueWindow {
  /** Date of the parent plan; day 1 is the day after it (Bộ luật Dân sự 2015, điều 147). */
  readonly from: PlainDate;
  readonly last: PlainDate;
  /** Calendar days. */
  readonly days: number;
}

/** On 01/7/2025 all communes were formed anew and the districts ended: a plan of the months before bound none of them. */
const NEW_COMMUNES = plainDate(2025, 7, 1);

/**
 * The window of the profile, counted from the parent's own date. Undefined when there is nothing to count from: no dated
 * parent, a parent of another year (`year-mismatch` says so), of several years or amended later, an amended plan, a
 * commune that is younger than the parent.
 */
export const windowOf: (frame: Frame) => IssueWindow | undefined = memo((frame) => {
  const { parent, head, year } = frame;
  const from = parent?.date?.date;
  if (!parent || !from || !isYearlyPlan(parent)) return undefined;
  if (year !== undefined && isOfAnotherYear(parent, year)) return undefined;
  if (isAmendment(head?.title?.value ?? '') || isYoungerThanParent(frame, from)) return undefined;
  const days = frame.profile.windowDays;
  return { from, last: addDays(from, days), days };
});

function isYoungerThanParent(frame: Frame, parentDate: PlainDate): boolean {
  if (!NEW_COMMUNES || levelOf(frame) !== 'commune') return false;
  const issued = frame.issueDate ?? frame.asOf;
  return compareDates(parentDate, NEW_COMMUNES) < 0 && compareDates(issued, NEW_COMMUNES) >= 0 && issued.year === 2025;
}
