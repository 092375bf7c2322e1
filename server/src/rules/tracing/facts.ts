import type { PlanDocument } from '../../plan/document';
import type { LineIndex } from '../../plan/lines';
import type { Assignment, Parent, Task, Unit, Work } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { type Range, rangeOf, type Span } from '../../plan/tree';
import type { EnumWord } from '../../plan/vocabulary';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import type { PlainDate } from '../../time/date';
import type { Frame } from '../frame';
import { type AreaPlace, areaLabel, outlineOf, type TaskPlace } from '../outline';
import { participantsOf } from '../people/participants';
import type { Role } from '../people/roles';
import { firstKey } from '../structure/spans';
import type { Units } from '../units';
import { lastDayOfTask, lastDayOfText } from './last-day';

/**
 * What other plans, the lenses and the coverage matrix need to know of a plan, free of the document it was read from:
 * plain values that may be kept when the text is gone.
 */
export interface PlanFacts {
  /** False for a file that holds something else. */
  readonly isPlan: boolean;
  /** Whether every part could be read; of a plan with a YAML error, what is not there cannot be known. */
  readonly complete: boolean;
  readonly title: string | undefined;
  readonly year: number | undefined;
  readonly agency: string | undefined;
  readonly superior: string | undefined;
  readonly level: EnumWord<'level'> | undefined;
  /** Of its decision, or its own. */
  readonly number: string | undefined;
  readonly date: PlainDate | undefined;
  readonly parent: ParentRef | undefined;
  readonly units: readonly UnitFacts[];
  /** The name of each of the units, or its first key. */
  readonly unitsAt: readonly Place[];
  readonly areas: readonly AreaFacts[];
  /** All tasks, headings before their sub-tasks, in the order of the file. */
  readonly tasks: readonly TaskFacts[];
}

