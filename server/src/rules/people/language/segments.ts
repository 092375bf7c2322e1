import { nameEnd, skipAdverbs, startsActor, verbAt } from './names';
import { isCapital, isInitial, type Word } from './words';

/** A statement: words from `from` to `to`, exclusive. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Cuts at line ends, `;`, sentence ends, and dashes between statements; marks of a list are left out. */
export function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let from = skipBullet(words, 0);
  let verbs = false;
  const cut = (to: number, next: number) => {
    if (to > from) segments.push({ from, to });
    from = skipBullet(words, next);
    verbs = false;
  };
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || at < from) continue;
    if (word.gap === 'line' && at > from) cut(at, at);
    if (at < from) continue;
    if (word.text === ';') cut(at, at + 1);
    else if (word.text === '.' && endsSentence(words, at)) cut(at, at + 1);
    else if (verbs && isDash(word) && word.gap !== 'none' && startsStatement(words, at + 1)) cut(at, at + 1);
    else verbs ||= verbAt(words, at, false) !== undefined;
  }
  cut(words.length, words.length);
  return segments;
}

const isDash = (word: Word | undefined) => word !== undefined && /^[-–—+•·*]$/.test(word.text);

/** Behind `-`, `+`, `1.`, `a)` at the beginning of a line. */
function skipBullet(words: readonly Word[], at: number): number {
  let next = at;
  while (isDash(words[next])) next++;
  const marked = /^(?:\d{1,2}|\p{Ll})$/u.test(words[next]?.text ?? '') && words[next + 1]?.gap === 'none';
  return marked && /^[.)]$/.test(words[next + 1]?.text ?? '') ? next + 2 : next;
}

function endsSentence(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return !isInitial(words[at - 1]) && (next === undefined || (next.gap !== 'none' && isCapital(next)));
}

/** A dash parts statements only where an actor and a role follow; else it is part of a name (`Phòng Tài chính - Kế toán`). */
function startsStatement(words: readonly Word[], at: number): boolean {
  if (!startsActor(words, at)) return false;
  return verbAt(words, skipAdverbs(words, nameEnd(words, at, words.length)), false) !== undefined;
}
