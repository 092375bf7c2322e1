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
  about: {
    vi: 'Tìm thời hạn ghi ngày hoặc số ngày mà ngày cuối cùng là thứ Bảy, Chủ nhật, ngày lễ hoặc nghỉ bù. Công việc nội bộ nên xong từ ngày làm việc trước đó: khi chấm điểm không lùi sang ngày làm việc tiếp theo. Hạn ghi theo tháng, quý, năm không bị nhắc.',
    en: 'Finds deadlines on a day, or counted in days, that end on a Saturday, Sunday, holiday or day in lieu. Work of one’s own is best done by the working day before: scoring does not move the day on. Deadlines by month, quarter or year are left alone.',
  },
  ground: {
    vi: 'Lịch nghỉ của cán bộ, công chức theo thông báo hằng năm; Bộ luật Dân sự 2015, điều 148 khoản 5 (thời hạn dân sự thì lùi sang ngày làm việc tiếp theo).',
    en: 'The yearly notices of days off for the civil service; Civil Code 2015, article 148(5) (a civil term moves to the next working day).',
  },
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
