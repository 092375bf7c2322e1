import type { PieceReading } from '../../plan/document';
import type { Entity, Task, Work } from '../../plan/model';

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
export function worksIn(reading: PieceReading): Place[] {
  return reading.tasks.flatMap((task) => placesOf(task, []));
}

function placesOf(task: Task, above: readonly Work[]): Place[] {
  const own: Place = { work: task, entity: task, map: 'task', task, kin: [...above, ...task.products] };
  const inside = [...above, task];
  const products = task.products.flatMap((work): Place[] =>
    work.entity ? [{ work, entity: work.entity, map: 'product', task, kin: inside }] : [],
  );
  return [own, ...products, ...task.tasks.flatMap((sub) => placesOf(sub, inside))];
}

/** Whether what stands under a key stands inside `[…]` or `{…}`, where a comma ends it. */
export function isFlow(entity: Entity, key: string): boolean {
  const value = entity.at.get(key)?.value;
  return entity.node.flow || (value !== undefined && value.kind !== 'scalar' && value.flow);
}
