/** Finds many phrases in a text at once: only where the first word of one stands is its pattern tried. */
import { wordPattern } from '../../texts/word-pattern';

/** What is looked for. */
export interface Phrase<Value> {
  /** The words it may begin with, folded as the text is. */
  readonly first: readonly string[];
  /** Source of a pattern that matches from the first word on; `u` and `y` are set. */
  readonly source: string;
  readonly value: Value;
}

/** A phrase in a text; offsets are UTF-16. */
export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Where a word starts and ends, for patterns. */
export const STARTS = '(?<![\\p{L}\\p{M}\\p{N}])';
export const ENDS = '(?![\\p{L}\\p{M}\\p{N}])';
/** Not a line break: what stands on the next line of a block is another item. A folded line is a space here. */
export const SPACE = '[^\\S\\r\\n]{1,3}';

/** A function that finds the phrases in a text in lower case: in order, never overlapping, of two at one place the first given. */
export function phraseFinder<Value>(
  phrases: readonly Phrase<Value>[],
): (text: string) => readonly PhraseMatch<Value>[] {
  const byFirst = new Map<string, { readonly pattern: () => RegExp; readonly value: Value }[]>();
  for (const { first, source, value } of phrases) {
    // Made when it is needed: most of many phrases never are.
    let made: RegExp | undefined;
    const pattern = () => {
      made ??= wordPattern(STARTS + source, 'uy');
      return made;
    };
    for (const word of first) {
      const same = byFirst.get(word);
      if (same) same.push({ pattern, value });
      else byFirst.set(word, [{ pattern, value }]);
    }
  }
  // One pass over plain alternatives without look-behind is several times as fast as going from word to word.
  const anyFirst = wordPattern(`(?:${[...byFirst.keys()].sort().join('|')})(?![a-z\\u00df-\\u1eff\\d])`, 'g');
  return (text) => {
    const found: PhraseMatch<Value>[] = [];
    anyFirst.lastIndex = 0;
    for (let word = anyFirst.exec(text); word; word = anyFirst.exec(text)) {
      for (const { pattern: made, value } of byFirst.get(word[0]) ?? []) {
        const pattern = made();
        pattern.lastIndex = word.index;
        const match = pattern.exec(text);
        if (!match) continue;
        anyFirst.lastIndex = pattern.lastIndex;
        found.push({ start: word.index, end: pattern.lastIndex, value, groups: match.groups ?? {} });
        break;
      }
    }
    return found;
  };
}
