import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { numberFaults, readNumber, seenNumbers } from './faults';
import { renumber } from './renumber';

export const numberFormat = defineRule({
  id: 'number-format',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Số thứ tự không hợp với lĩnh vực', en: 'Task number that does not fit its area' },
  messages: {
    misfit: {
      vi: 'Số {number} không hợp với chỗ của nhiệm vụ: đúng ra là {expected}. Hãy sửa số, hoặc chuyển nhiệm vụ về đúng lĩnh vực, đúng mục.',
      en: 'Number {number} does not fit the place of the task: it should be {expected}. Correct it, or move the task to its area or heading.',
    },
    letters: {
      vi: '“{number}” không phải là số thứ tự. Cột TT chỉ ghi chữ số và dấu chấm; ở đây đúng ra là {expected}.',
      en: '“{number}” is no task number. The column TT holds digits and dots only; here it should be {expected}.',
    },
  },
  sees: seenNumbers,
  check(plan, frame, report) {
    for (const fault of numberFaults(plan, frame.profile)) {
      const { kind, place, expected } = fault;
      const { number } = place.task;
      if (kind !== 'format' || !number) continue;
      report({
        at: spanOf(number),
        message: readNumber(place.task) ? 'misfit' : 'letters',
        values: { number: number.value, expected },
        fixes: (document) => renumber(document, frame.profile, fault),
      });
    }
  },
});
