import { spanOf, type Text } from '../../plan/text';
import { type Mapping, type Node, type Range, rangeOf } from '../../plan/tree';
import type { TaskPlace } from '../../rules/outline';
import { firstKey } from '../../rules/structure/spans';
import { namesOf } from '../../rules/units';
import { foldKey, nfc } from '../../texts/fold';
import { filterFor } from '../../texts/marks';
import type { Analysis } from '../analysis';
import { outlineFor } from '../findings';
import type { Thing } from './names';
import { isSame, namedIn, numbersIn, type Occurrence, objectiveOf, placeOf } from './occurrences';
import { labelOf, type Subject } from './subject';

/** Where something is declared: the words to stand on, and all that belongs to it. */
export interface Declaration {
  readonly at: Range;
  readonly whole: Range;
}

/** A place where something is named; `declares` where it is said what it is. */
export interface NamedPlace extends Range {
  readonly declares: boolean;
}

/** Where a subject is declared in its own plan. None for a unit that nobody has declared. */
export function declarationsOf(analysis: Analysis, subject: Subject): readonly Declaration[] {
  if (subject.kind === 'task') return subject.places.map(declarationOfTask);
  return declared(analysis, subject.thing);
}

/**
 * What a subject is of: a task's area, and the heading of what was assigned by the superior plan. Whatever else is
 * named is its own kind, and leads to its declaration.
 */
export function typesOf(analysis: Analysis, subject: Subject): readonly Declaration[] {
  if (subject.kind === 'task')
    return subject.places.flatMap(({ area: { area } }) => (area.title ? [declaration(area.title, area.node)] : []));
  if (subject.thing.kind === 'area') return [];
  if (subject.thing.kind !== 'assignment') return declared(analysis, subject.thing);
  const parent = analysis.document.plan.root.at.get('parent');
  return parent?.value
    ? [{ at: rangeOf(parent.key), whole: { ...rangeOf(parent.value), start: rangeOf(parent.key).start } }]
    : [];
}

function declared({ document: { plan } }: Analysis, { kind, is }: Thing): readonly Declaration[] {
  if (kind === 'unit') return typeof is === 'string' ? [] : [ofEntry(is.node, is.name ?? is.id)];
  if (kind === 'event') return [ofEntry(is.node, is.name ?? is.id)];
  if (kind === 'area')
    return plan.areas.flatMap(({ title, node }) =>
      title && foldKey(title.value) === is ? [declaration(title, node)] : [],
    );
  if (kind === 'objective') {
    const objective = objectiveOf(plan.objectives, is);
    return objective?.entity && objective.id ? [declaration(objective.id, objective.entity.node)] : [];
  }
  return (plan.parent?.assignments ?? []).flatMap(({ id, node }) =>
    id && foldKey(id.value) === is ? [declaration(id, node)] : [],
  );
}

function ofEntry(node: Mapping, name: Text | undefined): Declaration {
  return name ? declaration(name, node) : { at: rangeOf(firstKey(node)), whole: rangeOf(node) };
}

function declaration(text: Text, node: Node): Declaration {
  return { at: rangeOf(spanOf(text)), whole: rangeOf(node) };
}

function declarationOfTask({ task: { name, number, node } }: TaskPlace): Declaration {
  return ofEntry(node, name ?? number);
}

/** Every place of the plan where a subject is named, in the order of the file, each once. */
export function placesOf(analysis: Analysis, subject: Subject): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  const numbers = new Set<string>();
  if (subject.kind === 'task') {
    for (const { task, label, number } of subject.places) {
      for (const text of [task.number, task.name]) if (text) found.push({ ...rangeOf(spanOf(text)), declares: true });
      numbers.add(label);
      if (number.includes('.')) numbers.add(number);
    }
  } else {
    for (const occurrence of occurrencesOf(analysis, subject.thing))
      found.push({ ...placeOf(occurrence), declares: occurrence.role === 'declaration' });
    if (subject.thing.kind === 'area')
      for (const place of outlineFor(analysis).areas) {
        const label = foldKey(place.area.title?.value ?? '') === subject.thing.is ? labelOf(place) : undefined;
        if (label) numbers.add(label);
      }
  }
  if (numbers.size > 0)
    for (const reading of analysis.document.pieces)
      for (const { text, start, end, number } of numbersIn(reading))
        if (numbers.has(number)) found.push({ ...rangeOf(spanOf(text, start, end)), declares: false });
  return apart(found);
}

/** Every naming of a thing, in the order of the pieces. Pieces without its words are not read for it. */
export function occurrencesOf(analysis: Analysis, thing: Thing): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const { names, events, isRead } = namedIn(analysis);
  const mayName = filterFor(namesOfThing(thing).map(nfc));
  for (const reading of analysis.document.pieces) {
    const { text } = reading.piece;
    // Behind a backslash any letter may be written.
    if (isRead(reading) || mayName(text) || text.includes('\\'))
      for (const occurrence of names(reading)) if (isSame(occurrence.thing, thing)) found.push(occurrence);
    if (thing.kind === 'event')
      for (const occurrence of events(reading)) if (isSame(occurrence.thing, thing)) found.push(occurrence);
  }
  return found;
}

/** Whatever a thing is called where it is declared; a folded name or id for what is known by that alone. */
function namesOfThing({ kind, is }: Thing): readonly string[] {
  if (typeof is === 'string') return [is];
  if (kind === 'unit') return namesOf(is).map(({ value }) => value);
  return [is.id, is.name].flatMap((text) => text?.value ?? []);
}

/** Without what stands inside another place: an event's name in the words that mean it, a value that an alias repeats. */
function apart(places: NamedPlace[]): readonly NamedPlace[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return places.filter((place) => {
    const inside = place.end <= end;
    end = Math.max(end, place.end);
    return !inside;
  });
}

/** Uses, and with `includeDeclaration` the one place that one would go to for a declaration. */
export function referencesOf(analysis: Analysis, subject: Subject, includeDeclaration: boolean): readonly Range[] {
  const declarations = includeDeclaration ? declarationsOf(analysis, subject).map(({ at }) => at) : [];
  const uses = placesOf(analysis, subject).filter(({ declares }) => !declares);
  return [...declarations, ...uses].sort((a, b) => a.start - b.start);
}
