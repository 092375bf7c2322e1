import type { Area, Plan, Task } from '../plan/model';
import { type AreaMatch, matchArea } from '../profiles/match';
import type { Profile, ProfileArea, ProfileGroup } from '../profiles/profile';

/** Where a task stands in the numbered outline. Numbers restart in each Roman group. */
export interface TaskPlace {
  readonly task: Task;
  readonly area: AreaPlace;
  /** The heading above, for a sub-task. */
  readonly heading: TaskPlace | undefined;
  /** 0-based among its siblings. */
  readonly index: number;
  /** The number its place gives it: `3`, `4.4`, `7.1.2`. */
  readonly derived: string;
  /** What the author wrote as TT, else the derived number. */
  readonly number: string;
  /** `II.4.4`: the Roman numeral and the number. */
  readonly label: string;
}

export interface AreaPlace {
  readonly area: Area;
  /** 0-based in the file. */
  readonly index: number;
  readonly group: ProfileGroup | undefined;
  /** The profile's area; absent for a group without areas and for a title that the profile does not know. */
  readonly entry: ProfileArea | undefined;
  /** k in the numbers k.n; absent in a group without areas, whose tasks are numbered n. */
  readonly number: number | undefined;
  /** All tasks, headings before their sub-tasks, in the order of the file. */
  readonly tasks: readonly TaskPlace[];
}

export interface Outline {
  readonly areas: readonly AreaPlace[];
  /** All places in the order of the file. */
  readonly tasks: readonly TaskPlace[];
  readonly of: { get(task: Task): TaskPlace | undefined };
}

/** Numbers the tasks of a plan by its profile. An area that is as it was keeps its places. */
export function outlineOf(plan: Plan, profile: Profile): Outline {
  let lastNumber = 0;
  const areas = plan.areas.map((area, index): AreaPlace => {
    const match = area.title && matchArea(profile, area.title.value);
    const number = match && !match.area ? undefined : (match?.area?.number ?? lastNumber + 1);
    if (number !== undefined) lastNumber = number;
    return placed(area, index, match, number);
  });
  const tasks: TaskPlace[] = [];
  for (const area of areas) for (const place of area.tasks) tasks.push(place);
  // A task may have had its place in an earlier version, in an area that does not count any more.
  const get = (task: Task) => {
    const place = places.get(task);
    return place && areas[place.area.index] === place.area ? place : undefined;
  };
  return { areas, tasks, of: { get } };
}

/** `II.4`: the Roman numeral and the number; of a group without areas the numeral alone. */
export function areaLabel({ group, number }: AreaPlace): string {
  return number === undefined ? romanOf(group) : `${romanOf(group)}.${number}`;
}

/** An area that the profile does not know is counted among those of the second group. */
function romanOf(group: ProfileGroup | undefined): string {
  return group?.roman ?? 'II';
}

/** The last place of each area and task: an area, and so a task, belongs to one plan. */
const lastPlaces = new WeakMap<Area, AreaPlace>();
const places = new WeakMap<Task, TaskPlace>();

function placed(area: Area, index: number, match: AreaMatch | undefined, number: number | undefined): AreaPlace {
  const last = lastPlaces.get(area);
  const same = last?.index === index && last.group === match?.group && last.entry === match?.area;
  if (last && same && last.number === number) return last;
  const tasks: TaskPlace[] = [];
  const place: AreaPlace = { area, index, group: match?.group, entry: match?.area, number, tasks };
  const roman = romanOf(match?.group);
  placeTasks(area.tasks, number === undefined ? '' : `${number}.`, roman, place, undefined, tasks);
  for (const task of tasks) places.set(task.task, task);
  lastPlaces.set(area, place);
  return place;
}

function placeTasks(
  tasks: readonly Task[],
  prefix: string,
  roman: string,
  area: AreaPlace,
  heading: TaskPlace | undefined,
  into: TaskPlace[],
): void {
  for (const [index, task] of tasks.entries()) {
    const derived = `${prefix}${index + 1}`;
    const number = task.number?.value.replace(/\.$/, '') ?? derived;
    const place: TaskPlace = { task, area, heading, index, derived, number, label: `${roman}.${number}` };
    into.push(place);
    placeTasks(task.tasks, `${number}.`, roman, area, place, into);
  }
}
