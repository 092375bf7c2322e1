import { nfc } from '../texts/fold';
import { alignScalar } from './align';
import type { Scalar, Span } from './tree';

/** A scalar read as text. */
export interface Text {
  /** NFC, without white space at the ends; inner line breaks as the scalar's style keeps them. */
  readonly value: string;
  readonly node: Scalar;
}

export function textOf(node: Scalar): Text {
  const value = nfc(node.value).trim();
  return value === node.value ? node : { value, node };
}

/**
 * The place of a part of a text in the source.
 *
 * @param from index into `text.value`, UTF-16; `to` likewise, exclusive
 */
export function spanOf(text: Text, from = 0, to = text.value.length): Span {
  const { node } = text;
  // Most values stand in the source as they are read.
  if (node.style === 'plain' && node.end - node.start === text.value.length) {
    const start = node.start + from;
    return { piece: node.piece, start, end: Math.max(start, trimEnd(node.piece.text, start, node.start + to)) };
  }
  const { places, rawIndex } = wayInto(node);
  const start = places[rawIndex(from)] ?? node.start;
  // The end is taken from the last character inside, so that a range never runs over filler to the next line.
  const end = to > from ? (places[rawIndex(to)] ?? node.end) : start;
  return { piece: node.piece, start, end: Math.max(start, trimEnd(node.piece.text, start, end)) };
}

/** How the indexes of a text lead into its source. */
interface Way {
  readonly node: Scalar;
  /** For each index of the scalar's value its offset in the piece. */
  readonly places: readonly number[];
  /** The index in the scalar's value of an index of the text. */
  rawIndex(index: number): number;
}

let last: Way | undefined;

/** Rules ask for many places in one text, one after the other: the last way is kept, so that a long text is walked once. */
function wayInto(node: Scalar): Way {
  if (last?.node === node) return last;
  const raw = node.value;
  const lead = raw.length - raw.trimStart().length;
  const indexes = nfc(raw) === raw ? undefined : composedIndexes(raw);
  const rawIndex = (index: number) => (indexes ? (indexes[lead + index] ?? raw.length) : lead + index);
  last = { node, places: alignScalar(node), rawIndex };
  return last;
}

function trimEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? '')) at--;
  return at;
}

/**
 * For each index of the NFC form (and its length) the index in the decomposed original.
 * Base letters with their marks compose on their own, so the original is cut before every letter that is no mark.
 */
export function composedIndexes(raw: string): readonly number[] {
  const indexes: number[] = [];
  let at = 0;
  for (const cluster of raw.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const composed = nfc(cluster).length;
    for (let i = 0; i < composed; i++) indexes.push(at + Math.min(i, cluster.length - 1));
    at += cluster.length;
  }
  indexes.push(at);
  return indexes;
}
