import type { PlanDocument } from '../../plan/document';
import type { Assignment, Task } from '../../plan/model';
import { memo } from '../../texts/memo';
import type { PlainDate } from '../../time/date';
import { isAfter } from '../../time/date';
import type { Frame } from '../frame';
import type { Role } from '../people/roles';
import { agencyNames, placeOfAgency } from './agency';
import { foldId } from './facts';
import { lastDayOfText } from './last-day';
import type { ParentFacts, ParentTask } from './parent';

/** Roles in which a task is somebody's own work. Who supports, reviews or urges is not asked for a task of its own. */
const DOING: ReadonlySet<Role> = new Set(['lead', 'execute', 'advise', 'accountable']);

/**
 * The tasks of a parent that an agency leads or carries out, as far as that is certain: it is named, by a name or alias of
 * the one unit of the parent that it can be, or literally. What falls to `các sở, ban, ngành` falls to nobody by name.
 * Headings are left out, as their tasks have actors of their own.
 */
export function tasksOfAgency<T extends DoneBy>(facts: Doers<T>, agency: string): readonly T[] {
  const { units, names } = doersOf(facts);
  const { unit, isOwn } = ownNames(facts, agency);
  const own = new Set<DoneBy>(unit === undefined ? [] : units.get(unit));
  for (const [name, tasks] of names) if (isOwn(name)) for (const task of tasks) own.add(task);
  return own.size === 0 ? [] : facts.tasks.filter((task) => own.has(task));
}

type DoneBy = Pick<ParentTask, 'heading' | 'actors'>;
type Doers<T> = Pick<ParentFacts, 'agency' | 'units'> & { readonly tasks: readonly T[] };

/** Tasks by the unit, and by the undeclared name, that is to do them: many agencies ask about one parent. */
const doersOf = memo(({ tasks }: Doers<DoneBy>) => {
  const units = new Map<number, DoneBy[]>();
  const names = new Map<string, DoneBy[]>();
  const add = <K>(map: Map<K, DoneBy[]>, key: K, task: DoneBy) => {
    const known = map.get(key);
    if (known) known.push(task);
    else map.set(key, [task]);
  };
  for (const task of tasks) {
    if (task.heading) continue;
    for (const { collective, role, also, unit, written } of task.actors) {
      if (collective || !(DOING.has(role) || also.some((one) => DOING.has(one)))) continue;
      if (unit === undefined) add(names, written, task);
      else add(units, unit, task);
    }
  }
  return { units, names };
});

/** The one unit of the parent that an agency can be, and whether a name is its own. */
function ownNames({ agency: above, units }: Doers<DoneBy>, agency: string) {
  const place = (above === undefined ? undefined : placeOfAgency(above)) ?? placeOfAgency(agency);
  const own = new Set(agencyNames(agency, place));
  const isOwn = (name: string) => agencyNames(name, place).some((other) => own.has(other));
  const [unit, second] = units.flatMap(({ id, name, aliases }, i) =>
    [id, name, ...aliases].some((called) => called !== undefined && isOwn(called)) ? [i] : [],
  );
  return { unit: second === undefined ? unit : undefined, isOwn };
}

/** The tasks and headings that say what they implement. */
export function tasksWithIds(tasks: readonly Task[]): readonly Task[] {
  const found: Task[] = [];
  const visit = (task: Task) => {
    if (task.implements.length > 0) found.push(task);
    for (const sub of task.tasks) visit(sub);
  };
  for (const task of tasks) visit(task);
  return found;
}

/** What a plan says in `cụ thể hóa`, folded, of tasks and headings. */
export function implementedIds(tasks: readonly Task[]): readonly string[] {
  return tasksWithIds(tasks).flatMap(idsOf);
}

/** What a task says itself that it implements, folded; kept as long as its text, as a plan has thousands of them. */
export const idsOf: (task: Task) => readonly string[] = memo((task) =>
  task.implements.map(({ value }) => foldId(value)),
);

/** Whether every part of a document can be read, so that what is not there is not there. */
export function isWhole({ pieces }: PlanDocument): boolean {
  return pieces.every(({ problems }) => problems.length === 0);
}

/** The parent's facts where they are known, whole, and those of a plan for the same year. */
export function soundParent({ parentPlan, year }: Frame): ParentFacts | undefined {
  if (parentPlan?.kind !== 'plan' || !parentPlan.facts.complete) return undefined;
  const { facts } = parentPlan;
  return facts.year === undefined || year === undefined || facts.year === year ? facts : undefined;
}

/** Tasks of the parent by what they may be called; several where a number is written twice. */
export const parentTasksById: (facts: ParentFacts) => ReadonlyMap<string, readonly ParentTask[]> = memo(({ tasks }) => {
  const byId = new Map<string, ParentTask[]>();
  for (const task of tasks)
    for (const id of new Set([task.label, task.number].map(foldId))) {
      const known = byId.get(id);
      if (known) known.push(task);
      else byId.set(id, [task]);
    }
  return byId;
});

/** By when something that was assigned is to be done. */
export interface Limit {
  readonly id: string;
  readonly last: PlainDate;
  /** The deadline as the parent has it, where it is one text. */
  readonly words: string | undefined;
}

/** The earliest last day among the assignments and parent tasks of these ids; undefined where none is known. */
export function limitOf(ids: readonly string[], frame: Frame): Limit | undefined {
  let earliest: Limit | undefined;
  for (const id of ids) {
    const limit = limitsIn(frame)(foldId(id));
    if (limit && (!earliest || isAfter(earliest.last, limit.last))) earliest = { ...limit, id };
  }
  return earliest;
}

type Found = Pick<Limit, 'last' | 'words'> | undefined;

const limitsIn: (frame: Frame) => (id: string) => Found = memo((frame) => {
  const assignments = new Map<string, Assignment>();
  for (const assignment of frame.parent?.assignments ?? []) {
    const id = assignment.id && foldId(assignment.id.value);
    if (id !== undefined && !assignments.has(id)) assignments.set(id, assignment);
  }
  const facts = soundParent(frame);
  return (id) => {
    const own = assignments.get(id)?.deadline;
    if (own) {
      const last = lastDayOfText(own, frame);
      return last && { last, words: own.value };
    }
    const [task, second] = (facts && parentTasksById(facts).get(id)) ?? [];
    if (!task?.lastDay || second) return undefined;
    const [words, more] = task.deadlines;
    return { last: task.lastDay, words: more === undefined ? words : undefined };
  };
});
