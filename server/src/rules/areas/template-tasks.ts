import type { PlanDocument } from '../../plan/document';
import type { Insertable } from '../../plan/edit';
import type { Plan } from '../../plan/model';
import { tasksOf } from '../../plan/tasks';
import { fillYear, type Level, type ProfileEntry, type TaskTemplate } from '../../profiles/profile';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { levelOf } from '../issuance/level';
import { leadFor } from './lead';
import { type PlanTime, templateDeadline } from './template-deadline';

/** The usual tasks of an area, written for one plan: its year, its units, with numbers if it writes them. */
export function templateTasks(entry: ProfileEntry, document: PlanDocument, time: PlanTime): readonly Insertable[] {
  const prefix = 'number' in entry ? `${String(entry.number)}.` : '';
  const numbered = writesNumbers(document.plan);
  return entry.templates.map((template, index) => ({
    ...(numbered ? { number: `${prefix}${index + 1}` } : {}),
    ...taskOf(template, document, time),
  }));
}

/** One usual task, without a number; keys in the order of the vocabulary. */
export function taskOf(
  template: TaskTemplate,
  document: PlanDocument,
  time: PlanTime,
): { readonly [key: string]: Insertable } {
  const { plan } = document;
  const { products, support, target, when } = template;
  const worded = (words: string) => spelledLike(document, fillYear(words, time.year));
  const timed = (words: string) => spelledLike(document, templateDeadline(words, time));
  return {
    name: worded(template.name),
    products: products.map(({ text, deadline }) =>
      deadline ? { text: worded(text), deadline: timed(deadline) } : worded(text),
    ),
    deadline: timed(template.deadline),
    lead: leadFor(template.lead, plan),
    ...(support.length > 0 ? { support: supportersIn(plan, support) } : {}),
    ...(target ? { target: worded(target) } : {}),
    ...(when ? { when } : {}),
  };
}

const EACH = '(?= (?:ngày|tuần|tháng|quý|năm))';
const OLDER = new RegExp(`h(?:à|a\u0300)ng${EACH}`, 'iu');
const NEWER = new RegExp(`h(?:ằ|ă\u0300|a\u0306\u0300)ng${EACH}`, 'iu');
const COMPOSED = new RegExp(`(h)ằ(ng)${EACH}`, 'giu');

/** Templates write `hằng năm`; in a plan that writes `hàng năm` throughout, so do they. */
function spelledLike(document: PlanDocument, words: string): string {
  return /hằng/i.test(words) && writesOlder(document) ? words.replace(COMPOSED, '$1à$2') : words;
}

const writesOlder = memo(({ text }: PlanDocument) => OLDER.test(text) && !NEWER.test(text));

/** Ministries and provinces have no rooms to help them: the many there are departments and agencies. */
const MANY_BY_LEVEL: Readonly<Partial<Record<Level, string>>> = {
  ministry: 'Các đơn vị liên quan',
  province: 'Các cơ quan liên quan',
};

function supportersIn({ head }: Plan, support: readonly string[]): readonly string[] {
  const many = MANY_BY_LEVEL[levelOf({ level: head?.level?.word, head }) ?? 'department'];
  return many ? support.map((name) => (foldKey(name) === 'các phòng' ? many : name)) : support;
}

/** Whether most tasks of the plan have a number written. */
function writesNumbers(plan: Plan): boolean {
  const tasks = tasksOf(plan);
  return tasks.filter(({ number }) => number).length * 2 > tasks.length;
}
