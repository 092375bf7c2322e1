import type { Participant } from './participants';

/**
 * Who leads, as far as it is said: `chủ trì` anywhere, else names that stand alone. Several names of one unit are one;
 * the many beside somebody in particular are no second lead.
 */
export function leadsAmong(participants: readonly Participant[]): readonly Participant[] {
  const all = participants.filter(({ role }) => role === 'lead');
  const keyed = all.some(({ verb, stated }) => stated && !verb);
  // Beside the key `chủ trì`, a name alone under `thực hiện` is who carries out.
  const leads = distinct(keyed ? all.filter(({ stated }) => stated) : all);
  const single = leads.filter(({ collective }) => !collective);
  return single.length > 0 ? single : leads;
}

/**
 * Whether somebody must be asked who leads: there are supporters only, or several who each do a part and none of whom
 * alone watches over the others (`theo dõi`, `đôn đốc`). Who only supplies figures to the work (`cung cấp số liệu`) has no part of it.
 */
export function lacksLead(participants: readonly Participant[]): boolean {
  if (participants.length === 0 || participants.some(({ role }) => role === 'lead')) return false;
  const doers = participants.filter(({ role }) => role !== 'support');
  if (doers.length === 0) return true;
  const single = doers.filter(({ collective, role }) => !collective && role !== 'supply');
  if (distinct(single).length < 2) return false;
  const watching = single.filter(({ role, also }) =>
    [role, ...also].some((one) => one === 'monitor' || one === 'urge'),
  );
  return distinct(watching).length !== 1;
}

function distinct(participants: readonly Participant[]): Participant[] {
  const known = new Map<string, Participant>();
  for (const participant of participants) if (!known.has(participant.who)) known.set(participant.who, participant);
  return [...known.values()];
}
