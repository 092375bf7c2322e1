import { type Range, rangeOf } from '../plan/tree';
import type { TaskPlace } from '../rules/outline';
import type { Finding } from '../rules/rule';
import type { Analysis } from './analysis';
import { taskOf } from './findings';

/** The findings of one task, or of what stands outside all tasks. */
export interface TaskFindings {
  readonly task: TaskPlace | undefined;
  /** The task's name, else its first key; undefined outside tasks. */
  readonly at: Range | undefined;
  readonly findings: readonly Finding[];
}

/** The findings of a plan by the task they stand in, in the order of the file; those outside all tasks first. */
export function findingsByTask(analysis: Analysis): TaskFindings[] {
  const groups = new Map<TaskPlace | undefined, Finding[]>([[undefined, []]]);
  for (const finding of analysis.findings) {
    const task = taskOf(analysis, finding);
    const group = groups.get(task);
    if (group) group.push(finding);
    else groups.set(task, [finding]);
  }
  return [...groups]
    .map(([place, findings]) => {
      const task = place?.task;
      return { task: place, at: task && rangeOf(task.name?.node ?? task.node.pairs[0]?.key ?? task.node), findings };
    })
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));
}
