import type { PieceReading } from '../../plan/document';
import type { Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { type DeadlineExpression, resolveDeadline, type Span } from '../../time/deadline';
import type { Frame } from '../frame';
import { deadlineContext, expressionOf, termsFound } from './context';
import { singlesOf } from './last-days';

/** A deadline as written, wherever one can stand; `start` and `end` of its expression are offsets into `text.value`. */
export interface WrittenDeadline {
  readonly text: Text;
  readonly expression: DeadlineExpression;
  /** Absent in `báo cáo` and among the assignments of the superior plan. */
  readonly task?: Task;
  /** The product whose own it is, or in whose words it stands. */
  readonly product?: Product;
}

/** Every deadline of a piece under a key of its own: of tasks, headings and products, of report series and assignments. */
export function deadlinesAtKeys({ tasks, part }: PieceReading): readonly WrittenDeadline[] {
  const others = [...(part.reports ?? []), ...(part.parent?.assignments ?? [])];
  return [
    ...others.flatMap(({ deadline }) => (deadline ? written(deadline) : [])),
    ...tasks.flatMap((task) => atKeysOf(task)),
  ];
}

function atKeysOf(task: Task): WrittenDeadline[] {
  return [
    ...task.deadline.flatMap(({ text }) => (text ? written(text, task) : [])),
    ...task.products.flatMap((product) =>
      product.deadline.flatMap(({ text }) => (text ? written(text, task, product) : [])),
    ),
    ...task.tasks.flatMap(atKeysOf),
  ];
}

function written(text: Text, task?: Task, product?: Product): WrittenDeadline[] {
  return [{ text, expression: expressionOf(text), ...(task ? { task } : {}), ...(product ? { product } : {}) }];
}

/** The dates and terms in the words of the products of a piece. */
export function deadlinesInProducts(tasks: readonly Task[]): readonly WrittenDeadline[] {
  return tasks.flatMap((task): WrittenDeadline[] => [
    ...task.products.flatMap((product) => {
      const { text } = product;
      return text ? termsFound(text).map(({ expression }) => ({ text, expression, task, product })) : [];
    }),
    ...deadlinesInProducts(task.tasks),
  ]);
}

/** The pieces of a deadline that name no day of the calendar; some can be told only in the year of the plan. */
export function invalidPieces({ expression, task, product }: WrittenDeadline, frame: Frame): readonly Span[] {
  const context = deadlineContext(frame, task, product);
  if (context) return resolveDeadline(expression, context).invalid;
  return singlesOf(expression).filter(({ kind }) => kind === 'invalid');
}

const LONGEST_QUOTE = 60;

/** Words of a text to stand in a message. */
export function quoted({ value }: Text, { start, end }: Span): string {
  const words = value
    .slice(start, Math.min(end, start + LONGEST_QUOTE * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')}…` : words;
}
