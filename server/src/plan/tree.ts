/**
 * The tree every reader of a plan works on: YAML reduced to scalars, mappings and sequences with exact places.
 *
 * A document is read in *pieces* (a top-level entry, the head of an area, one task). Places are relative to their
 * piece, and only the piece knows where it begins, so that an edit moves everything behind it by changing one number
 * a piece, and what was found in an untouched piece stays valid.
 */
export interface Piece {
  /** Where the piece begins in the document, in UTF-16 code units; the only thing that changes after reading. */
  offset: number;
  readonly text: string;
}

/** A half-open range inside a piece, 0-based, UTF-16. */
export interface Span {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A scalar. `value` is the decoded source text, never a number or a date (`1.10` stays "1.10"); as written, so maybe NFD. */
export class Scalar implements Span {
  readonly kind = 'scalar';

  constructor(
    readonly piece: Piece,
    readonly value: string,
    readonly style: ScalarStyle,
    readonly start: number,
    readonly end: number,
  ) {}

  /** A scalar whose value needs no change to be read as text is that `Text` itself: a plan has ten thousands of them. */
  get node(): Scalar {
    return this;
  }
}

export interface Pair {
  readonly key: Scalar;
  /** Absent where nothing is written after the colon. */
  readonly value: Node | undefined;
}

export interface Mapping extends Span {
  readonly kind: 'mapping';
  readonly pairs: readonly Pair[];
  readonly flow: boolean;
}

export interface Sequence extends Span {
  readonly kind: 'sequence';
  /** `undefined` where a dash stands alone. */
  readonly items: readonly (Node | undefined)[];
  readonly flow: boolean;
}

export type Node = Scalar | Mapping | Sequence;

/** Nothing at all, `~` and `null` are no value, nor is a carriage return that stands alone. */
export function unlessNothing(node: Node | undefined): Node | undefined {
  const nothing =
    node?.kind === 'scalar' && node.style === 'plain' && /^(?:~|null|Null|NULL)?$/.test(node.value.trim());
  return nothing ? undefined : node;
}

/** A half-open range in the whole document, 0-based, UTF-16. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a span stands in the document now. */
export function rangeOf(span: Span): Range {
  return { start: span.piece.offset + span.start, end: span.piece.offset + span.end };
}
