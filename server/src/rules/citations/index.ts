import type { Rule } from '../rule';
import { citationConflict } from './citation-conflict';
import { citationFormat } from './citation-format';
import { citationIncomplete } from './citation-incomplete';
import { citationReplaced } from './citation-replaced';
import { citationYear } from './citation-year';

export const citationRules: readonly Rule[] = [
  citationFormat,
  citationYear,
  citationIncomplete,
  citationReplaced,
  citationConflict,
];
