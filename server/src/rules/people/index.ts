import type { Rule } from '../rule';

export const peopleRules: readonly Rule[] = [];
