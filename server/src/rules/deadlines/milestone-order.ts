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
  about: {
    vi: 'Trong một nhiệm vụ, việc ban hành kế hoạch phải có hạn trước hoặc cùng lúc với việc thực hiện kế hoạch đó (ban hành kế hoạch kiểm tra rồi mới kiểm tra). Ngược lại thường là do đổi chỗ hai mốc.',
    en: 'Within a task a plan is issued before, or at the same time as, it is carried out (the inspection plan before the inspection). The other way round two milestones have mostly been swapped.',
  },
  ground: {
    vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục I.2: “Ban hành KH kiểm tra trong tháng 10/2021”, “Kiểm tra trong tháng 11/2021”.',
    en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, item I.2: the inspection plan in October, the inspection in November.',
  },
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
