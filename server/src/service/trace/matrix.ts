import { tasksOfAgency } from '../../rules/tracing/assigned';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { isAfter, type PlainDate } from '../../time/date';
import { type AssignmentFacts, foldId, type Place, type PlanFacts, type TaskFacts } from '../../workspace/plan-facts';
import type { IndexedPlan } from '../../workspace/plan-index';

/** Where something is written in the workspace. */
export interface FilePlace {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly at: Place;
}

/** The assignments of one superior plan against the agencies that are to carry them out in one year. */
export interface Matrix {
  readonly parent: MatrixParent;
  readonly year: number | undefined;
  /** By the agency's name. */
  readonly columns: readonly MatrixColumn[];
  /** In the order of the superior plan; what only the agencies' lists hold follows, by id. */
  readonly rows: readonly MatrixRow[];
  readonly totals: Totals;
}

export interface MatrixParent {
  readonly number: string | undefined;
  readonly date: PlainDate | undefined;
  readonly issuer: string | undefined;
  readonly title: string | undefined;
  /** The plan's file, if it is in the workspace. */
  readonly path: string | undefined;
}

/** The plan of an agency. */
export interface MatrixColumn {
  readonly agency: string | undefined;
  readonly path: string;
  /** Whether every part of it could be read; else what seems to be missing may be there. */
  readonly complete: boolean;
  /** The key under which it names its superior plan. */
  readonly at: Place;
  readonly totals: Totals;
}

/** An assignment. Its cells are sparse, as thousands of agencies have little to do with most of them: {@link cellAt}. */
export interface MatrixRow {
  readonly id: string;
  /** All ids it goes by, folded. */
  readonly ids: readonly string[];
  /** Whether it is a task of the superior plan, not only an entry in lists. */
  readonly isTask: boolean;
  readonly text: string | undefined;
  /** As written, each once, of several `; ` between them. */
  readonly deadline: string | undefined;
  /** In the superior plan, or else in the first list that holds it. */
  readonly place: FilePlace;
  /** Indexes of the columns it is assigned to. */
  readonly assigned: ReadonlySet<number>;
  /** By column: the entry in the agency's own list. */
  readonly listed: ReadonlyMap<number, AssignmentFacts>;
  /** By column: the tasks that carry it out. */
  readonly covers: ReadonlyMap<number, readonly Cover[]>;
  readonly totals: Totals;
}

/** A task that carries an assignment out. */
export interface Cover {
  readonly task: TaskFacts;
  /** Whether its last day is behind the one that was asked for. */
  readonly late: boolean;
}

export type CellState = 'covered' | 'late' | 'uncovered' | 'unknown' | 'none';

export interface Cell {
  readonly state: CellState;
  readonly covers: readonly Cover[];
}

/** Numbers of cells. `assigned` is the sum of `covered` (the late ones among them), `uncovered` and `unknown`. */
export interface Totals {
  readonly assigned: number;
  readonly covered: number;
  readonly late: number;
  readonly uncovered: number;
  readonly unknown: number;
}

/** A cell that somebody has to look at. */
export interface Gap {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly state: 'late' | 'uncovered' | 'unknown';
  /** The late task, the agency's own entry, or the place where it names its superior plan. */
  readonly place: FilePlace;
  readonly covers: readonly Cover[];
}

/** Plans that stand under one superior plan in one year. */
export interface Group {
  readonly parent: IndexedPlan | undefined;
  readonly year: number | undefined;
  readonly plans: readonly IndexedPlan[];
}

/** What two plans under one superior plan have in common: its file, or what they say of it. Undefined without any. */
export function groupKey({ path, facts }: IndexedPlan, above: IndexedPlan | undefined): string | undefined {
  if (!facts.parent) return undefined;
  if (above) return `file ${above.path} ${facts.year ?? above.facts.year}`;
  return statedKey(facts) ?? `alone ${path}`;
}

