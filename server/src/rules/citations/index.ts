import type { Rule } from '../rule';

export const citationRules: readonly Rule[] = [];
