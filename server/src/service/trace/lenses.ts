import { type Language, type Localized, type Message, render } from '../../texts/localized';
import { foldId, type Place, type PlanFacts, type TaskFacts } from '../../workspace/plan-facts';
import { type FilePlace, type Matrix, type MatrixRow, placeOfCell, rowsById, type Totals } from './matrix';
import { implementersById, meaningOf } from './subject';
import type { Plans } from './tracer';

/** A line above a task, an assignment or the superior plan, before anybody has seen it. */
export interface Lens {
  readonly kind: 'below' | 'implements' | 'own' | 'shared' | 'parent';
  /** Of the task or the assignment in the facts. */
  readonly index: number;
  readonly at: Place;
}

/** What a lens says, and where a click on it leads. */
export interface LensText {
  readonly title: string;
  readonly places: readonly FilePlace[];
}

export interface LensContext {
  readonly plans: Plans;
  /** In which the plan is a column. */
  readonly above: Matrix | undefined;
  /** Whose superior plan it is. */
  readonly below: readonly Matrix[];
  readonly path: string;
  /** Of the newest version. */
  readonly facts: PlanFacts;
  readonly language: Language;
}

const texts = {
  below: { vi: '{covered} cơ quan thực hiện{more}', en: 'Carried out by {covered}{more}' },
  nobody: { vi: 'Chưa cơ quan nào thực hiện{more}', en: 'Carried out by nobody{more}' },
  missing: { vi: ' · {uncovered} chưa', en: ' · {uncovered} missing' },
  unknown: { vi: ' · {unknown} chưa rõ', en: ' · {unknown} not known' },
  late: { vi: ' · {late} muộn hơn hạn giao', en: ' · {late} later than asked' },
  implements: { vi: 'Thực hiện {ids} của {issuer}{deadline}', en: 'Carries out {ids} of {issuer}{deadline}' },
  deadline: { vi: ' · hạn giao: {deadline}', en: ' · asked by: {deadline}' },
  superior: { vi: 'kế hoạch cấp trên', en: 'the superior plan' },
  own: { vi: 'Nhiệm vụ thực hiện: {labels}', en: 'Carried out by task {labels}' },
  ownMissing: { vi: 'Chưa có nhiệm vụ thực hiện', en: 'No task carries this out' },
  parent: {
    vi: 'Được giao {assigned} nhiệm vụ: {covered} đã có{more}',
    en: 'Assigned {assigned}: {covered} covered{more}',
  },
} as const satisfies Record<string, Localized>;

function say(language: Language, key: keyof typeof texts, values: Message['values'] = {}): string {
  return render({ text: texts[key], values }, language);
}

/** All lenses of a plan, in the order of the text; what they say is worked out for those that are looked at. */
export function lensesOf({ plans, above, below, path, facts }: LensContext): Lens[] {
  const column = columnOf(above, path);
  const lenses: Lens[] = [];
  if (facts.parent && above && (above.columns[column]?.totals.assigned ?? 0) > 0)
    lenses.push({ kind: 'parent', index: 0, at: facts.parent.at });
  for (const [index, { id, idAt }] of (facts.parent?.assignments ?? []).entries()) {
    lenses.push({ kind: 'own', index, at: idAt });
    if (above && rowsById(above, id, column).some(({ assigned }) => assigned.size > 1))
      lenses.push({ kind: 'shared', index, at: idAt });
  }
  for (const [index, task] of facts.tasks.entries()) {
    if (below.some((matrix) => rowsOfTask(matrix, task).length > 0))
      lenses.push({ kind: 'below', index, at: task.nameAt });
    if (task.implements.some(({ text }) => isKnown(plans, path, facts, text)))
      lenses.push({ kind: 'implements', index, at: task.nameAt });
  }
  return lenses;
}

