import { spanOf } from '../../plan/text';
import { formatDate, formatDay } from '../../time/date';
import { defineRule } from '../rule';
import { duesOf } from './dues';
import { lastOf } from './last-days';
import { quoted } from './readings';

export const deadlinePast = defineRule({
  id: 'deadline-past',
  severity: 'info',
  scope: 'task',
  fixable: false,
  title: { vi: 'Hạn đã qua khi ban hành', en: 'Deadline past when the plan is issued' },
  messages: {
    past: {
      vi: 'Hạn “{words}” hết vào {last}, trước ngày ban hành kế hoạch ({issued}). Hãy kiểm tra lại ngày; nếu việc đã xong thì ghi trạng thái hoàn thành.',
      en: 'The deadline “{words}” ends on {last}, before the plan is issued ({issued}). Check the date; if the work is done, set its status.',
    },
  },
  check(task, frame, report) {
    const { issueDate } = frame;
    if (!issueDate) return;
    for (const { text, outside, past } of duesOf(task, frame))
      for (const { expression, occurrences } of past) {
        const { start, end } = expression;
        const last = lastOf({ occurrences });
        if (!last || outside.some((ending) => start <= ending.expression.start && ending.expression.end <= end))
          continue;
        report({
          at: spanOf(text, start, end),
          message: 'past',
          values: { words: quoted(text, { start, end }), last: formatDay(last), issued: formatDate(issueDate) },
        });
      }
  },
});
