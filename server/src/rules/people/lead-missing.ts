import type { Work } from '../../plan/model';
import { spanOf } from '../../plan/text';
import type { Span } from '../../plan/tree';
import { defineRule } from '../rule';
import { appoint } from './appoint';
import { lacksLead } from './leads';
import { type Participant, participantsOf } from './participants';
import { type Place, worksIn } from './works';

export const leadMissing = defineRule({
  id: 'lead-missing',
  severity: 'warning',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Thiếu đơn vị chủ trì', en: 'No unit that leads' },
  messages: {
    support: {
      vi: 'Có đơn vị phối hợp nhưng chưa có đơn vị chủ trì. Hãy ghi một đơn vị chịu trách nhiệm chính vào “chủ trì”.',
      en: 'There are supporters, but nobody leads. Write the one unit that answers for it under “lead”.',
    },
    several: {
      vi: 'Nhiều bên cùng thực hiện nhưng không rõ ai chủ trì: {names}. Hãy ghi rõ một đơn vị chủ trì, các bên khác phối hợp.',
      en: 'Several take part, but it is not clear who leads: {names}. Say which one leads, and let the others support.',
    },
  },
  check(reading, { units }, report) {
    for (const place of worksIn(reading)) {
      const { lead, support, responsible } = place.work;
      if (lead || (support.length === 0 && responsible.length === 0)) continue;
      const participants = participantsOf(place.work, units);
      if (!lacksLead(participants) || place.kin.some(saysWho)) continue;
      const doers = participants.filter(({ role }) => role !== 'support');
      report({
        at: placeOf(place, participants),
        message: doers.length > 0 ? 'several' : 'support',
        values: { names: [...new Set(doers.map(({ name }) => name.text))].join(', ') },
        fixes: (document) => appoint(document, place, participants, units),
      });
    }
  },
});

/** What is led above, or product by product, needs no lead of its own. */
function saysWho(work: Work): boolean {
  return work.lead !== undefined || work.responsible.length > 0;
}

function placeOf({ entity }: Place, participants: readonly Participant[]): Span {
  const key = entity.at.get('lead') ?? entity.at.get('support');
  const text = participants[0]?.text;
  return key?.key ?? (text ? spanOf(text) : entity.node);
}
