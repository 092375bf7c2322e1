import { spanOf } from '../../plan/text';
import { defineRule, seesNoTask } from '../rule';
import { areasInOrder, matchAreas, predecessor } from './matches';
import { moveItem } from './move-item';

export const areaOrder = defineRule({
  id: 'area-order',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lĩnh vực không đúng thứ tự', en: 'Area out of order' },
  about: {
    vi: 'Các lĩnh vực nên đứng theo thứ tự của bộ quy tắc, vì số nhiệm vụ (4.1 là nhiệm vụ đầu của lĩnh vực 4) và các biểu báo cáo đều theo thứ tự đó.',
    en: 'Areas best stand in the order of the profile: the task numbers (4.1 is the first task of area 4) and the report forms follow it.',
  },
  ground: {
    vi: 'Thứ tự lĩnh vực của bộ quy tắc (Nghị quyết 30c/NQ-CP, Nghị quyết 76/NQ-CP hoặc kế hoạch của tỉnh).',
    en: 'The order of areas in the profile (Resolution 30c/NQ-CP, Resolution 76/NQ-CP or the province’s plan).',
  },
  messages: {
    behind: {
      vi: '“{title}” không đúng chỗ: theo {profile}, lĩnh vực này đứng sau “{before}”. Hãy chuyển cả lĩnh vực về chỗ đó.',
      en: '“{title}” is out of place: in {profile} it stands behind “{before}”. Move the whole area there.',
    },
    first: {
      vi: '“{title}” không đúng chỗ: theo {profile}, phần này đứng đầu. Hãy chuyển cả phần lên đầu.',
      en: '“{title}” is out of place: in {profile} it stands first. Move the whole part to the beginning.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    if (frame.unknownProfile) return;
    const { profile } = frame;
    const areas = matchAreas(plan, profile);
    const inOrder = areasInOrder(plan, profile);
    for (const [from, area] of areas.entries()) {
      if (!area.entry || area.first || inOrder.includes(area) || !area.title) continue;
      const before = predecessor(area.entry, inOrder, profile);
      const to = before ? areas.indexOf(before) + 1 : 0;
      report({
        at: spanOf(area.title),
        message: before ? 'behind' : 'first',
        values: { title: area.title.value, profile: profile.name, before: before?.title?.value ?? '' },
        fixes: (document) => moveItem(document, document.plan.root.at.get('areas'), from, to),
      });
    }
  },
});
