import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { numberFaults, seenNumbers } from './faults';
import { renumber } from './renumber';

export const numberGap = defineRule({
  id: 'number-gap',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Số thứ tự nhiệm vụ bị cách quãng', en: 'Jump in the task numbers' },
  messages: {
    gap: {
      vi: 'Số {number} không nối tiếp số trước: đúng ra là {expected}. Hãy kiểm tra xem có sót nhiệm vụ không, rồi đánh lại số.',
      en: 'Number {number} does not follow the one before: it should be {expected}. Check whether a task is lost, then renumber.',
    },
  },
  sees: seenNumbers,
  check(plan, frame, report) {
    for (const fault of numberFaults(plan, frame.profile)) {
      const { kind, place, expected } = fault;
      const { number } = place.task;
      if (kind !== 'gap' || !number) continue;
      report({
        at: spanOf(number),
        message: 'gap',
        values: { number: place.number, expected },
        fixes: (document) => renumber(document, frame.profile, fault),
      });
    }
  },
});
