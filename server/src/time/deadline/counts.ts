/** Reads counts of time: `không quá 30 ngày`, `05 ngày làm việc`. */
import { type Limit, readLimit } from './limits';
import { at, countAt, type Match, matchPhrase, numberAt, phrases, type Reading } from './tokens';
import type { TermUnit } from './types';

const UNITS = phrases<{ readonly unit: TermUnit; readonly times: number }>([
  ['giờ', { unit: 'hour', times: 1 }],
  ['tiếng', { unit: 'hour', times: 1 }],
  ['ngày', { unit: 'day', times: 1 }],
  ['ngày làm việc', { unit: 'workingDay', times: 1 }],
  ['tuần', { unit: 'week', times: 1 }],
  ['tháng', { unit: 'month', times: 1 }],
  ['quý', { unit: 'month', times: 3 }],
  ['năm', { unit: 'year', times: 1 }],
]);

const MOST_NOTE_TOKENS = 5;

/** A count with the limit before it. */
export interface Count {
  readonly count: number;
  readonly unit: TermUnit;
  readonly limit?: Limit;
}

/** `không quá 30 ngày`, `05 ngày làm việc`, `30 (ba mươi) ngày`. Not `6 tháng đầu năm`, `3 tháng/lần`, `15 ngày 3 tháng 4`. */
export function readCount(reading: Reading, i: number): Match<Count> | undefined {
  const limit = readLimit(reading, i);
  const from = limit?.next ?? i;
  // `chậm nhất sau 10 ngày` is `chậm nhất 10 ngày`.
  const start = limit?.value.late && at(reading, from) === 'sau' ? from + 1 : from;
  const count = countAt(reading, start);
  if (count === undefined || count < 1 || numberAt(reading, start - 1, 9) !== undefined) return undefined;
  const unit = matchPhrase(UNITS, reading, skipNote(reading, start + 1));
  if (!unit) return undefined;
  const after = at(reading, unit.next);
  if (/^[\d/]/.test(after) || after === 'đầu' || after === 'cuối' || after === 'lần' || after === 'một')
    return undefined;
  const value = { count: count * unit.value.times, unit: unit.value.unit };
  return { value: limit ? { ...value, limit: limit.value } : value, next: unit.next };
}

function skipNote(reading: Reading, i: number): number {
  if (at(reading, i) !== '(') return i;
  for (let next = i + 1; next <= i + MOST_NOTE_TOKENS; next++) if (at(reading, next) === ')') return next + 1;
  return i;
}
