import type { PieceReading, PlanDocument } from './document';
import { matchKey } from './keys';
import type { Mapping, Node, Pair, Scalar } from './tree';
import { fieldsOf, type MapId } from './vocabulary';

/** What stands at an offset of a document. */
export interface Place {
  readonly reading: PieceReading;
  /** The map whose key it is, or under whose key the value stands. */
  readonly map: MapId;
  readonly mapping: Mapping;
  readonly pair: Pair;
  /** Canonical key; undefined for a key the map does not know. */
  readonly key: string | undefined;
  readonly part: 'key' | 'value';
  /** The key itself, or the scalar under it. */
  readonly scalar: Scalar;
}

/** The piece around an offset. */
export function readingAt(document: PlanDocument, offset: number): PieceReading | undefined {
  const { pieces } = document;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.piece.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** The key or scalar at an offset; undefined between them. */
export function locate(document: PlanDocument, offset: number): Place | undefined {
  const reading = readingAt(document, offset);
  if (!reading?.node) return undefined;
  return find(reading, reading.node, mapOf(reading), offset - reading.piece.offset, undefined);
}

/** The map that a piece's mapping is (a part of). */
export function mapOf({ kind }: PieceReading): MapId {
  return kind === 'task' ? 'task' : kind === 'area' || kind === 'tail' ? 'area' : 'root';
}

type Holder = Omit<Place, 'part' | 'scalar' | 'reading'>;

function find(
  reading: PieceReading,
  node: Node,
  map: MapId,
  at: number,
  holder: Holder | undefined,
): Place | undefined {
  if (node.kind === 'scalar') {
    const inside = node.start <= at && at <= node.end;
    return inside && holder ? { reading, ...holder, part: 'value', scalar: node } : undefined;
  }
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      const found = item && covers(item, at) ? find(reading, item, map, at, holder) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  for (const pair of node.pairs) {
    const field = matchKey(map, pair.key.value)?.field;
    const here: Holder = { map, mapping: node, pair, key: field?.en };
    if (covers(pair.key, at)) return { reading, ...here, part: 'key', scalar: pair.key };
    if (!pair.value || !covers(pair.value, at)) continue;
    const shape = field && fieldsOf(map).get(field.en)?.shape;
    const inner = shape?.kind === 'map' ? shape.of : shape?.kind === 'list' ? (shape.map ?? map) : map;
    const found = find(reading, pair.value, inner, at, here);
    if (found) return found;
  }
  return undefined;
}

function covers(node: Node, at: number): boolean {
  return node.start <= at && at <= node.end;
}
