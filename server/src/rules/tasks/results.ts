import type { Product, Task } from '../../plan/model';

/** Headings have no product, deadline or unit of their own. */
export function isLeaf(task: Task): boolean {
  return task.tasks.length === 0;
}

/** The products that are results; one that ends with a colon only introduces those that follow. */
export function resultsOf(task: Task): readonly Product[] {
  return task.products.filter(
    ({ text }, i) => text !== undefined && !(text.value.endsWith(':') && i < task.products.length - 1),
  );
}
