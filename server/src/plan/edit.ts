import type { PieceReading, PlanDocument } from './document';
import type { Entity } from './model';
import { type Node, type Pair, type Range, rangeOf, type Span } from './tree';
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
  const quoted = scalarText(value, span.kind === 'scalar' && span.style === 'double');
  // The range of a block scalar takes in its last line break, which has to stay.
  const source = span.piece.text.slice(span.start, span.end);
  const tail = /\s*$/.exec(source)?.[0].length ?? 0;
  return { start: range.start, end: range.end - tail, newText: quoted };
}

/** A value as one line of YAML: plain where that reads back the same, else in double quotes. */
export function scalarText(value: string, quote = false, inFlow = false): string {
  const risky =
    quote ||
    value === '' ||
    /^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(value.replace(/^-(?=[^\s])/, 'x')) ||
    /:(?:\s|$)|\s#|[\n\r\t]|\s$/.test(value) ||
    /^(?:null|true|false|yes|no|~|---|\.\.\.)$/i.test(value) ||
    (inFlow && /[,[\]{}]/.test(value));
  return risky ? JSON.stringify(value) : value;
}

/** A value to insert: a text, a list of such values, or keys (canonical) with such values; nested as YAML needs. */
export type Insertable = string | readonly Insertable[] | { readonly [key: string]: Insertable };

/**
 * The lines of `key: value` in the document's spelling and indentation.
 *
 * @param map where the key belongs; its canonical name is `key`
 * @param column of the key, 0-based
 * @returns text without a line break at its ends; the first line is not indented
 */
