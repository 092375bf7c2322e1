import type { Range } from '../plan/tree';
import { rangeOf } from '../plan/tree';
import { type Outline, outlineOf } from '../rules/outline';
import type { Finding } from '../rules/rule';
import { memo } from '../texts/memo';
import type { Analysis } from './analysis';

/** The numbered outline of an analysed plan; computed once. */
export const outlineFor: (analysis: Analysis) => Outline = memo(({ document, frame }) =>
  document.refused ? { areas: [], tasks: [], of: new Map() } : outlineOf(document.plan, frame.profile),
);

/** Offset ranges of all tasks, in the order of the file; headings hold their sub-tasks. */
const taskRanges: (analysis: Analysis) => readonly { range: Range; label: string; name: string }[] = memo((analysis) =>
  outlineFor(analysis).tasks.map(({ task, label }) => ({ range: rangeOf(task.node), label, name: task.name?.value ?? '' })),
);

export interface TaskName {
  /** `II.4.4` */
  readonly label: string;
  readonly name: string;
}

/** The innermost task around an offset. */
export function taskAt(analysis: Analysis, offset: number): TaskName | undefined {
  const ranges = taskRanges(analysis);
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 200; i--) {
    const entry = ranges[i];
    if (entry && offset <= entry.range.end) return entry;
  }
  return undefined;
}

export function taskOf(analysis: Analysis, finding: Finding): TaskName | undefined {
  return taskAt(analysis, rangeOf(finding.at).start);
}

/** The findings whose range touches an offset range. */
export function findingsIn(analysis: Analysis, { start, end }: Range): Finding[] {
  return analysis.findings.filter(({ at }) => {
    const range = rangeOf(at);
    return range.start <= end && start <= range.end;
  });
}
