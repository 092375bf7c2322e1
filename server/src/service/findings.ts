import type { Range } from '../plan/tree';
import { rangeOf } from '../plan/tree';
import { type Outline, outlineOf, type TaskPlace } from '../rules/outline';
import type { Finding } from '../rules/rule';
import { memo } from '../texts/memo';
import type { Analysis } from './analysis';

/** The numbered outline of an analysed plan; computed once. */
export const outlineFor: (analysis: Analysis) => Outline = memo(({ document, frame }) =>
  document.refused ? { areas: [], tasks: [], of: new WeakMap() } : outlineOf(document.plan, frame.profile),
);

/** The innermost task around an offset. Tasks stand one behind the other; a heading holds its sub-tasks. */
export function taskPlaceAt(analysis: Analysis, offset: number): TaskPlace | undefined {
  const { tasks } = outlineFor(analysis);
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const task = tasks[middle]?.task;
    if (task && rangeOf(task.node).start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let place = tasks[low - 1]; place; place = place.heading)
    if (offset <= rangeOf(place.task.node).end) return place;
  return undefined;
}

/** The task a finding stands in. */
export function taskOf(analysis: Analysis, finding: Finding): TaskPlace | undefined {
  return taskPlaceAt(analysis, rangeOf(finding.at).start);
}

/** The findings whose range touches an offset range. */
export function findingsIn(analysis: Analysis, { start, end }: Range): Finding[] {
  return analysis.findings.filter(({ at }) => {
    const range = rangeOf(at);
    return range.start <= end && start <= range.end;
  });
}
