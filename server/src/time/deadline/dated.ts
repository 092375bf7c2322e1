/** Reads dates with or without the words that limit them: `Trước 31/01/2021`, `Quý I, III`, `Từ 01/3 đến 30/6/2021`. */

import { wordPattern } from '../../texts/word-pattern';
import { type Limit, readLimit } from './limits';
import { type PointMatch, type PointOrInvalid, readPoint, readSibling } from './points';
import { readWeekday } from './recurrences';
import { at, joined, matchPhrase, phrases, type Reading, spanOf } from './tokens';
import type { Bound, DeadlineExpression, Point } from './types';

export interface Dated {
  readonly next: number;
  readonly items: readonly DeadlineExpression[];
  readonly alternatives: boolean;
  readonly weak: boolean;
}

interface Place {
  /** A date may stand here without words that limit it. */
  readonly opening: boolean;
  /** Inside a longer text: only with words that limit it. */
  readonly prose: boolean;
}

const FROM = phrases<true>(
  ['từ', 'kể từ', 'bắt đầu từ', 'giai đoạn', 'trong giai đoạn'].map((phrase) => [phrase, true] as const),
);
/** The words a range may begin with, and the short names of weekdays. */
export const DATED_WORDS: readonly string[] = [...FROM.keys(), 't', 'cn'];
const TO = phrases<true>(
  ['đến', 'đến hết', 'tới', 'tới hết', 'cho đến', 'cho đến hết', '-'].map((phrase) => [phrase, true] as const),
);
const JOINERS = phrases<{ readonly alternative: boolean }>([
  [',', { alternative: false }],
  ['/', { alternative: false }],
  ['và', { alternative: false }],
  ['&', { alternative: false }],
  ['+', { alternative: false }],
  [', và', { alternative: false }],
  ['hoặc', { alternative: true }],
  [', hoặc', { alternative: true }],
]);

/** What is reported on, in whose name a period stands: `báo cáo quý I`. */
const PERIOD_OF = /^(?:cáo|kỳ|tác|kết|hoạch|cchc)$/;

function isInvalid(point: PointOrInvalid): point is Exclude<PointOrInvalid, Point> {
  return point.kind === 'invalid';
}

function dated(point: PointOrInvalid, bound: Bound): DeadlineExpression {
  const { start, end } = point;
  return isInvalid(point) ? point : { kind: 'date', start, end, bound, when: point };
}

/** A piece of the calendar, after the name of its weekday if that stands there: `thứ Sáu ngày 15/12`, `T7 30/01/2021`. */
function readDay(reading: Reading, i: number, wholeYear: boolean): PointMatch | undefined {
  const point = readPoint(reading, i, wholeYear);
  if (point) return point;
  const short = /^(?:t|cn)$/.test(at(reading, i)) ? i + (at(reading, i) === 't' ? 2 : 1) : undefined;
  const weekday = readWeekday(reading, i)?.next ?? short;
  if (weekday === undefined) return undefined;
  const named = readPoint(reading, at(reading, weekday) === ',' ? weekday + 1 : weekday);
  return named?.value.kind === 'period' ? undefined : named;
}

/** `A đến B`, `A - B` */
function readRangeEnd(reading: Reading, first: PointMatch): PointMatch | undefined {
  const to = matchPhrase(TO, reading, first.next);
  if (!to || isInvalid(first.value)) return undefined;
  const point = readPoint(reading, to.next) ?? readSibling(reading, to.next, first.value);
  // `Trong tháng 10/2021 - Kiểm tra tháng 11`: a dash is a range only between two of a kind.
  if (!point || (point.value.kind !== 'invalid' && point.value.kind !== first.value.kind)) return undefined;
  return point;
}

function range(reading: Reading, i: number, from: PointMatch, to: PointMatch | undefined): Dated {
  const next = to?.next ?? from.next;
  const plain = { next, alternatives: false, weak: false };
  if (isInvalid(from.value)) return { ...plain, items: [from.value] };
  const span = spanOf(reading, i, next);
  if (!to) return { ...plain, items: [{ kind: 'range', ...span, from: from.value }] };
  if (isInvalid(to.value)) return { ...plain, items: [to.value] };
  return { ...plain, items: [{ kind: 'range', ...span, from: from.value, to: to.value }] };
}

function isDelimited(reading: Reading, next: number): boolean {
  return !RUNS_ON.test(at(reading, next)) || /^(?:và|hoặc|theo|trong|hàng|hằng)$/.test(at(reading, next));
}

