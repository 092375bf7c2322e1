import type { PieceReading } from '../../plan/document';
import { replaceScalar, type TextEdit } from '../../plan/edit';
import { rangeOf, type Scalar } from '../../plan/tree';
import { enums, type Spelling } from '../../plan/vocabulary';
import { foldKey } from '../../texts/fold';
import { pairsOf } from './spans';

export const spellingNames = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
} as const;

export const titleOfRespelling = { vi: 'Viết mọi khóa bằng {major}', en: 'Write all keys in {major}' } as const;

/**
 * All keys of some pieces, and the words of closed lists, in one spelling. Each goes by the map it is in; what is in that
 * spelling already stays as it is, quotes too.
 */
export function respell(readings: readonly PieceReading[], to: Spelling): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  const disputed = new Set<number>();
  const put = (edit: TextEdit | undefined) => {
    if (!edit) return;
    const before = edits.get(edit.start);
    // What an alias repeats in a map of another kind cannot be written for both.
    if (before && before.newText !== edit.newText) disputed.add(edit.start);
    edits.set(edit.start, edit);
  };
  for (const { keys, node } of readings) {
    const values = new Map(node ? pairsOf(node).map(({ key, value }) => [key, value] as const) : []);
    for (const { key, match } of keys) {
      if (!match) continue;
      const { field, spelling } = match;
      if (spelling !== 'both' && spelling !== to) put(replaceWords(key, field[to]));
      const value = values.get(key);
      if (field.shape.kind !== 'enum' || value?.kind !== 'scalar') continue;
      const folded = foldKey(value.value);
      const word = enums[field.shape.of].find((entry) => foldKey(entry[to === 'vi' ? 'en' : 'vi']) === folded);
      if (word) put(replaceWords(value, word[to]));
    }
  }
  return [...edits.values()].filter(({ start }) => !disputed.has(start));
}

/** The words of a scalar alone; the quotes, or the sign of a block, around them stay. */
function replaceWords(scalar: Scalar, words: string): TextEdit {
  const written = scalar.value.trim();
  const at = scalar.piece.text.slice(scalar.start, scalar.end).lastIndexOf(written);
  if (at < 0) return replaceScalar(scalar, words);
  const { start } = rangeOf(scalar);
  return { start: start + at, end: start + at + written.length, newText: words };
}
