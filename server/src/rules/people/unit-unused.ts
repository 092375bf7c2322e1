import type { Unit } from '../../plan/model';
import type { ProfileEntry, Role } from '../../profiles/profile';
import { foldKey } from '../../texts/fold';
import { unitFor } from '../areas/lead';
import { missingEntries } from '../areas/matches';
import { defineRule } from '../rule';
import { mentionsOf } from './mentions';
import { removeUnit } from './remove-unit';

export const unitUnused = defineRule({
  id: 'unit-unused',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Đơn vị được khai báo nhưng không được nhắc tới', en: 'Unit that is declared and named nowhere' },
  messages: {
    unused: {
      vi: '“{name}” có trong danh sách đơn vị nhưng kế hoạch không giao việc và không nhắc tới. Hãy giao nhiệm vụ, hoặc bỏ khỏi danh sách nếu thừa.',
      en: '“{name}” is in the list of units, but the plan gives it nothing to do and names it nowhere. Give it a task, or take it off the list.',
    },
  },
  sees: (reading, { units }) => {
    const { units: named, rooms } = mentionsOf(units)(reading);
    return `${rooms ? 'rooms ' : ''}${named.map((unit) => units.list.indexOf(unit)).sort((a, b) => a - b)}`;
  },
  check({ units }, frame, report, document) {
    // In what could not be read anybody may be named.
    if (units.length === 0 || document.pieces.some(({ problems }) => problems.length > 0)) return;
    // A unit whose usual work is an area that is still missing has its work there.
    const awaited = new Set(
      missingEntries(document.plan, frame.profile)
        .flatMap(rolesIn)
        .map((role) => unitFor(role, units)),
    );
    const unnamed = new Set(units.filter((unit) => !awaited.has(unit) && unit.kind?.word !== 'external'));
    const mentions = mentionsOf(frame.units);
    for (const reading of document.pieces) {
      // Most plans name everybody in their first tasks.
      if (unnamed.size === 0) return;
      const { units: named, rooms } = mentions(reading);
      for (const unit of named) unnamed.delete(unit);
      if (rooms) for (const unit of unnamed) if (mayBeRoom(unit)) unnamed.delete(unit);
    }
    for (const unit of unnamed) {
      const name = unit.name ?? unit.id;
      if (!name) continue;
      report({
        at: name.node,
        message: 'unused',
        values: { name: name.value },
        fixes: (document) => removeUnit(document, unit, false),
      });
    }
  },
});

function rolesIn({ templates }: ProfileEntry): readonly Role[] {
  return templates.map(({ lead }) => lead);
}

function mayBeRoom(unit: Unit): boolean {
  const kind = unit.kind?.word;
  return kind === 'room' || (!kind && /^(?:văn )?phòng/u.test(foldKey(unit.name?.value ?? '')));
}
