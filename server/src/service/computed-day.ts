import type { Reading } from '../rules/deadlines/dues';
import { singlesOf } from '../rules/deadlines/last-days';
import type { Localized } from '../texts/localized';
import { formatDay, isSameDay, type PlainDate, plainDate, weekday } from '../time/date';
import type { DeadlineExpression } from '../time/deadline';

/**
 * The last day of a deadline in short, to stand behind its words: `→ T7 30/01/2021`; of several times `→ 4 lần, đến T6
 * 10/12/2021`; `T7` alone where the words say the day. Undefined where nothing is computed or nothing is said thereby,
 * as of `Năm 2021` and `Hàng tháng`.
 */
export function computedDay({ expression, resolved }: Pick<Reading, 'expression' | 'resolved'>): Localized | undefined {
  const { last, yearLong, occurrences } = resolved;
  const singles = singlesOf(expression);
  if (!last || yearLong || singles.every(isBareRecurrence)) return undefined;
  const day = formatDay(last);
  const times = occurrences.length;
  if (times > 1) return { vi: `→ ${times} lần, đến ${day.vi}`, en: `→ ${times} times, to ${day.en}` };
  if (singles.some((single) => states(single, last))) return weekday(last).short;
  return { vi: `→ ${day.vi}`, en: `→ ${day.en}` };
}

/** `Hàng quý`: its last day is the last of the year. */
export function isBareRecurrence(expression: DeadlineExpression): boolean {
  return expression.kind === 'recurrence' && expression.day === undefined && expression.weekday === undefined;
}

/** Whether the words name a day with its year. */
function states(expression: DeadlineExpression, day: PlainDate): boolean {
  const end = expression.kind === 'date' ? expression.when : expression.kind === 'range' ? expression.to : undefined;
  if (end?.kind !== 'day' || typeof end.year !== 'number') return false;
  const stated = plainDate(end.year, end.month, end.day);
  return stated !== undefined && isSameDay(stated, day);
}
