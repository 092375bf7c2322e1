/** Reads a whole deadline cell: its lines, the parts of a line with their labels, the dates of a part. */

import { wordPattern } from '../../texts/word-pattern';
import { mayBegin } from './beginnings';
import { readDated } from './dated';
import { group, type Hit } from './group';
import { readEach, readEndOfEach, readFrequency, readRecurringDay } from './recurrences';
import { afterFillers, beforeFillers } from './starts';
import { readEventFirst, readTerm } from './terms';
import { at, isSpacedDash, joined, LONGEST_TEXT, type Match, type Reading, spanOf, tokenize, wordsOf } from './tokens';
import type { DeadlineExpression, Span, Words } from './types';
import { readStanding, readUndated } from './vague';

const JOINERS = new Set([',', 'và', 'hoặc', '&', '+', '/', '(', ')', '.', ':']);
const BULLETS = new Set(['-', '+', '*', '•', '·', '.', ')', ',', ':']);
const EDGES = new Set([...BULLETS, '(', 'và', 'hoặc', '&', '"', '“', '”']);

function one(match: Match<DeadlineExpression> | undefined): Match<readonly DeadlineExpression[]> | undefined {
  return match && { value: [match.value], next: match.next };
}

/** The token after fillers, joiners and bullets, at most `to`. */
function afterSigns(reading: Reading, from: number, to: number): number {
  let next = from;
  while (next < to) {
    const filled = afterFillers(reading, next);
    if (filled > next) next = filled;
    else if (JOINERS.has(at(reading, next)) || BULLETS.has(at(reading, next)) || isNumbering(reading, next)) next += 1;
    else break;
  }
  return next;
}

/** `opening`: nothing but fillers and signs stands before, so that a deadline may begin without a limit word. */
function readHit(reading: Reading, i: number, opening: boolean): Hit | undefined {
  const dated = readDated(reading, i, { opening, prose: false });
  if (dated) return { from: i, ...dated };
  const found =
    one(readTerm(reading, i, false)) ??
    one(readRecurringDay(reading, i)) ??
    one(readEndOfEach(reading, i)) ??
    readEach(reading, i) ??
    one(readFrequency(reading, i)) ??
    one(readEventFirst(reading, i, false)) ??
    one(opening ? readUndated(reading, i) : readStanding(reading, i));
  return found && { from: i, next: found.next, items: found.value, alternatives: false, weak: false };
}

/** What `from` … `to` is for, without the signs at its edges and fillers at its end. */
function readLabel(reading: Reading, from: number, to: number): Words | undefined {
  let start = from;
  let end = to;
  while (start < end && (EDGES.has(at(reading, start)) || isNumbering(reading, start))) start += 1;
  for (let shorter = end; shorter > start; end = shorter) {
    shorter = EDGES.has(at(reading, end - 1)) ? end - 1 : beforeFillers(reading, start, end);
    if (shorter === end) break;
  }
  return end > start ? wordsOf(reading, start, end) : undefined;
}

/** `1.`, `a)` before a line. */
function isNumbering(reading: Reading, i: number): boolean {
  return at(reading, i).length <= 2 && joined(reading, i + 1) && /^[.)]$/.test(at(reading, i + 1));
}

/** The token after a bracket that opens at `i`, if it closes before `to`. */
function skipBracket(reading: Reading, i: number, to: number): number {
  if (at(reading, i) !== '(') return i;
  let depth = 0;
  for (let k = i; k < to; k++) {
    if (at(reading, k) === '(') depth += 1;
    else if (at(reading, k) === ')' && --depth === 0) return k + 1;
  }
  return i;
}

/** Right after a colon, a bracket or a dash between blanks. */
function isAfterBreak(reading: Reading, i: number): boolean {
  const before = at(reading, i - 1);
  return before === ':' || before === '(' || isSpacedDash(reading, i - 1);
}

function hitsOf(reading: Reading, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  let openUntil = afterSigns(reading, from, to);
  let i = from;
  while (i < to) {
    const hit = mayBegin(at(reading, i)) ? readHit(reading, i, i <= openUntil || isAfterBreak(reading, i)) : undefined;
    if (hit) {
      hits.push(hit);
      openUntil = afterSigns(reading, hit.next, to);
    }
    i = hit ? hit.next : i + 1;
  }
  return hits.some((hit) => !hit.weak) ? hits.filter((hit) => !hit.weak) : hits;
}

function withLabel(expression: DeadlineExpression, label: Words | undefined): DeadlineExpression {
  return label ? { ...expression, label } : expression;
}

/** The parts of one line: dates that follow one another belong together, words between them name the next. */
function readLine(reading: Reading, from: number, to: number): DeadlineExpression[] {
  const hits = hitsOf(reading, from, to);
  if (hits.length === 0) {
    const span = spanOf(reading, from, to);
    return WORD_OR_NUMBER.test(reading.text.slice(span.start, span.end)) ? [{ kind: 'unrecognized', ...span }] : [];
  }
  const parts: DeadlineExpression[] = [];
  let members: Hit[] = [];
  let label = readLabel(reading, from, hits[0]?.from ?? from);
  let alternatives = false;
  for (const [n, hit] of hits.entries()) {
    members.push(hit);
    const nextHit = hits[n + 1];
    const until = nextHit?.from ?? to;
    const belongs = nextHit !== undefined && isTogether(reading, hit.next, until);
    if (belongs) {
      for (let k = hit.next; k < until; k++) if (at(reading, k) === 'hoặc') alternatives = true;
      continue;
    }
    // `Trước 15/3: báo cáo quý I` names its part behind a colon.
    const behind = at(reading, hit.next) === ':' ? readLabel(reading, hit.next, until) : undefined;
    parts.push(withLabel(group(reading, members, alternatives), label ?? behind));
    label = behind ? undefined : readLabel(reading, skipBracket(reading, hit.next, until), until);
    members = [];
    alternatives = false;
  }
  return parts;
}

const WORD_OR_NUMBER = wordPattern(String.raw`[\p{L}\d]`, 'u');

function isTogether(reading: Reading, from: number, to: number): boolean {
  const next = skipBracket(reading, from, to);
  return !isSpacedDash(reading, next) && afterSigns(reading, next, to) === to;
}

/**
 * Reads a deadline as officials write it. Never throws; what is not understood is `unrecognized`. Independent of any plan:
 * the result can be kept for the text.
 */
export function parseDeadline(text: string): DeadlineExpression {
  const whole: Span = { start: 0, end: text.length };
  if (text.length > LONGEST_TEXT) return { kind: 'unrecognized', ...whole };
  const reading = tokenize(text);
  const items: DeadlineExpression[] = [];
  let from = 0;
  for (let i = 0; i <= reading.tokens.length; i++) {
    const text = at(reading, i);
    if (i < reading.tokens.length && text !== '\n' && text !== ';') continue;
    if (i > from) items.push(...readLine(reading, from, i));
    from = i + 1;
  }
  const [first] = items;
  if (!first) return { kind: 'unrecognized', ...whole };
  return items.length === 1 ? first : { kind: 'parts', ...spanOf(reading, 0, reading.tokens.length), items };
}
