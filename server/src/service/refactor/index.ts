import type { Range } from '../../plan/tree';
import type { Analysis } from '../analysis';
import { attachDeadlines } from './attach-deadlines';
import { keysInOneSpelling } from './convert-keys';
import { extractUnits } from './extract-units';
import { moveTask } from './move-task';
import { toOccurrences } from './occurrences';
import { numbersOfAll, renumberArea } from './renumber';
import { areasInOrder, sortAreas } from './sort-areas';
import { splitResponsible } from './split-responsible';
import { inNfc } from './to-nfc';
import type { FileRefactoring, Refactor, Refactoring, WholeFile } from './types';

/** Every refactoring, in the order of the menu. */
const refactors: readonly Refactor[] = [
  splitResponsible,
  attachDeadlines,
  toOccurrences,
  extractUnits,
  moveTask,
  renumberArea,
  sortAreas,
];

const wholeFile: readonly WholeFile[] = [keysInOneSpelling, inNfc, numbersOfAll, areasInOrder];

/** Everything the refactor menu offers at a place. The same analysis and range give the same list. */
export function refactoringsIn(analysis: Analysis, range: Range): Refactoring[] {
  return refactors.flatMap((refactor) => refactor(analysis, range));
}

/** Every change of the whole file that would change something. */
export function fileRefactoringsIn(analysis: Analysis): FileRefactoring[] {
  return wholeFile.flatMap((refactor) => refactor(analysis));
}
