import { replace } from '../../plan/edit';
import { spanOf } from '../../plan/text';
import { formatDay } from '../../time/date';
import { defineRule, type Fix } from '../rule';
import { duesOf } from './dues';
import { type Milestone, reversedIn } from './milestones';

export const milestoneOrder = defineRule({
  id: 'milestone-order',
  severity: 'error',
  scope: 'task',
  fixable: true,
  title: { vi: 'Thực hiện trước khi ban hành', en: 'Carried out before it is issued' },
  messages: {
    reversed: {
      vi: '“{work}” có hạn {last}, sớm hơn hạn của “{issue}” ({issued}). Phải ban hành rồi mới thực hiện; hãy kiểm tra lại hai mốc.',
      en: '“{work}” is due by {last}, before “{issue}” ({issued}). It is issued first and then carried out; check the two dates.',
    },
    issue: { vi: 'Mốc ban hành.', en: 'When it is issued.' },
  },
  check(task, frame, report) {
    for (const { issue, carried } of reversedIn(duesOf(task, frame)))
      report({
        at: placeOf(carried),
        message: 'reversed',
        values: {
          work: carried.label,
          issue: issue.label,
          last: formatDay(carried.last),
          issued: formatDay(issue.last),
        },
        related: [{ at: placeOf(issue), message: { text: this.messages.issue } }],
        fixes: () => swap(issue, carried),
      });
  },
});

function placeOf({ text, expression }: Milestone) {
  return spanOf(text, expression.start, expression.end);
}

/** Words that read as themselves in every kind of scalar. */
const PLAIN = /^[^\n:#,[\]{}'"\\]+$/;

/** Each takes the words of the other. */
function swap(a: Milestone, b: Milestone): Fix[] {
  const [first, second] = [a, b].map(({ text, expression: { start, end } }) => text.value.slice(start, end));
  if (!first || !second || !PLAIN.test(first + second)) return [];
  const title = { vi: 'Đổi chỗ hai thời hạn', en: 'Swap the two deadlines' };
  return [{ title: { text: title }, edits: [replace(placeOf(a), second), replace(placeOf(b), first)], safe: false }];
}
