import type { PieceReading } from '../../plan/document';
import { textAt } from '../../plan/entity';
import type { Objective, PlanEvent, Product, Task, Unit, Work } from '../../plan/model';
import { forEachTask } from '../../plan/tasks';
import { spanOf, type Text } from '../../plan/text';
import { type Range, rangeOf } from '../../plan/tree';
import { isQuoted } from '../../rules/citations/places';
import { eventMeant } from '../../rules/deadlines/events';
import { deadlinesAtKeys } from '../../rules/deadlines/readings';
import type { Frame } from '../../rules/frame';
import { type NumberMention, numbersNamed } from '../../rules/numbers/references';
import { namesIn } from '../../rules/people/participants';
import { type Actor, rolesOf } from '../../rules/people/roles';
import { byValue } from '../../texts/by-value';
import { foldKey, isComposed } from '../../texts/fold';
import { memo } from '../../texts/memo';
import type { DeadlineExpression, EventWords } from '../../time/deadline';
import type { Analysis } from '../analysis';
import { type Names, type Naming, namesFor, type Thing } from './names';

/** A place of the plan where a thing is named. */
export interface Occurrence extends Naming {
  readonly text: Text;
  /** `key`: in a value that is there to name it, or somebody who acts by `thực hiện`; `words`: elsewhere in free text. */
  readonly role: 'declaration' | 'key' | 'words';
}

/** A number in free text that names a task or an area. */
export interface NumberPlace extends NumberMention {
  readonly text: Text;
}

/** Where it stands in the document now. */
export function placeOf({ text, from, to }: Pick<Occurrence, 'text' | 'from' | 'to'>): Range {
  return rangeOf(spanOf(text, from, to));
}

/** What a plan names in its pieces; kept as long as piece and declarations stay the same. */
export interface Named {
  names(reading: PieceReading): readonly Occurrence[];
  /** The events that its deadlines count from, by whatever words. */
  events(reading: PieceReading): readonly Occurrence[];
  /** Whether the names in a piece have been read already. */
  isRead(reading: PieceReading): boolean;
}

/** Reads what pieces name; asked for once a request, so that the declarations are compared once. */
export function namedIn({ document, frame }: Analysis): Named {
  const names = namesOfPlan({ document, frame });
  return { ...inNames(names), events: frame.events.length > 0 ? inFrame(frame) : () => NONE };
}

/** What may be named in a plan. */
function namesOfPlan({ document, frame }: Pick<Analysis, 'document' | 'frame'>): Names {
  const { objectives, areas } = document.plan;
  return namesFor(
    frame,
    objectives,
    areas.flatMap(({ title }) => title?.value ?? []),
  );
}

const NONE: readonly never[] = [];

const inNames = memo((names: Names) => {
  const inKey = keyNames(names);
  const inDuty = dutyNames(names);
  const known = new WeakMap<PieceReading, readonly Occurrence[]>();
  const read = (reading: PieceReading) => {
    const found = known.get(reading) ?? readNames(reading, names, inKey, inDuty);
    known.set(reading, found);
    return found;
  };
  return { names: read, isRead: (reading: PieceReading) => known.has(reading) };
});

type Reader = (value: string) => readonly Naming[];

function readNames(reading: PieceReading, names: Names, inKey: Reader, inDuty: Reader): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const declare = (text: Text | undefined, thing: Thing) => {
    if (text) found.push({ thing, text, from: 0, to: text.value.length, role: 'declaration' });
  };
  const add = (text: Text | undefined, role: Occurrence['role'], read: Reader) => {
    if (text)
      for (const { thing, from, to, sure } of read(text.value))
        found.push({ thing, from, to, text, role: sure ? 'key' : role });
  };
  const { part } = reading;
  for (const unit of part.units ?? []) declareUnit(unit, declare);
  for (const event of part.events ?? []) declareEvent(event, declare);
  for (const { id } of part.objectives ?? []) if (id) declare(id, { kind: 'objective', is: foldKey(id.value) });
  for (const { id } of part.parent?.assignments ?? [])
    if (id) declare(id, { kind: 'assignment', is: foldKey(id.value) });
  const titles = part.areas ? part.areas.map(({ title }) => title) : [reading.entity && titleOf(reading)];
  for (const title of titles) if (title) declare(title, { kind: 'area', is: foldKey(title.value) });
  const { head, decision } = part;
  for (const text of [head?.agency, head?.superior, head?.authority, decision?.authority])
    add(text, 'words', names.inWords);
  for (const signer of [head?.signer, decision?.signer]) add(signer?.position, 'words', names.inWords);
  for (const { lead, to } of part.reports ?? []) {
    add(lead, 'key', inKey);
    add(to, 'words', names.inWords);
  }
  forEachTask(reading.tasks, (task) => {
    for (const work of [task, ...task.products.filter(({ entity }) => entity)]) addWork(work, add, inKey, inDuty);
    for (const id of task.implements)
      found.push({
        thing: { kind: 'assignment', is: foldKey(id.value) },
        text: id,
        from: 0,
        to: id.value.length,
        role: 'key',
      });
  });
  for (const prose of reading.prose) {
    const { text, map, key } = prose;
    // What others have said, and what other documents are called.
    if (isQuoted(prose) || key === 'bases' || key === 'basis') continue;
    if (key !== 'responsible' || (map !== 'task' && map !== 'product')) add(text, 'words', names.inWords);
  }
  return found.length > 0 ? found : NONE;
}