/** A place in a plan: UTF-16 offsets in the file, and the same as 0-based lines and columns, so that nobody needs the text. */
export interface Place extends Range {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** A text and where its value stands. */
export interface TextAt {
  readonly text: string;
  readonly at: Place;
}

/** What a plan says of the plan above it. */
export interface ParentRef {
  readonly number: string | undefined;
  readonly date: PlainDate | undefined;
  readonly issuer: string | undefined;
  readonly title: string | undefined;
  /** The path as written. */
  readonly file: TextAt | undefined;
  /** The key under which all this stands. */
  readonly at: Place;
  /** In the order of the file; those without an id can be traced by nobody and are left out. */
  readonly assignments: readonly AssignmentFacts[];
}

export interface AssignmentFacts {
  readonly id: string;
  readonly text: string | undefined;
  /** As written. */
  readonly deadline: string | undefined;
  /** Undefined where it cannot be known. */
  readonly lastDay: PlainDate | undefined;
  readonly idAt: Place;
  /** The whole entry. */
  readonly at: Place;
}

export interface AreaFacts {
  /** `II.4`; of a group without areas its Roman numeral. */
  readonly label: string;
  /** As written. */
  readonly title: string;
  readonly titleAt: Place;
}

export interface UnitFacts {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly aliases: readonly string[];
}

export interface TaskFacts {
  /** `II.4.4`; not unique where a number is written twice. */
  readonly label: string;
  /** What the author wrote as TT, else what the place gives. */
  readonly number: string;
  /** What it may be called by in `cụ thể hóa`: its label, and its number where no other task has it. */
  readonly ids: readonly string[];
  readonly name: string | undefined;
  /** The title of its area as written. */
  readonly area: string | undefined;
  /** The id of that area in the plan's profile. */
  readonly areaId: string | undefined;
  /** Whether it is only the heading of other tasks. */
  readonly heading: boolean;
  readonly implements: readonly TextAt[];
  readonly actors: readonly ActorFacts[];
  /** As written, one line after the other. */
  readonly deadlines: readonly string[];
  /** The last day of all of it, for a heading of all below it; undefined where that cannot be known. */
  readonly lastDay: PlainDate | undefined;
  readonly status: EnumWord<'status'> | undefined;
  /** Its name, or its first key. */
  readonly nameAt: Place;
  /** The whole entry. */
  readonly at: Place;
}

/** Somebody with a part in a task or in one of its products. */
export interface ActorFacts {
  /** As written; a name in free text without what stands around it. */
  readonly written: string;
  readonly role: Role;
  readonly also: readonly Role[];
  /** `các sở, ban, ngành`: many at once. */
  readonly collective: boolean;
  /** The place of the declared unit in {@link PlanFacts.units}; undefined for a name that is not declared. */
  readonly unit: number | undefined;
}

/** A plan as it was read, together with its frame: an analysis is one. */
export interface ReadPlan {
  readonly document: PlanDocument;
  readonly frame: Frame;
}

/**
 * The facts of a plan, made once. Places are those of the moment: to be asked for while `document` is the newest version
 * of its text.
 */
export const factsOf: (plan: ReadPlan) => PlanFacts = memo(readFacts);

function readFacts({ document, frame }: ReadPlan): PlanFacts {
  const { plan, pieces, refused, lines } = document;
  const complete = !refused && pieces.every(({ problems }) => problems.length === 0);
  // A merge that is not finished leaves a plan a plan.
  const unread = refused ? refused.code === 'conflict-marker' : !complete;
  const { head, parent } = plan;
  return {
    isPlan: unread || head !== undefined || plan.areas.length > 0,
    complete,
    title: wordsOf(head?.title),
    year: frame.year,
    agency: wordsOf(head?.agency),
    superior: wordsOf(head?.superior),
    level: frame.level,
    number: wordsOf(frame.issuance?.number),
    date: frame.issueDate,
    parent: parent && parentRef(parent, frame, document),
    units: plan.units.map(unitFacts),
    unitsAt: plan.units.map(({ name, node }) => placeOf(name ? spanOf(name) : firstKey(node), lines)),
    ...(refused ? { areas: [], tasks: [] } : outlineFacts(document, frame, lines)),
  };
}

function parentRef(parent: Parent, frame: Frame, { lines, plan }: PlanDocument): ParentRef {
  const key = plan.root.at.get('parent')?.key ?? firstKey(parent.node);
  return {
    number: wordsOf(parent.number),
    date: parent.date?.date,
    issuer: wordsOf(parent.issuer),
    title: wordsOf(parent.title),
    file: parent.file && textAt(parent.file, lines),
    at: placeOf(key, lines),
    assignments: parent.assignments.flatMap((assignment) => assignmentFacts(assignment, frame, lines)),
  };
}

function assignmentFacts(assignment: Assignment, frame: Frame, lines: LineIndex): AssignmentFacts[] {
  const { id, text, deadline, node } = assignment;
  if (!id) return [];
  return [
    {
      id: detached(id.value),
      text: wordsOf(text),
      deadline: wordsOf(deadline),
      lastDay: deadline && lastDayOfText(deadline, frame),
      idAt: placeOf(spanOf(id), lines),
      at: placeOf(node, lines),
    },
  ];
}

function unitFacts({ id, name, aliases }: Unit): UnitFacts {
  return { id: wordsOf(id), name: wordsOf(name), aliases: aliases.map(({ value }) => detached(value)) };
}

function outlineFacts({ plan }: PlanDocument, frame: Frame, lines: LineIndex): Pick<PlanFacts, 'areas' | 'tasks'> {
  const { areas, tasks } = outlineOf(plan, frame.profile);
  const numbers = new Map<string, number>();
  for (const { number } of tasks) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  return {
    areas: areas.flatMap((place) => areaFacts(place, lines)),
    tasks: tasks.map((place) => taskFacts(place, numbers.get(place.number) === 1, frame, lines)),
  };
}

function areaFacts(place: AreaPlace, lines: LineIndex): AreaFacts[] {
  const { title } = place.area;
  return title
    ? [{ label: areaLabel(place), title: detached(title.value), titleAt: placeOf(spanOf(title), lines) }]
    : [];
}

function taskFacts(
  { task, area, number: written, label: called }: TaskPlace,
  unique: boolean,
  frame: Frame,
  lines: LineIndex,
) {
  const { name } = task;
  const [label, number] = [detached(called), detached(written)];
  return {
    label,
    number,
    ids: unique ? [label, number] : [label],
    area: wordsOf(area.area.title),
    areaId: (area.entry ?? area.group)?.id,
    heading: task.tasks.length > 0,
    implements: task.implements.map((id) => textAt(id, lines)),
    ...saidIn(frame)(task),
    nameAt: placeOf(name ? spanOf(name) : firstKey(task.node), lines),
    at: placeOf(task.node, lines),
  };
}

/** What no edit elsewhere changes: of the many tasks of a plan an edit touches one. */
const saidIn = memo((frame: Frame) =>
  memo((task: Task) => ({
    name: wordsOf(task.name),
    actors: actorsOf(task, frame.units),
    deadlines: [task, ...task.products].flatMap(({ deadline }) => deadline.flatMap(({ text }) => wordsOf(text) ?? [])),
    lastDay: lastDayOfTask(task, frame),
    status: task.status?.word,
  })),
);

function actorsOf(task: Task, units: Units): ActorFacts[] {
  const works: readonly Work[] = [task, ...task.products.filter(({ entity }) => entity)];
  return works.flatMap((work) =>
    participantsOf(work, units).map(({ name, role, also, collective }): ActorFacts => {
      const unit = units.find(name.text);
      return { written: detached(name.text), role, also, collective, unit: unit && units.list.indexOf(unit) };
    }),
  );
}

function textAt(text: Text, lines: LineIndex): TextAt {
  return { text: detached(text.value), at: placeOf(spanOf(text), lines) };
}

function placeOf(span: Span, lines: LineIndex): Place {
  const { start, end } = rangeOf(span);
  const { line, character } = lines.positionAt(start);
  const { line: endLine, character: endCharacter } = lines.positionAt(end);
  return { start, end, line, character, endLine, endCharacter };
}

function wordsOf(text: Text | undefined): string | undefined {
  return text && detached(text.value);
}

/** A copy of its own: a part of a text would keep the whole text in memory. */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}

/** Ids are compared in this form: as {@link foldKey} has it, which for letters and figures without accents is their lower case. */
export function foldId(id: string): string {
  return /^[!-~]*$/.test(id) ? id.toLowerCase() : foldKey(id);
}
