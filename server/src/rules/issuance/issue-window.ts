import { replaceScalar } from '../../plan/edit';
import type { DateValue, Plan } from '../../plan/model';
import type { Span } from '../../plan/tree';
import { inBoth, type Localized, type TextValue } from '../../texts/localized';
import { nextWorkingDay } from '../../time/calendar';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDay,
  isAfter,
  isBefore,
  isSameDay,
  type PlainDate,
} from '../../time/date';
import { citationsOf } from '../citations/citations-of';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { basesOf } from './cited-parent';
import { dateLike } from './dates';
import { type IssueWindow, windowOf } from './window';

/** Days before the last one on which a draft is reminded of it. */
const NEAR = 3;
/** A date of issue this many days too late may still be a slip of the pen; one further off is what happened. */
const SLIP = 7;

export const issueWindow = defineRule({
  id: 'issue-window',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Thời hạn ban hành kế hoạch', en: 'Time limit for issuing the plan' },
  messages: {
    late: {
      vi: 'Ban hành {issued} là ngày thứ {day} kể từ ngày kế hoạch cấp trên ({from}); hạn cuối là {last}, ngày thứ {days}.{rollOver} Hãy kiểm tra lại ngày ban hành; nếu đúng là chậm thì chuẩn bị giải trình khi chấm điểm.',
      en: 'Issued on {issued}, day {day} from the superior plan ({from}); the last day was {last}, day {days}.{rollOver} Check the date of issue; if it is right, be ready to explain the delay when the plan is scored.',
    },
    overdue: {
      vi: 'Dự thảo đã quá hạn ban hành: hạn cuối là {last}, ngày thứ {days} kể từ ngày kế hoạch cấp trên ({from}); ngày kiểm tra {today} là ngày thứ {day}.{rollOver} Hãy trình ký ngay.',
      en: 'The draft is past its time: the last day was {last}, day {days} from the superior plan ({from}); {today} is day {day}.{rollOver} Have it signed now.',
    },
    near: {
      vi: 'Còn {left} ngày để ban hành: hạn cuối là {last}, ngày thứ {days} kể từ ngày kế hoạch cấp trên ({from}).{rollOver} Hãy trình ký kịp thời.',
      en: '{left} days left: the last day of issue is {last}, day {days} from the superior plan ({from}).{rollOver} Have the draft signed in time.',
    },
    today: {
      vi: 'Hôm nay là hạn cuối để ban hành: {last}, ngày thứ {days} kể từ ngày kế hoạch cấp trên ({from}).{rollOver} Hãy trình ký trong ngày.',
      en: 'Today is the last day of issue: {last}, day {days} from the superior plan ({from}).{rollOver} Have the draft signed today.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const window = windowOf(frame);
    const date = frame.issuance?.date;
    // A date that is none is said to be so already; an issued document without a date too.
    if (!window || (date && !date.date) || (!date && frame.state === 'issued')) return;
    if (date?.date && isBefore(date.date, window.from)) return;
    const values = (day: PlainDate): Record<string, TextValue> => ({
      from: formatDate(window.from),
      last: formatDay(window.last),
      days: window.days,
      day: daysBetween(window.from, day),
      rollOver: rollOver(window),
    });
    if (date?.date && isAfter(date.date, window.last)) {
      const issued = date.date;
      report({
        at: date.text.node,
        message: 'late',
        values: { ...values(issued), issued: formatDay(issued) },
        related: parentDate(frame),
        fixes: () => lastDay(plan, date, issued, window),
      });
    } else if (frame.state === 'draft') {
      const left = daysBetween(frame.asOf, window.last);
      const at = draftPlace(plan, date);
      if (left > NEAR || !at) return;
      report({
        at,
        message: left < 0 ? 'overdue' : left === 0 ? 'today' : 'near',
        values: { ...values(frame.asOf), today: formatDay(frame.asOf), left },
        related: parentDate(frame),
        ...(left < 0 ? {} : { severity: 'warning' as const }),
      });
    }
  },
});

function draftPlace(plan: Plan, date: DateValue | undefined): Span | undefined {
  const { decision, head, root } = plan;
  const written = (decision ?? head)?.at.get('date')?.key;
  return date?.text.node ?? written ?? (root.at.get('decision') ?? root.at.get('plan'))?.key;
}

/** A civil term that ends on a day off runs to the next working day; a scoring body need not follow it, so it is told only. */
function rollOver({ last, days }: IssueWindow): Localized {
  const next = nextWorkingDay(last);
  if (isSameDay(next, last)) return { vi: '', en: '' };
  return inBoth({
    text: {
      vi: ' Ngày cuối là ngày nghỉ: theo điều 148 khoản 5 Bộ luật Dân sự 2015 thì hết hạn vào {next}; đây là thông tin tham khảo, khi chấm điểm vẫn tính ngày thứ {days}.',
      en: ' The last day is a day off: by article 148(5) of the Civil Code 2015 the term would end on {next}; this is for information, scoring goes by day {days}.',
    },
    values: { next: formatDay(next), days },
  });
}

function parentDate({ parent }: Frame) {
  const at = parent?.date?.text.node;
  return at ? [{ at, message: { text: { vi: 'Ngày của kế hoạch cấp trên', en: 'Date of the superior plan' } } }] : [];
}

function lastDay(plan: Plan, { text }: DateValue, issued: PlainDate, { last }: IssueWindow): readonly Fix[] {
  const newerBasis = basesOf(plan).some((basis) =>
    citationsOf(basis).some(({ date }) => date?.date !== undefined && isAfter(date.date, last)),
  );
  if (newerBasis || isAfter(issued, addDays(last, SLIP))) return [];
  const title = {
    vi: 'Đặt ngày ban hành là {last}, ngày cuối của thời hạn',
    en: 'Set the date of issue to {last}, the last day allowed',
  };
  return [
    {
      title: { text: title, values: { last: formatDay(last) } },
      edits: [replaceScalar(text.node, dateLike(text.value, last))],
      safe: false,
    },
  ];
}
