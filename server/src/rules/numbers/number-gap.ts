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
  about: {
    vi: 'Số ở cột TT phải liên tục trong từng lĩnh vực. Số nhảy cách thường là dấu hiệu một nhiệm vụ đã bị xóa hoặc bị bỏ sót khi chép lại.',
    en: 'The numbers in the column TT follow each other within an area. A jump often means that a task was deleted, or lost in copying.',
  },
  ground: {
    vi: 'Cột TT của phụ lục: số liên tục trong từng lĩnh vực, từng mục (bố cục phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa).',
    en: 'The column TT of the appendix: numbers without gaps within an area or heading (the layout of the 2021 plan of the Khánh Hòa Inspectorate).',
  },
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
