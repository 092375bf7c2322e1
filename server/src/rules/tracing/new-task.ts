import { findCitations } from '../../law/citation';
import { citedDate } from '../../law/describe';
import type { PlanDocument } from '../../plan/document';
import { type Insertable, insertItems, type TextEdit } from '../../plan/edit';
import type { Area } from '../../plan/model';
import { matchArea } from '../../profiles/match';
import { type ProfileEntry, profileEntries } from '../../profiles/profile';
import { lastWorkingDay } from '../../time/calendar';
import { isBefore } from '../../time/date';
import { parseDeadline, resolveDeadline } from '../../time/deadline';
import { matchAreas } from '../areas/matches';
import { endsOnDayOff, singlesOf } from '../deadlines/last-days';
import type { Frame } from '../frame';
import { outlineOf } from '../outline';
import { likeness } from '../tasks/words';

/** Something assigned from which a task is made. */
export interface Assigned {
  readonly id: string;
  readonly text: string;
  readonly deadline: string | undefined;
  /** The area of the parent's plan it stands in, by title. */
  readonly area: string | undefined;
}

/**
 * Inserts a task for each thing assigned: what it is, by when, and what it implements. Product and unit are left to the
 * author, who alone knows them. None where there is no area to put it in.
 */
export function insertTasks(document: PlanDocument, frame: Frame, assigned: readonly Assigned[]): TextEdit[] {
  const byArea = new Map<Area, Assigned[]>();
  for (const one of assigned) {
    const area = areaFor(document, frame, one);
    if (!area) return [];
    byArea.set(area, [...(byArea.get(area) ?? []), one]);
  }
  return [...byArea].map(([area, all]) => {
    const numbers = nextNumbers(document, frame, area, all.length);
    const tasks = all.map((one, i) => taskOf(one, numbers[i], frame));
    return insertItems(document, 'area', area, 'tasks', tasks);
  });
}

/** No task has a longer name; in UTF-16 units. */
const LONGEST_NAME = 1_000;

function taskOf({ id, text, deadline }: Assigned, number: string | undefined, frame: Frame): Insertable {
  const name = text
    .slice(0, LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[;.,]+$/, '');
  const until = deadline === undefined ? undefined : copiedDeadline(deadline, frame);
  return {
    ...(number === undefined ? {} : { number }),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    ...(until === undefined ? {} : { deadline: until }),
    implements: [id],
  };
}

/**
 * A deadline of the parent as this plan can have it: sound, not over before the plan is issued, and by the last working day
 * where it ends on a day off. Undefined where only the author can say by when.
 */
export function copiedDeadline(written: string, { year, issueDate }: Frame): string | undefined {
  const words = written.replace(/\s+/g, ' ').trim();
  if (year === undefined || findCitations(words).length > 0) return undefined;
  const expression = parseDeadline(words);
  const resolved = resolveDeadline(expression, { year, eventDate: () => undefined });
  const unsound = resolved.vague !== false || resolved.invalid.length + resolved.unrecognized.length > 0;
  const unknown = singlesOf(expression).some(({ kind }) => kind === 'fromEvent' || kind === 'perDocument');
  const { last } = resolved;
  if (unsound || unknown || (last && issueDate && isBefore(last, issueDate))) return undefined;
  if (expression.kind === 'date' && last && endsOnDayOff({ expression, resolved, last }))
    return `Chậm nhất ngày ${citedDate(lastWorkingDay(last))}`;
  return words;
}

/** Half of the words of both. */
const LIKE = 0.5;

/** The area that is certainly meant: by its title in the parent, or by a usual task of that name; else the last one that the profile knows. */
function areaFor({ plan }: PlanDocument, { profile }: Frame, { area, text }: Assigned): Area | undefined {
  const matched = matchAreas(plan, profile).filter(({ first }) => !first);
  const titled = area === undefined ? undefined : matchArea(profile, area)?.entry;
  const meant = titled ?? usualArea(profileEntries(profile), text);
  const certain = matched.filter(({ entry }) => entry);
  return (certain.find(({ entry }) => entry === meant) ?? certain.at(-1) ?? matched.at(-1))?.area;
}

/** The entry whose usual tasks hold one that is called nearly so; none where two do. */
function usualArea(entries: readonly ProfileEntry[], text: string): ProfileEntry | undefined {
  const [best, second] = entries
    .map((entry) => ({ entry, like: Math.max(0, ...entry.templates.map(({ name }) => likeness(name, text))) }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like);
  return best && best.like !== second?.like ? best.entry : undefined;
}

/** The numbers that come next in an area whose tasks have theirs written; none in a plan that leaves them out. */
function nextNumbers({ plan }: PlanDocument, { profile }: Frame, area: Area, count: number): readonly string[] {
  const { areas, tasks } = outlineOf(plan, profile);
  const written = tasks.filter(({ task }) => task.number).length;
  const place = areas.find((one) => one.area === area);
  if (written * 2 <= tasks.length || !place) return [];
  const own = place.tasks.filter(({ heading }) => !heading);
  const last = own.at(-1)?.number;
  const parts = last === undefined ? undefined : /^((?:\d{1,4}\.)*)(\d{1,6})$/.exec(last);
  if (last !== undefined && !parts) return [];
  const prefix = parts?.[1] ?? (place.number === undefined ? '' : `${place.number}.`);
  return Array.from({ length: count }, (_, i) => `${prefix}${Number(parts?.[2] ?? 0) + 1 + i}`);
}
