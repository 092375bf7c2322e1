import type { PlanDocument } from '../../plan/document';
import { insertItems, itemRanges } from '../../plan/edit';
import type { Area } from '../../plan/model';
import { spanOf } from '../../plan/text';
import type { ProfileEntry } from '../../profiles/profile';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { matchAreas } from './matches';
import { templateTasks } from './template-tasks';

export const areaEmpty = defineRule({
  id: 'area-empty',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lĩnh vực không có nhiệm vụ', en: 'Area without a task' },
  messages: {
    empty: {
      vi: 'Lĩnh vực “{area}” chưa có nhiệm vụ nào. Mỗi lĩnh vực phải có ít nhất một nhiệm vụ; hãy thêm nhiệm vụ hoặc bỏ lĩnh vực này nếu không bắt buộc.',
      en: 'The area “{area}” has no task. Each area has at least one; add a task, or take the area out if it is not required.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report, document) {
    for (const { area, title, entry, meant } of matchAreas(plan, frame.profile)) {
      const tasks = area.at.get('tasks');
      // A list whose items are no tasks is of the wrong type.
      const hasOthers = tasks !== undefined && itemRanges(document, tasks).length > 0;
      const at = tasks?.key ?? (title && spanOf(title));
      if (area.tasks.length > 0 || hasOthers || !at) continue;
      report({
        at,
        message: 'empty',
        values: { area: title?.value ?? '…' },
        fixes: (now) => usualTasks(now, frame, area, entry ?? meant),
      });
    }
  },
});

function usualTasks(document: PlanDocument, frame: Frame, area: Area, entry: ProfileEntry | undefined): Fix[] {
  const { year, issueDate } = frame;
  if (year === undefined || !entry || entry.templates.length === 0) return [];
  const tasks = templateTasks(entry, document, { year, issueDate });
  return [
    {
      title: { text: { vi: 'Thêm các nhiệm vụ mẫu của lĩnh vực', en: 'Add the usual tasks of the area' } },
      edits: [insertItems(document, 'area', area, 'tasks', tasks)],
      safe: false,
    },
  ];
}