export function keyLines(document: PlanDocument, map: MapId, key: string, value: Insertable, column: number): string {
  const name = keyName(document, map, key);
  if (typeof value === 'string') return `${name}: ${scalarText(value)}`;
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
export function itemLines(document: PlanDocument, map: MapId | undefined, item: Insertable, column: number): string {
  if (typeof item === 'string') return scalarText(item);
  return mapLines(document, map ?? 'root', item as { [key: string]: Insertable }, column);
}

/** Keys and values one below the other; the first line is not indented. */
function mapLines(
  document: PlanDocument,
  map: MapId,
  values: { readonly [key: string]: Insertable },
  column: number,
): string {
  return Object.entries(values)
    .map(([key, value]) => keyLines(document, map, key, value, column))
    .join(document.style.eol + ' '.repeat(column));
}

/** A key in the spelling of the file. */
export function keyName(document: PlanDocument, map: MapId, key: string): string {
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
  if (existing && !existing.value) return fillKey(document, map, existing, key, value);
  if (entity.node.flow) return insertFlowKey(document, map, entity, key, value);
  const anchor = before ?? firstPair(entity);
  if (!anchor) return { ...rangeOf({ ...entity.node, end: entity.node.start }), newText: '' };
  const column = columnOf(document, anchor.key);
  const lines = keyLines(document, map, key, value, column);
  const { eol } = document.style;
  if (!before) {
    const { start } = rangeOf(anchor.key);
    return { start, end: start, newText: `${lines}${eol}${' '.repeat(column)}` };
  }
  const gap = map === 'root' && sectionsStandApart(document, entity) ? eol : '';
  return insertBehind(document, endOfPair(document, anchor), `${gap}${' '.repeat(column)}${lines}`);
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
  const { end } = rangeOf(pair.key);
  const colon = document.text.indexOf(':', end);
  const at = colon < 0 ? end : colon + 1;
  // "key:" is written already, with or without a space behind it.
  const rest = lines.slice(lines.indexOf(':') + 1);
  const behind = /^[ \t]*/.exec(document.text.slice(at, at + 200))?.[0].length ?? 0;
  const comment = document.text[at + behind] === '#';
  if (comment && rest.includes('\n')) {
    return insertBehind(document, at, rest.replace(/^\r?\n/, ''));
  }
  return { start: at, end: at + (comment ? 0 : behind), newText: rest };
}

function insertFlowKey(document: PlanDocument, map: MapId, entity: Entity, key: string, value: Insertable): TextEdit {
  const { end } = rangeOf(entity.node);
  const text = `${keyName(document, map, key)}: ${flowText(value)}`;
  const last = entity.node.pairs.at(-1);
  if (!last) return { start: end - 1, end: end - 1, newText: text };
  const at = rangeOf(last.value ?? last.key).end;
  return { start: at, end: at, newText: last.value ? `, ${text}` : `: , ${text}`.replace(': ,', ',') };
}

function flowText(value: Insertable): string {
  if (typeof value === 'string') return scalarText(value, false, true);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const pairs = Object.entries(value as { [key: string]: Insertable });
  return `{ ${pairs.map(([key, item]) => `${key}: ${flowText(item)}`).join(', ')} }`;
}

/**
 * Inserts items at the end of a key's list, or writes the list where the key has none yet.
 *
 * @param map whose key `key` is; the items' own map follows from it
 */
export function insertItems(
  document: PlanDocument,
  map: MapId,
  entity: Entity,
  key: string,
  items: readonly Insertable[],
): TextEdit {
  const pair = entity.at.get(key);
  const value = pair?.value;
  if (!pair) return insertKey(document, map, entity, key, items);
  const { first, last } = listEnds(document, pair);
  if (value?.kind === 'sequence' && value.flow) {
    const at = last === undefined ? rangeOf(value).end - 1 : last;
    return { start: at, end: at, newText: `${last === undefined ? '' : ', '}${items.map(flowText).join(', ')}` };
  }
  if (first === undefined || last === undefined) return fillKey(document, map, pair, key, items);
  const line = document.lines.positionAt(first);
  const lineText = document.text.slice(document.lines.lineStart(line.line), first);
  const column = lineText.lastIndexOf('-');
  if (column < 0) return fillKey(document, map, pair, key, items);
  const inner = column + Math.max(2, lineText.length - column);
  const shape = fieldsOf(map).get(key)?.shape;
  const of = shape?.kind === 'list' ? shape.map : undefined;
  const lines = items.map(
    (item) => `${' '.repeat(column)}-${' '.repeat(inner - column - 1)}${itemLines(document, of, item, inner)}`,
  );
  return insertBehind(document, last, lines.join(document.style.eol));
}

/**
 * Inserts an item in front of another one of a list of texts; undefined where that item does not stand in a list.
 *
 * @param list the list's node, which says whether it is a flow list
 */
export function insertItemBefore(
  document: PlanDocument,
  list: Node | undefined,
  item: Node,
  value: string,
): TextEdit | undefined {
  if (list?.kind !== 'sequence') return undefined;
  const { start } = rangeOf(item);
  if (list.flow) return { start, end: start, newText: `${flowText(value)}, ` };
  const dash = /-\s{0,100}$/.exec(document.text.slice(Math.max(0, start - 100), start))?.[0];
  if (dash === undefined) return undefined;
  const at = start - dash.length;
  const column = document.lines.positionAt(at).character;
  return { start: at, end: at, newText: `- ${scalarText(value)}${document.style.eol}${' '.repeat(column)}` };
}

/** Where the first item of a list begins and the last one ends; areas and their tasks stand in pieces of their own. */
function listEnds(document: PlanDocument, pair: Pair): { first?: number; last?: number } {
  const value = pair.value;
  if (value?.kind === 'sequence') {
    const items = value.items.filter((item) => item !== undefined);
    const [first, last] = [items[0], items.at(-1)];
    return first && last ? { first: rangeOf(first).start, last: contentEnd(document, last) } : {};
  }
  const areas = areaPieces(document, pair);
  if (areas.length > 0) return areaEnds(document, areas);
  const index = document.pieces.findIndex(
    ({ piece, kind }) => piece === pair.key.piece && (kind === 'area' || kind === 'tail'),
  );
  const tasks = [];
  for (let i = index + 1; index >= 0 && document.pieces[i]?.kind === 'task'; i++)
    tasks.push(document.pieces[i]?.tasks[0]);
  const [first, last] = [tasks[0], tasks.at(-1)];
  return first && last ? { first: rangeOf(first.node).start, last: contentEnd(document, last.node) } : {};
}

/** The pieces of the root's areas, when `pair` is their key and they were read apart. */
function areaPieces(document: PlanDocument, pair: Pair): readonly PieceReading[] {
  const from = document.pieces.findIndex(({ piece, kind }) => piece === pair.key.piece && kind === 'areas') + 1;
  if (from === 0) return [];
  const until = document.pieces.findIndex(({ kind }, i) => i >= from && (kind === 'entry' || kind === 'areas'));
  return document.pieces.slice(from, until < 0 ? undefined : until);
}

function areaEnds(document: PlanDocument, areas: readonly PieceReading[]): { first?: number; last?: number } {
  const [first, last] = [areas[0]?.entity?.node, areas.at(-1)?.node];
  return first && last ? { first: rangeOf(first).start, last: contentEnd(document, last) } : {};
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

/** The column, 0-based, at which a span begins in the document. */
export function columnOf(document: PlanDocument, span: Span): number {
  return document.lines.positionAt(rangeOf(span).start).character;
}

/** Offset behind the last thing a pair holds, trailing blank lines and comments left out. */
export function endOfPair(document: PlanDocument, pair: Pair): number {
  const tasks = listEnds(document, pair).last;
  return tasks ?? contentEnd(document, pair.value ?? pair.key);
}

function contentEnd(document: PlanDocument, node: Node): number {
  if (node.kind === 'scalar' || node.flow) {
    const { start, end } = rangeOf(node);
    const source = document.text.slice(start, end);
    return start + source.trimEnd().length;
  }
  if (node.kind === 'sequence') {
    const last = node.items.filter((item) => item !== undefined).at(-1);
    return last ? contentEnd(document, last) : rangeOf(node).end;
  }
  const last = node.pairs.at(-1);
  return last ? endOfPair(document, last) : rangeOf(node).end;
}
