/** Cuts a text into folded words, numbers and signs that remember their place in the text as it was written. */
import { foldCase, foldTone, nfc } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import type { Span, Words } from './types';

export interface Token extends Span {
  /** Lower case, NFC, one tone placement; a run of digits, a run of letters, or one sign. Dashes are `-`, line ends `\n`. */
  readonly text: string;
}

/** A text to be read, token by token. Positions named `i`, `next`, `end` are indexes of tokens. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** No cell of a plan is longer; what follows is not looked at, so that a file of one endless line stays cheap. */
export const LONGEST_TEXT = 20_000;

const TOKEN = wordPattern(String.raw`\d+|[\p{L}\p{M}]+|\n|[^\s\p{Cf}]`, 'gu');
const DASH = /^[\u2010-\u2015\u2212]$/u;
const CLUSTER = wordPattern(String.raw`[^\p{M}]\p{M}*|\p{M}+`, 'gu');

function fold(text: string): string {
  return foldTone(foldCase(text));
}

/** Folded text of which every letter knows where it came from; for text that is not in NFC. */
function foldClusters(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const composed = nfc(cluster);
    for (let i = 0; i < composed.length; i++) places.push(index);
    folded += composed;
  }
  places.push(text.length);
  return { folded: fold(folded), places };
}

/** Reads a text (its first {@link LONGEST_TEXT} UTF-16 units). */
export function tokenize(whole: string): Reading {
  const text = whole.length > LONGEST_TEXT ? whole.slice(0, LONGEST_TEXT) : whole;
  const composed = nfc(text) === text;
  const { folded, places } = composed ? { folded: fold(text), places: undefined } : foldClusters(text);
  const tokens: Token[] = [];
  for (const { 0: word, index } of folded.matchAll(TOKEN)) {
    const end = index + word.length;
    tokens.push({
      text: DASH.test(word) ? '-' : word,
      start: places ? (places[index] ?? text.length) : index,
      end: places ? (places[end] ?? text.length) : end,
    });
  }
  return { text, tokens };
}

/** The text of token `i`; empty beyond the end, which matches nothing. */
export function at(reading: Reading, i: number): string {
  return reading.tokens[i]?.text ?? '';
}

/** Whether token `i` follows the one before it without a blank. */
export function joined(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return token !== undefined && reading.tokens[i - 1]?.end === token.start;
}

/** A full stop that ends a sentence, not one inside `TP.HCM` or `17.30`. */
export function endsSentence(reading: Reading, i: number): boolean {
  return at(reading, i) === '.' && !(joined(reading, i + 1) && STARTS_WORD.test(at(reading, i + 1)));
}

const STARTS_WORD = wordPattern(String.raw`^[\p{L}\d]`, 'u');

/** A dash with blanks on both sides, which parts what is before from what is after. */
export function isSpacedDash(reading: Reading, i: number): boolean {
  return at(reading, i) === '-' && !joined(reading, i) && !joined(reading, i + 1);
}

/**
 * Where words that run on from token `from` end: with the sentence, the line or the bracket around them, after `most`
 * tokens, or where `ends` says so of a token.
 */
export function endOfWords(reading: Reading, from: number, most: number, ends: (i: number) => boolean): number {
  const last = Math.min(reading.tokens.length, from + most);
  let depth = 0;
  let i = from;
  for (; i < last; i++) {
    const text = at(reading, i);
    if (text === '\n' || text === ';') break;
    if (text === '(') depth += 1;
    else if (text === ')' && depth-- === 0) break;
    else if (endsSentence(reading, i) || isSpacedDash(reading, i) || ends(i)) break;
  }
  return i;
}

/** Whether token `i` joins one thing to the next. */
export function isJoiner(reading: Reading, i: number): boolean {
  const text = at(reading, i);
  return text === ',' || text === 'và' || text === 'hoặc';
}

/** The stretch of the tokens from `i` up to but without `next`; there must be one. */
export function spanOf(reading: Reading, i: number, next: number): Span {
  const start = reading.tokens[i]?.start ?? reading.text.length;
  return { start, end: Math.max(reading.tokens[next - 1]?.end ?? start, start) };
}

/** The words of the tokens from `i` up to but without `next`, as written. */
export function wordsOf(reading: Reading, i: number, next: number): Words {
  const span = spanOf(reading, i, next);
  return { ...span, text: reading.text.slice(span.start, span.end) };
}

/** Phrases by their first word, longest first. */
export type Phrases<Value> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: Value }[]
>;

/** A table of phrases; the words of a phrase are folded and parted by single spaces. */
export function phrases<Value>(entries: readonly (readonly [string, Value])[]): Phrases<Value> {
  const table = new Map<string, { words: string[]; value: Value }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const same = table.get(first);
    if (same) same.push({ words, value });
    else table.set(first, [{ words, value }]);
  }
  for (const same of table.values()) same.sort((a, b) => b.words.length - a.words.length);
  return table;
}

export interface Match<Value> {
  readonly value: Value;
  /** The token after the match. */
  readonly next: number;
}

/** The longest phrase of a table that starts at token `i`. */
export function matchPhrase<Value>(table: Phrases<Value>, reading: Reading, i: number): Match<Value> | undefined {
  for (const { words, value } of table.get(at(reading, i)) ?? []) {
    let n = 1;
    while (n < words.length && at(reading, i + n) === words[n]) n += 1;
    if (n === words.length) return { value, next: i + n };
  }
  return undefined;
}

/** The token after those of `words` that follow one another from `i`, in any order and number. */
export function skip(words: ReadonlySet<string>, reading: Reading, i: number): number {
  let next = i;
  while (words.has(at(reading, next))) next += 1;
  return next;
}

/** The small numbers that are also written in words; not `năm` (5), which is far more often a year. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** A number of at most `digits` digits at token `i`. */
export function numberAt(reading: Reading, i: number, digits: number): number | undefined {
  const text = at(reading, i);
  return text.length <= digits && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A small number in digits or, up to mười, in words. */
export function countAt(reading: Reading, i: number): number | undefined {
  return numberAt(reading, i, 4) ?? NUMBER_WORDS[at(reading, i)];
}
