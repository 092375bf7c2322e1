import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { restates } from './restates';
import { isLeaf, resultsOf } from './results';

export const productRestatesTask = defineRule({
  id: 'product-restates-task',
  severity: 'info',
  scope: 'task',
  fixable: false,
  title: { vi: 'Sản phẩm chỉ nhắc lại nhiệm vụ', en: 'Product that only repeats the task' },
  messages: {
    restates: {
      vi: 'Sản phẩm chỉ nhắc lại tên nhiệm vụ nên chưa rõ kết quả đạt được. Hãy ghi văn bản, báo cáo, số lượng hoặc tỷ lệ cụ thể.',
      en: 'The product only repeats the task, so the result is not clear. Write the document, report, number or share that comes out of it.',
    },
  },
  check(task, _frame, report) {
    const { name } = task;
    const results = resultsOf(task);
    const [first] = results;
    // One product that says what comes out is enough, and so is a target.
    const allRestate =
      name && !task.target && results.every(({ text, target }) => !target && text && restates(text.value, name.value));
    if (isLeaf(task) && allRestate && first?.text) report({ at: spanOf(first.text), message: 'restates' });
  },
});
