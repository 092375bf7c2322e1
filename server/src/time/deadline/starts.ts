/** Whether a deadline begins at a place, seen from its first words alone: there the words of an event or a document end. */
import { readCount } from './counts';
import { readLimit } from './limits';
import { readPoint } from './points';
import { readEach, readRecurringDay } from './recurrences';
import { at, matchPhrase, phrases, type Reading } from './tokens';

const BY_DOCUMENT = phrases<true>(
  ['theo kế hoạch', 'theo quy định', 'theo hướng dẫn', 'theo yêu cầu', 'theo chỉ đạo', 'khi có yêu cầu'].map(
    (phrase) => [phrase, true] as const,
  ),
);

/** Words before a deadline that do not say what it is for. */
const FILLERS = phrases<true>(
  [
    'thực hiện',
    'hoàn thành',
    'triển khai',
    'triển khai thực hiện',
    'xong',
    'dự kiến',
    'tiến độ',
    'thời gian',
    'thời hạn',
    'hạn',
  ].map((phrase) => [phrase, true] as const),
);

/** The token after words like `hoàn thành`, `thực hiện`. */
export function afterFillers(reading: Reading, i: number): number {
  let next = i;
  for (let filler = matchPhrase(FILLERS, reading, next); filler; filler = matchPhrase(FILLERS, reading, next))
    next = filler.next;
  return next;
}

/** The token where words like `hoàn thành` before token `end` begin. */
export function beforeFillers(reading: Reading, from: number, end: number): number {
  for (let start = Math.max(from, end - MOST_FILLER_TOKENS); start < end; start++)
    if (afterFillers(reading, start) === end && at(reading, start) !== 'hạn') return start;
  return end;
}

/** `triển khai thực hiện` */
const MOST_FILLER_TOKENS = 4;

/** A limit with its date or count: `trước 15/12`, `trong vòng 05 ngày`. Not `đến`, which as often ends a period. */
export function startsLimited(reading: Reading, i: number): boolean {
  const limit = readLimit(reading, i);
  if (!limit || limit.value.weak) return false;
  return (
    readPoint(reading, limit.next, limit.value.wholeYear) !== undefined ||
    readCount(reading, i) !== undefined ||
    readRecurringDay(reading, i) !== undefined
  );
}

/** Only words that cannot but begin a deadline: a limit with a date or count, a recurrence, `theo kế hoạch`. */
export function startsDeadline(reading: Reading, i: number): boolean {
  return (
    startsLimited(reading, i) ||
    readEach(reading, i) !== undefined ||
    matchPhrase(BY_DOCUMENT, reading, i) !== undefined
  );
}
