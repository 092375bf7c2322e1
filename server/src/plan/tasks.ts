import type { Plan, Task } from './model';

/** Visits tasks and all those below them, headings before their sub-tasks, in the order of the file. */
export function forEachTask(tasks: readonly Task[], visit: (task: Task) => void): void {
  for (const task of tasks) {
    visit(task);
    forEachTask(task.tasks, visit);
  }
}

/** Tasks with all those below them, in that order. */
export function withInner(tasks: readonly Task[]): readonly Task[] {
  // Most lists hold no headings.
  if (tasks.every((task) => task.tasks.length === 0)) return tasks;
  const all: Task[] = [];
  forEachTask(tasks, (task) => all.push(task));
  return all;
}

/** Every task of a plan. */
export function tasksOf({ areas }: Plan): readonly Task[] {
  const all: Task[] = [];
  for (const { tasks } of areas) forEachTask(tasks, (task) => all.push(task));
  return all;
}
