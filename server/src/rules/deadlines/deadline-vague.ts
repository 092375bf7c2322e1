import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { resultsOf } from '../tasks/results';
import { type Due, duesOf, productsOfTask } from './dues';
import { singlesOf } from './last-days';
import { quoted } from './readings';
import { isSaidByProducts } from './stated-terms';

export const deadlineVague = defineRule({
  id: 'deadline-vague',
  severity: 'warning',
  scope: 'task',
  fixable: false,
  title: { vi: 'Thời hạn chung chung', en: 'Vague deadline' },
  messages: {
    vague: {
      vi: '“{words}” không nói khi nào xong, nên không theo dõi và không chấm điểm tiến độ được. Hãy ghi ngày, tháng, quý hoặc số ngày cụ thể.',
      en: '“{words}” does not say when the work is done: nothing to follow up, no points for timing. Write a day, a month, a quarter or a number of days.',
    },
    document: {
      vi: '“{words}” để thời hạn nằm ở văn bản khác. Hãy tra văn bản đó và ghi luôn ngày, tháng hoặc số ngày vào đây.',
      en: '“{words}” leaves the date to another document. Look it up there and write the day, month or number of days here.',
    },
    standing: {
      vi: '“{words}” là nhiệm vụ thường trực, không có hạn cuối. Nếu được, hãy ghi thêm định kỳ hoặc mốc báo cáo, ví dụ “Hằng quý”.',
      en: '“{words}” is a standing duty without a last day. If possible add how often, or when it is reported, such as “Hằng quý” (quarterly).',
    },
  },
  check(task, frame, report) {
    for (const due of duesOf(task, frame)) {
      const { vague } = due.resolved;
      if (!vague || isIdle(due) || isSaidByProducts(due, frame)) continue;
      report({
        at: spanOf(due.text),
        message: vague === 'hint' ? 'standing' : pointsElsewhere(due) ? 'document' : 'vague',
        values: { words: quoted(due.text, { start: 0, end: due.text.value.length }) },
        severity: vague,
      });
    }
  },
});

/** A deadline of the task beside products that all have one of their own is for nothing. */
function isIdle({ task, product }: Due): boolean {
  return !product && resultsOf(task).length > 0 && productsOfTask(task).length === 0;
}

function pointsElsewhere({ expression }: Due): boolean {
  return singlesOf(expression).some(({ kind }) => kind === 'perDocument');
}
