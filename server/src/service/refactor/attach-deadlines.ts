import type { PieceReading, PlanDocument } from '../../plan/document';
import { deletePair, endOfPair, type Insertable, insertKey, keyName, type TextEdit } from '../../plan/edit';
import type { Product, Task } from '../../plan/model';
import { type Range, rangeOf } from '../../plan/tree';
import { wrapItem } from '../../plan/wrap-item';
import { expressionOf } from '../../rules/deadlines/context';
import { productsOfTask } from '../../rules/deadlines/dues';
import { plainWords } from '../../rules/deadlines/plan-topics';
import { isLeaf } from '../../rules/tasks/results';
import { wordPattern } from '../../texts/word-pattern';
import type { Analysis } from '../analysis';
import { isFreeOfComments, isRewritable, readingOf, scalarsOf, touches, trial } from './trial';
import type { Refactor } from './types';

const title = {
  vi: 'Đưa từng “{key}” vào dưới sản phẩm của nó',
  en: 'Write each “{key}” under its product',
};

/**
 * Several deadlines of a task → each under the product it is for. Offered where that is certain: as many as the products,
 * one each in their order (as in a row of the Word table), or each with a label that names one product and no other.
 */
export const attachDeadlines: Refactor = (analysis, range) => {
  const { document } = analysis;
  const reading = readingOf(document, range);
  if (!reading || !isRewritable(reading)) return [];
  const task = taskAt(document, reading.tasks, range);
  const edits = task && attach(analysis, reading, task);
  if (!edits) return [];
  const values = { key: keyName(document, 'task', 'deadline') };
  return [{ kind: 'rewrite', title: { text: title, values }, edits: () => edits }];
};

/** The task whose own `tiến độ` a range touches. */
function taskAt(document: PlanDocument, tasks: readonly Task[], range: Range): Task | undefined {
  for (const task of tasks) {
    const inner = taskAt(document, task.tasks, range);
    const pair = task.at.get('deadline');
    if (inner) return inner;
    if (pair && touches({ start: rangeOf(pair.key).start, end: endOfPair(document, pair) }, range)) return task;
  }
  return undefined;
}

/** A deadline as it is to stand under a product. */
interface Line {
  readonly value: Insertable;
  readonly label: string | undefined;
}

function attach(analysis: Analysis, reading: PieceReading, task: Task): readonly TextEdit[] | undefined {
  const { document } = analysis;
  const pair = task.at.get('deadline');
  const products = productsOfTask(task);
  const lines = linesOf(task);
  if (!isLeaf(task) || !pair?.value || lines?.length !== products.length || products.length < 2) return undefined;
  const extent = { start: rangeOf(pair.key).start, end: endOfPair(document, pair) };
  if (!isFreeOfComments(document, extent, scalarsOf(pair.value))) return undefined;
  const paired = lines.some(({ label }) => label) ? byLabel(lines, products) : products;
  const gone = deletePair(document, task.node, pair);
  if (!paired || !gone) return undefined;
  const edits = [gone];
  for (const [i, product] of paired.entries()) {
    const value = lines[i]?.value ?? '';
    const list = task.at.get('products')?.value;
    const written = product.entity
      ? [insertKey(document, 'product', product.entity, 'deadline', value)]
      : product.text && wrapItem(document, 'product', list, product.text.node, 'text', ['deadline', value]);
    if (!written) return undefined;
    edits.push(...written);
  }
  return trial(analysis, reading, edits) ? edits : undefined;
}

/** The deadlines of a task one by one: its list, or the lines of its text. Undefined for one that is empty. */
function linesOf({ deadline }: Task): readonly Line[] | undefined {
  const [only] = deadline;
  if (deadline.length === 1 && only?.text && !only.entity) {
    const lines = only.text.value.split('\n').map((line) => line.replace(/^\s*[-–•+]\s*/u, '').trim());
    const read = lines.map((line) => (line === '' ? undefined : lineOf(line)));
    return read.every((line) => line !== undefined) ? read : undefined;
  }
  const lines = deadline.map(({ entity, label, text }) => {
    if (!text || (entity && entity.node.pairs.length !== (label ? 2 : 1))) return undefined;
    return label ? { value: [{ label: label.value, deadline: text.value }], label: label.value } : lineOf(text.value);
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** Undefined for a line that holds the deadlines of different things. */
function lineOf(value: string): Line | undefined {
  const { kind, label } = expressionOf({ value });
  return kind === 'parts' ? undefined : { value, label: label?.text };
}

/** The products in the order of the deadlines; undefined where a label does not name exactly one, or two name the same. */
function byLabel(lines: readonly Line[], products: readonly Product[]): readonly Product[] | undefined {
  const found = lines.map(({ label }) => {
    const named = label === undefined ? [] : products.filter(({ text }) => names(label, text?.value ?? ''));
    return named.length === 1 ? named[0] : undefined;
  });
  const paired = found.filter((product) => product !== undefined);
  return new Set(paired).size === lines.length ? paired : undefined;
}

/** Whether a label and a product begin with the same work: `Ban hành KH kiểm tra`, `Kế hoạch kiểm tra công tác CCHC`. */
function names(label: string, product: string): boolean {
  const [a, b] = [label, product].map((text) => plainWords(text).replace(VERBS, ''));
  if (!a?.includes(' ') || !b) return false;
  return `${b} `.startsWith(`${a} `) || (b.includes(' ') && `${a} `.startsWith(`${b} `));
}

/** What is done with a product. */
const VERBS = wordPattern(
  String.raw`^(?:(?:ban hành|xây dựng|lập|trình|gửi|phê duyệt|tham mưu|hoàn thành|thực hiện|tổ chức|và)(?!\p{L}) )+`,
  'u',
);
