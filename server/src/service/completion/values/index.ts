import { fieldsOf, type MapId } from '../../../plan/vocabulary';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { basisProposals, citationProposals, proseProposals } from './citations';
import {
  completedProposals,
  enumProposals,
  issueDateProposals,
  profileProposals,
  progressProposals,
  todayProposals,
  yearProposals,
} from './closed';
import { deadlineProposals } from './deadlines';
import {
  agencyProposals,
  articleProposals,
  authorityProposals,
  capacityProposals,
  parentProposals,
  placeProposals,
  positionProposals,
  recipientProposals,
  signerNameProposals,
  superiorProposals,
  titleProposals,
} from './issuance';
import { dutyProposals, responsibleProposals } from './responsible';
import { eventNameProposals, implementsProposals } from './tracing';
import { headProposals, leadProposals, supportProposals } from './units';
import {
  areaProposals,
  fundingProposals,
  labelProposals,
  objectiveProposals,
  organizationProposals,
  periodProposals,
  productProposals,
  reportRecipientProposals,
  seriesProposals,
  targetProposals,
  taskNameProposals,
  unitNameProposals,
  whenProposals,
} from './works';

type Providers = Readonly<Record<string, ValueProvider>>;

const work: Providers = {
  deadline: deadlineProposals,
  lead: leadProposals,
  responsible: responsibleProposals,
  support: supportProposals,
  target: targetProposals,
};

const issuance: Providers = {
  authority: authorityProposals,
  bases: basisProposals,
  date: issueDateProposals,
  place: placeProposals,
  recipients: recipientProposals,
};

/** By map and key; what is not here nobody knows but the author. */
const providers: Readonly<Partial<Record<MapId, Providers>>> = {
  root: {
    funding: fundingProposals,
    objectives: objectiveProposals,
    organization: organizationProposals,
  },
  plan: {
    ...issuance,
    agency: agencyProposals,
    profile: profileProposals,
    superior: superiorProposals,
    title: titleProposals,
    year: yearProposals,
  },
  decision: { ...issuance, articles: articleProposals, proposer: headProposals },
  signer: { capacity: capacityProposals, name: signerNameProposals, position: positionProposals },
  parent: parentProposals,
  assignment: { deadline: deadlineProposals },
  unit: { aliases: unitNameProposals, head: headProposals, name: unitNameProposals },
  event: { date: todayProposals, name: eventNameProposals },
  area: { area: areaProposals },
  task: {
    ...work,
    basis: citationProposals,
    completed: completedProposals,
    implements: implementsProposals,
    name: taskNameProposals,
    products: productProposals,
    progress: progressProposals,
    when: whenProposals,
  },
  product: { ...work, text: productProposals },
  deadline: { deadline: deadlineProposals, label: labelProposals },
  duty: { duty: dutyProposals, unit: leadProposals },
  report: {
    deadline: deadlineProposals,
    lead: leadProposals,
    periods: periodProposals,
    series: seriesProposals,
    to: reportRecipientProposals,
  },
};

/** What may be written for a text value, by its map and key; never throws, whatever is typed. */
export const valueProposals: ValueProvider = (place: ValuePlace): readonly ValueProposal[] => {
  const { map, key } = place;
  const shape = fieldsOf(map).get(key)?.shape;
  if (!shape) return [];
  if (shape.kind === 'enum') return enumProposals(shape.of, place);
  const provider = providers[map]?.[key];
  if (provider) return provider(place);
  const isProse = shape.kind === 'text' || (shape.kind === 'list' && shape.text === 'text');
  return isProse ? proseProposals(place) : [];
};
