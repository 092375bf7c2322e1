import { findCitations } from '../../law/citation';
import { citedDate } from '../../law/describe';
import { lastWorkingDay } from '../../time/calendar';
import type { DeadlineExpression } from '../../time/deadline';
import type { Frame } from '../frame';
import { findSlips } from '../wording/slips';
import { endsOnDayOff, singlesOf } from './last-days';
import type { StatedTerm } from './stated-terms';

/**
 * What products state, as the text of a deadline: `Trước 30/6/2021, trước 15/12/2021`. Undefined where they state nothing,
 * and where a citation would come to stand in the plan twice, with all that is wrong with it.
 */
export function statedDeadline(terms: readonly StatedTerm[], frame: Frame): string | undefined {
  const value = [...new Set(terms.map((term) => written(term, frame)))].join(', ');
  if (value === '' || findCitations(value).length > 0) return undefined;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** A term as a deadline has it: with the year of the plan, and by the last working day where it ends on a day off. */
function written({ text, found, resolved }: StatedTerm, { year }: Frame): string {
  const { start, end } = datePart(found.expression);
  const { last } = resolved;
  const [single] = singlesOf(found.expression);
  const isDated = single?.kind === 'date' || single?.kind === 'fromEvent';
  if (last && single === found.expression && isDated && endsOnDayOff({ expression: single, resolved, last }))
    return `chậm nhất ngày ${citedDate(lastWorkingDay(last))}`;
  return corrected(text.value.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/(\d{1,2} ?\/ ?\d{1,2}) (?:hàng|hằng) năm/u, `$1/${year}`)
    .replace(/(tháng \d{1,2}) (?:hàng|hằng) năm/u, `$1 năm ${year}`)
    .replace(/^không được để chậm hơn/iu, 'không chậm hơn');
}

/** `trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh`: the date is what can be followed. */
function datePart(expression: DeadlineExpression): DeadlineExpression {
  if (expression.kind !== 'alternatives') return expression;
  return expression.items.find(({ kind }) => kind === 'date') ?? expression;
}

/** Slips are not copied. */
function corrected(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, right } of findSlips(text)) {
    result += text.slice(at, start) + right;
    at = end;
  }
  return result + text.slice(at);
}
