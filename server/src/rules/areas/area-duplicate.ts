import { spanOf } from '../../plan/text';
import { defineRule, seesNoTask } from '../rule';
import { matchAreas } from './matches';

export const areaDuplicate = defineRule({
  id: 'area-duplicate',
  severity: 'error',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Lĩnh vực ghi hai lần', en: 'Area written twice' },
  messages: {
    twice: {
      vi: '“{title}” là lĩnh vực đã có ở trên (“{first}”). Hãy gộp nhiệm vụ của hai chỗ vào một lĩnh vực.',
      en: '“{title}” is the area that stands above already (“{first}”). Bring the tasks of both together in one area.',
    },
    first: { vi: 'Lĩnh vực này ghi lần đầu ở đây.', en: 'The area stands here first.' },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    for (const { title, first } of matchAreas(plan, frame.profile)) {
      if (!title || !first?.title) continue;
      const message = { text: areaDuplicate.messages.first };
      report({
        at: spanOf(title),
        message: 'twice',
        values: { title: title.value, first: first.title.value },
        related: [{ at: spanOf(first.title), message }],
      });
    }
  },
});
