import { locate, readingAt } from '../../plan/locate';
import { spanOf, textOf } from '../../plan/text';
import { type Range, rangeOf } from '../../plan/tree';
import { namesOfTask } from '../../rules/numbers/references';
import type { AreaPlace, TaskPlace } from '../../rules/outline';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import type { Analysis } from '../analysis';
import { outlineFor, taskPlaceAt } from '../findings';
import type { Thing } from './names';
import { namedIn, numbersIn, type Occurrence, placeOf } from './occurrences';

/** What stands at an offset, and the words that say so. */
export type Subject =
  | { readonly kind: 'name'; readonly thing: Thing; readonly at: Range; readonly occurrence: Occurrence | undefined }
  /** Its name, its TT, or a number in free text; several where a number is written twice. */
  | { readonly kind: 'task'; readonly places: readonly TaskPlace[]; readonly at: Range; readonly declared: boolean };

/** What the plan itself names at an offset; the narrowest of what stands there. */
export function subjectAt(analysis: Analysis, offset: number): Subject | undefined {
  const reading = readingAt(analysis.document, offset);
  if (!reading) return undefined;
  const { names, events } = namedIn(analysis);
  let found: Subject | undefined;
  const consider = (at: Range, make: () => Subject | undefined) => {
    if (at.start > offset || offset > at.end) return;
    if (found && found.at.end - found.at.start <= at.end - at.start) return;
    found = make() ?? found;
  };
  for (const list of [names(reading), events(reading)])
    for (const occurrence of list) {
      const at = placeOf(occurrence);
      consider(at, () => ({ kind: 'name', thing: occurrence.thing, at, occurrence }));
    }
  for (const { text, start, end, number } of numbersIn(reading)) {
    const at = rangeOf(spanOf(text, start, end));
    consider(at, () => numbered(analysis, number, at));
  }
  return found ?? taskNamed(analysis, offset);
}

/** The path of the superior plan, where it stands at an offset. */
export function parentFileAt({ document }: Analysis, offset: number): Range | undefined {
  const place = locate(document, offset);
  const isPath = place?.part === 'value' && place.map === 'parent' && place.key === 'file';
  return isPath ? rangeOf(spanOf(textOf(place.scalar))) : undefined;
}

function numbered(analysis: Analysis, number: string, at: Range): Subject | undefined {
  const places = tasksByNumber(analysis).get(number);
  if (places) return { kind: 'task', places, at, declared: false };
  const area = outlineFor(analysis).areas.find((one) => labelOf(one) === number);
  const title = area?.area.title;
  return title && { kind: 'name', thing: { kind: 'area', is: foldKey(title.value) }, at, occurrence: undefined };
}

function taskNamed(analysis: Analysis, offset: number): Subject | undefined {
  const place = locate(analysis.document, offset);
  if (place?.part !== 'value' || place.map !== 'task' || (place.key !== 'name' && place.key !== 'number'))
    return undefined;
  const at = rangeOf(spanOf(textOf(place.scalar)));
  const task = at.start <= offset && offset <= at.end ? taskPlaceAt(analysis, offset) : undefined;
  return task && { kind: 'task', places: [task], at, declared: true };
}

/** The tasks that a number in a text may mean. */
export const tasksByNumber: (analysis: Analysis) => ReadonlyMap<string, readonly TaskPlace[]> = memo((analysis) => {
  const found = new Map<string, TaskPlace[]>();
  for (const place of outlineFor(analysis).tasks)
    for (const name of namesOfTask(place)) {
      const same = found.get(name);
      if (same) same.push(place);
      else found.set(name, [place]);
    }
  return found;
});

/** `II.4`; undefined for a group that is not divided. */
export function labelOf({ group, number }: AreaPlace): string | undefined {
  return group && number !== undefined ? `${group.roman}.${number}` : undefined;
}
