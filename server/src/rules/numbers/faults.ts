import type { PieceReading } from '../../plan/document';
import type { Plan, Task } from '../../plan/model';
import { tasksOf } from '../../plan/tasks';
import { suggestArea } from '../../profiles/match';
import type { Profile } from '../../profiles/profile';
import { memo } from '../../texts/memo';
import { matchAreas } from '../areas/matches';
import { type AreaPlace, outlineOf, type TaskPlace } from '../outline';

/** A written number that is not what its place calls for. */
export interface NumberFault {
  readonly kind: 'duplicate' | 'gap' | 'format';
  readonly place: TaskPlace;
  /** The number that continues the row. */
  readonly expected: string;
  /** The task that has the number already. */
  readonly first: TaskPlace | undefined;
  /** The tasks beside it, itself included, in the order of the file. */
  readonly row: readonly TaskPlace[];
}

/** What of a number stands before its last part, with the dot, and that part. */
export interface WrittenNumber {
  readonly prefix: string;
  readonly last: number;
}

const NUMBER = /^((?:\d{1,4}\.){0,6})(\d{1,4})\.?$/;

/** The TT of a task as digits; undefined for one with anything else in it, also for `0`. */
export function readNumber(task: Task): WrittenNumber | undefined {
  const [, prefix, last] = NUMBER.exec(task.number?.value ?? '') ?? [];
  if (prefix === undefined || last === undefined || Number(last) === 0) return undefined;
  return { prefix: prefix.replace(/0+(?=\d)/g, ''), last: Number(last) };
}

const faultsIn = memo((plan: Plan) => memo((profile: Profile) => findFaults(plan, profile)));

/**
 * The faults in the written numbers of a plan, one for each slip: behind it the row goes on from where it stood.
 * Areas that the profile does not know at all, and those written twice, are not judged.
 */
export function numberFaults(plan: Plan, profile: Profile): readonly NumberFault[] {
  return faultsIn(plan)(profile);
}

/** What the rules on numbers see in a piece: next to nothing where no number is written. */
export function seenNumbers({ tasks }: PieceReading): string {
  let seen = '';
  const see = (task: Task) => {
    seen += task.number ? `${task.number.value} ${task.name?.value ?? ''}\n` : '-';
    if (task.tasks.length === 0) return;
    seen += '(';
    for (const sub of task.tasks) see(sub);
    seen += ')';
  };
  for (const task of tasks) see(task);
  return seen;
}

function findFaults(plan: Plan, profile: Profile): NumberFault[] {
  if (!tasksOf(plan).some(({ number }) => number)) return [];
  const faults: NumberFault[] = [];
  const matches = matchAreas(plan, profile);
  const groups = new Map<string, Map<string, TaskPlace>>();
  for (const [i, area] of outlineOf(plan, profile).areas.entries()) {
    const home = homeOf(area, profile);
    if (!home || matches[i]?.first) continue;
    const taken = groups.get(home.roman) ?? new Map<string, TaskPlace>();
    groups.set(home.roman, taken);
    const inner = rowsOf(area);
    checkRow(inner.get(undefined) ?? [], [home.prefix], taken, inner, faults);
  }
  return faults;
}

/** The places of an area with the number that its row gives each, headings first; undefined for an area that is not judged. */
export function rowNumbers(plan: Plan, profile: Profile, area: AreaPlace): Map<TaskPlace, string> | undefined {
  const home = homeOf(area, profile);
  if (!home || matchAreas(plan, profile)[area.index]?.first) return undefined;
  const numbers = new Map<TaskPlace, string>();
  for (const place of area.tasks) {
    const prefix = place.heading ? `${numbers.get(place.heading)}.` : home.prefix;
    numbers.set(place, `${prefix}${place.index + 1}`);
  }
  return numbers;
}

/** The group whose numbers an area shares, and what its own begin with; also of the area that a slip in the title means. */
function homeOf(area: AreaPlace, profile: Profile): { roman: string; prefix: string } | undefined {
  const title = area.area.title?.value ?? '';
  const meant = area.group ? undefined : suggestArea(profile, title);
  const group = area.group ?? meant?.group;
  const number = area.group ? area.number : meant?.area?.number;
  return group && { roman: group.roman, prefix: number === undefined ? '' : `${number}.` };
}

/** The tasks under each heading; those right in the area under `undefined`. */
function rowsOf({ tasks }: AreaPlace): ReadonlyMap<TaskPlace | undefined, readonly TaskPlace[]> {
  const rows = new Map<TaskPlace | undefined, TaskPlace[]>();
  for (const place of tasks) {
    const row = rows.get(place.heading);
    if (row) row.push(place);
    else rows.set(place.heading, [place]);
  }
  return rows;
}

/**
 * @param prefixes what the numbers may begin with, the right one first
 * @param taken the numbers met so far in the group
 */
function checkRow(
  row: readonly TaskPlace[],
  prefixes: readonly string[],
  taken: Map<string, TaskPlace>,
  inner: ReadonlyMap<TaskPlace | undefined, readonly TaskPlace[]>,
  faults: NumberFault[],
): void {
  const [prefix = ''] = prefixes;
  let last = 0;
  // Tasks since the last good number: without one, or with a wrong one. They may each stand for a number, or for none.
  let skipped = 0;
  let foreign: string | undefined;
  for (const [i, place] of row.entries()) {
    const written = readNumber(place.task);
    const expected = `${prefix}${last + skipped + 1}`;
    const fits = written !== undefined && prefixes.includes(written.prefix);
    const first = fits ? taken.get(`${prefix}${written.last}`) : undefined;
    const beyond = fits && written.last > last + skipped + 1;
    let kind: NumberFault['kind'] | undefined;
    if (place.task.number) kind = !fits ? 'format' : first ? 'duplicate' : beyond ? 'gap' : undefined;
    // A whole row under a wrong number is one slip.
    const goesOn = kind === 'format' && written !== undefined && written.prefix === foreign;
    if (kind && !goesOn) faults.push({ kind, place, expected, first, row });
    foreign = kind === 'format' ? written?.prefix : undefined;
    const counts = fits && !first && !(beyond && isAlone(row[i + 1], prefixes, last + skipped + 2));
    if (counts) {
      taken.set(`${prefix}${written.last}`, place);
      if (written.last > last) {
        last = written.last;
        skipped = 0;
      }
    } else skipped++;
    const children = inner.get(place);
    if (!children) continue;
    // Below a heading whose own number is in doubt, those that go with either reading are right.
    const right = counts && !kind;
    const own = right ? `${prefix}${written.last}` : expected;
    const readings = [own, ...(right ? [] : [place.number, place.derived])].map((number) => `${number}.`);
    checkRow(children, readings, right ? taken : new Map(), inner, faults);
  }
}

/** Whether the row goes on behind a jump as if it had not been there: the number itself is the slip. */
function isAlone(next: TaskPlace | undefined, prefixes: readonly string[], number: number): boolean {
  const written = next && readNumber(next.task);
  return written !== undefined && prefixes.includes(written.prefix) && written.last === number;
}
