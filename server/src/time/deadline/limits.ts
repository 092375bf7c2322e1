/** The words before a date or a count that say how it binds: `trước`, `chậm nhất là`, `không quá`, `trong vòng dưới`. */
import { at, type Match, matchPhrase, numberAt, phrases, type Reading, skip } from './tokens';
import type { Bound } from './types';

/** What the words before a date or a count say. */
export interface Limit {
  readonly bound: Bound;
  /** A count of days may follow without an event: `không quá 05 ngày`. After `trong` it may be a mere length of time. */
  readonly firm: boolean;
  /** Speaks of being late, so that even a count of months is a term and no length of time: `chậm hơn 01 tháng`. */
  readonly late: boolean;
  /** Fewer than the count: `dưới 05 ngày`. */
  readonly strict: boolean;
  /** `năm` alone may follow: `trong năm`, `hết năm`. */
  readonly wholeYear: boolean;
  /** Nothing but `đến`, which as often ends a period as it sets a limit. */
  readonly weak: boolean;
}

const IN: Limit = { bound: 'in', firm: false, late: false, strict: false, wholeYear: false, weak: false };
const BY: Limit = { ...IN, bound: 'by' };
const LATE: Limit = { ...BY, firm: true, late: true };
const BEFORE: Limit = { ...IN, bound: 'before' };

const LIMITS = phrases<Limit>([
  ['trước', BEFORE],
  ['trước thời điểm', BEFORE],
  ['chậm nhất', LATE],
  ['muộn nhất', LATE],
  ['trễ nhất', LATE],
  ['không muộn hơn', LATE],
  ['không chậm hơn', LATE],
  ['không trễ hơn', LATE],
  ['không được chậm hơn', LATE],
  ['không để chậm hơn', LATE],
  ['không được để chậm hơn', LATE],
  // The source document writes `đề` for `để`.
  ['không được đề chậm hơn', LATE],
  ['không quá', { ...BY, firm: true }],
  ['không vượt quá', { ...BY, firm: true }],
  ['tối đa', { ...BY, firm: true }],
  ['hạn cuối', LATE],
  ['hạn chót', LATE],
  ['thời hạn cuối cùng', LATE],
  ['trong', { ...IN, wholeYear: true }],
  ['trong thời gian', IN],
  ['trong khoảng', IN],
  ['trong suốt', { ...IN, wholeYear: true }],
  ['trong vòng', { ...IN, firm: true }],
  ['trong thời hạn', { ...IN, firm: true }],
  ['thời hạn', { ...IN, firm: true }],
  ['vào', IN],
  ['cả', { ...IN, wholeYear: true }],
  ['suốt', { ...IN, wholeYear: true }],
  ['quanh', { ...IN, wholeYear: true }],
  ['dưới', { ...IN, strict: true }],
  ['ít hơn', { ...IN, strict: true }],
  ['đến', { ...BY, weak: true }],
  ['tới', { ...BY, weak: true }],
  ['từ nay đến', BY],
  ['từ nay đến hết', { ...BY, wholeYear: true }],
  ['hết', { ...BY, wholeYear: true }],
  ['đến hết', { ...BY, wholeYear: true }],
  ['tới hết', { ...BY, wholeYear: true }],
]);

/** The words a limit may begin with. */
export const LIMIT_WORDS: readonly string[] = [...LIMITS.keys()];

const LINKS = new Set(['là', ':', 'lúc', 'khoảng']);
const MOST_LIMITS = 4;

function combine(a: Limit, b: Limit): Limit {
  const bound = [a.bound, b.bound].includes('before') ? 'before' : [a.bound, b.bound].includes('by') ? 'by' : 'in';
  return {
    bound,
    firm: a.firm || b.firm,
    late: a.late || b.late,
    strict: a.strict || b.strict,
    wholeYear: b.wholeYear,
    weak: a.weak && b.weak,
  };
}

const CLOCK = new Set(['giờ', 'h', 'g', ':']);
const CLOCK_LINKS = new Set([',', 'của', 'trong']);

/** `17 giờ 30 phút`, `17h00`, `16:00` before the day it belongs to. */
function skipClock(reading: Reading, i: number): number {
  if (numberAt(reading, i, 2) === undefined || !CLOCK.has(at(reading, i + 1))) return i;
  let next = numberAt(reading, i + 2, 2) === undefined ? i + 2 : i + 3;
  if (at(reading, next) === 'phút') next += 1;
  next = skip(CLOCK_LINKS, reading, next);
  return at(reading, next) === 'ngày' || at(reading, next) === 'thứ' ? next : i;
}

/** The limits at token `i`, several taken together: `chậm nhất là trước`, `trong vòng dưới`. An hour of the day makes `trước` include the day. */
export function readLimit(reading: Reading, i: number): Match<Limit> | undefined {
  let found = matchPhrase(LIMITS, reading, i);
  if (!found) return undefined;
  for (let n = 1; n < MOST_LIMITS; n++) {
    const next = skip(LINKS, reading, found.next);
    const more = matchPhrase(LIMITS, reading, next);
    if (!more) {
      const afterClock = skipClock(reading, next);
      const bound = afterClock > next && found.value.bound === 'before' ? 'by' : found.value.bound;
      return { value: { ...found.value, bound }, next: afterClock };
    }
    found = { value: combine(found.value, more.value), next: more.next };
  }
  return found;
}
