import type { PlanDocument } from '../../plan/document';
import type { Task, Work } from '../../plan/model';
import { roleOf } from '../../profiles/catalogue';
import { leaders, leadFor, unitText } from '../areas/lead';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { firstKey } from '../structure/spans';
import { put } from './put';
import { isLeaf, resultsOf } from './results';
import { usualTask } from './usual';

/** So many units are offered. */
const OFFERED = 3;

export const responsibleMissing = defineRule({
  id: 'responsible-missing',
  severity: 'error',
  scope: 'task',
  fixable: true,
  title: { vi: 'Nhiệm vụ không có đơn vị thực hiện', en: 'Task without a responsible unit' },
  messages: {
    missing: {
      vi: 'Nhiệm vụ chưa có đơn vị, cá nhân thực hiện. Kế hoạch phải phân công trách nhiệm của từng nhiệm vụ; hãy ghi đơn vị chủ trì.',
      en: 'The task has no responsible unit or person. A plan assigns each task; write the lead unit.',
    },
    partly: {
      vi: 'Có sản phẩm của nhiệm vụ chưa có đơn vị, cá nhân thực hiện. Hãy ghi cho từng sản phẩm, hoặc ghi đơn vị chủ trì cả nhiệm vụ.',
      en: 'Some products of the task have no responsible unit. Write one with each product, or a lead for the whole task.',
    },
  },
  check(task, frame, report) {
    const results = resultsOf(task);
    const assigned = results.filter((product) => product.entity && isAssigned(product, product.entity.at));
    const all = assigned.length > 0 && assigned.length === results.length;
    if (!isLeaf(task) || isAssigned(task, task.at) || all) return;
    const key = (['lead', 'responsible', 'support'] as const).find((name) => task.at.has(name));
    report({
      at: (key && task.at.get(key)?.key) ?? firstKey(task.node),
      message: assigned.length > 0 ? 'partly' : 'missing',
      fixes: (document) => fixes(document, frame, task),
    });
  },
});

/** Whether anybody is named; a list of leads is of the wrong type, but names somebody. */
function isAssigned({ lead, support, responsible }: Work, at: Task['at']): boolean {
  const listed = at.get('lead')?.value;
  return (
    lead !== undefined ||
    (listed !== undefined && listed.kind !== 'scalar') ||
    support.length > 0 ||
    responsible.some(({ text, unit }) => text ?? unit)
  );
}

function fixes(document: PlanDocument, frame: Frame, task: Task): Fix[] {
  const { plan } = document;
  const usual = usualTask(document, frame, task)?.lead;
  const [coordinator, ...others] = leaders(plan.units).map((unit) => unitText(unit, plan));
  const names = coordinator
    ? [coordinator, ...(usual ? [leadFor(usual, plan)] : []), ...others]
    : [leadFor(usual ?? roleOf('van-phong'), plan)];
  // An empty cell of the table is filled where it stands.
  const key = !task.at.has('lead') && task.at.has('responsible') ? 'responsible' : 'lead';
  return [...new Set(names)].slice(0, OFFERED).map((unit) => ({
    title: { text: { vi: 'Giao “{unit}” chủ trì', en: 'Let “{unit}” lead' }, values: { unit } },
    edits: [put(document, 'task', task, key, unit)],
    safe: false,
  }));
}
