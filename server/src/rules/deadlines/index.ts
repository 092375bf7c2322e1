import type { Rule } from '../rule';

export const deadlineRules: readonly Rule[] = [];
