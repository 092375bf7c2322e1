import type { TextEdit } from '../../plan/edit';
import type { Range } from '../../plan/tree';
import type { Message } from '../../texts/localized';
import type { Analysis } from '../analysis';

/** Another form for what is written, offered at a place; it says the same, and brings no finding that was not there. */
export interface Refactoring {
  /** The last part of the protocol's kind: `refactor.extract` … */
  readonly kind: 'extract' | 'rewrite' | 'move';
  readonly title: Message;
  /** Worked out only when it is chosen; never empty for one that is offered. */
  edits(): readonly TextEdit[];
}

/** What is offered where the cursor or a selection stands. Asked on every movement of the cursor: cheap tests first. */
export type Refactor = (analysis: Analysis, range: Range) => readonly Refactoring[];

/** A change of a whole file, wherever the cursor stands. */
export interface FileRefactoring extends Omit<Refactoring, 'kind'> {
  /** The protocol's kind behind `source.reformPlan`: `sortAreas`, `convertKeys.vi` … */
  readonly kind: string;
}

/** Asked only when somebody asks for changes of the whole file. */
export type WholeFile = (analysis: Analysis) => readonly FileRefactoring[];
