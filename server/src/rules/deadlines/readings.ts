import type { PieceReading } from '../../plan/document';
import type { Product, Task } from '../../plan/model';
import { forEachTask } from '../../plan/tasks';
import type { Text } from '../../plan/text';
import { latest } from '../../texts/memo';
import type { DeadlineExpression, Span } from '../../time/deadline';
import type { Frame } from '../frame';
import { expressionOf, termsFound } from './context';
import { readingOf } from './dues';
import { singlesOf } from './last-days';

/** A deadline as written, wherever one can stand; `start` and `end` of its expression are offsets into `text.value`. */
export interface WrittenDeadline {
  readonly text: Text;
  readonly expression: DeadlineExpression;
  /** None in `báo cáo` and among the assignments of the superior plan. */
  readonly task: Task | undefined;
  /** The product whose own it is, or in whose words it stands. */
  readonly product: Product | undefined;
}

/** Every deadline of a piece under a key of its own: of tasks, headings and products, of report series and assignments. */
export const deadlinesAtKeys: (reading: PieceReading) => readonly WrittenDeadline[] = latest(({ tasks, part }) => {
  const written: WrittenDeadline[] = [];
  const add = (text: Text | undefined, task?: Task, product?: Product) => {
    if (text) written.push({ text, expression: expressionOf(text), task, product });
  };
  for (const { deadline } of part.reports ?? []) add(deadline);
  for (const { deadline } of part.parent?.assignments ?? []) add(deadline);
  forEachTask(tasks, (task) => {
    for (const { text } of task.deadline) add(text, task);
    for (const product of task.products) for (const { text } of product.deadline) add(text, task, product);
  });
  return written;
});

/** The dates and terms in the words of the products of a piece. */
export function deadlinesInProducts(tasks: readonly Task[]): readonly WrittenDeadline[] {
  const written: WrittenDeadline[] = [];
  forEachTask(tasks, (task) => {
    for (const product of task.products) {
      const { text } = product;
      if (text) for (const { expression } of termsFound(text)) written.push({ text, expression, task, product });
    }
  });
  return written;
}

/** The pieces of a deadline that name no day of the calendar; some can be told only in the year of the plan. */
export function invalidPieces({ expression, task, product }: WrittenDeadline, frame: Frame): readonly Span[] {
  const reading = readingOf(expression, task, product, frame);
  return reading ? reading.resolved.invalid : singlesOf(expression).filter(({ kind }) => kind === 'invalid');
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
