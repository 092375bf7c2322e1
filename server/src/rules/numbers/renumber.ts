import type { PlanDocument } from '../../plan/document';
import { deletePair, insertKey, replaceScalar, type TextEdit } from '../../plan/edit';
import type { Text } from '../../plan/text';
import { type Mapping, type Pair, rangeOf } from '../../plan/tree';
import type { Profile } from '../../profiles/profile';
import { outlineOf, type TaskPlace } from '../outline';
import type { Fix } from '../rule';
import { type NumberFault, numberFaults, readNumber, rowNumbers } from './faults';
import { references } from './references';

/** Writes the row of a fault anew from the faulty number on, with the tasks below and the places that name them. */
export function renumber(document: PlanDocument, profile: Profile, found: NumberFault): Fix[] {
  // The tasks beside it may have been edited since it was found.
  const fault = numberFaults(document.plan, profile).find(({ place }) => place.task === found.place.task);
  if (!fault) return [];
  const { place, expected } = fault;
  const { areas, tasks } = outlineOf(document.plan, profile);
  const changes = newNumbers(areas[place.area.index]?.tasks ?? [], fault);
  const edits = [...changes].flatMap(([{ task }, to]) => (task.number ? rewritten(task.number, to) : []));
  if (edits.length === 0) return [];
  const text = { vi: 'Đánh lại số từ đây: {from} thành {to}', en: 'Renumber from here: {from} becomes {to}' };
  return [
    {
      title: { text, values: { from: place.number, to: expected } },
      edits: [...edits, ...references(document.text, tasks, changes)],
      safe: false,
    },
  ];
}

/** What becomes of the numbers that are written. */
export type Numbering = 'correct' | 'write' | 'drop';

/**
 * The numbers of areas by the places of their tasks, with all that names a task by its number: those that are written set
 * right, or one for every task, or none. Areas that the profile does not know keep theirs.
 *
 * @param only the index of an area; all when absent
 * @returns makes the edits; undefined where all is as it is to be
 */
export function numberTasks(
  document: PlanDocument,
  profile: Profile,
  numbering: Numbering,
  only?: number,
): (() => TextEdit[]) | undefined {
  const { plan } = document;
  const { areas, tasks } = outlineOf(plan, profile);
  const changes = new Map<TaskPlace, string>();
  const edits: TextEdit[] = [];
  for (const area of areas) {
    if (only !== undefined && area.index !== only) continue;
    const numbers = rowNumbers(plan, profile, area);
    // What aliases repeat has one number in the text, and several places.
    const starts = new Set(area.tasks.map(({ task }) => rangeOf(task.node).start));
    if (!numbers || starts.size < numbers.size) continue;
    for (const [place, number] of numbers) {
      const edit = numberEdit(document, place, number, numbering);
      if (edit) edits.push(edit);
      if (place.number !== number && (edit || !place.task.number)) changes.set(place, number);
    }
  }
  return edits.length === 0 ? undefined : () => [...edits, ...references(document.text, tasks, changes)];
}

function numberEdit(
  document: PlanDocument,
  { task }: TaskPlace,
  number: string,
  numbering: Numbering,
): TextEdit | undefined {
  const pair = task.at.get('number');
  if (!task.number || !pair)
    return numbering === 'write' ? insertKey(document, 'task', task, 'number', number) : undefined;
  const gone = numbering === 'drop' ? withoutPair(document, task.node, pair) : undefined;
  if (gone) return gone;
  // `4.01.` is right as it is.
  const written = readNumber(task);
  return written && written.prefix + written.last === number ? undefined : rewritten(task.number, number);
}

/** Undefined where a comment would go with it. */
function withoutPair(document: PlanDocument, mapping: Mapping, pair: Pair): TextEdit | undefined {
  const edit = deletePair(document, mapping, pair);
  return edit && !document.text.slice(edit.start, edit.end).includes('#') ? edit : undefined;
}

function rewritten({ node, value }: Text, number: string): TextEdit {
  return replaceScalar(node, value.endsWith('.') ? `${number}.` : number);
}

/** The numbers that change in an area. A task without a number keeps its turn. */
function newNumbers(places: readonly TaskPlace[], { place, expected, row }: NumberFault): Map<TaskPlace, string> {
  const siblings = new Set(row.map(({ task }) => task));
  const from = places.findIndex(({ task }) => task === place.task);
  const dot = expected.lastIndexOf('.') + 1;
  const changes = new Map<TaskPlace, string>();
  const change = (here: TaskPlace, number: string) => {
    if (here.task.number && here.number !== number) changes.set(here, number);
  };
  let turn = Number(expected.slice(dot));
  let heading: { readonly old: TaskPlace; readonly number: string } | undefined;
  for (const here of from < 0 ? [] : places.slice(from)) {
    if (siblings.has(here.task)) {
      heading = { old: here, number: expected.slice(0, dot) + turn++ };
      change(here, heading.number);
    } else if (!heading || !isBelow(here, heading.old)) break;
    else {
      // Tasks below a wrong number may go on from it, or from what the heading is by its place.
      const { number, derived } = heading.old;
      const old = [number, derived].find((one) => here.number.startsWith(`${one}.`));
      if (old !== undefined) change(here, heading.number + here.number.slice(old.length));
    }
  }
  return changes;
}

function isBelow(place: TaskPlace, heading: TaskPlace): boolean {
  for (let above = place.heading; above; above = above.heading) if (above === heading) return true;
  return false;
}
