import type { Rule } from '../rule';
import { numberDuplicate } from './number-duplicate';
import { numberFormat } from './number-format';
import { numberGap } from './number-gap';

export const numberRules: readonly Rule[] = [numberDuplicate, numberGap, numberFormat];