const statedKey: (facts: PlanFacts) => string | undefined = memo(({ parent, year }) => {
  if (parent?.number === undefined) return undefined;
  const { number, issuer, date } = parent;
  return `number ${[number, issuer, date, year].map((part) => foldKey(String(part ?? ''))).join('|')}`;
});

/** Everything that plans under one superior plan are assigned, and by which of their tasks it is carried out. */
export function matrixOf({ parent, year, plans }: Group): Matrix {
  const children = [...plans].sort(
    (a, b) => order(a.facts.agency ?? '', b.facts.agency ?? '') || order(a.path, b.path),
  );
  const tasks = parent ? parentRows(parent) : [];
  const find = rowFinder(tasks);
  const lists = children.flatMap((child, column) => addList(child, column, find));
  if (parent) for (const [column, child] of children.entries()) addNamed(parent, child, column, tasks);
  for (const [column, child] of children.entries()) addCovers(child, column, find);
  const rows = [...tasks, ...lists.sort((a, b) => order(a.id, b.id))];
  const cells = rows.map((row) => finished(row, children));
  const wanted = cells.filter(({ totals }) => totals.assigned > 0);
  const byColumn = totalsByColumn(wanted, children);
  const stated = children[0]?.facts.parent;
  return {
    parent: {
      number: parent?.facts.number ?? stated?.number,
      date: parent?.facts.date ?? stated?.date,
      issuer: parent?.facts.agency ?? stated?.issuer,
      title: parent?.facts.title ?? stated?.title,
      path: parent?.path,
    },
    year,
    rows: wanted,
    columns: children.map(({ path, facts }, column) => ({
      agency: facts.agency,
      path,
      complete: facts.complete,
      at: facts.parent?.at ?? START,
      totals: byColumn[column] ?? NOTHING,
    })),
    totals: sum(wanted.map(({ totals }) => totals)),
  };
}

const START: Place = { start: 0, end: 0, line: 0, character: 0, endLine: 0, endCharacter: 0 };

/** A row that is still being filled. */
interface Draft {
  readonly id: string;
  readonly ids: readonly string[];
  readonly isTask: boolean;
  readonly text: string | undefined;
  readonly deadline: string | undefined;
  readonly lastDay: PlainDate | undefined;
  readonly place: FilePlace;
  /** By what the superior plan says. */
  readonly named: Set<number>;
  readonly listed: Map<number, AssignmentFacts>;
  readonly covers: Map<number, Cover[]>;
}

/** The tasks of the superior plan. A heading is one, too: an agency may be given all below it at once. */
function parentRows({ path, facts }: IndexedPlan): Draft[] {
  return facts.tasks.map(({ label, number, name, deadlines, lastDay, nameAt }) => ({
    id: label,
    ids: [...new Set([label, number].map(foldId))],
    isTask: true,
    text: name,
    deadline: deadlines.length > 0 ? [...new Set(deadlines)].join('; ') : undefined,
    lastDay,
    place: { path, at: nameAt },
    named: new Set<number>(),
    listed: new Map(),
    covers: new Map(),
  }));
}

/** Finds the rows that an id means. */
interface RowFinder {
  /** Tasks of the superior plan; several where a number is written twice. */
  ofParent(id: string): readonly Draft[];
  /** A row made of the lists: the same id in another list may be something else, so the words count, too. */
  ofLists(id: string, text: string): Draft | undefined;
  add(row: Draft): void;
  /** What an id means in the plan of a column: first what its own list says. */
  inColumn(column: number, id: string): readonly Draft[];
  list(column: number, id: string, rows: readonly Draft[]): void;
}

