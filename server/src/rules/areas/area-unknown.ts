import { replaceScalar } from '../../plan/edit';
import type { Text } from '../../plan/text';
import { spanOf } from '../../plan/text';
import { type ProfileEntry, profileEntries } from '../../profiles/profile';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { matchAreas } from './matches';

export const areaUnknown = defineRule({
  id: 'area-unknown',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lĩnh vực không có trong bộ quy tắc', en: 'Area that the profile does not know' },
  messages: {
    meant: {
      vi: '“{title}” không phải tên lĩnh vực theo {profile}; có lẽ là “{meant}”. Hãy sửa lại tên.',
      en: '“{title}” is no area of {profile}; “{meant}” is probably meant. Correct the title.',
    },
    unknown: {
      vi: '“{title}” không phải lĩnh vực theo {profile}. Hãy chọn một trong: {known}; hoặc chọn bộ quy tắc khác.',
      en: '“{title}” is no area of {profile}. Choose one of: {known}; or choose another profile.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    if (frame.unknownProfile) return;
    const { profile } = frame;
    const areas = matchAreas(plan, profile);
    const taken = new Set(areas.flatMap(({ entry }) => entry ?? []));
    for (const { title, entry, meant } of areas) {
      if (!title || entry) continue;
      const at = spanOf(title);
      const values = { title: title.value, profile: profile.name };
      if (meant && !taken.has(meant)) {
        taken.add(meant);
        report({
          at,
          message: 'meant',
          values: { ...values, meant: meant.title },
          fixes: () => [rename(title, meant)],
        });
      } else {
        const known = profileEntries(profile).map((other) => `“${other.title}”`);
        report({ at, message: 'unknown', values: { ...values, known: known.join(', ') } });
      }
    }
  },
});

function rename(title: Text, to: ProfileEntry): Fix {
  return {
    title: { text: { vi: 'Đổi thành “{area}”', en: 'Change to “{area}”' }, values: { area: to.title } },
    edits: [replaceScalar(title.node, to.title)],
    safe: false,
  };
}
