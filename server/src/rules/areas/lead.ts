import type { Plan, Unit } from '../../plan/model';
import { tasksOf } from '../../plan/tasks';
import type { EnumWord } from '../../plan/vocabulary';
import { roleOf } from '../../profiles/catalogue';
import type { Role } from '../../profiles/profile';
import { unitForRole } from '../../profiles/registry';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { type Units, unitsOf } from '../units';

/** What to write under `lead` for a role of a template: the plan's unit that fills it, else the one that fits best. */
export function leadFor(role: Role, plan: Plan): string {
  const own = plan.units.filter(({ kind }) => kind?.word !== 'external');
  const unit = unitFor(role, own) ?? leaders(plan.units)[0];
  return unit ? unitText(unit, plan) : role.unit;
}

/** The plan's units that can lead a task: the coordinating office, then rooms, posts and boards; nobody from outside. */
export function leaders(units: readonly Unit[]): readonly Unit[] {
  const office = unitFor(roleOf('van-phong'), units);
  const rank = (unit: Unit) => (unit === office ? -1 : KINDS.indexOf(unit.kind?.word ?? 'room'));
  return units.filter((unit) => unit === office || rank(unit) >= 0).sort((a, b) => rank(a) - rank(b));
}

/** Kinds of units that lead tasks, the likeliest first. */
const KINDS: readonly EnumWord<'unitKind'>[] = ['room', 'agency', 'position', 'board'];

/** The plan's unit that fills a role of a template, if one does. */
export function unitFor(role: Role, units: readonly Unit[]): Unit | undefined {
  const named = units.map((unit) => ({
    unit,
    aliases: unit.aliases.map(({ value }) => value),
    ...(unit.id ? { id: unit.id.value } : {}),
    ...(unit.name ? { name: unit.name.value } : {}),
  }));
  return unitForRole(role, named)?.unit;
}

/** A unit as the plan calls its leads: by id or by name. */
export function unitText(unit: Unit, plan: Plan): string {
  const { id, name } = unit;
  return (callsById(plan) ? (id ?? name) : (name ?? id))?.value ?? '';
}

const callsById: (plan: Plan) => boolean = memo((plan) => {
  const units: Units = unitsOf(plan.units);
  const leads = tasksOf(plan).flatMap((task) => [task, ...task.products].flatMap(({ lead }) => lead?.value ?? []));
  const byId = leads.filter((lead) => {
    const id = units.find(lead)?.id;
    return id && foldKey(id.value) === foldKey(lead);
  });
  return byId.length * 2 > leads.length;
});
