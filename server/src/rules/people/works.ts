import type { PieceReading } from '../../plan/document';
import type { Entity, Task, Work } from '../../plan/model';
import { latest } from '../../texts/memo';

/** A task or product of its own, with what it stands in. */
export interface Place {
  readonly work: Work;
  readonly entity: Entity;
  readonly map: 'task' | 'product';
  readonly task: Task;
  /** The tasks and products that what is not said here may be said in: headings and the task above, and a task's own products. */
  readonly kin: readonly Work[];
}

/** Every task and every product with keys of its own in a piece. */
export const worksIn: (reading: PieceReading) => readonly Place[] = latest(({ tasks }) => {
  const places: Place[] = [];
  for (const task of tasks) placesOf(task, NOBODY, places);
  return places;
});

const NOBODY: readonly Work[] = [];

function placesOf(task: Task, above: readonly Work[], into: Place[]): void {
  const kin = above.length > 0 ? [...above, ...task.products] : task.products;
  into.push({ work: task, entity: task, map: 'task', task, kin });
  const inside = above.length > 0 ? [...above, task] : [task];
  for (const work of task.products)
    if (work.entity) into.push({ work, entity: work.entity, map: 'product', task, kin: inside });
  for (const sub of task.tasks) placesOf(sub, inside, into);
}

/** Whether what stands under a key stands inside `[…]` or `{…}`, where a comma ends it. */
export function isFlow(entity: Entity, key: string): boolean {
  const value = entity.at.get(key)?.value;
  return entity.node.flow || (value !== undefined && value.kind !== 'scalar' && value.flow);
}
