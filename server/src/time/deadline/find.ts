/** Finds the deadlines hidden in longer texts: products, cells of responsible units, prose. */

import { wordPattern } from '../../texts/word-pattern';
import { mayBegin } from './beginnings';
import { type Dated, readDated } from './dated';
import { group, type Hit } from './group';
import { readLimit } from './limits';
import { readEach, readEndOfEach, readFrequency, readRecurringDay } from './recurrences';
import { readEventFirst, readTerm } from './terms';
import { at, type Match, type Reading, tokenize } from './tokens';
import type { DateDeadline, DeadlineExpression, FoundDeadline, Point } from './types';
import { readUndated, readUndatedInProse } from './vague';

/** Right before a date these make it a base or the state of things, not a deadline: `so với trước ngày`, `tính đến hết`, `đã ban hành trước`. */
const BASE = /(?:^| )(?:so với|tính|tồn đọng|phát sinh|thời điểm|hiệu lực)$|(?:^| )đã /u;
const BASE_TOKENS = 4;

function isBase(reading: Reading, i: number): boolean {
  let from = i;
  while (from > 0 && from > i - BASE_TOKENS && !SIGN.test(at(reading, from - 1))) from -= 1;
  const before = reading.tokens.slice(from, i).map((token) => token.text);
  return BASE.test(before.join(' '));
}

const SIGN = wordPattern(String.raw`^[^\p{L}\d]$`, 'u');

function isWholeYear(point: Point): boolean {
  return point.kind === 'period' && point.unit === 'year' && point.part === undefined;
}

/** Only dates that are limited, by more than `đến`, and narrower than a year. */
function isDeadline(reading: Reading, i: number, item: DeadlineExpression): boolean {
  if (item.kind === 'range') return !isWholeYear(item.from);
  if (item.kind !== 'date') return item.kind === 'invalid';
  return !isWholeYear(item.when) && readLimit(reading, i)?.value.weak === false;
}

/** `từ ngày 15/12/2020 đến 14/12/2021`: a measured period, whose end is no deadline. */
function readPeriod(reading: Reading, i: number): Dated | undefined {
  if (!/^(?:từ|kể|giai)$/.test(at(reading, i))) return undefined;
  const dated = readDated(reading, i, { opening: true, prose: false });
  return dated?.items[0]?.kind === 'range' ? dated : undefined;
}

function one(from: number, match: Match<DeadlineExpression> | undefined): Hit | undefined {
  return match && { from, next: match.next, items: [match.value], alternatives: false, weak: false };
}

function several(from: number, match: Match<readonly DeadlineExpression[]> | undefined): Hit | undefined {
  return match && { from, next: match.next, items: match.value, alternatives: false, weak: false };
}

/** `trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh` */
function withAlternative(reading: Reading, hit: Hit): Hit {
  const other =
    at(reading, hit.next) === 'hoặc' && at(reading, hit.next + 1) === 'theo'
      ? readUndated(reading, hit.next + 1)
      : undefined;
  return other ? { ...hit, next: other.next, items: [...hit.items, other.value], alternatives: true } : hit;
}

function readConcrete(reading: Reading, i: number): Hit | undefined {
  return (
    one(i, readTerm(reading, i, true)) ??
    one(i, readRecurringDay(reading, i)) ??
    one(i, readEventFirst(reading, i, true))
  );
}

/** `cuối năm` by itself names a time of the year without setting a deadline. */
function readEndOfYear(reading: Reading, i: number): Match<DateDeadline> | undefined {
  if (!/^(?:đầu|giữa|cuối)$/.test(at(reading, i)) || /^(?:tháng|quý)$/.test(at(reading, i - 1))) return undefined;
  const dated = readDated(reading, i, { opening: true, prose: false });
  const item = dated?.items[0];
  return dated && item?.kind === 'date' ? { value: item, next: dated.next } : undefined;
}

function readLoose(reading: Reading, i: number): Hit | undefined {
  return (
    one(i, readEndOfEach(reading, i)) ??
    several(i, readEach(reading, i)) ??
    one(i, readFrequency(reading, i)) ??
    one(i, readEndOfYear(reading, i)) ??
    one(i, readUndatedInProse(reading, i))
  );
}

/**
 * Finds every deadline of a longer text, in order, without overlaps. Base dates (`so với thời điểm …`), measured periods
 * (`trong 5 năm`, `giai đoạn 2021-2025`), dates of citations, numbers of reports and whole years are no deadlines.
 */
export function findDeadlines(text: string): FoundDeadline[] {
  const reading = tokenize(text);
  const found: FoundDeadline[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    if (!mayBegin(at(reading, i))) {
      i += 1;
      continue;
    }
    const dated = readDated(reading, i, { opening: false, prose: true });
    const passed = dated && (isBase(reading, i) || !dated.items.every((item) => isDeadline(reading, i, item)));
    const beyond = passed ? dated : readPeriod(reading, i);
    if (beyond) {
      i = beyond.next;
      continue;
    }
    const concrete = dated ? { from: i, ...dated } : readConcrete(reading, i);
    const hit = concrete ? withAlternative(reading, concrete) : readLoose(reading, i);
    if (hit) {
      const expression = group(reading, [hit], false);
      found.push({ start: expression.start, end: expression.end, expression, concrete: concrete !== undefined });
    }
    i = hit ? hit.next : i + 1;
  }
  return found;
}
