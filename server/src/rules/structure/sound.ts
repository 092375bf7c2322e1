import { matchEnum } from '../../plan/keys';
import type { Mapping, Node } from '../../plan/tree';
import { isBlank } from '../../plan/value';
import { type Field, type MapId, type Shape, vocabulary } from '../../plan/vocabulary';

/**
 * Whether a value certainly fits the schema: every key written as the vocabulary has it, every value of its shape, nothing
 * required missing (in the root and in areas, which are spread over pieces, that is not asked). Sound tasks are nearly
 * all there are, and are told so many times faster than by the schema; it judges all others.
 */
export function isSound(node: Node, map: MapId): boolean {
  if (node.kind !== 'mapping' || !hasSoundPairs(node, map)) return false;
  return map === 'root' || map === 'area' || hasRequired(node, map);
}

function hasSoundPairs({ pairs }: Mapping, map: MapId): boolean {
  const { byKey } = keysOf(map);
  for (const { key, value } of pairs) {
    const field = byKey.get(key.value);
    if (!field || (value && !isBlank(value) && !fits(value, field.shape))) return false;
  }
  return true;
}

function hasRequired({ pairs }: Mapping, map: MapId): boolean {
  const { byKey, required } = keysOf(map);
  return required.every((field) => pairs.some(({ key, value }) => byKey.get(key.value) === field && !isBlank(value)));
}

function fits(node: Node, shape: Shape): boolean {
  switch (shape.kind) {
    case 'text':
    case 'code':
      return node.kind === 'scalar';
    case 'enum':
      return node.kind === 'scalar' && matchEnum(shape.of, node.value) !== undefined;
    case 'map':
      return isSound(node, shape.of);
    case 'list':
      if (node.kind !== 'sequence') return node.kind === 'scalar' && shape.single;
      return node.items.every((item) => item === undefined || fitsList(item, shape));
    default:
      // Dates and figures are few.
      return false;
  }
}

function fitsList(item: Node, { text, map }: Extract<Shape, { kind: 'list' }>): boolean {
  return item.kind === 'scalar' ? text !== undefined : map !== undefined && isSound(item, map);
}

interface Keys {
  /** In both spellings, as they are written. */
  readonly byKey: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
}

const known = new Map<MapId, Keys>();

function keysOf(map: MapId): Keys {
  let keys = known.get(map);
  if (!keys) {
    const fields = vocabulary[map];
    const byKey = new Map(fields.flatMap((field) => [[field.vi, field] as const, [field.en, field] as const]));
    keys = { byKey, required: fields.filter(({ required }) => required) };
    known.set(map, keys);
  }
  return keys;
}
