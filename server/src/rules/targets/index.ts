import type { Rule } from '../rule';
import { declaredCount } from './declared-count';
import { targetRange } from './target-range';
import { targetRatio } from './target-ratio';
import { targetSubject } from './target-subject';

export const targetRules: readonly Rule[] = [targetRange, targetRatio, targetSubject, declaredCount];
