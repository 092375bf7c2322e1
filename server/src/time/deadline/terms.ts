/** Reads terms: a count of days, weeks, months from an event, in either order. */
import { type Count, readCount } from './counts';
import { happensAgain } from './events';
import { readPoint } from './points';
import { startsDeadline } from './starts';
import {
  at,
  endOfWords,
  endsSentence,
  isJoiner,
  type Match,
  matchPhrase,
  phrases,
  type Reading,
  spanOf,
  wordsOf,
} from './tokens';
import type { EventWords, FromEventDeadline } from './types';

/** What a term counts from begins after these words. The value: read without a count, the words say `at once after`. */
const FROM = phrases<{ readonly atOnce: boolean }>(
  (['kể từ', 'tính từ', 'từ', 'sau', 'ngay sau', 'kể từ sau', 'ngay từ'] as const)
    .flatMap((from) => ['ngày', 'khi', 'lúc', 'thời điểm'].map((when) => `${from} ${when}`))
    .concat('ngay khi')
    .map((phrase) => [phrase, { atOnce: /sau|ngay/.test(phrase) }] as const),
);

/** The words an event may begin with. */
export const EVENT_WORDS: readonly string[] = [...FROM.keys()];

/** After a count these will do as well: `05 ngày sau Đại hội`. */
const FROM_AFTER_COUNT = phrases<true>([
  ['kể từ', true],
  ['tính từ', true],
  ['từ', true],
  ['sau', true],
]);

/** No event is told in more words; a longer text is prose that happens to begin like one. */
const MOST_EVENT_TOKENS = 60;

/** Where the words of an event end: at the end of the sentence, line or bracket, or before another deadline. */
function eventEnd(reading: Reading, from: number): number {
  return endOfWords(reading, from, MOST_EVENT_TOKENS, (i) => isJoiner(reading, i) && startsDeadline(reading, i + 1));
}

function trimmed(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && /^[,.:(\-/]$/.test(at(reading, end - 1))) end -= 1;
  return end;
}

function readEvent(reading: Reading, i: number): Match<EventWords | undefined> {
  const point = readPoint(reading, i);
  if (point?.value.kind === 'day')
    return { value: { ...wordsOf(reading, i, point.next), day: point.value }, next: point.next };
  const next = trimmed(reading, i, eventEnd(reading, i));
  return { value: next > i ? wordsOf(reading, i, next) : undefined, next };
}

function fromEvent(
  reading: Reading,
  i: number,
  next: number,
  { count, unit, limit }: Count,
  event: EventWords | undefined,
): Match<FromEventDeadline> {
  const each = event === undefined || (event.day === undefined && happensAgain(event.text));
  const term = {
    kind: 'fromEvent',
    ...spanOf(reading, i, next),
    count,
    unit,
    strict: limit?.strict ?? false,
    each,
  } as const;
  return { value: event ? { ...term, event } : term, next };
}

/** Whether a count without an event is a term, and no mere length of time (`trong 5 năm`, `tập huấn 03 ngày`). */
function standsAlone({ unit, limit }: Count, prose: boolean): boolean {
  if (!limit || unit === 'year') return false;
  if (unit === 'month') return limit.late || !prose;
  return limit.firm || !prose;
}

/**
 * A term that begins with its count: `Không quá 30 ngày kể từ ngày …`, `trong vòng dưới 05 ngày`.
 * `prose`: inside a longer text, where a count without an event is more often a length of time.
 */
export function readTerm(reading: Reading, i: number, prose: boolean): Match<FromEventDeadline> | undefined {
  const counted = readCount(reading, i);
  // `sau 30 ngày` begins there, `trước 05 ngày` counts backwards: neither says when it ends.
  if (!counted || counted.value.limit?.bound === 'before' || /^(?:sau|trước)$/.test(at(reading, i - 1)))
    return undefined;
  const comma = at(reading, counted.next) === ',' ? counted.next + 1 : counted.next;
  const from = matchPhrase(FROM, reading, comma) ?? matchPhrase(FROM_AFTER_COUNT, reading, comma);
  if (from) {
    const event = readEvent(reading, from.next);
    return fromEvent(reading, i, event.value ? event.next : counted.next, counted.value, event.value);
  }
  if (/^trước$/.test(at(reading, counted.next)) || !standsAlone(counted.value, prose)) return undefined;
  return fromEvent(reading, i, counted.next, counted.value, undefined);
}

/**
 * A term that begins with its event: `kể từ khi … có hiệu lực trong vòng 30 ngày`. Without a count, outside prose:
 * `Ngay sau khi kế hoạch của tỉnh được ban hành`.
 */
export function readEventFirst(reading: Reading, i: number, prose: boolean): Match<FromEventDeadline> | undefined {
  const from = matchPhrase(FROM, reading, i);
  if (!from) return undefined;
  const most = Math.min(reading.tokens.length, from.next + MOST_EVENT_TOKENS);
  for (let k = from.next + 1; k < most; k++) {
    const text = at(reading, k);
    if (text === '\n' || text === ';' || endsSentence(reading, k)) break;
    const counted = readCount(reading, k);
    if (!counted?.value.limit || counted.value.limit.bound === 'before') continue;
    const end = trimmed(reading, from.next, k);
    return end > from.next
      ? fromEvent(reading, i, counted.next, counted.value, wordsOf(reading, from.next, end))
      : undefined;
  }
  if (prose || !from.value.atOnce) return undefined;
  const { value: event, next } = readEvent(reading, from.next);
  if (!event) return undefined;
  const each = event.day === undefined && happensAgain(event.text);
  return { value: { kind: 'fromEvent', ...spanOf(reading, i, next), unit: 'day', strict: false, event, each }, next };
}
