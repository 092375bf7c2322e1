import { citedDate } from '../../../law/describe';
import { foldCase, nfc, stripAccents } from '../../../texts/fold';
import { isWorkingDay } from '../../../time/calendar';
import { addDays, isBefore, type PlainDate, plainDate } from '../../../time/date';

/** A deadline as one may write it, with the stretches that the author is to fill. */
export interface Phrase {
  readonly text: string;
  readonly stops?: readonly { readonly start: number; readonly end: number }[];
  /** What it also begins like, where the text begins as it was typed. */
  readonly typed?: string;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];
/** 1 and 2 with a zero, as dates have them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index < 2 ? '0' : ''}${index + 1}`);

/** The months that a number, of which maybe only the first figure is typed, can be. */
const monthsLike = (typed: string) =>
  MONTHS.filter((month) => month.replace(/^0/, '').startsWith(typed.replace(/^0/, '')));

/** Days before which things are wanted, the likelier first. */
const USUAL_DAYS: readonly (readonly [month: number, day: number])[] = [
  [6, 30],
  [12, 15],
  [12, 31],
];

/** `Trước ngày 30/6/2026`: a date with a working day before it that has not passed, to be changed to what is meant. */
function withDay(words: string, year: number, start: PlainDate): Phrase {
  const days = USUAL_DAYS.flatMap(([month, day]) => plainDate(year, month, day) ?? []);
  const limit = days.find((day) => isBefore(start, addDays(day, -1))) ?? days.at(-1) ?? start;
  let day = limit;
  // Both the day and the one before it are worked, whether the words include it or not.
  for (let tries = 0; tries < 31 && !(isWorkingDay(day) && isWorkingDay(addDays(day, -1))); tries++)
    day = addDays(day, -1);
  const date = citedDate(day);
  const text = `${words} ${date}`;
  const at = words.length + 1;
  const slash = at + date.indexOf('/');
  return {
    text,
    stops: [
      { start: at, end: slash },
      { start: slash + 1, end: text.lastIndexOf('/') },
    ],
  };
}

/** `Không quá 30 ngày kể từ ngày …`: the count is to be checked. */
export function term(words: string, event: string): Phrase {
  const at = words.search(/\d/);
  const text = `${words} kể từ ${event}`;
  return { text, stops: [{ start: at, end: at + 2 }] };
}

/**
 * Everything that is usual in a plan of a year, the likeliest first.
 *
 * @param start the day from which the plan counts
 * @param each `hằng` or `hàng`, as the plan writes it
 * @param events what terms may count from, as `ngày … được ban hành`
 */
export function usualPhrases(
  year: number,
  start: PlainDate,
  each: string,
  events: readonly string[],
): readonly Phrase[] {
  const Each = `H${each.slice(1)}`;
  return [
    ...['Trước ngày', 'Trước', 'Chậm nhất ngày'].map((words) => withDay(words, year, start)),
    ...QUARTERS.map((quarter) => ({ text: `Quý ${quarter}/${year}` })),
    ...QUARTERS.map((quarter) => ({ text: `Trong quý ${quarter}/${year}` })),
    ...MONTHS.map((month) => ({ text: `Trong tháng ${month}/${year}` })),
    ...events.map((event) => term('Không quá 30 ngày', event)),
    ...events.map((event) => term('Chậm nhất là 05 ngày làm việc', event)),
    { text: `${Each} tháng` },
    { text: `${Each} quý` },
    { text: 'Trước ngày 15 của tháng cuối quý', stops: [{ start: 11, end: 13 }] },
    { text: `Trước ngày 25 ${each} tháng`, stops: [{ start: 11, end: 13 }] },
    { text: `6 tháng đầu năm ${year}` },
    { text: `Đến hết tháng 6/${year}`, stops: [{ start: 14, end: 15 }] },
    term('Không quá 05 ngày làm việc', 'ngày nhận đủ hồ sơ hợp lệ'),
    { text: `Năm ${year}` },
  ];
}

/** What people type for a quarter or a month: `q3`, `t10`. */
export function shortForms(text: string): readonly string[] {
  const [, quarter, month] = /^(?:trong )?(?:quý (i{1,3}|iv)|tháng 0?(\d{1,2}))\//i.exec(text) ?? [];
  if (quarter) return [`q${QUARTERS.indexOf(quarter.toUpperCase()) + 1}`];
  return month ? [`t${month}`] : [];
}

/** Without accents, letter by letter; {@link goingOn} and {@link phraseStart} look for words in it and cut the text there. */
export const looseOf = (text: string) => stripAccents(foldCase(nfc(text)));

/** Words that a date or term begins with, as they should be written; the longer before the shorter. */
const OPENINGS = [
  'trước ngày',
  'trước',
  'chậm nhất là ngày',
  'chậm nhất ngày',
  'chậm nhất là',
  'chậm nhất',
  'không quá',
  'đến hết ngày',
  'đến hết',
  'đến ngày',
  'đến',
  'từ ngày',
  'từ',
  'trong vòng',
  'trong',
  'vào ngày',
  'cuối',
  'đầu',
  'giữa',
  'hết',
  'ngày',
] as const;

