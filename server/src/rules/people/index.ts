import type { Rule } from '../rule';
import { leadMissing } from './lead-missing';
import { leadMultiple } from './lead-multiple';
import { unitDuplicate } from './unit-duplicate';
import { unitUnknown } from './unit-unknown';
import { unitUnused } from './unit-unused';

export const peopleRules: readonly Rule[] = [leadMissing, leadMultiple, unitUnknown, unitUnused, unitDuplicate];
