import { readDate } from '../time/date';
import { matchEnum, matchKey } from './keys';
import type { Node } from './tree';
import { fieldsOf, type MapId, type Shape } from './vocabulary';

/**
 * The plain value of a node for checking against the canonical schema: canonical keys and words, dates as
 * `yyyy-mm-dd`, scalars as strings. What does not read as its shape stays as written, and fails there.
 */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

export function plainValue(node: Node, map: MapId): Value {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map((item) => (item ? plainValue(item, map) : ''));
  const value: { [key: string]: Value } = Object.create(null);
  for (const pair of node.pairs) {
    if (!pair.value) continue;
    const field = matchKey(map, pair.key.value)?.field;
    const key = field?.en ?? pair.key.value;
    if (!(key in value)) value[key] = field ? shaped(pair.value, field.shape, map) : '';
  }
  return value;
}

function shaped(node: Node, shape: Shape, map: MapId): Value {
  if (node.kind === 'scalar') return scalarValue(node.value.normalize('NFC').trim(), shape);
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
  /** The key that holds the node, and the map that key belongs to. */
  readonly key: string | undefined;
  readonly holder: MapId;
  /** Whether the node is an item of the key's list. */
  readonly item: boolean;
}

/** The node an ajv error points at, by the canonical keys and indexes of its path. */
export function nodeAt(node: Node, map: MapId, path: readonly string[]): Located {
  let at: Located = { node, map, key: undefined, holder: map, item: false };
  for (const step of path) {
    const { node: here, map: inMap } = at;
    if (here.kind === 'sequence') {
      const item = here.items[Number(step)];
      if (!item) return at;
      at = { ...at, node: item, item: true };
    } else if (here.kind === 'mapping') {
      const pair = here.pairs.find(({ key }) => (matchKey(inMap, key.value)?.field.en ?? key.value) === step);
      if (!pair?.value) return at;
      const shape = fieldsOf(inMap).get(step)?.shape;
      const next = shape?.kind === 'map' ? shape.of : shape?.kind === 'list' ? (shape.map ?? inMap) : inMap;
      at = { node: pair.value, map: next, key: step, holder: inMap, item: false };
    } else return at;
  }
  return at;
}