const RUNS_ON = wordPattern(String.raw`^[\p{L}\d/%]`, 'u');

/** More dates of the same limit: `Quý I, III`, `tháng 3, tháng 9/2021`, `15/3 và 15/6`. */
function readMore(reading: Reading, first: PointMatch, bound: Bound): Omit<Dated, 'weak'> {
  const items = [dated(first.value, bound)];
  let last = first;
  let alternatives = false;
  for (;;) {
    const joiner = matchPhrase(JOINERS, reading, last.next);
    if (!joiner || isInvalid(last.value)) break;
    const more = readPoint(reading, joiner.next) ?? readSibling(reading, joiner.next, last.value);
    if (!more || (more.bare && !isDelimited(reading, more.next))) break;
    if (readRangeEnd(reading, more)) break;
    items.push(dated(more.value, bound));
    alternatives ||= joiner.value.alternative;
    last = more;
  }
  return { items, alternatives, next: last.next };
}

/** The date of a citation: `Quyết định số 11/QĐ-TTT ngày 29/01/2021`. */
function isOfCitation(reading: Reading, i: number): boolean {
  return joined(reading, i - 1) && /^[-/]$/.test(at(reading, i - 2));
}

/** Whether a date without words that limit it may be taken as a deadline here. */
function stands(reading: Reading, i: number, point: PointMatch, { opening, prose }: Place): boolean {
  if (prose || at(reading, i - 1) === 'số' || at(reading, i - 1) === '/' || isOfCitation(reading, i)) return false;
  if (point.value.kind === 'period' && point.value.unit === 'year' && point.value.part === undefined) return opening;
  return point.bare ? opening && isDelimited(reading, point.next) : true;
}

/** Named after other words a day may belong to them, and so may the period of a report; a year mostly does. */
function isWeak(reading: Reading, i: number, point: Point, opening: boolean): boolean {
  if (opening) return false;
  return point.kind === 'day' || PERIOD_OF.test(at(reading, i - 1));
}

function limited(reading: Reading, i: number, limit: Limit, point: PointMatch): Dated {
  const end = limit.bound === 'in' ? readRangeEnd(reading, point) : undefined;
  if (end) return range(reading, i, point, end);
  const more = readMore(reading, point, limit.bound);
  const [first, ...others] = more.items;
  // The limit belongs to the date: `Trước 31/01/2021` is one stretch, unless it is the date that is impossible.
  const whole =
    first && first.kind !== 'invalid' ? [{ ...first, start: spanOf(reading, i, i + 1).start }, ...others] : more.items;
  return { ...more, items: whole, weak: false };
}

/** The date, range or list of dates that starts at token `i`. */
export function readDated(reading: Reading, i: number, place: Place): Dated | undefined {
  const from = matchPhrase(FROM, reading, i);
  const first = from && (readPoint(reading, from.next) ?? readYearAlone(reading, from.next));
  if (first) return place.prose ? undefined : range(reading, i, first, readRangeEnd(reading, first));
  const limit = readLimit(reading, i);
  if (limit) {
    const point = readDay(reading, limit.next, limit.value.wholeYear);
    // `không quá 3/6 phòng` limits a share; only `trước` and `chậm nhất` speak of time by themselves.
    const timely = limit.value.bound === 'before' || limit.value.late;
    if (point?.bare && !timely && (place.prose || !isDelimited(reading, point.next))) return undefined;
    return point && limited(reading, i, limit.value, point);
  }
  const point = place.prose ? undefined : readDay(reading, i, false);
  if (!point || !stands(reading, i, point, place)) return undefined;
  const end = readRangeEnd(reading, point);
  if (end && !end.bare)
    return { ...range(reading, i, point, end), weak: !place.opening && point.value.kind === 'period' };
  // A day alone is the last day; after `ngày` it is the day itself.
  const onDay = at(reading, i) === 'ngày' || point.value.kind !== 'day';
  const weak = !isInvalid(point.value) && isWeak(reading, i, point.value, place.opening);
  return { ...readMore(reading, point, onDay ? 'in' : 'by'), weak };
}

/** `giai đoạn 2021-2025`: years without their word. */
function readYearAlone(reading: Reading, i: number): PointMatch | undefined {
  const span = spanOf(reading, i, i + 1);
  return readSibling(reading, i, { kind: 'period', ...span, unit: 'year', index: 1, year: 'plan' });
}
