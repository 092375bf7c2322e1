import type { Unit } from '../../plan/model';
import type { Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { defineRule } from '../rule';
import { removeUnit } from './remove-unit';

export const unitDuplicate = defineRule({
  id: 'unit-duplicate',
  severity: 'error',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Hai đơn vị trùng mã hoặc trùng tên', en: 'Two units of one id or name' },
  messages: {
    duplicate: {
      vi: '“{name}” đã là {what} của một đơn vị đứng trước, nên không rõ chỉ đơn vị nào. Hãy đổi lại, hoặc gộp hai mục làm một.',
      en: '“{name}” is already {what} of a unit above, so it is not clear which is meant. Change it, or make one of the two.',
    },
    first: { vi: 'Khai báo lần đầu ở đây.', en: 'First declared here.' },
  },
  check({ part }, _frame, report) {
    const known = new Map<string, Name>();
    for (const unit of part.units ?? []) {
      const names = ownNames(unit);
      // One defect, however many of its names come twice.
      const clash = names.find(({ text }) => known.has(foldKey(text.value)));
      const first = clash && known.get(foldKey(clash.text.value));
      if (first)
        report({
          at: clash.text.node,
          message: 'duplicate',
          values: { name: clash.text.value, what: first.what },
          related: [{ at: first.text.node, message: { text: this.messages.first } }],
          fixes: (document) => (isCopy(unit, names, first.unit, known) ? removeUnit(document, unit, true) : []),
        });
      for (const name of names) if (!known.has(foldKey(name.text.value))) known.set(foldKey(name.text.value), name);
    }
  },
});

/** Whether the second says nothing that the first does not say. */
function isCopy(unit: Unit, names: readonly Name[], first: Unit, known: ReadonlyMap<string, Name>): boolean {
  const sameNames = names.every(({ text }) => known.get(foldKey(text.value))?.unit === first);
  const sameKind = !unit.kind || unit.kind.word === first.kind?.word;
  return sameNames && sameKind && (!unit.head || unit.head.value === first.head?.value);
}

interface Name {
  readonly unit: Unit;
  readonly text: Text;
  readonly what: { readonly vi: string; readonly en: string };
}

/** A head is no name of its own: one person may head two units. */
function ownNames(unit: Unit): Name[] {
  const named = (text: Text | undefined, vi: string, en: string) => (text ? [{ unit, text, what: { vi, en } }] : []);
  return [
    ...named(unit.id, 'mã', 'the id'),
    ...named(unit.name, 'tên', 'the name'),
    ...unit.aliases.flatMap((alias) => named(alias, 'tên khác', 'another name')),
  ];
}
