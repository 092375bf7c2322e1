import type { Rule } from '../rule';

export const targetRules: readonly Rule[] = [];
