import { matchKey } from '../../plan/keys';
import type { Entity } from '../../plan/model';
import type { Mapping, Node, Pair, Span } from '../../plan/tree';
import type { MapId } from '../../plan/vocabulary';

/** The keys of a mapping by canonical name, without collecting anything. */
export function entityOf(map: MapId, node: Mapping): Entity {
  const at = new Map<string, Pair>();
  for (const pair of node.pairs) {
    const key = matchKey(map, pair.key.value)?.field.en;
    if (key && !at.has(key)) at.set(key, pair);
  }
  return { node, at };
}

/** Where a finding about something missing stands in a list item: its first key. */
export function firstKey(node: Mapping): Span {
  return node.pairs[0]?.key ?? { ...node, end: Math.min(node.end, node.start + 1) };
}

/** Every pair in a tree, an outer one before those in it. */
export function pairsOf(node: Node): Pair[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => (item ? pairsOf(item) : []));
  return node.pairs.flatMap((pair) => [pair, ...(pair.value ? pairsOf(pair.value) : [])]);
}
