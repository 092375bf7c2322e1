import { fieldsOf, type MapId } from '../../../plan/vocabulary';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import {
  completedProposals,
  enumProposals,
  issueDateProposals,
  profileProposals,
  progressProposals,
  todayProposals,
  yearProposals,
} from './closed';
import { headProposals, leadProposals, supportProposals } from './units';

const work: Readonly<Record<string, ValueProvider>> = { lead: leadProposals, support: supportProposals };

const issuance: Readonly<Record<string, ValueProvider>> = { date: issueDateProposals };

/** By map and key; what is not here nobody knows but the author. */
const providers: Readonly<Partial<Record<MapId, Readonly<Record<string, ValueProvider>>>>> = {
  plan: { ...issuance, year: yearProposals, profile: profileProposals },
  decision: { ...issuance, proposer: headProposals },
  event: { date: todayProposals },
  unit: { head: headProposals },
  task: { ...work, completed: completedProposals, progress: progressProposals },
  product: work,
  duty: { unit: leadProposals },
  report: { lead: leadProposals },
};

/** What may be written for a text value, by its map and key; never throws, whatever is typed. */
export const valueProposals: ValueProvider = (place: ValuePlace): readonly ValueProposal[] => {
  const { map, key } = place;
  const shape = fieldsOf(map).get(key)?.shape;
  if (shape?.kind === 'enum') return enumProposals(shape.of, place);
  return providers[map]?.[key]?.(place) ?? [];
};
