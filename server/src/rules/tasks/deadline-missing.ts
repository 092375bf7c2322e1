import type { PlanDocument } from '../../plan/document';
import type { Task, Work } from '../../plan/model';
import { templateDeadline } from '../areas/template-deadline';
import { isSound } from '../deadlines/sound';
import { statedDeadline } from '../deadlines/stated-deadline';
import { type StatedTerm, termsIn } from '../deadlines/stated-terms';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { firstKey } from '../structure/spans';
import { put } from './put';
import { isLeaf, resultsOf } from './results';
import { usualTask } from './usual';

/** When the year's results are due for most tasks: before the data of the annual report are closed. */
const USUAL = 'Trước 15/12/{năm}';

export const deadlineMissing = defineRule({
  id: 'deadline-missing',
  severity: 'error',
  scope: 'task',
  fixable: true,
  title: { vi: 'Nhiệm vụ không có tiến độ', en: 'Task without a deadline' },
  messages: {
    missing: {
      vi: 'Nhiệm vụ chưa có tiến độ. Kế hoạch phải nêu tiến độ thực hiện của từng nhiệm vụ; hãy ghi thời hạn cụ thể, ví dụ “Quý III/2021” hoặc “Trước 15/12/2021”.',
      en: 'The task has no deadline. A plan says when each task is done; write a date or period, such as “Quý III/2021” or “Trước 15/12/2021”.',
    },
    partly: {
      vi: 'Có sản phẩm của nhiệm vụ chưa có tiến độ. Hãy ghi tiến độ cho từng sản phẩm, hoặc một tiến độ chung cho cả nhiệm vụ.',
      en: 'Some products of the task have no deadline. Write one with each product, or one for the whole task.',
    },
  },
  check(task, frame, report) {
    const results = resultsOf(task);
    const timed = results.filter(hasDeadline);
    if (!isLeaf(task) || hasDeadline(task) || (timed.length > 0 && timed.length === results.length)) return;
    report({
      at: task.at.get('deadline')?.key ?? firstKey(task.node),
      message: timed.length > 0 ? 'partly' : 'missing',
      fixes: (document) => fixes(document, frame, task),
    });
  },
});

function hasDeadline({ deadline }: Work): boolean {
  return deadline.some(({ text }) => text !== undefined);
}

function fixes(document: PlanDocument, frame: Frame, task: Task): Fix[] {
  const { year, issueDate } = frame;
  if (year === undefined) return [];
  const usual = usualTask(document, frame, task)?.deadline ?? USUAL;
  // A date that the products state is the deadline; any other would contradict it.
  const terms = task.products.flatMap((product) => termsIn(product, task, frame));
  const deadline = terms.length > 0 ? statedSoundly(terms, task, frame) : templateDeadline(usual, { year, issueDate });
  if (deadline === undefined) return [];
  const labelled = task.deadline.flatMap(({ entity }) => entity ?? []);
  return [
    {
      title: { text: { vi: 'Thêm tiến độ “{deadline}”', en: 'Add the deadline “{deadline}”' }, values: { deadline } },
      edits:
        labelled.length > 0
          ? labelled.map((entity) => put(document, 'deadline', entity, 'deadline', deadline))
          : [put(document, 'task', task, 'deadline', deadline)],
      safe: false,
    },
  ];
}

function statedSoundly(terms: readonly StatedTerm[], task: Task, frame: Frame): string | undefined {
  const value = statedDeadline(terms, frame);
  return value && isSound({ value, task, product: undefined, instead: undefined }, frame) ? value : undefined;
}
