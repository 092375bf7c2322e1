import type { PieceReading, PlanDocument } from './document';
import type { Entity } from './model';
import { type Mapping, type Node, type Pair, type Range, rangeOf, type Span } from './tree';
import { fieldsOf, type MapId, vocabulary } from './vocabulary';

/** Replaces a range of the document by a text. Offsets are UTF-16, in the document as it is. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** Applies edits that do not overlap. Of two that do, the later one is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

export function replace(span: Span, newText: string): TextEdit {
  return { ...rangeOf(span), newText };
}

/**
 * Replaces a whole scalar by another value, keeping the author's quotes where they still serve.
 * A block scalar becomes a plain or quoted one on its key's line.
 */
export function replaceScalar(span: Node, value: string): TextEdit {
  const range = rangeOf(span);
  const source = span.piece.text.slice(span.start, span.end);
  // A value without any of the signs of a flow collection may stand in one.
  const quoted = scalarText(value, span.kind === 'scalar' && span.style === 'double', !/[,[\]{}]/.test(source));
  // The range of a block scalar takes in its last line break, which has to stay.
  const tail = source.length - source.trimEnd().length;
  return { start: range.start, end: range.end - tail, newText: quoted };
}

/** A value as one line of YAML: plain where that reads back the same, else in double quotes. */
export function scalarText(value: string, quote = false, inFlow = false): string {
  const risky =
    quote ||
    value === '' ||
    /^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(value.replace(/^-(?=[^\s])/, 'x')) ||
    /:(?:\s|$)|\s#|\s$/.test(value) ||
    UNSEEN.test(value) ||
    /^(?:null|true|false|yes|no|~|---|\.\.\.)$/i.test(value) ||
    (inFlow && /[,[\]{}]/.test(value));
  return risky ? JSON.stringify(value).replace(UNSEEN_EACH, escaped) : value;
}

