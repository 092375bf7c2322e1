import { spanOf } from '../../plan/text';
import { defineRule, seesNoTask } from '../rule';
import { matchAreas } from './matches';

export const areaDuplicate = defineRule({
  id: 'area-duplicate',
  severity: 'error',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Lĩnh vực ghi hai lần', en: 'Area written twice' },
  about: {
    vi: 'Mỗi lĩnh vực chỉ đứng một lần trong kế hoạch, kể cả khi viết bằng tên gọi khác. Ghi hai lần thì số nhiệm vụ trùng nhau và kết quả của lĩnh vực bị tính sai.',
    en: 'Each area stands once in a plan, whatever name it goes by. Written twice, its task numbers collide and its results are counted wrongly.',
  },
  ground: {
    vi: 'Danh mục lĩnh vực của bộ quy tắc; bố cục phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa.',
    en: 'The areas of the profile; the layout of the appendix to the 2021 plan of the Khánh Hòa Inspectorate.',
  },
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
