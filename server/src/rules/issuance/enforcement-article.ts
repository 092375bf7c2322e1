import type { PlanDocument } from '../../plan/document';
import { insertItems, replaceScalar, type TextEdit } from '../../plan/edit';
import type { Decision, Plan } from '../../plan/model';
import { foldKey } from '../../texts/fold';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';

export const enforcementArticle = defineRule({
  id: 'enforcement-article',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Quyết định thiếu điều giao thi hành', en: 'Decision without an article that binds the units' },
  messages: {
    missing: {
      vi: 'Quyết định chưa có điều nêu ai chịu trách nhiệm thi hành, nên chưa ràng buộc đơn vị nào thực hiện kế hoạch. Hãy thêm điều giao thi hành.',
      en: 'No article of the decision says who must carry it out, so it binds no unit to the plan. Add an article on enforcement.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const { decision } = plan;
    const section = plan.root.at.get('decision')?.key;
    if (!decision || !section || decision.articles.some(({ value }) => bindsSomebody(value))) return;
    report({
      at: decision.at.get('articles')?.key ?? section,
      message: 'missing',
      fixes: (document) => [addArticle(document, decision, frame)],
    });
  },
});

/** That a decision takes effect (`có hiệu lực thi hành`) binds nobody by name. */
function bindsSomebody(article: string): boolean {
  const text = foldKey(article.slice(0, 5000)).replaceAll('hiệu lực thi hành', '');
  return /thi hành|trách nhiệm|(?:triển khai|tổ chức) thực hiện|thực hiện quyết định này/.test(text);
}

function addArticle(document: PlanDocument, decision: Decision, frame: Frame): Fix {
  const { plan } = document;
  const { articles } = decision;
  const title = plan.head?.title?.value ?? 'Kế hoạch cải cách hành chính';
  const first = articles.length === 0 ? [`Điều 1. Ban hành kèm theo Quyết định này ${title}.`] : [];
  const number = Math.max(articles.length + first.length, ...articles.map(({ value }) => numberOf(value))) + 1;
  const article = `Điều ${number}. ${boundUnits(plan, frame)} chịu trách nhiệm thi hành Quyết định này./.`;
  return {
    title: { text: { vi: 'Thêm điều giao thi hành', en: 'Add an article on enforcement' } },
    edits: [...moveEndMark(decision), insertItems(document, 'decision', decision, 'articles', [...first, article])],
    safe: false,
  };
}

function numberOf(article: string): number {
  return Number(/^Điều\s(\d{1,3})/iu.exec(article)?.[1] ?? 0);
}

/** Those who must act, as far as the plan names them: the head of its office, the heads of its rooms, everybody. */
export function boundUnits({ head }: Plan, { units }: Frame): string {
  const rooms = units.list.filter(({ kind }) => kind?.word === 'room');
  const office = rooms.some(({ name }) => foldKey(name?.value ?? '') === 'văn phòng') ? 'Chánh Văn phòng, ' : '';
  const heads = rooms.length > (office ? 1 : 0) ? 'Trưởng các phòng' : office ? '' : 'Thủ trưởng các đơn vị';
  const agency = head?.agency?.value ?? 'cơ quan';
  return `${office}${heads === '' ? '' : `${heads}, `}công chức, người lao động của ${agency}`;
}

/** `./.` ends a document, so it leaves the article that was the last. */
function moveEndMark({ articles }: Decision): readonly TextEdit[] {
  const last = articles.at(-1);
  if (!last || last.node.style === 'literal' || last.node.style === 'folded' || !/\.\/\.$/.test(last.value)) return [];
  return [replaceScalar(last.node, last.value.replace(/\/\.$/, ''))];
}
