import type { Unit } from '../plan/model';
import { foldKey } from '../texts/fold';
import { memo } from '../texts/memo';

/** The units a plan declares, found by whatever they are called. */
export interface Units {
  readonly list: readonly Unit[];
  /** By id, name, alias or head; `undefined` for anything else. */
  find(written: string): Unit | undefined;
}

/** One index a list: it lives as long as the list does. */
export const unitsOf: (list: readonly Unit[]) => Units = memo((list) => {
  const byName = new Map<string, Unit>();
  for (const unit of list) for (const name of namesOf(unit)) if (!byName.has(name)) byName.set(name, unit);
  return { list, find: (written) => byName.get(foldKey(written)) };
});

/** Everything a unit is called, folded: its id, name, aliases and head. */
function namesOf(unit: Unit): string[] {
  return [unit.id, unit.name, ...unit.aliases, unit.head].flatMap((text) => (text ? [foldKey(text.value)] : []));
}
