import type { PieceReading, PlanDocument } from '../../../plan/document';
import type { Work } from '../../../plan/model';
import { forEachTask } from '../../../plan/tasks';
import type { Text } from '../../../plan/text';
import type { AreaPlace } from '../../../rules/outline';
import { memo } from '../../../texts/memo';

/** How often a value is written, as it is written; the first writing of those equally frequent comes first. */
export type Counts = ReadonlyMap<string, number>;

/** Who is named in a part of a plan, under the keys that hold a name. */
export interface Named {
  readonly lead: Counts;
  readonly support: Counts;
}

type Counting = { readonly [key in keyof Named]: Map<string, number> };

const newCounts = (): Counting => ({ lead: new Map(), support: new Map() });

function count(into: Map<string, number>, value: string, times = 1): void {
  into.set(value, (into.get(value) ?? 0) + times);
}

function countWork({ lead, support, responsible }: Work, into: Counting): void {
  if (lead) count(into.lead, lead.value);
  for (const { value } of support) count(into.support, value);
  for (const { unit } of responsible) if (unit) count(into.lead, unit.value);
}

const namedInPiece = memo(({ tasks, part }: PieceReading): Named => {
  const counts = newCounts();
  forEachTask(tasks, (task) => {
    countWork(task, counts);
    for (const product of task.products) countWork(product, counts);
  });
  for (const { lead } of part.reports ?? []) if (lead) count(counts.lead, lead.value);
  return counts;
});

/** Who is named in a whole plan; only the pieces that were edited are looked through again. */
export const namedIn: (document: PlanDocument) => Named = memo(({ pieces }) => {
  const all = newCounts();
  for (const piece of pieces) {
    const { lead, support } = namedInPiece(piece);
    for (const [value, times] of lead) count(all.lead, value, times);
    for (const [value, times] of support) count(all.support, value, times);
  }
  return all;
});

/** Who is named in an area. */
export const namedInArea: (area: AreaPlace) => Named = memo(({ tasks }) => {
  const counts = newCounts();
  for (const { task } of tasks) {
    countWork(task, counts);
    for (const product of task.products) countWork(product, counts);
  }
  return counts;
});

/** The deadlines of an area, as written. */
export const deadlinesInArea: (area: AreaPlace) => Counts = memo(({ tasks }) => {
  const counts = new Map<string, number>();
  const add = (text: Text | undefined) => {
    if (text) count(counts, text.value);
  };
  for (const { task } of tasks) {
    for (const { text } of task.deadline) add(text);
    for (const product of task.products) for (const { text } of product.deadline) add(text);
  }
  return counts;
});

/** The values, most frequent first. */
export function byFrequency(counts: Counts): readonly string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
