import type { PlanDocument } from '../../plan/document';
import { deleteLines, insertKey } from '../../plan/edit';
import type { Task } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { rangeOf } from '../../plan/tree';
import { defineRule, type Fix } from '../rule';

export const targetSubject = defineRule({
  id: 'target-subject',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Con số không nói rõ là của cái gì', en: 'Figure of nothing' },
  messages: {
    bare: {
      vi: '“{figure}” không nói rõ là của cái gì, nên không đo được kết quả. Hãy ghi đủ, ví dụ “Tiết kiệm từ 10% dự toán chi thường xuyên trở lên”.',
      en: '“{figure}” does not say of what, so the result cannot be measured. Say it, for example “Tiết kiệm từ 10% dự toán chi thường xuyên trở lên”.',
    },
  },
  check(task, _frame, report) {
    for (const { text } of task.products) {
      if (!text || text.value.length > LONGEST || !BARE.test(text.value)) continue;
      report({
        at: spanOf(text),
        message: 'bare',
        values: { figure: text.value },
        fixes: (document) => asTarget(document, task, text),
      });
    }
  },
});

/** No figure with its words of measure is longer. In UTF-16 units. */
const LONGEST = 120;

/** A share or a ratio with words of measure around it, and nothing that is measured. */
const BARE =
  /^(?:(?:đạt|phấn đấu|đảm bảo|bảo đảm|tối thiểu|tối đa|ít nhất|không quá|không dưới|từ|trên|dưới|khoảng|tỷ lệ|tỉ lệ|hơn|[<>≤≥=]{1,2}:?)\s{0,3}){0,5}\d{1,6}(?:[.,]\d{1,4})?\s?(?:%|phần trăm|\/\s?\d{1,6}(?![/\d]))(?:\s{1,3}(?:trở lên|trở xuống))?\s?[.;,]?$/iu;

/** Makes the figure the task's target, where the task has other products and the order of its deadlines does not depend on them. */
function asTarget(document: PlanDocument, task: Task, text: Text): Fix[] {
  const list = task.at.get('products')?.value;
  if (task.target || task.at.has('target') || task.deadline.length > 1) return [];
  if (task.products.filter((product) => product.text).length < 2) return [];
  if (list?.kind !== 'sequence' || list.flow || !list.items.includes(text.node)) return [];
  const { start, end } = rangeOf(text.node);
  const line = document.lines.lineStart(document.lines.positionAt(start).line);
  if (!/^ *- +$/.test(document.text.slice(line, start))) return [];
  const removal = deleteLines(document, { start, end });
  const target = insertKey(document, 'task', task, 'target', text.value.replace(/\s?[.;,]$/u, ''));
  // Behind the line that goes away there is no place for the other edit.
  if (target.start >= removal.start && target.start < removal.end) return [];
  const title = {
    text: { vi: 'Chuyển “{figure}” xuống chỉ tiêu của nhiệm vụ', en: 'Make “{figure}” the target of the task' },
  };
  return [{ title: { ...title, values: { figure: text.value } }, edits: [removal, target], safe: false }];
}
