import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { numberFaults, seenNumbers } from './faults';
import { renumber } from './renumber';

export const numberDuplicate = defineRule({
  id: 'number-duplicate',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Số thứ tự nhiệm vụ bị trùng', en: 'Task number used twice' },
  messages: {
    twice: {
      vi: 'Số {number} đã dùng cho nhiệm vụ “{first}”. Mỗi nhiệm vụ trong nhóm phải có số riêng; ở đây đúng ra là {expected}.',
      en: 'Number {number} belongs to the task “{first}” already. Each task of a group has a number of its own; here it should be {expected}.',
    },
    first: { vi: 'Số {number} dùng lần đầu ở đây.', en: 'Number {number} stands here first.' },
  },
  sees: seenNumbers,
  check(plan, frame, report) {
    for (const fault of numberFaults(plan, frame.profile)) {
      const { kind, place, first, expected } = fault;
      const { number } = place.task;
      const before = first?.task.number;
      if (kind !== 'duplicate' || !number || !before) continue;
      const values = { number: place.number, expected, first: shortened(first.task.name?.value ?? '…') };
      const message = { text: numberDuplicate.messages.first, values };
      report({
        at: spanOf(number),
        message: 'twice',
        values,
        related: [{ at: spanOf(before), message }],
        fixes: (document) => renumber(document, frame.profile, fault),
      });
    }
  },
});

/** Names of tasks can run over lines; a few words tell which is meant. */
function shortened(name: string): string {
  const words = name.split(/\s+/);
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 10).join(' ')}…`;
}
