import type { PlanDocument } from '../../plan/document';
import type { Assignment, Parent } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import type { Localized } from '../../texts/localized';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { implementedIds, isWhole, parentTasksById, soundParent, tasksOfAgency } from './assigned';
import { foldId } from './facts';
import { type Assigned, insertTasks } from './new-task';
import type { ParentFacts, ParentTask } from './parent';
import { inShort } from './quote';

/** So many are named in one message. */
const MOST_NAMED = 5;

export const assignmentUncovered = defineRule({
  id: 'assignment-uncovered',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Nhiệm vụ được giao chưa được cụ thể hóa', en: 'Assignment that no task implements' },
  messages: {
    assignment: {
      vi: 'Chưa có nhiệm vụ nào cụ thể hóa nhiệm vụ được giao “{id}”. Kế hoạch phải cụ thể hóa mọi nhiệm vụ cấp trên giao; hãy thêm nhiệm vụ, hoặc ghi “{id}” ở khóa “cụ thể hóa” của nhiệm vụ đã có.',
      en: 'No task implements the assignment “{id}”. A plan puts into concrete terms all that its superior assigns; add a task, or write “{id}” under “implements” of one that is there.',
    },
    one: {
      vi: 'Kế hoạch cấp trên giao cơ quan nhiệm vụ {list}, nhưng chưa có nhiệm vụ nào cụ thể hóa. Hãy thêm nhiệm vụ, hoặc ghi số đó ở khóa “cụ thể hóa” của nhiệm vụ đã có.',
      en: 'The superior’s plan gives the agency the task {list}, and no task implements it. Add a task, or write its number under “implements” of one that is there.',
    },
    several: {
      vi: 'Kế hoạch cấp trên giao cơ quan {count} nhiệm vụ chưa được cụ thể hóa: {list}. Hãy thêm nhiệm vụ, hoặc ghi số của chúng ở khóa “cụ thể hóa” của nhiệm vụ đã có.',
      en: 'The superior’s plan gives the agency {count} tasks that none implements: {list}. Add tasks, or write their numbers under “implements” of those that are there.',
    },
  },
  check({ parent, areas }, frame, report, document) {
    if (!parent || (parent.assignments.length === 0 && !frame.parentPlan) || !isWhole(document)) return;
    const covered = coverage(implementedIds(areas.flatMap(({ tasks }) => tasks)), soundParent(frame));
    for (const assignment of parent.assignments) {
      const { id } = assignment;
      if (!id || covered(id.value)) continue;
      report({
        at: spanOf(id),
        message: 'assignment',
        values: { id: inShort(id.value) },
        fixes: (now) => createTasks(now, frame, assignedBy(assignment, id), titles.one),
      });
    }
    const tasks = uncoveredTasks(parent, frame, covered);
    if (!parent.file || tasks.length === 0) return;
    report({
      at: spanOf(parent.file),
      message: tasks.length === 1 ? 'one' : 'several',
      values: { count: tasks.length, list: listOf(tasks) },
      fixes: (now) => createTasks(now, frame, tasks.map(assignedIn), tasks.length > 1 ? titles.all : titles.one),
    });
  },
  sees: ({ tasks, problems }) => `${problems.length} ${implementedIds(tasks).join('\n')}`,
});

/** Whether something of this id is implemented, whichever of its names is used. */
function coverage(ids: readonly string[], facts: ParentFacts | undefined): (id: string) => boolean {
  const covered = new Set(ids);
  if (facts) {
    const byId = parentTasksById(facts);
    for (const id of ids) {
      const tasks = byId.get(id) ?? [];
      // A number that several tasks have means none of them for certain, and is reported where it stands.
      for (const { label, number } of tasks) covered.add(foldId(label)).add(foldId(number));
    }
  }
  return (id) => covered.has(foldId(id));
}

/** The tasks of the parent's file that are this agency's, are in no list of its own, and are implemented by none. */
function uncoveredTasks(
  { assignments }: Parent,
  frame: Frame,
  covered: (id: string) => boolean,
): readonly ParentTask[] {
  const facts = soundParent(frame);
  const agency = frame.head?.agency?.value;
  if (!facts || agency === undefined) return [];
  const byId = parentTasksById(facts);
  const listed = new Set(assignments.flatMap(({ id }) => byId.get(foldId(id?.value ?? '')) ?? []));
  // What is listed under other ids may be any of the parent's tasks.
  if (assignments.length > 0 && listed.size === 0) return [];
  return tasksOfAgency(facts, agency).filter((task) => !listed.has(task) && !covered(task.label));
}

function listOf(tasks: readonly ParentTask[]): Localized {
  const named = tasks
    .slice(0, MOST_NAMED)
    .map(({ label, name }) => (name === undefined ? label : `${label} “${inShort(name)}”`))
    .join('; ');
  const rest = tasks.length - MOST_NAMED;
  return rest > 0
    ? { vi: `${named}; và ${rest} nhiệm vụ khác`, en: `${named}; and ${rest} more` }
    : { vi: named, en: named };
}

function assignedBy({ text, deadline }: Assignment, id: Text): readonly Assigned[] {
  return text ? [{ id: id.value, text: text.value, deadline: deadline?.value, area: undefined }] : [];
}

function assignedIn({ label, name, deadlines, area }: ParentTask): Assigned {
  const [deadline, more] = deadlines;
  return { id: label, text: name ?? '', deadline: more === undefined ? deadline : undefined, area };
}

const titles = {
  one: { vi: 'Tạo nhiệm vụ từ nhiệm vụ được giao “{id}”', en: 'Create a task from the assignment “{id}”' },
  all: { vi: 'Tạo {count} nhiệm vụ từ kế hoạch cấp trên', en: 'Create {count} tasks from the superior’s plan' },
};

function createTasks(document: PlanDocument, frame: Frame, assigned: readonly Assigned[], title: Localized): Fix[] {
  const named = assigned.filter(({ text }) => text.trim() !== '');
  const edits = insertTasks(document, frame, named);
  const values = { id: inShort(named[0]?.id ?? ''), count: named.length };
  return edits.length > 0 ? [{ title: { text: title, values }, edits, safe: false }] : [];
}
