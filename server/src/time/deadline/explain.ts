/** Says in words how a deadline was computed, for the hover. */
import { type Localized, type Message, render } from '../../texts/localized';
import { dayInfo, type Holiday, holidaysBetween, isWorkingDay, lastWorkingDay, nextWorkingDay } from '../calendar';
import { addDays, daysBetween, formatDate, formatDay, isSameDay, type PlainDate, weekday } from '../date';
import type { DeadlineExpression, FromEventDeadline, Occurrence, ResolvedDeadline, ResolvedEvent } from './types';

const TEXTS = {
  due: { vi: 'Hạn cuối: {day}.', en: 'Due: {day}.' },
  window: { vi: 'Từ {first} đến hết {last}.', en: 'From {first} to {last}, inclusive.' },
  begin: { vi: 'Bắt đầu từ {first}; không nêu hạn cuối.', en: 'Begins on {first}; no last day is said.' },
  occurrences: { vi: '{count} lần: hạn cuối {days}.', en: '{count} times: due {days}.' },
  workingEnds: {
    vi: 'Ngày làm việc cuối cùng của từng lần: {days}.',
    en: 'Last working day of each: {days}.',
  },
  more: { vi: '{days}, …, {last}', en: '{days}, …, {last}' },
  part: { vi: '{label}: {day}.', en: '{label}: {day}.' },
  unlabelled: { vi: 'Việc {number}', en: 'Part {number}' },
  before: {
    vi: '“Trước” không gồm ngày {day}: hạn cuối là ngày liền trước.',
    en: '“Trước” (before) leaves out {day}: the day before it is the last one.',
  },
  partOfPeriod: {
    vi: 'Đầu, giữa, cuối tháng, quý, năm tính theo điều 146 Bộ luật Dân sự 2015.',
    en: 'Beginning, middle and end of a month, quarter or year are those of article 146 of the Civil Code 2015.',
  },
  countDays: {
    vi: 'Tính từ “{event}” ({date}): ngày thứ 1 là {first}, ngày thứ {count} là {last} (điều 147 Bộ luật Dân sự 2015).',
    en: 'Counted from “{event}” ({date}): day 1 is {first}, day {count} is {last} (article 147 of the Civil Code 2015).',
  },
  countTerm: {
    vi: 'Tính từ “{event}” ({date}): {term} kể từ ngày hôm sau, hết {last} (điều 147, 148 Bộ luật Dân sự 2015).',
    en: 'Counted from “{event}” ({date}): {term} from the next day, to the end of {last} (articles 147 and 148 of the Civil Code 2015).',
  },
  calendarDays: {
    vi: 'Đếm cả ngày nghỉ; không lùi sang ngày làm việc tiếp theo.',
    en: 'Days off are counted too; the end is not moved to the next working day.',
  },
  workingDays: {
    vi: 'Chỉ đếm ngày làm việc, bỏ thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
    en: 'Only working days are counted, without weekends and holidays.',
  },
  strict: {
    vi: '“Dưới {count}” là nhiều nhất {most}.',
    en: '“Dưới {count}” (fewer than) is {most} at the most.',
  },
  holidays: { vi: 'Nghỉ lễ trong thời gian đó: {list}.', en: 'Holidays in between: {list}.' },
  notWorking: {
    vi: '{day} không phải ngày làm việc ({reason}): ngày làm việc cuối cùng trước đó là {last}.',
    en: '{day} is no working day ({reason}): the last working day before it is {last}.',
  },
  rollOver: {
    vi: 'Nếu áp dụng điều 148 khoản 5 Bộ luật Dân sự 2015 thì thời hạn hết vào {day}; ở đây tính chặt, không lùi.',
    en: 'Under article 148(5) of the Civil Code 2015 the term would end on {day}; here it is counted strictly.',
  },
  eventUnknown: {
    vi: 'Chưa có ngày của mốc “{event}”: khai báo tại mục “mốc thời gian”.',
    en: 'The event “{event}” has no date yet: declare it under “events”.',
  },
  each: { vi: 'Tính riêng cho từng trường hợp.', en: 'Counted for each case.' },
  eachFrom: { vi: 'Tính riêng cho từng trường hợp, kể từ “{event}”.', en: 'Counted for each case, from “{event}”.' },
  ownIssue: {
    vi: 'Tính từ ngày ban hành kế hoạch này, chưa có ngày.',
    en: 'Counted from the issue of this plan, which has no date yet.',
  },
  yearLong: { vi: 'Chỉ nêu cả năm, không có mốc cụ thể.', en: 'The whole year, no closer date.' },
  vague: { vi: 'Không nêu thời hạn cụ thể.', en: 'No date is said.' },
  standing: {
    vi: 'Nhiệm vụ thường xuyên hoặc khi phát sinh, không có hạn cuối.',
    en: 'A standing duty without a last day.',
  },
  atOnce: {
    vi: 'Thực hiện ngay sau “{event}”; không nêu hạn cuối.',
    en: 'At once after “{event}”; no last day is said.',
  },
  invalid: { vi: 'Có ngày không tồn tại trong lịch.', en: 'A date that does not exist.' },
  unrecognized: { vi: 'Không hiểu thời hạn này.', en: 'This deadline was not understood.' },
  projected: {
    vi: 'Lịch nghỉ năm {year} là dự kiến, chưa có thông báo chính thức.',
    en: 'The holidays of {year} are projected; the official notice is not known.',
  },
  unknown: {
    vi: 'Chưa có lịch nghỉ năm {year}: chỉ tính thứ Bảy, Chủ nhật và ngày lễ dương lịch.',
    en: 'The holidays of {year} are not known: only weekends and solar holidays are counted.',
  },
} as const satisfies Record<string, Localized>;

