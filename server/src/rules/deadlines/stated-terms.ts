import type { Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { memo } from '../../texts/memo';
import { lastWorkingDay } from '../../time/calendar';
import { isSameDay, type PlainDate } from '../../time/date';
import {
  type DeadlineExpression,
  type FoundDeadline,
  type FromEventDeadline,
  type ResolvedDeadline,
  resolveDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';
import { resultsOf } from '../tasks/results';
import { deadlineContext, termsFound } from './context';
import { type Due, duesFor, duesOf, productsFor } from './dues';
import { singlesOf } from './last-days';

/** A date or term that stands in the words of a product. */
export interface StatedTerm {
  readonly product: Product;
  readonly text: Text;
  readonly found: FoundDeadline;
  readonly resolved: ResolvedDeadline;
}

/** The dates and terms in a product's words. */
export function termsIn(product: Product, task: Task, frame: Frame): readonly StatedTerm[] {
  const { text } = product;
  const context = deadlineContext(frame, task, product);
  if (!text || !context) return [];
  return termsFound(text).map((found) => ({
    product,
    text,
    found,
    resolved: resolveDeadline(found.expression, context),
  }));
}

/** The terms of a leaf task's products that no deadline which holds for them says. */
export function unheldTerms(task: Task, frame: Frame): readonly StatedTerm[] {
  // Few products state any.
  return task.products.some(({ text }) => text && termsFound(text).length > 0) ? inFrame(frame)(task) : NONE;
}

const NONE: readonly StatedTerm[] = [];

const inFrame = memo((frame: Frame) => memo((task: Task) => unheldBy(duesOf(task, frame), task, frame)));

/** {@link unheldTerms} if these were the deadlines of the task. */
export function unheldBy(dues: readonly Due[], task: Task, frame: Frame): readonly StatedTerm[] {
  if (dues.length === 0) return [];
  const due = new Set(resultsOf(task));
  return task.products.flatMap((product) => {
    const holding = due.has(product) ? duesFor(product, dues) : dues;
    return termsIn(product, task, frame).filter((term) => !isHeld(term, holding, frame));
  });
}

/** Whether a term is said by one of the deadlines, or whether that cannot be known. */
function isHeld({ resolved, found }: StatedTerm, dues: readonly Due[], { year = 0 }: Frame): boolean {
  if (dues.length === 0 || resolved.invalid.length > 0) return true;
  if (dues.some((due) => due.resolved.invalid.length > 0 || due.resolved.unrecognized.length > 0)) return true;
  const { last } = resolved;
  if (!last) return isTermHeld(found.expression, dues);
  // A day before the year is what things are measured by.
  if (last.year < year) return true;
  if (
    dues.some(({ resolved: { occurrences }, expression }) => occurrences.length === 0 && termsOf(expression).length > 0)
  )
    return true;
  const held = dues.flatMap((due) => workingEnds(due.resolved));
  return workingEnds(resolved).every((day) => held.some((other) => isSameDay(day, other)));
}

/** A term that comes to no date is held by one like it, and by every deadline that says something; one for each time, by a standing duty too. */
function isTermHeld(expression: DeadlineExpression, dues: readonly Due[]): boolean {
  const terms = termsOf(expression);
  return dues.some(
    (due) =>
      (due.resolved.vague === false && !due.resolved.yearLong) ||
      (due.resolved.vague === 'hint' && terms.every(({ each }) => each)) ||
      termsOf(due.expression).some((own) => terms.some((term) => isSameTerm(own, term))),
  );
}

function termsOf(expression: DeadlineExpression): FromEventDeadline[] {
  return singlesOf(expression).flatMap((single) => (single.kind === 'fromEvent' ? single : []));
}

function isSameTerm(a: FromEventDeadline, b: FromEventDeadline): boolean {
  return a.count === b.count && a.unit === b.unit && a.strict === b.strict;
}

/** The days on which one has to be ready: two deadlines with one last working day are the same. */
function workingEnds({ occurrences }: ResolvedDeadline): PlainDate[] {
  return occurrences.flatMap(({ last }) => (last ? lastWorkingDay(last) : []));
}

/** Whether all that a vague deadline is for states its term in the words of the products, which has a rule of its own. */
export function isSaidByProducts(due: Due, frame: Frame): boolean {
  const products = productsFor(due, duesOf(due.task, frame));
  const unheld = unheldTerms(due.task, frame);
  return (
    products !== undefined &&
    products.length > 0 &&
    products.every((product) => unheld.some((term) => term.product === product))
  );
}
