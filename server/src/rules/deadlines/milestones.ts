import type { Text } from '../../plan/text';
import { wordPattern } from '../../texts/word-pattern';
import { isBefore, type PlainDate } from '../../time/date';
import type { DeadlineExpression } from '../../time/deadline';
import { type Due, productsFor } from './dues';
import { lastOf } from './last-days';
import { plainWords } from './plan-topics';

/** What is to be done, and when. */
export interface Milestone {
  readonly label: string;
  /** The label in the form of {@link plainWords}. */
  readonly words: string;
  readonly text: Text;
  readonly expression: DeadlineExpression;
  readonly first: PlainDate | undefined;
  readonly last: PlainDate;
}

/** The work of a task that is over before the plan for it can be there, each with the milestone of that plan. */
export function reversedIn(dues: readonly Due[]): { readonly issue: Milestone; readonly carried: Milestone }[] {
  const milestones = milestonesOf(dues);
  return milestones.flatMap((carried) => {
    const issue = milestones.find((other) => issues(other.words, carried.words) && isReversed(other, carried));
    return issue ? [{ issue, carried }] : [];
  });
}

function milestonesOf(dues: readonly Due[]): Milestone[] {
  if (dues.length === 0 || (dues.length === 1 && dues[0]?.expression.kind !== 'parts')) return [];
  if (!mayNamePlan(dues)) return [];
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

const NAMES_PLAN = wordPattern(String.raw`kế hoạch|(?<!\p{L})kh(?!\p{L})`, 'iu');
const LONGEST_LABEL = 120;

/** Whether any of the texts that labels are taken from has these words. */
function mayNamePlan(dues: readonly Due[]): boolean {
  const may = (text: Text | undefined) => text !== undefined && MAY_NAME_PLAN.test(text.value);
  return (
    dues.some(({ text, part }) => may(text) || may(part.label)) ||
    dues[0]?.task.products.some(({ text }) => may(text)) === true
  );
}

/** Simpler than {@link NAMES_PLAN}, and finds no less. */
const MAY_NAME_PLAN = /[hH][oO][ạẠ][cC][hH]|[kK\u212a][hH](?![a-zA-Z])/;

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
const SUBJECT_END = / (?:công tác|cải cách hành chính|việc|năm|hàng|hằng|của|đối với|tại|theo|trong|về) .*$/su;

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
