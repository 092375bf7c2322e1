import type { Rule } from '../rule';
import { commercialEmail } from './commercial-email';
import { misspelling } from './misspelling';
import { staleYear } from './stale-year';
import { termInconsistent } from './term-inconsistent';

export const wordingRules: readonly Rule[] = [staleYear, termInconsistent, misspelling, commercialEmail];