function rowFinder(tasks: readonly Draft[]): RowFinder {
  const byId = new Map<string, Draft[]>();
  for (const row of tasks)
    for (const id of row.ids) {
      const known = byId.get(id);
      if (known) known.push(row);
      else byId.set(id, [row]);
    }
  const byWords = new Map<string, Draft>();
  const own = new Map<string, readonly Draft[]>();
  return {
    ofParent: (id) => byId.get(id) ?? [],
    ofLists: (id, text) => byWords.get(`${id}\n${text}`),
    add: (row) => void byWords.set(`${foldId(row.id)}\n${foldKey(row.text ?? '')}`, row),
    inColumn: (column, id) => own.get(`${column} ${id}`) ?? byId.get(id) ?? [],
    list: (column, id, rows) => void own.set(`${column} ${id}`, rows),
  };
}

/** Marks the tasks of the superior plan that an agency lists, and gives the rows that are new. */
function addList({ path, facts }: IndexedPlan, column: number, find: RowFinder): Draft[] {
  const fresh: Draft[] = [];
  for (const assignment of facts.parent?.assignments ?? []) {
    const id = foldId(assignment.id);
    const known = find.ofLists(id, foldKey(assignment.text ?? ''));
    const rows = find.ofParent(id).length > 0 ? find.ofParent(id) : [known ?? draftOf(path, assignment)];
    for (const row of rows) {
      if (!row.isTask && row !== known) {
        find.add(row);
        fresh.push(row);
      }
      if (!row.listed.has(column)) row.listed.set(column, assignment);
    }
    find.list(column, id, rows);
  }
  return fresh;
}

function draftOf(path: string, { id, text, deadline, lastDay, idAt }: AssignmentFacts): Draft {
  const place = { path, at: idAt };
  const sets = { named: new Set<number>(), listed: new Map(), covers: new Map() };
  return { id, ids: [foldId(id)], isTask: false, text, deadline, lastDay, place, ...sets };
}

/** What the superior plan gives the agency by name; decided as the rule `assignment-uncovered` does. */
function addNamed(parent: IndexedPlan, { facts }: IndexedPlan, column: number, rows: readonly Draft[]): void {
  const { agency, year } = facts;
  if (agency === undefined || !parent.facts.complete || (year ?? parent.facts.year) !== parent.facts.year) return;
  // A list with ids of its own is taken as the whole.
  const assignments = facts.parent?.assignments ?? [];
  if (assignments.length > 0 && !rows.some(({ listed }) => listed.has(column))) return;
  const own = new Set(tasksOfAgency(parent.facts, agency));
  if (own.size === 0) return;
  for (const [i, task] of parent.facts.tasks.entries()) if (own.has(task)) rows[i]?.named.add(column);
}

function addCovers({ facts }: IndexedPlan, column: number, find: RowFinder): void {
  for (const task of facts.tasks)
    for (const { text } of task.implements)
      for (const row of find.inColumn(column, foldId(text))) {
        const covers = row.covers.get(column) ?? [];
        row.covers.set(column, covers);
        if (!covers.some((cover) => cover.task === task)) covers.push({ task, late: isLate(task, row, column) });
      }
}

/** What the agency's own list says of the time goes before what the superior plan says. */
function isLate({ lastDay }: TaskFacts, row: Draft, column: number): boolean {
  const own = row.listed.get(column);
  const asked = own?.deadline === undefined ? row.lastDay : own.lastDay;
  return asked !== undefined && lastDay !== undefined && isAfter(lastDay, asked);
}

function finished({ named, listed, covers, ...row }: Draft, children: readonly IndexedPlan[]): MatrixRow {
  // Whoever carries it out takes part, asked or not.
  const assigned = named;
  for (const column of listed.keys()) assigned.add(column);
  for (const column of covers.keys()) assigned.add(column);
  const { id, ids, isTask, text, deadline, place } = row;
  let late = 0;
  for (const cell of covers.values()) if (cell.some((cover) => cover.late)) late++;
  let unknown = 0;
  for (const column of assigned) if (!children[column]?.facts.complete && !covers.has(column)) unknown++;
  const covered = covers.size;
  const totals = { assigned: assigned.size, covered, late, unknown, uncovered: assigned.size - covered - unknown };
  return { id, ids, isTask, text, deadline, place, assigned, listed, covers, totals };
}

