import { foldId, type PlanFacts, type TextAt } from '../../workspace/plan-facts';
import type { FilePlace, Matrix, MatrixRow } from './matrix';
import { rowsById } from './matrix';
import { assignmentsById, implementersById, type Subject, tasksById } from './subject';
import type { Plans } from './tracer';

/** What one thing is called by, and where: a task of a superior plan, or an assignment. */
export interface Occurrences {
  /** The task of the superior plan; an assignment of lists alone has none. */
  readonly tasks: readonly FilePlace[];
  /** Entries of lists. */
  readonly entries: readonly IdPlace[];
  /** Ids in `cụ thể hóa`. */
  readonly uses: readonly IdPlace[];
}

export interface IdPlace extends FilePlace {
  /** As written. */
  readonly id: string;
}

export interface TraceContext {
  readonly plans: Plans;
  /** In which the plan is a column. */
  readonly above: Matrix | undefined;
  /** Whose superior plan it is. */
  readonly below: readonly Matrix[];
  readonly path: string;
  readonly facts: PlanFacts;
}

/** Everywhere in the workspace where the thing is named that stands at a place; each place once. */
export function occurrencesOf(context: TraceContext, subject: Subject): Occurrences {
  const { above, below, path } = context;
  if (subject.kind === 'file') return NONE;
  if (subject.kind === 'task') {
    const found = below.map((matrix) => inMatrix(context, matrix, rowsOf(matrix, subject.id, true)));
    return joined([{ ...NONE, tasks: [{ path, at: subject.at }] }, ...found]);
  }
  const column = above?.columns.findIndex((one) => one.path === path) ?? -1;
  const rows = above ? rowsById(above, subject.id, column) : [];
  const found = above && rows.length > 0 ? inMatrix(context, above, rows) : NONE;
  // What the plan was assigned, the plans below it may name as well.
  const ids = new Set([foldId(subject.id)]);
  return joined([found, usesIn(context, path, ids), ...usesBelow(context, subject.id)]);
}

const NONE: Occurrences = { tasks: [], entries: [], uses: [] };

function rowsOf(matrix: Matrix, id: string, isTask: boolean): readonly MatrixRow[] {
  return rowsById(matrix, id).filter((row) => row.isTask === isTask);
}

function inMatrix({ plans }: TraceContext, matrix: Matrix, rows: readonly MatrixRow[]): Occurrences {
  const tasks: FilePlace[] = [];
  const entries: IdPlace[] = [];
  const uses: IdPlace[] = [];
  for (const row of rows) {
    if (row.isTask) tasks.push(row.place);
    for (const [column, { id, idAt }] of row.listed) {
      const path = matrix.columns[column]?.path;
      if (path !== undefined) entries.push({ path, at: idAt, id });
    }
    for (const [column, covers] of row.covers) {
      const path = matrix.columns[column]?.path;
      const own = row.listed.get(column)?.id;
      const ids = new Set([...row.ids, ...(own === undefined ? [] : [foldId(own)])]);
      if (path === undefined || !plans.plan(path)) continue;
      for (const { task } of covers) uses.push(...idsAmong(path, task.implements, ids));
    }
  }
  return { tasks, entries, uses };
}

/** The entries and uses of ids in one plan, for what no other plan knows. */
function usesIn({ facts }: TraceContext, path: string, ids: ReadonlySet<string>): Occurrences {
  const found = [...ids];
  const entries = found.flatMap((id) => assignmentsById(facts).get(id) ?? []);
  const tasks = found.flatMap((id) => implementersById(facts).get(id) ?? []);
  return {
    tasks: [],
    entries: entries.map(({ id, idAt }) => ({ path, at: idAt, id })),
    uses: tasks.flatMap((task) => idsAmong(path, task.implements, ids)),
  };
}

/** Uses in the plans below of an id from this plan's own list, where it means nothing nearer. */
function usesBelow({ plans, path, facts }: TraceContext, id: string): Occurrences[] {
  const folded = foldId(id);
  if (!assignmentsById(facts).has(folded) || tasksById(facts).has(folded)) return [];
  return plans.childrenOf(path).map((child): Occurrences => {
    const below = plans.plan(child)?.facts;
    if (!below || assignmentsById(below).has(folded)) return NONE;
    const tasks = implementersById(below).get(folded) ?? [];
    return { ...NONE, uses: tasks.flatMap((task) => idsAmong(child, task.implements, new Set([folded]))) };
  });
}

function idsAmong(path: string, texts: readonly TextAt[], ids: ReadonlySet<string>): IdPlace[] {
  return texts.flatMap(({ text, at }) => (ids.has(foldId(text)) ? [{ path, at, id: text }] : []));
}

function joined(all: readonly Occurrences[]): Occurrences {
  return {
    tasks: once(all.flatMap(({ tasks }) => tasks)),
    entries: once(all.flatMap(({ entries }) => entries)),
    uses: once(all.flatMap(({ uses }) => uses)),
  };
}

/** By file and place. */
function once<T extends FilePlace>(places: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const place of places) {
    const key = `${place.path}\n${place.at.start}`;
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.at.start - b.at.start));
}
