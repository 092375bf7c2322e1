import type { PlanDocument } from '../../plan/document';
import { insertItems } from '../../plan/edit';
import type { Task } from '../../plan/model';
import { fillYear } from '../../profiles/profile';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { firstKey } from '../structure/spans';
import { put } from './put';
import { restates } from './restates';
import { isLeaf } from './results';
import { usualTask } from './usual';

/** A product that fits every task and copies none of its words, which may hold slips of their own. */
const STUB = 'Báo cáo kết quả thực hiện';

export const productMissing = defineRule({
  id: 'product-missing',
  severity: 'error',
  scope: 'task',
  fixable: true,
  title: { vi: 'Nhiệm vụ không có sản phẩm', en: 'Task without a product' },
  messages: {
    missing: {
      vi: 'Nhiệm vụ chưa có sản phẩm. Kế hoạch phải xác định rõ kết quả, sản phẩm của từng nhiệm vụ; hãy ghi ít nhất một sản phẩm kiểm chứng được.',
      en: 'The task has no product. A plan states the result of each task; write at least one product that can be verified.',
    },
  },
  check(task, frame, report) {
    if (!isLeaf(task) || task.products.some(({ text }) => text)) return;
    report({
      at: task.at.get('products')?.key ?? firstKey(task.node),
      message: 'missing',
      fixes: (document) => fixes(document, frame, task),
    });
  },
});

function fixes(document: PlanDocument, frame: Frame, task: Task): Fix[] {
  const count = Math.max(1, task.deadline.length);
  const { year } = frame;
  const template = usualTask(document, frame, task);
  // A text with a year to fill in is of no use while the plan has none.
  const usual = year === undefined ? [] : (template?.products ?? []).map(({ text }) => fillYear(text, year));
  const suitable =
    usual.every((text) => !restates(text, task.name?.value ?? '')) && (count === 1 || usual.length === count);
  const empty = task.products.find(({ entity }) => entity)?.entity;
  return [suitable ? usual : [], stubs(count)].flatMap((products): Fix[] => {
    const [product] = products;
    if (product === undefined) return [];
    const text = { vi: 'Thêm sản phẩm “{product}”', en: 'Add the product “{product}”' };
    const edit = empty
      ? put(document, 'product', empty, 'text', product)
      : insertItems(document, 'task', task, 'products', products);
    return [
      { title: { text, values: { product: empty ? product : products.join('”, “') } }, edits: [edit], safe: false },
    ];
  });
}

/** As many products as there are deadlines, so that they can be paired. */
function stubs(count: number): readonly string[] {
  return count === 1 ? [STUB] : Array.from({ length: count }, (_, i) => `${STUB} đợt ${i + 1}`);
}
