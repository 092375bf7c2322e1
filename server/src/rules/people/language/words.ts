import { foldCase, foldTone } from '../../../texts/fold';
import { wordPattern } from '../../../texts/word-pattern';

/** A word or a mark of a text, with its place in UTF-16. */
export interface Word {
  readonly text: string;
  /** As `foldKey` has it. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: 'none' | 'space' | 'line';
}

/** Longer texts tell nothing about who does what; they are read this far, in UTF-16 units. */
const LONGEST = 20_000;

/** Words recur: finding a folded one again is quicker than folding it. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** One word, NFC, as `foldKey` has it. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const fold = foldTone(foldCase(word));
  if (folded.size < MOST_FOLDED && word.length <= 20) folded.set(word, fold);
  return fold;
}

const WORD = wordPattern(String.raw`đ\/c(?!\p{L})|\d+\/\d+|[\p{L}\p{M}\p{N}]+|\S`, 'giu');

/** The words of a text, without what stands in brackets; roles in brackets (`Văn phòng (chủ trì)`) are kept. */
export function wordsOf(text: string, keepsBrackets: (first: string, second: string) => boolean): readonly Word[] {
  const all: Word[] = [];
  let end = 0;
  for (const match of text.slice(0, LONGEST).matchAll(WORD)) {
    const between = text.slice(end, match.index);
    const gap = /[\n\r]/.test(between) ? 'line' : between === '' && all.length > 0 ? 'none' : 'space';
    end = match.index + match[0].length;
    all.push({ text: match[0], fold: foldWord(match[0]), start: match.index, end, gap });
  }
  return withoutBrackets(all, keepsBrackets);
}

function withoutBrackets(all: readonly Word[], keeps: (first: string, second: string) => boolean): Word[] {
  const kept: Word[] = [];
  /** For each open bracket whether its content is kept. */
  const open: boolean[] = [];
  const unclosed = all.filter(({ text }) => text === '(').length > all.filter(({ text }) => text === ')').length;
  for (const [i, word] of all.entries()) {
    if (word.text === ')' && open.length > 0) open.pop();
    else if (word.text === '(') open.push(unclosed || keeps(all[i + 1]?.fold ?? '', all[i + 2]?.fold ?? ''));
    else if (open.every(Boolean)) kept.push(word);
  }
  return kept;
}

/** `count` words from `at` on as one phrase. */
export function phrase(words: readonly Word[], at: number, count: number): string {
  let joined = words[at]?.fold ?? '';
  for (let i = at + 1; i < at + count; i++) joined += ` ${words[i]?.fold ?? ''}`;
  return joined;
}

/** The number of words, at most three, that make a phrase of the set; the longest wins. 0 for none. */
export function phraseAt(set: { has(phrase: string): boolean }, words: readonly Word[], at: number): number {
  for (const count of [3, 2, 1]) if (at + count <= words.length && set.has(phrase(words, at, count))) return count;
  return 0;
}

const CAPITAL = wordPattern(String.raw`^\p{Lu}`, 'u');

export const isCapital = (word: Word | undefined) => word !== undefined && CAPITAL.test(word.text);

/** What stands between names of a list. */
export const isSeparator = (word: Word | undefined) => word !== undefined && /^(?:[,/&]|và)$/u.test(word.fold);

/** `P.` in `P. Nội vụ`. */
export const isInitial = (word: Word | undefined) => word !== undefined && word.text.length <= 2 && isCapital(word);

/** Where `count` words stand in the text. */
export function placeOf(words: readonly Word[], at: number, count: number): { start: number; end: number } {
  const start = words[at]?.start ?? 0;
  return { start, end: words[at + count - 1]?.end ?? start };
}
