import { areaRules } from './areas';
import { citationRules } from './citations';
import { deadlineRules } from './deadlines';
import { issuanceRules } from './issuance';
import { numberRules } from './numbers';
import { peopleRules } from './people';
import type { Rule, RuleInfo } from './rule';
import { structureRules } from './structure';
import { targetRules } from './targets';
import { taskRules } from './tasks';
import { tracingRules } from './tracing';
import { unusedSuppression } from './unused-suppression';
import { wordingRules } from './wording';

/** Every rule that runs, in the order of the design's table. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...issuanceRules,
  ...areaRules,
  ...taskRules,
  ...peopleRules,
  ...deadlineRules,
  ...numberRules,
  ...targetRules,
  ...citationRules,
  ...wordingRules,
  ...tracingRules,
];

/** Every rule a user can meet, name or set. */
export const allRules: readonly RuleInfo[] = [...rules, unusedSuppression];

export const ruleIds: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
