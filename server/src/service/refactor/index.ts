import type { Range } from '../../plan/tree';
import type { Analysis } from '../analysis';
import type { Refactor, Refactoring } from './types';

/** Every refactoring, in the order of the menu. */
const refactors: readonly Refactor[] = [];

/** Everything the refactor menu offers at a place. The same analysis and range give the same list. */
export function refactoringsIn(analysis: Analysis, range: Range): Refactoring[] {
  return refactors.flatMap((refactor) => refactor(analysis, range));
}
