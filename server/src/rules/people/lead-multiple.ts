import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { oneLead } from './appoint';
import { leadsAmong } from './leads';
import { namesIn, participantsOf } from './participants';
import { worksIn } from './works';

export const leadMultiple = defineRule({
  id: 'lead-multiple',
  severity: 'warning',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Nhiều đơn vị cùng chủ trì', en: 'Several units that lead' },
  messages: {
    several: {
      vi: 'Có {count} bên cùng chủ trì: {names}. Mỗi nhiệm vụ chỉ nên có một đơn vị chịu trách nhiệm chính; hãy chọn một bên chủ trì, các bên khác phối hợp.',
      en: '{count} lead at once: {names}. A task should have one that answers for it; choose one to lead, and let the others support.',
    },
  },
  check(reading, { units }, report) {
    for (const place of worksIn(reading)) {
      const { lead, responsible } = place.work;
      if (responsible.length === 0 && (!lead || namesIn(lead, units).length < 2)) continue;
      const leads = leadsAmong(participantsOf(place.work, units));
      const second = leads[1];
      if (!second) continue;
      report({
        at: spanOf(second.text),
        message: 'several',
        values: { count: leads.length, names: leads.map(({ name }) => name.text).join(', ') },
        fixes: (document) => oneLead(document, place, leads, units),
      });
    }
  },
});
