import type { DeadlinePart, Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { memo } from '../../texts/memo';
import {
  type DeadlineContext,
  type DeadlineExpression,
  type ResolvedDeadline,
  type ResolvedPart,
  resolveDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';
import { isLeaf, resultsOf } from '../tasks/results';
import { deadlineContext, expressionOf } from './context';
import { type Ending, endingsOf, isOfOtherYear, isPast } from './last-days';

/** One line of a `tiến độ`, with what it comes to in its plan. */
export interface Due {
  readonly part: DeadlinePart;
  readonly text: Text;
  readonly task: Task;
  /** The product under which it stands; absent for a line of the task itself. */
  readonly product: Product | undefined;
  readonly expression: DeadlineExpression;
  readonly resolved: ResolvedDeadline;
  /** The dates and terms in it, each with its last day. */
  readonly endings: readonly Ending[];
  /** Of the endings those in another year than the plan's. */
  readonly outside: readonly Ending[];
  /** The parts that are over before the plan is issued. */
  readonly past: readonly ResolvedPart[];
}

/** What the words of a deadline come to in a plan. */
export type Reading = Pick<Due, 'expression' | 'resolved' | 'endings' | 'outside' | 'past'>;

/** All deadlines of a leaf task, its own before those of its products. None for a heading, and in a plan without a year. */
export function duesOf(task: Task, frame: Frame): readonly Due[] {
  return inFrame(frame)(task);
}

const inFrame = memo((frame: Frame) => memo((task: Task) => resolveTask(task, frame)));

function resolveTask(task: Task, frame: Frame): readonly Due[] {
  if (!isLeaf(task) || frame.year === undefined) return NONE;
  const dues: Due[] = [];
  resolveLines(task.deadline, task, undefined, frame, dues);
  for (const product of task.products) resolveLines(product.deadline, task, product, frame, dues);
  return dues;
}

const NONE: readonly Due[] = [];

function resolveLines(
  lines: readonly DeadlinePart[],
  task: Task,
  product: Product | undefined,
  frame: Frame,
  into: Due[],
): void {
  for (const part of lines) {
    const { text } = part;
    const reading = text && readingOf(expressionOf(text), task, product, frame);
    if (reading) into.push({ part, text, task, product, ...reading });
  }
}

/** What a deadline comes to where it stands; undefined while the plan has no year. */
export function readingOf(
  expression: DeadlineExpression,
  task: Task | undefined,
  product: Product | undefined,
  frame: Frame,
): Reading | undefined {
  if (frame.year === undefined) return undefined;
  if (!countsFromEvent(expression)) return inYear(frame)(expression);
  const context = deadlineContext(frame, task, product);
  return context && readDue(expression, context, frame);
}

function countsFromEvent(expression: DeadlineExpression): boolean {
  return 'items' in expression ? expression.items.some(countsFromEvent) : expression.kind === 'fromEvent';
}

export function readDue(expression: DeadlineExpression, context: DeadlineContext, frame: Frame): Reading {
  const resolved = resolveDeadline(expression, context);
  const endings = endingsOf(expression, context, resolved);
  return {
    expression,
    resolved,
    endings,
    outside: endings.filter((ending) => isOfOtherYear(ending, frame)),
    past: resolved.parts.filter((part) => isPast(part, frame)),
  };
}

/** What counts from no event means the same in every task of a plan. */
const inYear = memo((frame: Frame) =>
  memo((expression: DeadlineExpression) =>
    readDue(expression, { year: frame.year ?? 0, eventDate: () => undefined }, frame),
  ),
);

/** The products without a deadline of their own: those that the task's deadlines are for. */
export function productsOfTask(task: Task): readonly Product[] {
  return resultsOf(task).filter(({ deadline }) => !deadline.some(({ text }) => text));
}

/** Whether a line says itself what it is for: by `việc`, or by words before the date. */
export function isLabelled({ part, expression }: Pick<Due, 'part' | 'expression'>): boolean {
  if (part.label || expression.label) return true;
  return expression.kind === 'parts' && expression.items.every(({ label }) => label);
}

/**
 * The products that a deadline is for; undefined where several deadlines cannot be paired with the products.
 * As many deadlines as products go together in their order.
 */
export function productsFor(due: Due, dues: readonly Due[]): readonly Product[] | undefined {
  if (due.product) return [due.product];
  const own = dues.filter(({ product }) => !product);
  const products = productsOfTask(due.task);
  if (own.length === 1) return products;
  if (own.length !== products.length || own.some(isLabelled)) return undefined;
  return products.slice(own.indexOf(due), own.indexOf(due) + 1);
}

/** The deadlines that may hold for a product: its own, else all of the task. */
export function duesFor(product: Product, dues: readonly Due[]): readonly Due[] {
  const own = dues.filter((due) => due.product === product);
  return own.length > 0 ? own : dues.filter((due) => !due.product);
}