type Add = (text: Text | undefined, role: Occurrence['role'], read: Reader) => void;

function addWork({ lead, support, responsible }: Work, add: Add, inKey: Reader, inDuty: Reader): void {
  add(lead, 'key', inKey);
  for (const text of support) add(text, 'key', inKey);
  for (const { text, unit } of responsible) {
    add(text, 'words', inDuty);
    add(unit, 'key', inKey);
  }
}

type Declare = (text: Text | undefined, thing: Thing) => void;

function declareUnit(unit: Unit, declare: Declare): void {
  for (const text of [unit.id, unit.name, ...unit.aliases, unit.head]) declare(text, { kind: 'unit', is: unit });
}

function declareEvent(event: PlanEvent, declare: Declare): void {
  for (const text of [event.id, event.name]) declare(text, { kind: 'event', is: event });
}

function titleOf({ kind, entity }: PieceReading): Text | undefined {
  return entity && (kind === 'area' || kind === 'tail') ? textAt(entity, 'area') : undefined;
}

/** The units in the value of `chủ trì` and the like, and in `thực hiện`: the plan's own reading of it comes first. */
const keyNames = (names: Names): Reader =>
  byValue((value) => unitsAmong(value, namesIn({ value }, names.units), names));

const dutyNames = (names: Names): Reader =>
  byValue((value) =>
    unitsAmong(
      value,
      rolesOf({ value }).flatMap(({ actors }) => apart(actors, names)),
      names,
    ),
  );

/** The names of several units that read as one actor, apart: `Văn phòng và Phòng Nội vụ`. */
function apart(actors: readonly Actor[], { units }: Names): readonly Actor[] {
  return actors.flatMap((actor) => {
    if (actor.collective || units.find(actor.text)) return [actor];
    const parts = namesIn({ value: actor.text }, units);
    if (parts.length < 2) return [actor];
    return parts.map((part) => ({ ...part, start: actor.start + part.start, end: actor.start + part.end }));
  });
}

function unitsAmong(value: string, actors: readonly Actor[], names: Names): readonly Naming[] {
  const found: Naming[] = [];
  const isFree = ({ start, end }: Actor) => !found.some(({ from, to }) => from < end && start < to);
  for (const actor of actors) {
    const unit = names.units.find(actor.text);
    if (unit)
      found.push({
        thing: { kind: 'unit', is: unit },
        from: actor.start + names.inActor(actor.text, unit),
        to: actor.end,
        sure: true,
      });
  }
  for (const naming of names.inWords(value))
    if (isFree({ ...naming, start: naming.from, end: naming.to, text: '', collective: false })) found.push(naming);
  for (const actor of actors)
    if (!actor.collective && isFree(actor))
      found.push({ thing: { kind: 'unit', is: foldKey(actor.text) }, from: actor.start, to: actor.end, sure: true });
  return found.sort((a, b) => a.from - b.from);
}

const inFrame = memo((frame: Frame) =>
  memo((reading: PieceReading): readonly Occurrence[] => {
    const found: Occurrence[] = [];
    for (const { text, expression, task, product } of deadlinesAtKeys(reading))
      for (const { text: words, start, end } of eventsIn(expression)) {
        const event = meant(words, frame, task, product);
        if (event) found.push({ thing: { kind: 'event', is: event }, text, from: start, to: end, role: 'words' });
      }
    return found.length > 0 ? found : NONE;
  }),
);

function meant(words: string, frame: Frame, task: Task | undefined, product: Product | undefined) {
  return eventMeant(words, frame, task, product)?.event;
}

function eventsIn(expression: DeadlineExpression): readonly EventWords[] {
  if ('items' in expression) return expression.items.flatMap(eventsIn);
  return expression.kind === 'fromEvent' && expression.event ? [expression.event] : NONE;
}

/** Where a piece may speak of a number: most do not, and are not looked at text by text. */
const MAY_NUMBER = /[ụự]c?(?: số)?\s{1,80}(?:[IVX]{1,4}\.)?\d/iu;

/** The numbers of tasks and areas in the prose of a piece. */
export const numbersIn: (reading: PieceReading) => readonly NumberPlace[] = memo((reading) => {
  const { text } = reading.piece;
  if (isComposed(text) && !MAY_NUMBER.test(text)) return NONE;
  const found: NumberPlace[] = [];
  for (const prose of reading.prose)
    if (!isQuoted(prose))
      for (const mention of numbersNamed(prose.text.value)) found.push({ ...mention, text: prose.text });
  return found.length > 0 ? found : NONE;
});

/** Whether two are the same. */
export function isSame(a: Thing, b: Thing): boolean {
  return a.is === b.is && a.kind === b.kind;
}

/** The entry of an objective by its folded id. */
export function objectiveOf(objectives: readonly Objective[], id: string): Objective | undefined {
  return objectives.find((one) => one.id && foldKey(one.id.value) === id);
}
