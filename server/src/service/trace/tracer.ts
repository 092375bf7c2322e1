import type { PlanFacts } from '../../workspace/plan-facts';
import type { IndexedPlan, PlanIndex } from '../../workspace/plan-index';
import { type Group, groupKey, type Matrix, matrixOf, order } from './matrix';

/** What tracing needs to know of the workspace. */
export type Plans = Pick<PlanIndex, 'plans' | 'plan' | 'parentOf' | 'childrenOf'>;

/** The matrices of a workspace. Each is made when it is asked for, and kept as long as its plans say the same. */
export interface Tracer {
  /** All that assign something, by the superior plan and year. */
  matrices(year?: number): Matrix[];
  /** Those whose superior plan this is. */
  below(path: string): Matrix[];
  /** The one in which the plan is a column. */
  above(path: string): Matrix | undefined;
}

interface Kept {
  readonly facts: readonly (PlanFacts | undefined)[];
  readonly matrix: Matrix;
}

/** More are not kept: a workspace has few superior plans. */
const MOST_KEPT = 50;

export function createTracer(plans: Plans): Tracer {
  const kept = new Map<string, Kept>();
  return {
    matrices(year) {
      const found = [...groups(plans.plans())].map(([key, group]) => matrixFor(key, group));
      return found
        .filter((matrix) => matrix.rows.length > 0 && (year === undefined || matrix.year === year))
        .sort((a, b) => order(nameOf(a), nameOf(b)) || (a.year ?? 0) - (b.year ?? 0));
    },
    below(path) {
      const children = plans.childrenOf(path).flatMap((child) => plans.plan(child) ?? []);
      return [...groups(children)].map(([key, group]) => matrixFor(key, group));
    },
    above(path) {
      const plan = plans.plan(path);
      const parent = plans.parentOf(path);
      const key = plan && keyOf(plan);
      if (key === undefined) return undefined;
      const near =
        parent === undefined ? plans.plans() : plans.childrenOf(parent).flatMap((child) => plans.plan(child) ?? []);
      const group = groups(near.filter((other) => keyOf(other) === key)).get(key);
      return group && matrixFor(key, group);
    },
  };

  function keyOf(plan: IndexedPlan): string | undefined {
    const parent = plans.parentOf(plan.path);
    return groupKey(plan, parent === undefined ? undefined : plans.plan(parent));
  }

  function groups(all: readonly IndexedPlan[]): Map<string, Group> {
    const found = new Map<
      string,
      { parent: IndexedPlan | undefined; year: number | undefined; plans: IndexedPlan[] }
    >();
    for (const plan of all) {
      const key = keyOf(plan);
      if (key === undefined) continue;
      const known = found.get(key);
      if (known) {
        known.plans.push(plan);
        continue;
      }
      const above = plans.parentOf(plan.path);
      const parent = above === undefined ? undefined : plans.plan(above);
      found.set(key, { parent, year: plan.facts.year ?? parent?.facts.year, plans: [plan] });
    }
    return found;
  }

  function matrixFor(key: string, group: Group): Matrix {
    const facts = [group.parent?.facts, ...group.plans.map((plan) => plan.facts)];
    const known = kept.get(key);
    if (known && known.facts.length === facts.length && facts.every((one, i) => one === known.facts[i]))
      return known.matrix;
    const matrix = matrixOf(group);
    kept.delete(key);
    kept.set(key, { facts, matrix });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return matrix;
  }
}

function nameOf({ parent }: Matrix): string {
  return parent.number ?? parent.title ?? '';
}
