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
  about: {
    vi: 'Tìm đơn vị có trong danh sách mà không nhiệm vụ, báo cáo, điều khoản hay nơi nhận nào nhắc tới. Thường là việc bị bỏ sót, hoặc tên còn lại từ kế hoạch năm trước. Cách gọi chung như “các phòng” tính cho mọi phòng; cơ quan bên ngoài không phải làm việc của kế hoạch nên không bị nhắc.',
    en: 'Finds units of the list that no task, report, article or recipient names: work that was forgotten, or a name left over from last year. “The rooms” and the like count for every room; bodies outside owe the plan no work and are left alone.',
  },
  ground: {
    vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
    en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
  },
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
