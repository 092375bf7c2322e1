import type { Unit } from '../../../plan/model';
import { profileEntries } from '../../../profiles/profile';
import { leaders } from '../../../rules/areas/lead';
import { levelOf } from '../../../rules/issuance/level';
import { usualTask } from '../../../rules/tasks/usual';
import { isCollective, namesOf, type Units } from '../../../rules/units';
import { foldKey } from '../../../texts/fold';
import { memo } from '../../../texts/memo';
import type { Analysis } from '../../analysis';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { whole, words, written } from './proposal';
import { headOf } from './titles';
import { byFrequency, type Counts, type Named, namedIn, namedInArea } from './usage';

type Part = keyof Named;

/** Whether a unit is called by its id or by its name. */
type Calls = 'id' | 'name';

/** Units as the file calls those under the key; by id where it calls none yet, as ids are what they are for. */
function callsOf(named: Named, key: Part, units: Units): Calls {
  for (const counts of [named[key], named[key === 'lead' ? 'support' : 'lead']]) {
    let [byId, byName] = [0, 0];
    for (const [value, times] of counts) {
      const unit = units.find(value);
      if (unit?.id && foldKey(unit.id.value) === foldKey(value)) byId += times;
      else if (unit) byName += times;
    }
    if (byId + byName > 0) return byName > byId ? 'name' : 'id';
  }
  return 'id';
}

function proposalOf(unit: Unit, calls: Calls): ValueProposal | undefined {
  const [text, other] = calls === 'id' ? [unit.id ?? unit.name, unit.name] : [unit.name ?? unit.id, unit.id];
  if (!text) return undefined;
  const names = namesOf(unit).flatMap(({ value }) => (value === text.value ? [] : [value]));
  const detail = other && other !== text ? { detail: other.value } : {};
  return whole('unit', text.value, { ...detail, ...(names.length > 0 ? { alsoKnownAs: names } : {}) });
}

/** How often each unit is named, by whatever name. */
function loads(counts: Counts, units: Units, times: number, into: Map<Unit, number>): void {
  for (const [value, count] of counts) {
    const unit = units.find(value);
    if (unit) into.set(unit, (into.get(unit) ?? 0) + count * times);
  }
}

/** What one mention in the same area is worth, in mentions elsewhere. */
const NEAR = 50;

/** The declared units: the one of the template, then those most often named under the key, in the same area above all. */
function ranked({ analysis, task }: ValuePlace, key: Part): readonly Unit[] {
  const { document, frame } = analysis;
  const { units } = frame;
  const weight = new Map<Unit, number>();
  if (task) loads(namedInArea(task.area)[key], units, NEAR, weight);
  loads(namedIn(document)[key], units, 1, weight);
  const usual = task && key === 'lead' ? usualTask(document, frame, task.task)?.lead : undefined;
  const template = usual && units.find(usual.unit);
  if (template) weight.set(template, Number.POSITIVE_INFINITY);
  const own = declared(units);
  return [...own].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/** Those that can lead before the others. */
const declared = memo(({ list }: Units): readonly Unit[] => [...new Set([...leaders(list), ...list])]);

/** Who leads, or does a duty. */
export const leadProposals: ValueProvider = (place) => whoProposals(place, 'lead', new Set());

/** Who supports: not who leads, nor who is in the list already. */
export const supportProposals: ValueProvider = (place) => {
  const { map, task } = place;
  if (map !== 'task' || !task) return whoProposals(place, 'support', new Set());
  const { lead, support } = task.task;
  const now = foldKey(written(place));
  const there = [...(lead ? [lead] : []), ...support].map(({ value }) => value);
  // What the cursor stands in may be in the list already, as it is written so far.
  return whoProposals(place, 'support', new Set(there.filter((name) => name === lead?.value || foldKey(name) !== now)));
};

function whoProposals(place: ValuePlace, key: Part, without: ReadonlySet<string>): readonly ValueProposal[] {
  const { document, frame } = place.analysis;
  const { units } = frame;
  const named = namedIn(document);
  const calls = callsOf(named, key, units);
  const there = new Set([...without].map(foldKey));
  const gone = new Set([...without].flatMap((name) => units.find(name) ?? []));
  const list = ranked(place, key).flatMap((unit) => (gone.has(unit) ? [] : (proposalOf(unit, calls) ?? [])));
  const others = undeclared(place.analysis, key).filter((name) => !there.has(foldKey(name)));
  return [...list, ...words('unit', others)];
}

/** Names that no unit is declared for: the many; and whoever the plan names while it declares no units at all. */
function undeclared(analysis: Analysis, key: Part): readonly string[] {
  const { document, frame } = analysis;
  const { units } = frame;
  const used = byFrequency(namedIn(document)[key]).filter((name) => !units.find(name));
  const many = used.filter(isCollective);
  const all = key === 'support' ? [...many, ...usualMany(analysis)] : many;
  if (units.list.length > 0) return distinct(all.filter((name) => !units.find(name)));
  const others = byFrequency(namedIn(document)[key === 'lead' ? 'support' : 'lead']);
  const single = [...used, ...others].filter((name) => !isCollective(name));
  return distinct([...single, ...(single.length === 0 ? templateLeads(frame.profile) : []), ...all]);
}

/** The many who help, as an agency of the plan's level calls them. */
export const usualMany = ({ frame }: Analysis): readonly string[] =>
  COLLECTIVES[levelOf(frame) ?? 'department'] ?? USUAL;

const USUAL = ['Các phòng', 'Các đơn vị liên quan'];
/** Ministries and provinces have no rooms to help them. */
const COLLECTIVES: Readonly<Partial<Record<string, readonly string[]>>> = {
  ministry: ['Các đơn vị liên quan'],
  province: ['Các cơ quan liên quan', 'Các đơn vị liên quan'],
};

/** Who leads the usual tasks of a profile. */
const templateLeads = memo((profile: Analysis['frame']['profile']) =>
  distinct(profileEntries(profile).flatMap(({ templates }) => templates.map(({ lead }) => lead.unit))),
);

/** Names once each, however they are spelled. */
export function distinct(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(foldKey(name))) known.set(foldKey(name), name);
  return [...known.values()];
}

/** The names that stand in free text: of the declared units, the likeliest first, then their heads, then the many. */
export function namesFor(place: ValuePlace): readonly ValueProposal[] {
  const units = ranked(place, 'lead');
  const list = units.flatMap((unit) => proposalOf(unit, 'name') ?? []);
  const heads = units.flatMap(({ head, name }) =>
    head ? [whole('unit', head.value, name ? { detail: name.value } : {})] : [],
  );
  const many = words(
    'unit',
    distinct([...undeclared(place.analysis, 'lead'), ...undeclared(place.analysis, 'support')]),
  );
  return [...list, ...heads, ...many];
}

/** Heads of the plan's units, as they are declared or as their names tell. */
export const headProposals: ValueProvider = ({ analysis: { frame } }) =>
  frame.units.list.flatMap(({ id, name, head, kind }) => {
    const inside = kind?.word === undefined || kind.word === 'room';
    const text = head?.value ?? (inside && name ? headOf(name.value) : undefined);
    const known = [id, name].flatMap((one) => one?.value ?? []);
    return text === undefined
      ? []
      : [whole('unit', text, { ...(name ? { detail: name.value } : {}), alsoKnownAs: known })];
  });
