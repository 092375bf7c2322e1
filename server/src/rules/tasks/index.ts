import type { Rule } from '../rule';

export const taskRules: readonly Rule[] = [];
