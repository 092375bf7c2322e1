import type { PlanDocument } from '../../plan/document';
import { locate } from '../../plan/locate';
import { type Language, type Localized, type Message, render } from '../../texts/localized';
import { formatDay } from '../../time/date';
import { foldId, type PlanFacts } from '../../workspace/plan-facts';
import { bullets, escaped, paragraphs } from '../hover/markdown';
import { rowsOfTask } from './lenses';
import { type Cell, cellAt, type FilePlace, type Matrix, type MatrixRow, placeOfCell, rowsById } from './matrix';
import type { TraceContext } from './references';
import { implementersById, type Meaning, meaningOf, type Subject } from './subject';
import { agencyOf, say as sayTrace } from './texts';

/** How a place becomes a link in Markdown, and a file a name. */
export interface Links {
  readonly hrefOf: (place: FilePlace) => string;
  readonly shownPath: (path: string) => string;
}

const texts = {
  asked: { vi: 'Hạn giao: {deadline}', en: 'Asked by: {deadline}' },
  askedDay: { vi: 'Hạn giao: {deadline} (đến hết {day})', en: 'Asked by: {deadline} (to the end of {day})' },
  carriedOut: { vi: 'Đã có {covered}/{assigned} cơ quan thực hiện:', en: 'Carried out by {covered} of {assigned}:' },
  ownTasks: {
    vi: 'Nhiệm vụ thực hiện trong kế hoạch này: {labels}',
    en: 'Tasks of this plan that carry it out: {labels}',
  },
  ownNone: {
    vi: 'Trong kế hoạch này chưa có nhiệm vụ thực hiện.',
    en: 'No task of this plan carries it out.',
  },
  more: { vi: 'và {count} cơ quan khác', en: 'and {count} more' },
} as const satisfies Record<string, Localized>;

function say(language: Language, key: keyof typeof texts, values: Message['values'] = {}): string {
  return render({ text: texts[key], values }, language);
}

/** Agencies named in one hover: those that have something missing come first. */
const MOST_NAMED = 10;
/** Characters of a text from a plan. */
const LONGEST = 300;

/** Whether another plan may have something to say of what is at an offset: seen without the facts of the whole plan. */
export function tracedAt(document: PlanDocument, offset: number): 'task' | 'id' | undefined {
  const { map, key, part } = locate(document, offset) ?? {};
  if (part !== 'value') return undefined;
  if (map === 'task' && key === 'name') return 'task';
  return key === 'implements' || (map === 'assignment' && key === 'id') ? 'id' : undefined;
}

/**
 * What an id stands for: what it says, by when, where it is written, who carries it out; of a task who carries it out
 * below. Undefined for what nobody knows.
 */
export function traceHover(
  context: TraceContext,
  subject: Subject,
  language: Language,
  links: Links,
): string | undefined {
  if (subject.kind === 'task') {
    const found = context.below.flatMap((matrix) =>
      rowsOfTask(matrix, subject.task).map((row) => agencies(matrix, row, language, links)),
    );
    return found.length > 0 ? paragraphs(...found) : undefined;
  }
  if (subject.kind !== 'implements' && subject.kind !== 'assignment') return undefined;
  const { plans, above, path, facts } = context;
  const meaning = meaningOf(plans, path, facts, subject.id);
  const described = describe(meaning, path);
  if (!described) return undefined;
  const { id, text, deadline, lastDay, place } = described;
  const column = above?.columns.findIndex((one) => one.path === path) ?? -1;
  const row = above && rowsById(above, subject.id, column)[0];
  const asked =
    deadline &&
    (lastDay
      ? say(language, 'askedDay', { deadline: short(deadline), day: formatDay(lastDay)[language] })
      : say(language, 'asked', { deadline: short(deadline) }));
  const number = facts.parent?.number;
  const issuer = [facts.parent?.issuer, number].flatMap((part) => (part ? [short(part)] : [])).join(' · ');
  const file = link(links.shownPath(place.path), place, links);
  return paragraphs(
    `**${short(id)}** ${short(text ?? '')}`,
    asked,
    [issuer, file].filter(Boolean).join(' · '),
    subject.kind === 'assignment' && ownTasks(facts, subject.id, path, language, links),
    above && row && agencies(above, row, language, links),
  );
}

interface Described {
  readonly id: string;
  readonly text: string | undefined;
  readonly deadline: string | undefined;
  readonly lastDay: Parameters<typeof formatDay>[0] | undefined;
  readonly place: FilePlace;
}

/** In the words of the superior plan, or else of the list; the deadline is that of the list where it states one. */
function describe({ own, tasks, above, parent }: Meaning, path: string): Described | undefined {
  const [entry, task, higher] = [own[0], tasks[0], above[0]];
  if (task && parent !== undefined)
    return {
      id: task.label,
      text: task.name ?? entry?.text,
      deadline: entry?.deadline ?? task.deadlines.join('; '),
      lastDay: entry?.deadline === undefined ? task.lastDay : entry.lastDay,
      place: { path: parent, at: task.nameAt },
    };
  if (entry) return { ...entry, place: { path, at: entry.idAt } };
  return higher && parent !== undefined ? { ...higher, place: { path: parent, at: higher.idAt } } : undefined;
}

function ownTasks(facts: PlanFacts, id: string, path: string, language: Language, links: Links): string {
  const tasks = implementersById(facts).get(foldId(id)) ?? [];
  if (tasks.length === 0) return say(language, 'ownNone');
  const labels = tasks.slice(0, MOST_NAMED).map(({ label, nameAt }) => link(label, { path, at: nameAt }, links));
  return say(language, 'ownTasks', { labels: labels.join(', ') });
}

function agencies(matrix: Matrix, row: MatrixRow, language: Language, links: Links): string {
  const cells = [...row.assigned].map((column) => ({ column, cell: cellAt(matrix, row, column) }));
  const weight = ({ state }: Cell) => (state === 'covered' ? 1 : 0);
  cells.sort((a, b) => weight(a.cell) - weight(b.cell) || a.column - b.column);
  const lines = cells.slice(0, MOST_NAMED).flatMap(({ column, cell }) => {
    const agency = matrix.columns[column];
    const place = placeOfCell(matrix, row, column);
    if (!agency || !place) return [];
    const labels = cell.covers.map(({ task }) => task.label).join(', ');
    const state = cell.state === 'covered' ? '' : ` – ${sayTrace(language, cell.state)}`;
    const name = short(agencyOf(agency, language));
    return [
      cell.covers.length > 0
        ? `${name}: ${link(labels, place, links)}${state}`
        : `${link(agencyOf(agency, language), place, links)}${state}`,
    ];
  });
  const rest = cells.length - MOST_NAMED;
  if (rest > 0) lines.push(say(language, 'more', { count: rest }));
  return `${say(language, 'carriedOut', { ...row.totals })}\n${bullets(lines)}`;
}

function link(text: string, place: FilePlace, { hrefOf }: Links): string {
  return `[${short(text)}](${hrefOf(place)})`;
}

function short(text: string): string {
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
