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
  about: {
    vi: 'Sản phẩm phải là kết quả nhìn thấy được: văn bản, báo cáo, tỷ lệ, số lượng. Chép lại tên nhiệm vụ (từ 80% số từ) thì người kiểm tra không biết thế nào là xong.',
    en: 'A product is a result one can see: a document, a report, a share, a number. If it repeats the task (80 % of its words or more), nobody can tell when the task is done.',
  },
  ground: {
    vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định rõ kết quả, sản phẩm đạt được”; lỗi thật ở mục IV.2, IV.3 của phụ lục đó.',
    en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “state clearly the results and products”; real defects in items IV.2 and IV.3 there.',
  },
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
