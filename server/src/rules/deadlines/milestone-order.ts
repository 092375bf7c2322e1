import { replace } from '../../plan/edit';
import type { Task } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { formatDay, isBefore, type PlainDate } from '../../time/date';
import type { DeadlineExpression } from '../../time/deadline';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { type Due, duesOf, productsFor } from './dues';
import { lastOf } from './last-days';
import { plainWords } from './plan-topics';

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
      vi: '“{work}” xong trước {last}, khi “{issue}” còn chưa đến hạn ({issued}). Phải ban hành rồi mới thực hiện; hãy kiểm tra lại hai mốc.',
      en: '“{work}” is due by {last}, before “{issue}” ({issued}). It is issued first and then carried out; check the two dates.',
    },
    issue: { vi: 'Mốc ban hành.', en: 'When it is issued.' },
  },
  check(task, frame, report) {
    const milestones = milestonesOf(task, frame);
    for (const carried of milestones) {
      const issue = milestones.find((other) => issues(other.words, carried.words) && isReversed(other, carried));
      if (!issue) continue;
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
    }
  },
});

/** What is to be done, and when. */
interface Milestone {
  readonly label: string;
  /** The label in the form of {@link plainWords}. */
  readonly words: string;
  readonly text: Text;
  readonly expression: DeadlineExpression;
  readonly first: PlainDate | undefined;
  readonly last: PlainDate;
}

function milestonesOf(task: Task, frame: Frame): Milestone[] {
  const dues = duesOf(task, frame);
  if (dues.length === 0 || (dues.length === 1 && dues[0]?.expression.kind !== 'parts')) return [];
  const named = dues.flatMap((due) =>
    due.resolved.parts.flatMap(({ label, expression, occurrences }): Omit<Milestone, 'words'>[] => {
      const name = label?.text ?? due.part.label?.value ?? productOf(due, dues);
      const last = lastOf({ occurrences });
      if (!name || !last || occurrences.length > 1) return [];
      return [{ label: name, text: due.text, expression, first: occurrences[0]?.first, last }];
    }),
  );
  if (named.length < 2 || !named.some(({ label }) => NAMES_PLAN.test(label))) return [];
  return named.map((milestone) => ({ ...milestone, words: plainWords(milestone.label) }));
}

const NAMES_PLAN = /kế hoạch|(?<!\p{L})kh(?!\p{L})/iu;
const LONGEST_LABEL = 120;

/** The words of the one product that a deadline is for, as far as they name the work. */
function productOf(due: Due, dues: readonly Due[]): string | undefined {
  const products = productsFor(due, dues);
  const [only] = products ?? [];
  return products?.length === 1 ? only?.text?.value.slice(0, LONGEST_LABEL).split(/[\n;.(]/)[0] : undefined;
}

const ISSUE =
  /^(?:tham mưu )?(?:ban hành|xây dựng|lập|trình|phê duyệt|xây dựng và ban hành)(?: và ban hành)? (?:dự thảo )?kế hoạch(?: (.*))?$/u;
const CARRY = /^(?:tổ chức |tiến hành |triển khai |thực hiện |đi )+/u;
/** Where what a plan is for ends: `kiểm tra | công tác CCHC năm 2021`. */
const SUBJECT_END = / (?:công tác|cải cách hành chính|việc|năm|hàng|hằng|của|đối với|tại|theo|trong|về) .*$/u;

/** Whether one is the issue of the plan for the other: `Ban hành KH kiểm tra` for `Kiểm tra`, `Tổ chức kiểm tra`. */
function issues(issue: string, carried: string): boolean {
  const plan = ISSUE.exec(issue);
  if (!plan || ISSUE.test(carried)) return false;
  const work = `${carried} `.replace(CARRY, '').trim();
  const carries = work !== carried;
  if (carries && /^kế hoạch(?: |$)/u.test(work)) return true;
  const subject = (plan[1] ?? '').replace(SUBJECT_END, '').trim();
  return subject === '' ? carries && work === '' : work === subject || work.startsWith(`${subject} `);
}

/** The work is over before the plan can be there; of two mere limits the earlier one. */
function isReversed(issue: Milestone, carried: Milestone): boolean {
  return isBefore(carried.last, issue.first ?? issue.last);
}

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
