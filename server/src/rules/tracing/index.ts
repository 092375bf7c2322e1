import type { Rule } from '../rule';
import { assignmentUncovered } from './assignment-uncovered';
import { implementsUnknown } from './implements-unknown';
import { laterThanParent } from './later-than-parent';
import { parentFile } from './parent-file';

export const tracingRules: readonly Rule[] = [assignmentUncovered, implementsUnknown, parentFile, laterThanParent];