/** What nobody sees: line breaks, tabs and other control characters, and byte order marks. Plain, a file with them is no text. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u;
const UNSEEN_EACH = new RegExp(UNSEEN, 'gu');

/** JSON escapes only the control characters below 32. */
function escaped(sign: string): string {
  return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Words as they stand in the source, in quotes: their own quotes and backslashes become text. */
export function inQuotes(source: string): string {
  return /["\\]/.test(source) ? `'${source.replaceAll("'", "''")}'` : `"${source}"`;
}

/** A value to insert: a text (empty for what the author is to write), a list of such values, or keys (canonical) with such values; nested as YAML needs. */
export type Insertable = string | readonly Insertable[] | { readonly [key: string]: Insertable };

/** What is written depends on the author's way alone. */
type Styled = Pick<PlanDocument, 'style'>;

/**
 * The lines of `key: value` in the document's spelling and indentation.
 *
 * @param map where the key belongs; its canonical name is `key`
 * @param column of the key, 0-based
 * @returns text without a line break at its ends; the first line is not indented
 */
export function keyLines(document: Styled, map: MapId, key: string, value: Insertable, column: number): string {
  const name = keyName(document, map, key);
  if (typeof value === 'string') return value === '' ? `${name}:` : `${name}: ${scalarText(value)}`;
  const nested = column + document.style.indent;
  if (Array.isArray(value)) {
    const shape = fieldsOf(map).get(key)?.shape;
    const of = shape?.kind === 'list' ? shape.map : undefined;
    return [
      `${name}:`,
      ...value.map((item) => `${' '.repeat(nested)}- ${itemLines(document, of, item, nested + 2)}`),
    ].join(document.style.eol);
  }
  const shape = fieldsOf(map).get(key)?.shape;
  const of = shape?.kind === 'map' ? shape.of : 'root';
  return [
    `${name}:`,
    `${' '.repeat(nested)}${mapLines(document, of, value as { [key: string]: Insertable }, nested)}`,
  ].join(document.style.eol);
}

/** The lines of a list item behind its dash; `column` is where its keys stand. */
export function itemLines(document: Styled, map: MapId | undefined, item: Insertable, column: number): string {
  if (typeof item === 'string') return scalarText(item);
  return mapLines(document, map ?? 'root', item as { [key: string]: Insertable }, column);
}

/** Keys and values one below the other; the first line is not indented. */
function mapLines(
  document: Styled,
  map: MapId,
  values: { readonly [key: string]: Insertable },
  column: number,
): string {
  return Object.entries(values)
    .map(([key, value]) => keyLines(document, map, key, value, column))
    .join(document.style.eol + ' '.repeat(column));
}

/** A key in the spelling of the file. */
export function keyName(document: Styled, map: MapId, key: string): string {
  return fieldsOf(map).get(key)?.[document.style.spelling] ?? key;
}

/**
 * Inserts a key into a mapping: in the vocabulary's order, behind the keys that come before it; or gives an empty key
 * of that name its value. Works in block and flow mappings.
 */
export function insertKey(
  document: PlanDocument,
  map: MapId,
  entity: Entity,
  key: string,
  value: Insertable,
): TextEdit {
  const existing = entity.at.get(key);
  const before = pairBefore(map, entity, key);
  if (existing && !existing.value)
    return (entity.node.flow ? fillFlowKey : fillKey)(document, map, existing, key, value);
  if (entity.node.flow) return insertFlowKey(document, map, entity, key, value);
  const anchor = before ?? firstPair(entity);
  if (!anchor) return nothing(entity.node);
  const column = columnOf(document, anchor.key);
  const lines = keyLines(document, map, key, value, column);
  const { eol } = document.style;
  if (!before) {
    const { start } = rangeOf(anchor.key);
    const at = start - columnAt(document, start) + column;
    return { start: at, end: at, newText: `${lines}${eol}${' '.repeat(column)}` };
  }
  const gap = map === 'root' && sectionsStandApart(document, entity) ? eol : '';
  return insertBehind(document, endOfPair(document, anchor), `${gap}${' '.repeat(column)}${lines}`);
}

/** An edit that changes nothing, where what is to be inserted has no place. */
function nothing(node: Node): TextEdit {
  return { ...rangeOf({ ...node, end: node.start }), newText: '' };
}

/** The last key written that stands before `key` in the vocabulary's order. The root's keys stand in pieces of their own. */
function pairBefore(map: MapId, entity: Entity, key: string): Pair | undefined {
  const order = vocabulary[map].map((field) => field.en);
  const limit = order.indexOf(key);
  const earlier = [...entity.at].filter(([name]) => order.indexOf(name) < limit).map(([, pair]) => pair);
  return earlier.sort(byPlace).at(-1);
}

function firstPair(entity: Entity): Pair | undefined {
  return entity.node.pairs[0] ?? [...entity.at.values()].sort(byPlace)[0];
}

function byPlace(a: Pair, b: Pair): number {
  return rangeOf(a.key).start - rangeOf(b.key).start;
}

/** Whether the author leaves an empty line between the sections of the file. */
function sectionsStandApart(document: PlanDocument, root: Entity): boolean {
  return [...root.at.values()].some(({ key }) => {
    const { start } = rangeOf(key);
    return /\n[ \t]*\r?\n$/.test(document.text.slice(Math.max(0, start - 20), start));
  });
}

function fillKey(document: PlanDocument, map: MapId, pair: Pair, key: string, value: Insertable): TextEdit {
  const column = columnOf(document, pair.key);
  const lines = keyLines(document, map, key, value, column);
  const at = endOfKey(document, pair);
  // "key:" is written already, with or without a space behind it.
  const rest = lines.slice(lines.indexOf(':') + 1);
  // An empty list in brackets is what is filled, too.
  const empty = endOfEmpty(document, pair);
  const behind = /^[ \t]*/.exec(document.text.slice(empty, empty + 200))?.[0].length ?? 0;
  const comment = document.text[empty + behind] === '#';
  if (comment && rest.includes('\n')) {
    const edit = insertBehind(document, at, rest.replace(/^\r?\n/, ''));
    const between = document.text.slice(empty, edit.start);
    return empty > at ? { start: at, end: edit.end, newText: between + edit.newText } : edit;
  }
  return { start: at, end: empty + (comment ? 0 : behind), newText: rest };
}

/** Offset behind a key and, where it is written, its colon. */
function endOfKey(document: PlanDocument, pair: Pair): number {
  const { end } = rangeOf(pair.key);
  return end + (/^[ \t]*:/.exec(document.text.slice(end, end + 200))?.[0].length ?? 0);
}

/** Offset behind a value that says nothing: an empty list, `~`, `null`; or behind the key. */
function endOfEmpty(document: PlanDocument, pair: Pair): number {
  const end = endOfKey(document, pair);
  if (pair.value)
    return isRepeated(pair.value, pair.key) ? endOfAlias(document, end) : trimmedEnd(document, pair.value);
  const nothing = /^[ \t]*(?:~|null|Null|NULL)(?=[\s,}\]]|$)/.exec(document.text.slice(end, end + 200));
  return end + (nothing?.[0].length ?? 0);
}

function fillFlowKey(document: PlanDocument, map: MapId, pair: Pair, key: string, value: Insertable): TextEdit {
  const start = endOfKey(document, pair);
  const end = endOfEmpty(document, pair);
  const colon = document.text[start - 1] === ':' ? '' : ':';
  return { start, end, newText: `${colon} ${flowValue(document, map, key, value)}` };
}

function insertFlowKey(document: PlanDocument, map: MapId, entity: Entity, key: string, value: Insertable): TextEdit {
  const { end } = rangeOf(entity.node);
  const text = `${keyName(document, map, key)}: ${flowValue(document, map, key, value)}`;
  const last = entity.node.pairs.at(-1);
  if (!last) return { start: end - 1, end: end - 1, newText: text };
  const at = endOfEmpty(document, last);
  return { start: at, end: at, newText: `, ${text}` };
}

/** The value of a key in brackets, on one line. */
export function flowValue(document: PlanDocument, map: MapId, key: string, value: Insertable): string {
  const shape = fieldsOf(map).get(key)?.shape;
  const of = shape?.kind === 'map' ? shape.of : shape?.kind === 'list' ? shape.map : undefined;
  if (Array.isArray(value)) return `[${value.map((item: Insertable) => flowText(document, of, item)).join(', ')}]`;
  return flowText(document, of, value);
}

function flowText(document: PlanDocument, map: MapId | undefined, value: Insertable): string {
  if (typeof value === 'string') return scalarText(value, false, true);
  const pairs = Object.entries(value as { [key: string]: Insertable }).map(([key, item]) => {
    const of = map ?? 'root';
    return `${keyName(document, of, key)}: ${flowValue(document, of, key, item)}`;
  });
  return `{ ${pairs.join(', ')} }`;
}

/**
 * Inserts items into a key's list, or writes the list where the key has none yet.
 *
 * @param map whose key `key` is; the items' own map follows from it
 * @param at the place, 0-based, that the first of them takes among the items that are not empty; behind all when absent
 */
export function insertItems(
  document: PlanDocument,
  map: MapId,
  entity: Entity,
  key: string,
  items: readonly Insertable[],
  at = Number.POSITIVE_INFINITY,
): TextEdit {
  const pair = entity.at.get(key);
  if (!pair) return insertKey(document, map, entity, key, items);
  const places = itemRanges(document, pair);
  const [first, before, after] = [places[0], places[Math.min(at, places.length) - 1], places[at]];
  const shape = fieldsOf(map).get(key)?.shape;
  const of = shape?.kind === 'list' ? shape.map : undefined;
  const { value } = pair;
  if (value?.kind === 'sequence' && value.flow && (first || entity.node.flow)) {
    const text = items.map((item) => flowText(document, of, item)).join(', ');
    const start = after?.start ?? before?.end ?? rangeOf(value).end - 1;
    return { start, end: start, newText: after ? `${text}, ` : before ? `, ${text}` : text };
  }
  if (!first) {
    // A text that stands alone becomes the first item.
    if (value?.kind === 'mapping') return nothing(value);
    const alone = value?.kind === 'scalar' && value.value.trim() !== '' ? [value.value.trim()] : [];
    return (entity.node.flow ? fillFlowKey : fillKey)(document, map, pair, key, [...alone, ...items]);
  }
  const column = dashColumn(document, first.start);
  const inner = Math.max(column + 2, columnAt(document, first.start));
  const lines = items.map(
    (item) => `${' '.repeat(column)}-${' '.repeat(inner - column - 1)}${itemLines(document, of, item, inner)}`,
  );
  const { eol } = document.style;
  const gap = places[1] && /\n[ \t]*\r?\n/.test(document.text.slice(first.end, places[1].start)) ? eol : '';
  const block = lines.join(eol + gap);
  // In front of the first item the comments above it stay with it.
  if (!before) return insertBehind(document, endOfKey(document, pair), block + gap);
  return insertBehind(document, before.end, gap + block);
}

/** The column of the dash before an item; it stands on the item's line, or alone on one above. */
function dashColumn(document: PlanDocument, start: number): number {
  for (let { line } = document.lines.positionAt(start); line >= 0; line--) {
    const text = document.text.slice(document.lines.lineStart(line), Math.min(start, document.lines.lineEnd(line)));
    const dash = /^ *-/.exec(text)?.[0].length;
    if (dash !== undefined) return dash - 1;
  }
  return 0;
}

/** Where the items of a list stand, without what follows them; areas and their tasks stand in pieces of their own. */
export function itemRanges(document: PlanDocument, pair: Pair): readonly Range[] {
  const place = (node: Node) => ({ start: rangeOf(node).start, end: contentEnd(document, node) });
  const { value } = pair;
  if (value)
    return value.kind === 'sequence'
      ? value.items.flatMap((item) => (item && !isRepeated(item, value) ? [place(item)] : []))
      : [];
  const index = document.pieces.findIndex(({ piece }) => piece === pair.key.piece);
  const holder = document.pieces[index];
  const places: Range[] = [];
  if (holder?.kind === 'areas') {
    for (const { kind, entity, node } of following(document, index, ['area', 'task', 'tail'])) {
      if (!node) continue;
      const begun = kind === 'area' ? undefined : places.pop();
      places.push({ start: begun?.start ?? rangeOf(entity?.node ?? node).start, end: contentEnd(document, node) });
    }
  } else if (holder?.entity?.at.get('tasks') === pair) {
    for (const { node } of following(document, index, ['task'])) {
      const item = node?.kind === 'sequence' ? node.items[0] : node;
      if (item) places.push(place(item));
    }
  }
  return places;
}

/** The pieces right behind one, as long as they are of the given kinds. */
function following(document: PlanDocument, index: number, kinds: readonly PieceReading['kind'][]): PieceReading[] {
  const behind = document.pieces.slice(index + 1);
  const end = behind.findIndex(({ kind }) => !kinds.includes(kind));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Inserts whole lines behind the line on which `offset` stands. */
export function insertBehind(document: PlanDocument, offset: number, lines: string): TextEdit {
  const { line } = document.lines.positionAt(offset);
  const end = document.lines.lineEnd(line);
  return { start: end, end, newText: document.style.eol + lines };
}

/** Takes whole lines away, those that touch the range. */
export function deleteLines(document: PlanDocument, range: Range): TextEdit {
  const first = document.lines.positionAt(range.start).line;
  const last = document.lines.positionAt(Math.max(range.start, range.end - 1)).line;
  const end = last + 1 < document.lines.count ? document.lines.lineStart(last + 1) : document.text.length;
  return { start: document.lines.lineStart(first), end, newText: '' };
}

/** Takes a pair out of its mapping, with its lines in a block; undefined where it is the only one of a list item. */
export function deletePair(document: PlanDocument, mapping: Mapping, pair: Pair): TextEdit | undefined {
  const index = mapping.pairs.indexOf(pair);
  const [before, after] = [mapping.pairs[index - 1], mapping.pairs[index + 1]];
  const { start } = rangeOf(pair.key);
  const end = Math.max(endOfKey(document, pair), endOfPair(document, pair));
  if (mapping.flow && before) {
    const from = Math.max(endOfKey(document, before), before.value ? rangeOf(before.value).end : 0);
    return { start: from, end, newText: '' };
  }
  const { line } = document.lines.positionAt(start);
  const alone = document.text.slice(document.lines.lineStart(line), start).trim() === '';
  if (alone && !mapping.flow) return deleteLines(document, { start, end });
  return after ? { start, end: rangeOf(after.key).start, newText: '' } : undefined;
}

/** An anchor and a tag together, in UTF-16 units; longer ones nobody writes. */
const LONGEST_PREFIX = 200;

/** The column, 0-based, at which a span begins in the document, together with an anchor or a tag in front of it. */
export function columnOf(document: PlanDocument, span: Span): number {
  const { start } = rangeOf(span);
  const column = columnAt(document, start);
  const before = document.text.slice(Math.max(start - column, start - LONGEST_PREFIX), start);
  const prefix = /(?:\ufeff|[&!]\S* +)+$/.exec(before)?.[0].length ?? 0;
  return column - prefix;
}

/** A byte order mark in front of the first line takes no column. */
function columnAt({ lines, text }: PlanDocument, offset: number): number {
  const { line, character } = lines.positionAt(offset);
  return line === 0 && text.startsWith('\ufeff') ? Math.max(0, character - 1) : character;
}

/** Offset behind the last thing a pair holds, trailing blank lines and comments left out. */
export function endOfPair(document: PlanDocument, pair: Pair): number {
  const { value } = pair;
  if (value && isRepeated(value, pair.key)) return endOfAlias(document, endOfKey(document, pair));
  if (value) return contentEnd(document, value);
  return itemRanges(document, pair).at(-1)?.end ?? contentEnd(document, pair.key);
}

function trimmedEnd({ text }: PlanDocument, node: Node): number {
  const { start, end } = rangeOf(node);
  return start + text.slice(start, end).trimEnd().length;
}

/** Whether a node is what an alias repeats: it stands where its anchor is, before what it belongs to. */
function isRepeated(node: Node, owner: Span): boolean {
  return node.piece === owner.piece && node.start < owner.start;
}

function endOfAlias({ text }: PlanDocument, behind: number): number {
  return behind + (/^\s*\*[^\s,\]}]+/.exec(text.slice(behind, behind + 200))?.[0].length ?? 0);
}

function contentEnd(document: PlanDocument, node: Node): number {
  if (node.kind === 'scalar' || node.flow) return trimmedEnd(document, node);
  if (node.kind === 'sequence') {
    // A dash with nothing behind it is part of the list, too.
    const last = node.items.at(-1);
    return last && !isRepeated(last, node) ? contentEnd(document, last) : trimmedEnd(document, node);
  }
  const last = node.pairs.at(-1);
  return last ? endOfPair(document, last) : rangeOf(node).end;
}
