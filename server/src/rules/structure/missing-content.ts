import { type Citation, findCitations } from '../../law/citation';
import { itemsAt, textAt, textsAt } from '../../plan/entity';
import type { Entity, Plan, Task } from '../../plan/model';
import { tasksOf } from '../../plan/tasks';
import type { MapId } from '../../plan/vocabulary';
import { profileEntries } from '../../profiles/profile';
import { matchArea } from '../../profiles/registry';
import { foldKey, foldLoose, nfc } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { formatDate, formatIsoDate, type PlainDate } from '../../time/date';
import type { Frame } from '../frame';
import { entityOf } from './spans';

/**
 * What a required key that is missing can say, as far as the rest of the plan tells; the likeliest first, and nothing
 * where it would be invented.
 */
export function contentsFor(map: MapId, key: string, entity: Entity, plan: Plan, frame: Frame): readonly string[] {
  const guess = guesses[`${map}.${key}`];
  return guess ? [...new Set(guess(entity, plan, frame))].filter((text) => text !== '') : [];
}

type Guess = (entity: Entity, plan: Plan, frame: Frame) => readonly string[];

const guesses: Readonly<Record<string, Guess>> = {
  'plan.title': (_entity, { head }, { year }) => [title(year, head?.agency?.value)],
  'plan.year': (_entity, plan, { asOf }) => [String(yearOf(plan) ?? asOf.year)],
  'plan.agency': (_entity, plan) => agencies(plan),
  'parent.number': (_entity, plan, frame) => parentCitations(plan, frame).map(({ number }) => nfc(number.text)),
  'parent.date': (_entity, plan, frame) =>
    parentCitations(plan, frame).flatMap(({ date }) => (date?.date ? dateText(date.date, plan) : [])),
  'parent.issuer': (_entity, plan, frame) => [
    ...parentCitations(plan, frame).flatMap(({ issuer }) => issuer?.text ?? []),
    ...(plan.head?.superior ? [plan.head.superior.value] : []),
  ],
  'assignment.id': (entity, { parent }) => [freeId(textAt(entity, 'text')?.value, parent?.assignments)],
  'unit.name': (entity, plan) => unitNames(entity, plan),
  'event.id': (entity, { events }) => [freeId(textAt(entity, 'name')?.value, events)],
  'event.name': (entity) => readable(textAt(entity, 'id')?.value),
  'area.area': (entity, plan, frame) => areaTitles(entity, plan, frame),
  'task.name': (entity) => taskNames(entity),
};

function title(year: number | undefined, agency: string | undefined): string {
  return `Kế hoạch cải cách hành chính${year === undefined ? '' : ` năm ${year}`}${agency ? ` của ${agency}` : ''}`;
}

/** A date as the dates of the file are written. */
function dateText(date: PlainDate, { head, decision, parent }: Plan): string {
  const written = [decision?.date, head?.date, parent?.date].find((other) => other !== undefined)?.text.value;
  return written && /^\d{4}-/.test(written) ? formatIsoDate(date) : formatDate(date);
}

/** By the titles of the plan and its parent; else by the date of issue, where December is for the year to come. */
function yearOf({ head, decision, parent }: Plan): number | undefined {
  for (const text of [head?.title, parent?.title]) {
    const years = [...(text?.value ?? '').matchAll(/(?<![\d\-–/])(20\d\d)(?!\d|\s?[-–]\s?\d)/g)];
    if (years.length === 1) return Number(years[0]?.[1]);
  }
  const date = (decision ?? head)?.date?.date;
  return date && (date.month === 12 ? date.year + 1 : date.year);
}

/** Whose plan it is: by its title, or by who signs its decision. */
function agencies({ head, decision }: Plan): string[] {
  const named = /(?:^|\s)của\s+(\p{Lu}[^.;,]{2,80})$/u.exec(head?.title?.value.slice(-200) ?? '')?.[1];
  const authority = (decision ?? head)?.authority?.value.replace(/^(?:Giám đốc|Chủ tịch|Chánh|Bộ trưởng)\s+/u, '');
  return [named, authority].flatMap((name) => (name === undefined ? [] : name.charAt(0).toUpperCase() + name.slice(1)));
}

/** Among the bases, the decisions on a yearly plan of administrative reform that agree with what is stated of the parent. */
function parentCitations({ parent, head, decision }: Plan, { year }: Frame): Citation[] {
  return (
    (decision ?? head)?.bases.flatMap(({ value }) => {
      const first = findCitations(value)[0];
      if (!first || !/kế hoạch/iu.test(value) || !/cải cách hành chính|CCHC/iu.test(value)) return [];
      if (year !== undefined && !value.includes(String(year))) return [];
      const number = parent?.number && foldKey(parent.number.value) !== foldKey(first.number.text);
      const date = parent?.date?.date && first.date?.date && !first.date.date.equals(parent.date.date);
      return number || date ? [] : [first];
    }) ?? []
  );
}

/** An id of the words of a name that no other item has: `ban-hanh-ke-hoach`. */
function freeId(
  name: string | undefined,
  others: readonly { readonly id: { readonly value: string } | undefined }[] = [],
): string {
  if (!name) return '';
  const base = idOf(name.slice(0, 200)).split('-').slice(0, 6).join('-');
  const taken = new Set(others.flatMap(({ id }) => (id ? foldKey(id.value) : [])));
  for (let n = 1; n <= taken.size + 1; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
  return '';
}

/** The words of a name without accents, joined by hyphens. */
function idOf(name: string): string {
  return foldLoose(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An id that was written to be read: with a space, an accent or a capital letter. */
function readable(id: string | undefined): string[] {
  return id && READABLE.test(id) ? [id] : [];
}

const READABLE = wordPattern(String.raw`[\s\p{Lu}]|(?![a-z])\p{L}`, 'u');

/** A name used somewhere in the plan whose words make the id, else what else the unit is called. */
function unitNames(entity: Entity, plan: Plan): string[] {
  const id = textAt(entity, 'id')?.value;
  const wanted = id && idOf(id);
  const used = tasksOf(plan)
    .flatMap(actors)
    .find((name) => idOf(name) === wanted);
  return [
    ...(used ? [used] : []),
    ...textsAt(entity, 'aliases')
      .slice(0, 1)
      .map(({ value }) => value),
    ...readable(id),
  ].slice(0, 1);
}

function actors({ lead, support, responsible }: Task): string[] {
  const names = [lead, ...support, ...responsible.map(({ unit }) => unit)];
  return names.flatMap((name) => name?.value ?? []);
}

/** The titles of the profile that no area has and that fit between its neighbours, in the order of the profile. */
function areaTitles(entity: Entity, plan: Plan, { profile }: Frame): string[] {
  const entries = profileEntries(profile);
  const places = plan.areas.map(({ title: name }) => {
    const match = name && matchArea(profile, name.value);
    return match ? entries.indexOf(match.entry) : undefined;
  });
  const own = plan.areas.findIndex(({ node }) => node === entity.node);
  const before = Math.max(-1, ...places.slice(0, Math.max(0, own)).map((place) => place ?? -1));
  const after = Math.min(entries.length, ...places.slice(own + 1).map((place) => place ?? entries.length));
  return entries
    .filter((_, place) => place > before && place < after && !places.includes(place))
    .slice(0, 3)
    .map(({ title: name }) => name);
}

/** The work that the first of several deadlines is for. */
function taskNames(entity: Entity): string[] {
  const first = itemsAt(entity, 'deadline')[0];
  const label = first?.kind === 'mapping' ? textAt(entityOf('deadline', first), 'label') : undefined;
  return label ? [label.value] : [];
}