/** What was typed up to an offset, with the accents that its opening lacks. */
function opening(typed: string, end: number): string {
  const words = typed.slice(0, end);
  const loose = looseOf(words).trimEnd();
  if (loose !== words.trimEnd().toLowerCase()) return words;
  const meant = OPENINGS.find((one) => looseOf(one) === loose);
  return meant === undefined ? words : meant + words.slice(words.trimEnd().length);
}

const DATE = /(?<![\d/.-])(\d{1,2})([/.-])(?:(\d{1,2})(?:\2(\d{0,4}))?)?$/;
const DAY = /(?:^|\s)(?:ngay|truoc|nhat|den|het)\s{1,3}(\d{1,2})$/;
const PERIOD = /(?:^|\s)(quy|thang|nam)(?:\s{1,3}([ivx\d]{0,4}))?$/;
const COUNT = /(?:^|\s)\d{1,3}\s(?:ngay(?: lam viec)?|tuan|thang)(\s[a-z ]{0,12})?$/;
const FROM = /(?:^|\s)(?:ke tu|tinh tu|sau khi|sau)(?:\s|$)/;

/** How what is typed goes on: a date with its month and year, a quarter, a month, the event of a term. */
export function goingOn(typed: string, year: number, events: readonly string[]): readonly Phrase[] {
  const loose = looseOf(typed);
  // Where folding has changed the length, offsets say nothing.
  if (loose.length !== typed.length) return [];
  const from = FROM.exec(loose);
  if (from) {
    const head = typed.slice(0, from.index).trimEnd();
    return events.map((event) => ({ text: `${head === '' ? '' : `${head} `}kể từ ${event}`, typed }));
  }
  const count = COUNT.exec(loose);
  if (count && (count[1] === undefined || 'ke tu ngay'.startsWith(count[1].trim()))) {
    const head = typed.slice(0, typed.length - (count[1]?.length ?? 0));
    return events.map((event) => ({ text: `${head} kể từ ${event}`, typed }));
  }
  const date = DATE.exec(loose);
  if (date) {
    const [whole, day = '', mark = '/', month, stated = ''] = date;
    const head = opening(typed, typed.length - whole.length);
    if (!String(year).startsWith(stated)) return [];
    const months = whole.split(mark).length > 2 ? [month ?? ''] : monthsLike(month ?? '');
    return months.map((each) => ({ text: `${head}${day}/${each}/${year}`, typed }));
  }
  const day = DAY.exec(loose)?.[1];
  if (day !== undefined) {
    const head = opening(typed, typed.length - day.length);
    const monthly = /ngày\s+$/iu.test(head) ? [{ text: `${head}${day} của tháng cuối quý`, typed }] : [];
    return [...MONTHS.map((month) => ({ text: `${head}${day}/${month}/${year}`, typed })), ...monthly];
  }
  const period = PERIOD.exec(loose);
  // `Theo quy…` is on the way to something else.
  if (!period || /(?:^|\s)theo$/.test(loose.slice(0, period.index))) return [];
  const [whole, unit = '', index = ''] = period;
  const bare = whole.trimStart();
  const head = opening(typed, typed.length - bare.length);
  const name = { quy: 'quý', thang: 'tháng', nam: 'năm' }[unit] ?? unit;
  const all =
    unit === 'quy' ? QUARTERS.filter((quarter) => quarter.toLowerCase().startsWith(index)) : monthsLike(index);
  if (unit === 'nam') return [{ text: `${head}${name} ${year}`, typed }];
  return all.map((each) => ({ text: `${head}${name} ${each}/${year}`, typed }));
}

/** A word that a deadline begins with, not at the very beginning: what stands before says what it is for. */
const BEGINS = /\s(?:truoc|cham nhat|khong qua|trong (?:q|t|n|v)|quy|thang|hang (?:q|t|n)|den)/;

/**
 * Where the deadline that is being typed begins: behind the last `;`, line end or colon, and behind the words that say
 * what it is for (`Ban hành kế hoạch trong tháng …`). An offset in the text as typed.
 */
export function phraseStart(before: string): number {
  const mark = Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('\n'));
  const text = before.slice(mark + 1);
  const start = mark + 1 + (text.length - text.trimStart().length);
  const typed = before.slice(start);
  const loose = looseOf(typed);
  if (loose.length !== typed.length || OPENED.test(loose)) return start;
  const found = BEGINS.exec(loose);
  return found ? start + found.index + 1 : start;
}

const OPENED =
  /^(?:theo|truoc|cham nhat|khong qua|trong|trong vong|quy|thang|nam|hang|den|tu|cuoi|dau|giua|het|ngay|\d)/;
