import { foldLoose, nfc, stripAccents } from '../../texts/fold';
import { memo } from '../../texts/memo';
import type { Place, PlanFacts } from '../../workspace/plan-facts';
import type { SymbolType } from './symbols';
import { joined, oneLine } from './texts';

export type FoundType = Extract<SymbolType, 'area' | 'heading' | 'task' | 'unit' | 'assignment'> | 'plan';

export interface FoundSymbol<Where> {
  /** With its number or id: `II.4.4 Kiểm tra công tác CCHC`. */
  readonly name: string;
  readonly type: FoundType;
  /** A task that will not be carried out. */
  readonly cancelled: boolean;
  readonly at: Place;
  /** The agency and the year of the plan; empty where the plan names neither. */
  readonly container: string;
  readonly where: Where;
}

/** Something of a plan that can be looked for. All texts folded, without accents. */
interface Entry {
  readonly type: FoundType;
  /** Place in the list of its kind. */
  readonly index: number;
  /** Label or id. */
  readonly id: string;
  readonly name: string;
  /** The first letters of the words of the name. */
  readonly initials: string;
}

/**
 * The tasks, areas, units and assignments of many plans that a query names: by number or id, by words or their beginnings,
 * with or without accents, by initials (`cchc`). The best come first. An empty query gives the plans themselves.
 *
 * @param most how many at the most
 */
export function findSymbols<Where>(
  plans: readonly { readonly facts: PlanFacts; readonly where: Where }[],
  query: string,
  most: number,
): FoundSymbol<Where>[] {
  const wanted = foldLoose(query.slice(0, LONGEST_QUERY));
  const words = wanted.split(' ').filter((word) => word !== '');
  const best: (() => FoundSymbol<Where>)[][] = [];
  for (const { facts, where } of plans)
    for (const entry of entriesOf(facts)) {
      const rank = words.length === 0 ? (entry.type === 'plan' ? 0 : undefined) : rankOf(entry, wanted, words);
      if (rank === undefined) continue;
      best[rank] ??= [];
      const same = best[rank];
      if (same.length < most) same.push(() => found(facts, entry, where));
    }
  return best
    .flat()
    .slice(0, most)
    .map((make) => make());
}

/**
 * A name for an editor that sifts once more what was found, by its name and with the accents in it: where the query is not a
 * part of the name as it is written, the name without accents follows. All of it, as VS Code sends the first word alone and
 * then looks for the others itself.
 */
export function siftedName(name: string, query: string): string {
  const written = name.toLowerCase();
  const words = nfc(query.slice(0, LONGEST_QUERY)).toLowerCase().split(/\s+/);
  return words.every((word) => written.includes(word)) ? name : `${name} · ${stripAccents(name).toLowerCase()}`;
}

/** In UTF-16 units. */
const LONGEST_QUERY = 200;
const LONGEST_NAME = 400;

/** How good an entry fits, 0 best; undefined where it does not. */
function rankOf({ id, name, initials }: Entry, wanted: string, words: readonly string[]): number | undefined {
  if (id === wanted || id.endsWith(`.${wanted}`) || name === wanted) return id === wanted ? 0 : 1;
  if (name.startsWith(wanted)) return 2;
  if (id.startsWith(wanted)) return 3;
  const all = `${id} ${name}`;
  if (words.every((word) => begins(all, word))) return all.includes(` ${wanted}`) ? 4 : 5;
  if (words.length === 1 && wanted.length > 1 && initials.includes(wanted)) return 6;
  return words.every((word) => all.includes(word)) ? 7 : undefined;
}

/** Whether a word of a text begins so. */
function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}

const entriesOf: (facts: PlanFacts) => readonly Entry[] = memo((facts) => {
  const { areas, tasks, units, parent } = facts;
  return [
    ...(facts.isPlan ? [entry('plan', 0, '', planName(facts))] : []),
    ...areas.map(({ label, title }, i) => entry('area', i, label, title)),
    ...tasks.map(({ label, name, heading }, i) => entry(heading ? 'heading' : 'task', i, label, name)),
    ...units.map(({ id, name, aliases }, i) => entry('unit', i, id, [name, ...aliases].join(' '))),
    ...(parent?.assignments ?? []).map(({ id, text }, i) => entry('assignment', i, id, text)),
  ];
});

function entry(type: FoundType, index: number, id: string | undefined, said: string | undefined): Entry {
  const name = foldLoose((said ?? '').slice(0, LONGEST_NAME));
  const initials = name.replace(/([a-z0-9])[a-z0-9]*|[^a-z0-9]+/g, '$1');
  return { type, index, id: foldLoose(id ?? ''), name, initials };
}

function planName({ title, agency, year }: PlanFacts): string {
  return oneLine(title ?? ([agency, year].filter((part) => part !== undefined).join(' ') || '…'));
}

function found<Where>(facts: PlanFacts, { type, index }: Entry, where: Where): FoundSymbol<Where> {
  const { agency, year } = facts;
  const container = oneLine([agency, year].filter((part) => part !== undefined).join(' '));
  const base = { type, cancelled: false, container, where };
  const [area, task, unit] = [facts.areas[index], facts.tasks[index], facts.units[index]];
  const assignment = facts.parent?.assignments[index];
  if (type === 'area' && area) return { ...base, name: oneLine(`${area.label} ${area.title}`), at: area.titleAt };
  if (type === 'unit' && unit)
    return { ...base, name: oneLine(joined(unit.id, unit.name)) || '…', at: facts.unitsAt[index] ?? TOP };
  if (type === 'assignment' && assignment)
    return { ...base, name: oneLine(joined(assignment.id, assignment.text)), at: assignment.idAt };
  if ((type === 'task' || type === 'heading') && task) {
    const name = oneLine(`${task.label} ${task.name ?? ''}`);
    return { ...base, name, at: task.nameAt, cancelled: task.status === 'cancelled' };
  }
  return { ...base, name: planName(facts), at: TOP };
}

const TOP: Place = { start: 0, end: 0, line: 0, character: 0, endLine: 0, endCharacter: 0 };
