import { referenceOf } from '../../law/compare';
import { readNumber } from '../../law/number';
import type { Parent } from '../../plan/model';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';

/** A year as a title states it; offsets are UTF-16, in the title. */
export interface StatedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** Longer than any title. */
const LONGEST = 2000;
/** Not part of a number (34/2016/NĐ-CP), a date, an ISO standard (9001:2015) or a period (2021-2030). */
const YEAR = wordPattern(String.raw`(?<![\p{L}\p{N}/.:-]|[-–]\s)(?:19|20)\d{2}(?![\p{L}\p{N}/]|\s?[-–]\s?\d)`, 'gu');
const PERIOD = /giai đoạn|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}/iu;

/** The single years in the title of a plan, in order. */
export function statedYears(title: string): readonly StatedYear[] {
  return [...title.slice(0, LONGEST).matchAll(YEAR)].map(({ 0: text, index }) => ({
    year: Number(text),
    start: index,
    end: index + text.length,
  }));
}

/** Whether a title names several years together: `giai đoạn 2021-2025`. */
function coversSeveralYears(title: string): boolean {
  return PERIOD.test(title.slice(0, LONGEST));
}

/**
 * The year of a title that belongs to another year than the plan's; undefined when it names the plan's year, none, or
 * several years together.
 */
export function foreignYear(title: string, planYear: number): StatedYear | undefined {
  const years = statedYears(title);
  if (coversSeveralYears(title) || years.some(({ year }) => year === planYear)) return undefined;
  return years.at(-1);
}

/** Whether a title is that of an amendment; its date is not the date from which the plan's time runs. */
export function isAmendment(title: string): boolean {
  return /sửa đổi|bổ sung|điều chỉnh/.test(foldKey(title.slice(0, LONGEST)));
}

/** Whether the parent is a programme of several years, or an amendment: no plan of one year that others must follow in time. */
export function isYearlyPlan(parent: Parent): boolean {
  const title = parent.title?.value ?? '';
  const number = parent.number && readNumber(parent.number.value);
  const type = number && referenceOf(number)?.type;
  const programme = type === 'resolution' || type === 'programme' || type === 'directive';
  return !programme && !coversSeveralYears(title) && !isAmendment(title);
}

/** Plans are issued in their year, or towards the end of the year before. */
export function canBeIssuedIn(issueYear: number, planYear: number): boolean {
  return issueYear === planYear || issueYear === planYear - 1;
}

/** Whether the parent is the plan of another year, by its title or, where that says nothing, by its date. */
export function isOfAnotherYear(parent: Parent, planYear: number): boolean {
  const title = parent.title?.value ?? '';
  if (foreignYear(title, planYear)) return true;
  if (statedYears(title).length > 0 || !isYearlyPlan(parent)) return false;
  const date = parent.date?.date;
  return date !== undefined && !canBeIssuedIn(date.year, planYear);
}
