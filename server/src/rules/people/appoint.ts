import type { PlanDocument } from '../../plan/document';
import { insertItems, insertKey, replace, scalarText, type TextEdit } from '../../plan/edit';
import type { Task } from '../../plan/model';
import { replaceParts, type TextPart } from '../../plan/replace-parts';
import { forEachTask } from '../../plan/tasks';
import type { Text } from '../../plan/text';
import type { Fix } from '../rule';
import { isCollective, type Units } from '../units';
import { type Participant, participantsOf, whoIs } from './participants';
import { type RoleClause, readNames, rolesOf } from './roles';
import { isFlow, type Place } from './works';

/** Fixes that say who leads. None of them is safe: only the author knows. */

const MOST_OFFERS = 3;

/** Offers those who do a part, those who lead the tasks around this one, then the plan's rooms and posts. */
export function appoint(
  document: PlanDocument,
  place: Place,
  participants: readonly Participant[],
  units: Units,
): Fix[] {
  const area = document.plan.areas.find(({ tasks }) => tasks.some((task) => holds(task, place.task)));
  const names = [
    ...participants.filter(({ role }) => role !== 'support').map(({ name }) => name.text),
    ...leadsOf(area?.tasks ?? []),
    ...leadsOf(document.plan.areas.flatMap(({ tasks }) => tasks)),
    ...units.list.flatMap(({ kind, name }) =>
      name && (kind?.word === 'room' || kind?.word === 'position') ? [name.value] : [],
    ),
  ];
  const known = new Set(participants.flatMap(({ role, who }) => (role === 'support' ? [who] : [])));
  const offers = names.filter((name) => {
    const who = whoIs(name, units);
    if (known.has(who) || !isOne(name, units)) return false;
    known.add(who);
    return true;
  });
  return offers.slice(0, MOST_OFFERS).map((name) => ({
    title: { text: { vi: 'Giao “{name}” chủ trì', en: 'Let “{name}” lead' }, values: { name } },
    edits: [insertKey(document, place.map, place.entity, 'lead', name)],
    safe: false,
  }));
}

/** Whether a name is that of one unit, and brings no finding where it is put. */
function isOne(name: string, units: Units): boolean {
  if (isCollective(name)) return false;
  return units.list.length > 0 ? units.find(name) !== undefined : readNames(name).length === 1;
}

function holds(task: Task, wanted: Task): boolean {
  return task.node === wanted.node || task.tasks.some((sub) => holds(sub, wanted));
}

/** The leads of tasks as they are written, the busiest first. */
function leadsOf(tasks: readonly Task[]): string[] {
  const counts = new Map<string, number>();
  forEachTask(tasks, ({ lead }) => {
    if (lead) counts.set(lead.value, (counts.get(lead.value) ?? 0) + 1);
  });
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Offers to let one of several leads lead, and the others support. */
export function oneLead(document: PlanDocument, place: Place, leads: readonly Participant[], units: Units): Fix[] {
  return leads.slice(0, MOST_OFFERS).flatMap((keep): Fix[] => {
    const others = leads.filter((lead) => lead !== keep);
    const edits = leads.every(({ text }) => text === place.work.lead)
      ? inKeys(document, place, keep, others, units)
      : inWords(place, keep, others);
    const title = {
      text: { vi: 'Để “{name}” chủ trì, các bên khác phối hợp', en: 'Let “{name}” lead and the others support' },
      values: { name: keep.name.text },
    };
    return edits ? [{ title, edits, safe: false }] : [];
  });
}

function inKeys(
  document: PlanDocument,
  place: Place,
  keep: Participant,
  others: readonly Participant[],
  units: Units,
): TextEdit[] {
  const { work, entity, map } = place;
  const supporters = participantsOf(work, units).filter(({ role }) => role === 'support');
  const added = others.filter(({ who }) => !supporters.some((one) => one.who === who)).map(({ name }) => name.text);
  const rewrite = { from: 0, to: keep.text.value.length, newText: keep.name.text };
  const edits = replaceParts(keep.text, [rewrite], isFlow(entity, 'lead'));
  const single = entity.at.get('support')?.value;
  if (added.length === 0) return edits;
  if (single?.kind === 'scalar') {
    const list = [...work.support.map(({ value }) => value), ...added];
    return [...edits, replace(single, `[${list.map((name) => scalarText(name, false, true)).join(', ')}]`)];
  }
  return [...edits, insertItems(document, map, entity, 'support', added)];
}

/** In free text the others get `phối hợp`; `undefined` where that would not read well. */
function inWords(place: Place, keep: Participant, others: readonly Participant[]): TextEdit[] | undefined {
  const { work, entity } = place;
  const texts = work.responsible.flatMap(({ text }) => text ?? []);
  if (others.some(({ text }) => !texts.includes(text))) return undefined;
  const stated = keep.stated && others.every((other) => other.stated);
  const edits: TextEdit[] = [];
  for (const text of texts) {
    const clauses = rolesOf(text).filter(({ role, verb }) => role === 'lead' && (verb || !stated));
    const parts = clauses.map((clause) => partOf(text, clause, keep));
    if (parts.some((part) => part === 'unclear')) return undefined;
    const changes = parts.filter((part): part is TextPart => part !== 'unclear' && part !== 'as it is');
    if (changes.length > 0) edits.push(...replaceParts(text, changes, isFlow(entity, 'responsible')));
  }
  return edits;
}

function partOf(text: Text, clause: RoleClause, keep: Participant): TextPart | 'unclear' | 'as it is' {
  const { actors, verb, also } = clause;
  const [first, last] = [actors[0], actors.at(-1)];
  const kept =
    keep.text === text && actors.find(({ start, end }) => start === keep.name.start && end === keep.name.end);
  if (!first || !last || /^,? phối hợp/u.test(text.value.slice(clause.end))) return 'unclear';
  if (!kept) {
    if (also.length > 0) return 'unclear';
    if (!verb) return { from: last.end, to: last.end, newText: ' phối hợp' };
    const capital = /^\p{Lu}/u.test(text.value.slice(verb.start));
    return { from: verb.start, to: verb.end, newText: capital ? 'Phối hợp' : 'phối hợp' };
  }
  if (actors.length === 1) return verb ? 'as it is' : { from: last.end, to: last.end, newText: ' chủ trì' };
  if (also.length > 0 || (verb && verb.start < first.start)) return 'unclear';
  const others = actors.filter((actor) => actor !== kept).map((actor) => actor.text);
  return {
    from: first.start,
    to: Math.max(last.end, verb?.end ?? 0),
    newText: `${kept.text} chủ trì, phối hợp với ${others.join(', ')}`,
  };
}