function totalsByColumn(rows: readonly MatrixRow[], children: readonly IndexedPlan[]): Totals[] {
  const counts = children.map(() => ({ assigned: 0, covered: 0, late: 0 }));
  for (const { assigned, covers } of rows) {
    for (const column of assigned) {
      const count = counts[column];
      if (count) count.assigned++;
    }
    for (const [column, cell] of covers) {
      const count = counts[column];
      if (!count) continue;
      count.covered++;
      if (cell.some(({ late }) => late)) count.late++;
    }
  }
  return counts.map((count, column) => {
    const open = count.assigned - count.covered;
    const complete = children[column]?.facts.complete;
    return { ...count, uncovered: complete ? open : 0, unknown: complete ? 0 : open };
  });
}

const NOTHING: Totals = { assigned: 0, covered: 0, late: 0, uncovered: 0, unknown: 0 };

function sum(all: readonly Totals[]): Totals {
  const total = { ...NOTHING };
  for (const one of all) {
    total.assigned += one.assigned;
    total.covered += one.covered;
    total.late += one.late;
    total.uncovered += one.uncovered;
    total.unknown += one.unknown;
  }
  return total;
}

/** The rows of an id in the plan of a column; all that have it where the column is left out. */
export function rowsById(matrix: Matrix, id: string, column?: number): readonly MatrixRow[] {
  const rows = rowIndex(matrix).get(foldId(id)) ?? [];
  return column === undefined ? rows : rows.filter((row) => row.isTask || row.listed.has(column));
}

const rowIndex: (matrix: Matrix) => ReadonlyMap<string, readonly MatrixRow[]> = memo(({ rows }) => {
  const byId = new Map<string, MatrixRow[]>();
  for (const row of rows)
    for (const id of row.ids) {
      const known = byId.get(id);
      if (known) known.push(row);
      else byId.set(id, [row]);
    }
  return byId;
});

/** @param column index into the matrix's columns */
export function cellAt({ columns }: Matrix, row: MatrixRow, column: number): Cell {
  const covers = row.covers.get(column);
  if (covers) return { state: covers.some(({ late }) => late) ? 'late' : 'covered', covers };
  if (!row.assigned.has(column)) return { state: 'none', covers: [] };
  return { state: columns[column]?.complete ? 'uncovered' : 'unknown', covers: [] };
}

/** Where somebody who wants to mend a cell, or to see what fills it, has to look; undefined for what is not assigned. */
export function placeOfCell({ columns }: Matrix, row: MatrixRow, column: number): FilePlace | undefined {
  const plan = columns[column];
  if (!plan || !row.assigned.has(column)) return undefined;
  const covers = row.covers.get(column) ?? [];
  const task = (covers.find(({ late }) => late) ?? covers[0])?.task;
  return { path: plan.path, at: task?.nameAt ?? row.listed.get(column)?.idAt ?? plan.at };
}

/** What has to be looked at, agency by agency. At most so many: {@link Totals} say how many there are. */
export function gapsOf(matrix: Matrix, most: number): Gap[] {
  const gaps: Gap[] = [];
  for (const [index, column] of matrix.columns.entries()) {
    if (column.totals.late + column.totals.uncovered + column.totals.unknown === 0) continue;
    for (const row of matrix.rows) {
      if (gaps.length >= most) return gaps;
      const { state, covers } = cellAt(matrix, row, index);
      const place = placeOfCell(matrix, row, index);
      if (place && state !== 'covered' && state !== 'none') gaps.push({ row, column, state, place, covers });
    }
  }
  return gaps;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** As people sort: accents in the Vietnamese order, numbers by their value. */
export function order(a: string, b: string): number {
  return collator.compare(a, b);
}
