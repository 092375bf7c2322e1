import { memo } from '../../texts/memo';
import { type AssignmentFacts, foldId, type Place, type PlanFacts, type TaskFacts } from '../../workspace/plan-facts';
import type { FilePlace } from './matrix';
import type { Plans } from './tracer';

/** What stands at an offset of a plan and leads to another plan. */
export type Subject =
  /** An id in `cụ thể hóa`. */
  | { readonly kind: 'implements'; readonly id: string; readonly at: Place }
  /** The id of an entry of `nhiệm vụ được giao`. */
  | { readonly kind: 'assignment'; readonly id: string; readonly at: Place; readonly assignment: AssignmentFacts }
  /** The name of a task, which plans below may carry out. */
  | { readonly kind: 'task'; readonly id: string; readonly at: Place; readonly task: TaskFacts }
  /** The path of the superior plan. */
  | { readonly kind: 'file'; readonly id: string; readonly at: Place };

export function subjectAt({ parent, tasks }: PlanFacts, offset: number): Subject | undefined {
  const holds = ({ start, end }: Place) => start <= offset && offset <= end;
  if (parent?.file && holds(parent.file.at)) return { kind: 'file', id: parent.file.text, at: parent.file.at };
  const assignment = parent?.assignments.find(({ idAt }) => holds(idAt));
  if (assignment) return { kind: 'assignment', id: assignment.id, at: assignment.idAt, assignment };
  for (const task of tasks) {
    if (!holds(task.at)) continue;
    const id = task.implements.find(({ at }) => holds(at));
    if (id) return { kind: 'implements', id: id.text, at: id.at };
    if (holds(task.nameAt)) return { kind: 'task', id: task.label, at: task.nameAt, task };
  }
  return undefined;
}

/** What an id of a plan stands for. */
export interface Meaning {
  /** Entries of the plan's own list. */
  readonly own: readonly AssignmentFacts[];
  /** Tasks of the superior plan; several where a number is written twice. */
  readonly tasks: readonly TaskFacts[];
  /** What the superior plan was itself assigned. */
  readonly above: readonly AssignmentFacts[];
  /** The superior plan, if it is in the workspace. */
  readonly parent: string | undefined;
}

export function meaningOf(plans: Plans, path: string, facts: PlanFacts, id: string): Meaning {
  const parent = plans.parentOf(path);
  const above = parent === undefined ? undefined : plans.plan(parent)?.facts;
  const folded = foldId(id);
  const find = <T>(index: ReadonlyMap<string, readonly T[]> | undefined) => index?.get(folded) ?? [];
  return {
    own: find(assignmentsById(facts)),
    tasks: find(above && tasksById(above)),
    above: find(above && assignmentsById(above)),
    parent,
  };
}

/** Where one goes from an id: one step up, to the plan's own list first. */
export function definitionOf(plans: Plans, path: string, facts: PlanFacts, subject: Subject): FilePlace[] {
  if (subject.kind === 'task') return [{ path, at: subject.at }];
  const { own, tasks, above, parent } = meaningOf(plans, path, facts, subject.id);
  if (subject.kind === 'file') return parent === undefined ? [] : [{ path: parent, at: START }];
  if (subject.kind === 'implements' && own.length > 0) return own.map(({ idAt }) => ({ path, at: idAt }));
  const places = tasks.length > 0 ? tasks.map(({ nameAt }) => nameAt) : above.map(({ idAt }) => idAt);
  if (parent !== undefined && places.length > 0) return places.map((at) => ({ path: parent, at }));
  return subject.kind === 'assignment' ? [{ path, at: subject.at }] : [];
}

const START: Place = { start: 0, end: 0, line: 0, character: 0, endLine: 0, endCharacter: 0 };

export const assignmentsById: (facts: PlanFacts) => ReadonlyMap<string, readonly AssignmentFacts[]> = memo(
  ({ parent }) => grouped(parent?.assignments ?? [], ({ id }) => [foldId(id)]),
);

export const tasksById: (facts: PlanFacts) => ReadonlyMap<string, readonly TaskFacts[]> = memo(({ tasks }) =>
  grouped(tasks, ({ label, number }) => new Set([label, number].map(foldId))),
);

/** The tasks of a plan that carry out an id. */
export const implementersById: (facts: PlanFacts) => ReadonlyMap<string, readonly TaskFacts[]> = memo(({ tasks }) =>
  grouped(tasks, (task) => new Set(task.implements.map(({ text }) => foldId(text)))),
);

function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
