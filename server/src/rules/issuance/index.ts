import type { Rule } from '../rule';

export const issuanceRules: readonly Rule[] = [];
