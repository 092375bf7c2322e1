import { spanOf } from '../../plan/text';
import type { Localized } from '../../texts/localized';
import { dayInfo, lastWorkingDay } from '../../time/calendar';
import { formatDay, type PlainDate, weekday } from '../../time/date';
import { defineRule } from '../rule';
import { duesOf } from './dues';
import { endsOnDayOff } from './last-days';
import { quoted } from './readings';

export const deadlineNonWorking = defineRule({
  id: 'deadline-non-working',
  severity: 'info',
  scope: 'task',
  fixable: false,
  title: { vi: 'Hạn cuối là ngày nghỉ', en: 'Last day is a day off' },
  messages: {
    off: {
      vi: '“{words}” hết vào {day}, là ngày nghỉ ({reason}). Ngày làm việc cuối cùng trước đó là {last}; hãy coi đó là hạn thực tế.',
      en: '“{words}” ends on {day}, a day off ({reason}). The last working day before it is {last}; take that for the real deadline.',
    },
  },
  check(task, frame, report) {
    for (const { text, endings, outside, past } of duesOf(task, frame)) {
      // What is over, or of another year, is said to be so.
      if (past.length > 0) continue;
      for (const ending of endings) {
        if (!endsOnDayOff(ending) || outside.includes(ending)) continue;
        const { start, end } = ending.expression;
        report({
          at: spanOf(text, start, end),
          message: 'off',
          values: {
            words: quoted(text, { start, end }),
            day: formatDay(ending.last),
            reason: reasonOf(ending.last),
            last: formatDay(lastWorkingDay(ending.last)),
          },
        });
      }
    }
  },
});

/** `Tết Nguyên đán`, `thứ Bảy` */
function reasonOf(day: PlainDate): Localized {
  return dayInfo(day).name ?? weekday(day).long;
}