const UNITS: Readonly<Record<FromEventDeadline['unit'], Localized>> = {
  hour: { vi: 'giờ', en: 'hour' },
  day: { vi: 'ngày', en: 'day' },
  workingDay: { vi: 'ngày làm việc', en: 'working day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
};

const MOST_LISTED = 12;
const LISTED_OF_MANY = 3;

function say(text: Localized, values: Message['values'] = {}): Localized {
  const message: Message = { text, values };
  return { vi: render(message, 'vi'), en: render(message, 'en') };
}

function same(text: string): Localized {
  return { vi: text, en: text };
}

function join(texts: readonly Localized[], separator: string): Localized {
  return { vi: texts.map(({ vi }) => vi).join(separator), en: texts.map(({ en }) => en).join(separator) };
}

function units(unit: FromEventDeadline['unit'], count: number): Localized {
  const { vi, en } = UNITS[unit];
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

function listDays(days: readonly PlainDate[]): Localized {
  const last = days.at(-1);
  if (days.length <= MOST_LISTED || !last) return join(days.map(formatDay), ', ');
  return say(TEXTS.more, { days: join(days.slice(0, LISTED_OF_MANY).map(formatDay), ', '), last: formatDay(last) });
}

function sayDates(resolved: ResolvedDeadline, expression: DeadlineExpression): Localized[] {
  const { occurrences, first, last } = resolved;
  const days = occurrences.flatMap((occurrence) => occurrence.last ?? []);
  if (days.length > 1) {
    const times = say(TEXTS.occurrences, { count: days.length, days: listDays(days) });
    if (days.length > MOST_LISTED || days.every(isWorkingDay)) return [times];
    return [times, say(TEXTS.workingEnds, { days: listDays(days.map(lastWorkingDay)) })];
  }
  if (!last) return first ? [say(TEXTS.begin, { first: formatDay(first) })] : [];
  const due = say(TEXTS.due, { day: formatDay(last) });
  const opens = occurrences[0]?.first;
  // A term from an event tells its first day when it tells how it was counted.
  const isWindow = opens !== undefined && expression.kind !== 'fromEvent' && daysBetween(opens, last) > 0;
  return isWindow ? [due, say(TEXTS.window, { first: formatDay(opens), last: formatDay(last) })] : [due];
}

function sayPart(occurrences: readonly Occurrence[], label: Localized): Localized[] {
  const days = occurrences.flatMap((occurrence) => occurrence.last ?? []);
  return days.length > 0 ? [say(TEXTS.part, { label, day: listDays(days) })] : [];
}

/** Consecutive days off of one name are one stretch: `Tết Nguyên đán 10/02/2021–14/02/2021`. */
function listHolidays(holidays: readonly Holiday[]): Localized {
  const stretches: { name: Localized; from: PlainDate; to: PlainDate }[] = [];
  for (const { name, date } of holidays) {
    const stretch = stretches.at(-1);
    if (stretch && stretch.name.vi === name.vi && daysBetween(stretch.to, date) === 1) stretch.to = date;
    else stretches.push({ name, from: date, to: date });
  }
  return join(
    stretches.map(({ name, from, to }) => {
      const days = isSameDay(from, to) ? formatDate(from) : `${formatDate(from)}–${formatDate(to)}`;
      return { vi: `${name.vi} ${days}`, en: `${name.en} ${days}` };
    }),
    '; ',
  );
}

function sayUnresolvedEvent(term: FromEventDeadline, event: ResolvedEvent | undefined): Localized {
  if (!event) return TEXTS.each;
  const name = same(event.text);
  if (event.needsDate) return say(TEXTS.eventUnknown, { event: name });
  return term.each ? say(TEXTS.eachFrom, { event: name }) : TEXTS.ownIssue;
}

function sayTerm(term: FromEventDeadline, resolved: ResolvedDeadline): Localized[] {
  const event = resolved.events[0];
  const { count, unit } = term;
  if (count === undefined) return event ? [say(TEXTS.atOnce, { event: same(event.text) })] : [];
  const most = term.strict ? count - 1 : count;
  const strict = term.strict && (unit === 'day' || unit === 'workingDay');
  const lines = strict ? [say(TEXTS.strict, { count: units(unit, count), most: units(unit, most) })] : [];
  const { last } = resolved;
  const from = event?.date;
  if (!event || !from || !last) return [...lines, sayUnresolvedEvent(term, event)];
  const values = { event: same(event.text), date: formatDay(from), last: formatDay(last) };
  const byDay = unit === 'day' || unit === 'workingDay';
  const first = unit === 'workingDay' ? nextWorkingDay(addDays(from, 1)) : addDays(from, 1);
  lines.push(
    byDay
      ? say(TEXTS.countDays, { ...values, first: formatDay(first), count: most })
      : say(TEXTS.countTerm, { ...values, term: units(unit, count) }),
    unit === 'workingDay' ? TEXTS.workingDays : TEXTS.calendarDays,
  );
  const holidays = holidaysBetween(addDays(from, 1), last);
  if (holidays.length > 0) lines.push(say(TEXTS.holidays, { list: listHolidays(holidays) }));
  return lines;
}

function sayReason(expression: DeadlineExpression, resolved: ResolvedDeadline): Localized[] {
  if (expression.kind === 'fromEvent') return sayTerm(expression, resolved);
  if (expression.kind !== 'date') return [];
  const { last } = resolved;
  const lines: Localized[] = [];
  if (expression.bound === 'before' && last) lines.push(say(TEXTS.before, { day: formatDate(addDays(last, 1)) }));
  const { when } = expression;
  if (when.kind === 'period' && /^(?:start|middle|end)$/.test(when.part ?? '')) lines.push(TEXTS.partOfPeriod);
  return lines;
}

function sayRest(expression: DeadlineExpression, resolved: ResolvedDeadline): Localized[] {
  const { last, lastIsWorkingDay, occurrences } = resolved;
  if (!last || lastIsWorkingDay || occurrences.length > 1) return [];
  const reason = dayInfo(last).name ?? weekday(last).long;
  const lines = [say(TEXTS.notWorking, { day: formatDay(last), reason, last: formatDay(lastWorkingDay(last)) })];
  if (expression.kind === 'fromEvent') lines.push(say(TEXTS.rollOver, { day: formatDay(nextWorkingDay(last)) }));
  return lines;
}

function sayCalendar({ calendarStatus, last }: ResolvedDeadline): Localized[] {
  if (calendarStatus === 'official' || !last) return [];
  return [say(TEXTS[calendarStatus], { year: last.year })];
}

function sayDoubts(resolved: ResolvedDeadline, expression: DeadlineExpression): Localized[] {
  const { vague, yearLong, invalid, unrecognized, last } = resolved;
  const lines: Localized[] = [];
  if (yearLong) lines.push(TEXTS.yearLong);
  if (vague === 'warning') lines.push(TEXTS.vague);
  if (vague === 'hint' && !last && expression.kind !== 'fromEvent') lines.push(TEXTS.standing);
  if (invalid.length > 0) lines.push(TEXTS.invalid);
  if (unrecognized.length > 0) lines.push(TEXTS.unrecognized);
  return lines;
}

/** The lines of a hover, the computed day first: weekday, how it was counted, holidays in between, the last working day. */
export function explainDeadline(resolved: ResolvedDeadline, expression: DeadlineExpression): Localized[] {
  const parts = resolved.parts.flatMap(({ label, occurrences }, i) =>
    sayPart(occurrences, label ? same(label.text) : say(TEXTS.unlabelled, { number: i + 1 })),
  );
  return [
    ...(resolved.parts.length > 1 ? parts : sayDates(resolved, expression)),
    ...sayReason(expression, resolved),
    ...sayRest(expression, resolved),
    ...sayCalendar(resolved),
    ...sayDoubts(resolved, expression),
  ];
}
