import type { Rule } from '../rule';
import { areaDuplicate } from './area-duplicate';
import { areaEmpty } from './area-empty';
import { areaMissing } from './area-missing';
import { areaOrder } from './area-order';
import { areaUnknown } from './area-unknown';

export const areaRules: readonly Rule[] = [areaMissing, areaEmpty, areaUnknown, areaDuplicate, areaOrder];
