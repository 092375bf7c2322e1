import { lately } from '../../texts/by-value';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';

/** Texts are compared by their first words only: no task is named in more. */
const MOST_WORDS = 300;
/** What stands behind it is not compared; in UTF-16 units. */
export const LONGEST_TEXT = 4000;

/** The syllables and numbers of a text, folded. */
export const wordsOf: (text: string) => readonly string[] = lately((text) =>
  (foldKey(text.slice(0, LONGEST_TEXT)).match(WORD) ?? []).slice(0, MOST_WORDS),
);

const WORD = wordPattern(String.raw`[\p{L}\p{N}]+`, 'gu');

/** How many words two texts have in common in the same order (their longest common subsequence). */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  let row: number[] = new Array(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** 1 for two texts of the same words in the same order, 0 for two that share none. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const all = left.length + right.length;
  return all === 0 ? 0 : (2 * commonWords(left, right)) / all;
}