/** What a lens says now; undefined where its task or assignment is gone. */
export function lensText(context: LensContext, { kind, index }: Pick<Lens, 'kind' | 'index'>): LensText | undefined {
  const { above, below, path, facts, language } = context;
  const task = facts.tasks[index];
  const assignment = facts.parent?.assignments[index];
  switch (kind) {
    case 'below': {
      if (!task) return undefined;
      const cells = below.map((matrix) => ({ matrix, rows: rowsOfTask(matrix, task) }));
      return rowsText(cells, language);
    }
    case 'shared': {
      const rows = above && assignment ? rowsById(above, assignment.id, columnOf(above, path)) : [];
      return above && rowsText([{ matrix: above, rows }], language);
    }
    case 'implements':
      return task && implementsText(context, task);
    case 'own': {
      if (!assignment) return undefined;
      const tasks = implementersById(facts).get(foldId(assignment.id)) ?? [];
      const labels = tasks.map(({ label }) => label).join(', ');
      return {
        title: tasks.length > 0 ? say(language, 'own', { labels }) : say(language, 'ownMissing'),
        places: tasks.map(({ nameAt }) => ({ path, at: nameAt })),
      };
    }
    case 'parent': {
      const totals = above?.columns[columnOf(above, path)]?.totals;
      return totals && { title: say(language, 'parent', { ...totals, more: moreOf(totals, language) }), places: [] };
    }
  }
}

function columnOf(matrix: Matrix | undefined, path: string): number {
  return matrix?.columns.findIndex((column) => column.path === path) ?? -1;
}

/** The task as it is assigned to the agencies below. */
export function rowsOfTask(matrix: Matrix, { label }: TaskFacts): readonly MatrixRow[] {
  return rowsById(matrix, label).filter(({ isTask }) => isTask);
}

function isKnown(plans: Plans, path: string, facts: PlanFacts, id: string): boolean {
  const { own, tasks, above } = meaningOf(plans, path, facts, id);
  return own.length + tasks.length + above.length > 0;
}

/** “2 cơ quan thực hiện · 1 chưa” */
function rowsText(
  found: readonly { readonly matrix: Matrix; readonly rows: readonly MatrixRow[] }[],
  language: Language,
): LensText {
  const total = { assigned: 0, covered: 0, late: 0, uncovered: 0, unknown: 0 };
  const places: FilePlace[] = [];
  for (const { matrix, rows } of found)
    for (const row of rows) {
      for (const key of ['assigned', 'covered', 'late', 'uncovered', 'unknown'] as const) total[key] += row.totals[key];
      for (const column of row.assigned) {
        const place = placeOfCell(matrix, row, column);
        if (place) places.push(place);
      }
    }
  const title = say(language, total.covered > 0 ? 'below' : 'nobody', { ...total, more: moreOf(total, language) });
  return { title, places };
}

function moreOf(totals: Totals, language: Language): string {
  return [
    ...(totals.late > 0 ? [say(language, 'late', { ...totals })] : []),
    ...(totals.uncovered > 0 ? [say(language, 'missing', { ...totals })] : []),
    ...(totals.unknown > 0 ? [say(language, 'unknown', { ...totals })] : []),
  ].join('');
}

/** “Thực hiện II.1.2 của UBND tỉnh Khánh Hòa · hạn giao: Quý III/2026” */
function implementsText({ plans, path, facts, language }: LensContext, task: TaskFacts): LensText {
  const meanings = task.implements
    .map(({ text }) => ({ id: text, ...meaningOf(plans, path, facts, text) }))
    .filter(({ own, tasks, above }) => own.length + tasks.length + above.length > 0);
  const parent = plans.parentOf(path);
  const issuer = facts.parent?.issuer ?? (parent === undefined ? undefined : plans.plan(parent)?.facts.agency);
  const [only, second] = meanings;
  const asked = second ? undefined : (only?.own[0]?.deadline ?? only?.tasks[0]?.deadlines.join('; '));
  const places = meanings.flatMap(({ own, tasks, above, parent: from }): FilePlace[] => {
    if (from !== undefined && tasks.length > 0) return tasks.map(({ nameAt }) => ({ path: from, at: nameAt }));
    if (own.length > 0) return own.map(({ idAt }) => ({ path, at: idAt }));
    return from === undefined ? [] : above.map(({ idAt }) => ({ path: from, at: idAt }));
  });
  const values = {
    ids: meanings.map(({ id }) => id).join(', '),
    issuer: issuer ?? say(language, 'superior'),
    deadline: asked ? say(language, 'deadline', { deadline: asked }) : '',
  };
  return { title: say(language, 'implements', values), places };
}
