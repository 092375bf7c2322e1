import type { PlainDate } from '../time/date';
import { readDate } from '../time/date';
import { type KeyMatch, matchEnum } from './keys';
import { layoutOf, MappingPairs } from './layout';
import type { DateValue, Entity, EnumValue } from './model';
import { type Text, textOf } from './text';
import type { Mapping, Node, Scalar } from './tree';
import type { EnumId, EnumWord, MapId } from './vocabulary';

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
  const { pairs } = node;
  const layout = layoutOf(map, node);
  const at = new MappingPairs(layout, pairs);
  for (let i = 0; i < pairs.length; i++) {
    const key = pairs[i]?.key;
    if (key) sink.keys.push({ key, map, match: layout.matches[i] });
  }
  for (const [later, earlier] of layout.again) {
    const [key, first] = [pairs[later]?.key, pairs[earlier]?.key];
    if (key && first) sink.duplicates.push({ key, first });
  }
  for (const key of layout.prose) collectProse(map, key, at.get(key)?.value, sink);
  return { node, at };
}

function collectProse(map: MapId, key: string, value: Node | undefined, sink: Sink): void {
  if (value?.kind === 'scalar') sink.prose.push({ text: textOf(value), map, key });
  if (value?.kind !== 'sequence') return;
  for (const item of value.items) if (item?.kind === 'scalar') sink.prose.push({ text: textOf(item), map, key });
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

/** The one empty list: most lists of a plan are empty, and what rests on one can tell that nothing has changed. */
export const none: readonly never[] = [];

/** The values of a key that holds a list; a value that stands alone counts as a list of one. */
export function itemsAt(entity: Entity, key: string): readonly Node[] {
  const value = entity.at.get(key)?.value;
  if (!value) return none;
  return value.kind === 'sequence' ? present(value.items) : [value];
}

export function textsAt(entity: Entity, key: string): readonly Text[] {
  return mapped(itemsAt(entity, key), asText);
}

/** The mappings in a list, read one by one. */
export function entriesAt<T>(entity: Entity, key: string, read: (node: Mapping) => T): readonly T[] {
  return mapped(itemsAt(entity, key), (node) => (node.kind === 'mapping' ? read(node) : undefined));
}

/** What `read` makes of each node, where it makes something of it. */
export function mapped<T>(nodes: readonly Node[], read: (node: Node) => T | undefined): readonly T[] {
  return nodes.length === 0 ? none : present(nodes.map(read));
}

/** A list without its gaps; seldom is there one, and a list that has been filtered has room for sixteen more. */
function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return isFull(items) ? items : items.filter((item) => item !== undefined);
}

function isFull<T>(items: readonly (T | undefined)[]): items is readonly T[] {
  return !items.includes(undefined);
}

/** The mappings in a list. */
export function mappingsAt(entity: Entity, key: string): readonly Mapping[] {
  return entriesAt(entity, key, (node) => node);
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
