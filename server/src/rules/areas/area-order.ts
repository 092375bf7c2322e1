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
