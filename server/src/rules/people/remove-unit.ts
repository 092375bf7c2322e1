import type { PlanDocument } from '../../plan/document';
import { deleteLines, endOfPair } from '../../plan/edit';
import type { Unit } from '../../plan/model';
import { rangeOf } from '../../plan/tree';
import type { Fix } from '../rule';

/** Takes a unit off the list, if it has its lines for itself and is not the only one. */
export function removeUnit(document: PlanDocument, unit: Unit, safe: boolean): Fix[] {
  const list = document.plan.root.at.get('units')?.value;
  const last = unit.node.pairs.at(-1);
  if (list?.kind !== 'sequence' || list.flow || list.items.length < 2 || !last) return [];
  const { start, end } = rangeOf(unit.node);
  const line = document.lines.lineStart(document.lines.positionAt(start).line);
  if (!/^ *- +$/.test(document.text.slice(line, start))) return [];
  const title = {
    text: { vi: 'Bỏ “{name}” khỏi danh sách đơn vị', en: 'Take “{name}” off the list of units' },
    values: { name: (unit.name ?? unit.id)?.value ?? '' },
  };
  const edit = deleteLines(document, { start, end: unit.node.flow ? end : endOfPair(document, last) });
  return [{ title, edits: [edit], safe }];
}
