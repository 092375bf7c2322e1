import type { PlanDocument } from '../../plan/document';
import { replaceScalar, type TextEdit } from '../../plan/edit';
import type { Product, Task } from '../../plan/model';
import { wrapItem } from '../../plan/wrap-item';
import type { Frame } from '../frame';
import type { Fix } from '../rule';
import { put } from '../tasks/put';
import { resultsOf } from '../tasks/results';
import { type Due, duesFor, duesOf, productsFor } from './dues';
import { isSound } from './sound';
import { statedDeadline } from './stated-deadline';
import { termsIn } from './stated-terms';

/**
 * Writes what a product states as its deadline: in the place of the deadline that is for this product alone, else as the
 * product's own. No fix where that would only be the next fault.
 */
export function copyTerms(document: PlanDocument, product: Product, task: Task, frame: Frame): Fix[] {
  const value = statedDeadline(termsIn(product, task, frame), frame);
  if (value === undefined || !resultsOf(task).includes(product)) return [];
  const dues = duesOf(task, frame);
  const instead = duesFor(product, dues).find((due) => isForAlone(due, product, dues))?.text;
  const hasOwn = dues.some((due) => due.product === product);
  if ((hasOwn && !instead) || !isSound({ value, task, product, instead }, frame)) return [];
  const edits = instead ? [replaceScalar(instead.node, value)] : asOwn(document, task, product, value);
  if (!edits) return [];
  const title = { vi: 'Ghi “{value}” vào tiến độ', en: 'Write “{value}” as the deadline' };
  return [{ title: { text: title, values: { value } }, edits, safe: false }];
}

/** A deadline for this product and no other, and the only one for it. */
function isForAlone(due: Due, product: Product, dues: readonly Due[]): boolean {
  const products = productsFor(due, dues);
  const others = dues.filter((other) => other !== due && productsFor(other, dues)?.includes(product));
  return products?.length === 1 && products[0] === product && others.length === 0;
}

function asOwn(document: PlanDocument, task: Task, product: Product, value: string): readonly TextEdit[] | undefined {
  if (product.entity) return [put(document, 'product', product.entity, 'deadline', value)];
  const list = task.at.get('products')?.value;
  return product.text && wrapItem(document, 'product', list, product.text.node, 'text', ['deadline', value]);
}
