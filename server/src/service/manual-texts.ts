import { rulePages } from '../rules/pages';
import { keyDocs } from './key-docs';
import type { Manual } from './manual';

export const manual: Manual = { keys: keyDocs, rules: rulePages };
