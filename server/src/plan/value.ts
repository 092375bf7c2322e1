import { nfc } from '../texts/fold';
import { readDate } from '../time/date';
import { matchEnum, matchPairs } from './keys';
import type { Node, Pair, Sequence } from './tree';
import { fieldsOf, type MapId, type Shape } from './vocabulary';

/**
 * The plain value of a node for checking against the canonical schema: canonical keys and words, dates as
 * `yyyy-mm-dd`, scalars as strings. What does not read as its shape stays as written, and fails there.
 */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

export function plainValue(node: Node, map: MapId): Value {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return written(node).map((item) => plainValue(item, map));
  const value: { [key: string]: Value } = Object.create(null);
  for (const { pair, match } of matchPairs(map, node)) {
    if (!pair.value || isBlank(pair.value)) continue;
    const key = match?.field.en ?? pair.key.value;
    if (!(key in value)) value[key] = match ? shaped(pair.value, match.field.shape, map) : '';
  }
  return value;
}

/** The items of a list; a dash with nothing behind it is an item yet to be written. */
function written(list: Sequence): Node[] {
  return list.items.filter((item) => item !== undefined);
}

/** `""` says as little as nothing at all. */
export function isBlank(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value.trim() === '');
}

function shaped(node: Node, shape: Shape, map: MapId): Value {
  if (node.kind === 'scalar') return scalarValue(nfc(node.value).trim(), shape);
  const inner = shape.kind === 'map' ? shape.of : shape.kind === 'list' ? (shape.map ?? map) : map;
  // Where a scalar belongs, what stands there instead need not be looked into.
  if (shape.kind !== 'map' && shape.kind !== 'list') return node.kind === 'mapping' ? {} : [];
  return plainValue(node, inner);
}

function scalarValue(text: string, shape: Shape): string {
  if (shape.kind === 'enum') return matchEnum(shape.of, text) ?? text;
  if (shape.kind !== 'date') return text;
  const read = readDate(text);
  return read && 'date' in read ? read.date.toString() : `"${text}"`;
}

/** A node by its path, with the map it is or belongs to. */
export interface Located {
  readonly node: Node;
  /** The map that `node` is, or whose values stand in it. */
  readonly map: MapId;
  /** The pair whose value the node is, or stands in as an item of a list. */
  readonly pair: Pair | undefined;
  /** Whether the node stands in brackets. */
  readonly inFlow: boolean;
  /** The key that holds the node, and the map that key belongs to. */
  readonly key: string | undefined;
  readonly holder: MapId;
  /** Whether the node is an item of the key's list. */
  readonly item: boolean;
}

/** The list that a node read on its own is an item of. */
export interface ListPlace {
  readonly key: string;
  readonly holder: MapId;
}

/** The node an ajv error points at, by the canonical keys and indexes of its path. */
export function nodeAt(node: Node, map: MapId, path: readonly string[], list?: ListPlace): Located {
  const inList = { key: list?.key, holder: list?.holder ?? map, item: list !== undefined };
  let at: Located = { node, map, pair: undefined, inFlow: false, ...inList };
  for (const step of path) {
    const { node: here, map: inMap } = at;
    const inFlow = at.inFlow || (here.kind !== 'scalar' && here.flow);
    if (here.kind === 'sequence') {
      const item = written(here)[Number(step)];
      if (!item) return at;
      at = { ...at, node: item, inFlow, item: true };
    } else if (here.kind === 'mapping') {
      const pair = matchPairs(inMap, here).find(
        ({ pair: { key }, match }) => (match?.field.en ?? key.value) === step,
      )?.pair;
      if (!pair?.value) return at;
      const shape = fieldsOf(inMap).get(step)?.shape;
      const next = shape?.kind === 'map' ? shape.of : shape?.kind === 'list' ? (shape.map ?? inMap) : inMap;
      at = { node: pair.value, map: next, pair, inFlow, key: step, holder: inMap, item: false };
    } else return at;
  }
  return at;
}
