import type { Rule } from '../rule';

export const areaRules: readonly Rule[] = [];
