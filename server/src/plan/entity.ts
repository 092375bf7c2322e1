import type { PlainDate } from '../time/date';
import { readDate } from '../time/date';
import { type KeyMatch, matchEnum, matchPairs } from './keys';
import type { DateValue, Entity, EnumValue } from './model';
import { type Text, textOf } from './text';
import type { Mapping, Node, Pair, Scalar } from './tree';
import { type EnumId, type EnumWord, fieldsOf, type MapId, type Shape } from './vocabulary';

/** A key as it was met in reading, for the rules about keys. */
export interface KeyUse {
  readonly key: Scalar;
  readonly map: MapId;
  readonly match: KeyMatch | undefined;
}

/** The second writing of a key in one map. */
export interface DuplicateKey {
  readonly key: Scalar;
  readonly first: Scalar;
}

/** A piece of prose: what rules about wording and citations read. */
export interface Prose {
  readonly text: Text;
  readonly map: MapId;
  /** Canonical key under which it stands. */
  readonly key: string;
}

/** What one walk over a piece collects beside the typed plan. */
export interface Sink {
  readonly keys: KeyUse[];
  readonly duplicates: DuplicateKey[];
  readonly prose: Prose[];
}

export const newSink = (): Sink => ({ keys: [], duplicates: [], prose: [] });

/** Reads a mapping's keys. The first writing of a key counts; a later one is a duplicate. */
export function readEntity(map: MapId, node: Mapping, sink: Sink): Entity {
  const at = new Map<string, Pair>();
  const unknown = new Map<string, Scalar>();
  for (const { pair, match } of matchPairs(map, node)) {
    const { key } = pair;
    sink.keys.push({ key, map, match });
    const first = match ? at.get(match.field.en)?.key : unknown.get(key.value);
    if (first) sink.duplicates.push({ key, first });
    else if (match) at.set(match.field.en, pair);
    else unknown.set(key.value, key);
  }
  collectProse(map, at, sink);
  return { node, at };
}

function collectProse(map: MapId, at: ReadonlyMap<string, Pair>, sink: Sink): void {
  for (const [key, { value }] of at) {
    const shape = value && fieldsOf(map).get(key)?.shape;
    if (!value || !shape || !isProse(shape)) continue;
    for (const node of value.kind === 'sequence' ? value.items : [value])
      if (node?.kind === 'scalar') sink.prose.push({ text: textOf(node), map, key });
  }
}

function isProse(shape: Shape): boolean {
  return shape.kind === 'text' || (shape.kind === 'list' && shape.text === 'text');
}

/** The text of a key, if it holds a scalar that is not empty. */
export function textAt(entity: Entity, key: string): Text | undefined {
  return asText(entity.at.get(key)?.value);
}

export function asText(node: Node | undefined): Text | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const text = textOf(node);
  return text.value === '' ? undefined : text;
}

/** The values of a key that holds a list; a value that stands alone counts as a list of one. */
export function itemsAt(entity: Entity, key: string): readonly Node[] {
  const value = entity.at.get(key)?.value;
  if (!value) return [];
  return value.kind === 'sequence' ? value.items.filter((item) => item !== undefined) : [value];
}

export function textsAt(entity: Entity, key: string): Text[] {
  return itemsAt(entity, key).flatMap((node) => asText(node) ?? []);
}

/** The mappings in a list. */
export function mappingsAt(entity: Entity, key: string): Mapping[] {
  return itemsAt(entity, key).filter((node) => node.kind === 'mapping');
}

export function dateAt(entity: Entity, key: string): DateValue | undefined {
  const text = textAt(entity, key);
  return text && { text, date: toDate(text.value) };
}

function toDate(text: string): PlainDate | undefined {
  const read = readDate(text);
  return read && 'date' in read ? read.date : undefined;
}

export function enumAt<E extends EnumId>(entity: Entity, key: string, id: E): EnumValue<EnumWord<E>> | undefined {
  const text = textAt(entity, key);
  return text && { text, word: matchEnum(id, text.value) as EnumWord<E> | undefined };
}
