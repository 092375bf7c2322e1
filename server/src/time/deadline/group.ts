/** Joins deadlines that belong together into one expression. */
import { type Reading, spanOf } from './tokens';
import type { DeadlineExpression } from './types';

/** One or more expressions that stand together, between two tokens. */
export interface Hit {
  readonly from: number;
  readonly next: number;
  readonly items: readonly DeadlineExpression[];
  readonly alternatives: boolean;
  /** May as well belong to the words around it: `Kế hoạch CCHC năm 2021`, `báo cáo quý I`. Taken only if nothing else is there. */
  readonly weak: boolean;
}

/** Gives a date without a year the year of the next one: `15/3, 15/6/2021`. */
function shareYears(items: readonly DeadlineExpression[]): DeadlineExpression[] {
  let year: number | undefined;
  const shared: DeadlineExpression[] = [];
  for (const item of items.toReversed()) {
    if (item.kind !== 'date') shared.push(item);
    else {
      if (typeof item.when.year === 'number') year = item.when.year;
      shared.push(year !== undefined && item.when.year === 'plan' ? { ...item, when: { ...item.when, year } } : item);
    }
  }
  return shared.reverse();
}

/** The expression of deadlines that stand together. */
export function group(reading: Reading, hits: readonly Hit[], alternatives: boolean): DeadlineExpression {
  const items = shareYears(hits.flatMap((hit) => hit.items));
  const [first] = items;
  if (first && items.length === 1) return first;
  const span = spanOf(reading, hits[0]?.from ?? 0, hits.at(-1)?.next ?? 0);
  return { kind: alternatives || hits.some((hit) => hit.alternatives) ? 'alternatives' : 'list', ...span, items };
}
