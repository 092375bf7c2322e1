import { matchPairs } from '../../plan/keys';
import type { Entity } from '../../plan/model';
import type { Mapping, Node, Pair, Span } from '../../plan/tree';
import type { MapId } from '../../plan/vocabulary';

/** The keys of a mapping by canonical name, without collecting anything. */
export function entityOf(map: MapId, node: Mapping): Entity {
  const at = new Map<string, Pair>();
  for (const { pair, match } of matchPairs(map, node))
    if (match && !at.has(match.field.en)) at.set(match.field.en, pair);
  return { node, at };
}

/** Where a finding about something missing stands in a list item: its first key. */
export function firstKey(node: Mapping): Span {
  return node.pairs[0]?.key ?? { ...node, end: Math.min(node.end, node.start + 1) };
}

/** Every mapping in a tree, an outer one before those in it. */
export function mappingsOf(node: Node): Mapping[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => (item ? mappingsOf(item) : []));
  return [node, ...node.pairs.flatMap(({ value }) => (value ? mappingsOf(value) : []))];
}

/** Every pair in a tree, an outer one before those in it. */
export function pairsOf(node: Node): Pair[] {
  return mappingsOf(node).flatMap(({ pairs }) => pairs);
}
