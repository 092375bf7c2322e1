import { isComposed } from '../texts/fold';

/** A text in composed form (NFC), with the way back. */
export interface Composed {
  readonly text: string;
  /** The offset in the source of an offset in `text`, both UTF-16. */
  toSource(offset: number): number;
}

/**
 * Composes a text so that offsets can be led back to it. A letter takes at most eight marks: no spelling has more, and
 * `String.normalize` takes quadratic time over a long run of marks.
 */
export function compose(source: string): Composed {
  if (isComposed(source) || !/\p{M}/u.test(source)) return { text: source, toSource: (offset) => offset };
  const pieces: string[] = [];
  /** The source offset of each UTF-16 unit of the composed text, and of its end. */
  const offsets = new Uint32Array(source.length + 1);
  let length = 0;
  let at = 0;
  const add = (piece: string, from: number, step: 0 | 1): void => {
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) offsets[length++] = from + i * step;
  };
  for (const cluster of source.matchAll(/\P{M}\p{M}{1,8}/gsu)) {
    const composed = cluster[0].normalize('NFC');
    add(source.slice(at, cluster.index), at, 1);
    // A letter that stays longer than one unit keeps all of them at its start, so that no offset falls between its marks.
    add(composed.length <= cluster[0].length ? composed : cluster[0], cluster.index, 0);
    at = cluster.index + cluster[0].length;
  }
  add(source.slice(at), at, 1);
  offsets[length] = source.length;
  return { text: pieces.join(''), toSource: (offset) => offsets[offset] ?? source.length };
}
