import type { Rule } from '../rule';
import { basesParent } from './bases-parent';
import { basisAfterIssue } from './basis-after-issue';
import { coordinatorMissing } from './coordinator-missing';
import { decisionNumber } from './decision-number';
import { enforcementArticle } from './enforcement-article';
import { fundingBasis } from './funding-basis';
import { issueBeforeParent } from './issue-before-parent';
import { issueWindow } from './issue-window';
import { recipientsRequired } from './recipients-required';
import { reportSeries } from './report-series';
import { sectionMissing } from './section-missing';
import { signerAuthority } from './signer-authority';
import { yearMismatch } from './year-mismatch';

/** Rules about the document that issues the plan, about its sections and about the reports it promises. */
export const issuanceRules: readonly Rule[] = [
  issueWindow,
  issueBeforeParent,
  yearMismatch,
  decisionNumber,
  basesParent,
  basisAfterIssue,
  enforcementArticle,
  recipientsRequired,
  signerAuthority,
  sectionMissing,
  coordinatorMissing,
  fundingBasis,
  reportSeries,
];
