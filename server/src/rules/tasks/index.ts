import type { Rule } from '../rule';
import { deadlineMissing } from './deadline-missing';
import { productMissing } from './product-missing';
import { productRestatesTask } from './product-restates-task';
import { responsibleMissing } from './responsible-missing';

export const taskRules: readonly Rule[] = [productMissing, deadlineMissing, responsibleMissing, productRestatesTask];
