import type { PieceReading, PlanDocument } from '../../plan/document';
import { matchKey } from '../../plan/keys';
import type { Field, MapId } from '../../plan/vocabulary';
import { nfc } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { flowAt } from './flow';
import { commentIn, type Line, leftOf, lineAt, linesAbove, linesBelow, type Mark, pieceIndex } from './lines';

/** Where an edit goes; the cursor stands on the line on which it begins. */
interface Spot {
  /** What goes in front of what is inserted: a line break, indentation, a dash. */
  readonly lead: string;
  /** Offset at which the edit begins. */
  readonly start: number;
  /** Offset behind what is being written, at the cursor or behind it. */
  readonly end: number;
  /** In brackets: everything on one line. */
  readonly flow: boolean;
}

/** A list with the map and the key that hold it. */
export interface ListKey {
  readonly map: MapId;
  readonly field: Field;
}

/** Where a key, or an item of a list, may be written. */
export interface Slot extends Spot {
  /** Whose key it may be; undefined where no keys belong. */
  readonly map: MapId | undefined;
  /** Canonical keys that the map has already. */
  readonly taken: ReadonlySet<string>;
  /** The list it would be an item of, where nothing of the item is written yet. */
  readonly list: ListKey | undefined;
  /** Column of the keys, 0-based. */
  readonly column: number;
  /** What is typed of it, without indentation. */
  readonly typed: string;
  /** The line stands where it may be text that goes on: only what clearly is a key is one. */
  readonly strict: boolean;
  /** The key that stands here has its colon. */
  readonly colon: boolean;
  /** What that key is, as far as it is known. */
  readonly present: Field | undefined;
  /** What stands behind it on the line, or below it: nothing is added there. */
  readonly filled: 'text' | 'lines' | undefined;
}

/** Where a text is written; `start` is behind an opening quote. */
export interface TextSlot extends Spot {
  /** The map and the key the text is for; for an item the key that holds the list. */
  readonly map: MapId;
  readonly field: Field;
  readonly before: string;
  readonly after: string;
  readonly quote: '' | '"' | "'";
}

export interface CompletionPlace {
  readonly slots: readonly Slot[];
  readonly text: TextSlot | undefined;
  /** Where the id of a rule is written in a comment. */
  readonly rule: { readonly start: number; readonly end: number; readonly typed: string } | undefined;
}

/** What the structure above a place leads to. */
type Holder =
  | { readonly kind: 'root' }
  /** Under a key, or behind a dash of its list. */
  | ({ readonly kind: 'under' | 'item' } & ListKey)
  | { readonly kind: 'unknown' };

const ROOT: Holder = { kind: 'root' };
const UNKNOWN: Holder = { kind: 'unknown' };
const NOTHING: CompletionPlace = { slots: [], text: undefined, rule: undefined };
const NONE: ReadonlySet<string> = new Set();

/** A mark with what it belongs to, and what belongs to it. */
interface Link extends Mark {
  readonly line: Line;
  readonly holder: Holder;
  readonly inner: Holder;
}

interface Scene {
  readonly document: PlanDocument;
  /** Index of the piece in which the line begins. */
  readonly own: number;
  readonly line: Line;
  /** Column of the cursor. */
  readonly cursor: number;
  /** The next line of content. */
  readonly next: Line | undefined;
}

/** What can be written at an offset, whatever state the text is in; it costs no more than the part around it. */
export function completionPlace(document: PlanDocument, offset: number): CompletionPlace {
  const line = document.refused ? undefined : lineAt(document, offset);
  if (!line) return NOTHING;
  const own = pieceIndex(document, line.start);
  const [next] = linesBelow(document, own, line.start + line.text.length, () => false);
  const scene: Scene = { document, own, line, cursor: offset - line.start, next };
  const all = linksAbove(scene);
  const first = line.marks[0]?.column ?? line.indent;
  const holding = all.find((link) => holdsLines(link) && (line.empty || link.column < first));
  if (holding && isBracket(holding.value)) {
    const place = inBrackets(scene, holding);
    if (place) return place;
  } else if (holding && (!line.empty || scene.cursor > holding.column)) return NOTHING;
  // What stands inside a text of several lines is no key, whatever it looks like.
  const chain = holding ? all.slice(0, all.indexOf(holding) + 1) : all;
  if (!line.empty) return onLine(scene, chain);
  if (line.text.trim() === '') return atLevel(scene, chain, scene.cursor, undefined);
  return scene.cursor > line.indent ? inComment(scene) : NOTHING;
}

/** The dashes and keys that are open where the line above ends, the outermost first. */
function linksAbove({ document, own, line }: Pick<Scene, 'document' | 'own' | 'line'>): Link[] {
  let limit = Number.POSITIVE_INFINITY;
  // A list may stand in the column of its key.
  let alsoKey = false;
  const marks: (Mark & { line: Line })[] = [];
  const skip = (reading: PieceReading) =>
    leftOf(reading) > limit || (leftOf(reading) === limit && (!alsoKey || reading.kind === 'task'));
  for (const above of linesAbove(document, own, line.start, skip)) {
    for (const mark of above.marks.toReversed()) {
      if (mark.column >= limit && !(alsoKey && mark.kind === 'key' && mark.column === limit)) continue;
      marks.push({ ...mark, line: above });
      limit = mark.column;
      alsoKey = mark.kind === 'dash';
    }
    if (limit === 0 && !alsoKey) break;
  }
  return linked(marks.reverse(), ROOT);
}

function linked(marks: readonly (Mark & { line: Line })[], from: Holder): Link[] {
  let holder = from;
  return marks.map((mark) => {
    const link = { ...mark, holder, inner: innerOf(holder, mark) };
    holder = link.inner;
    return link;
  });
}

function innerOf(holder: Holder, { kind, key }: Pick<Mark, 'kind' | 'key'>): Holder {
  if (kind === 'dash') return holder.kind === 'under' ? { ...holder, kind: 'item' } : UNKNOWN;
  const map = mapIn(holder);
  const field = map && matchKey(map, key)?.field;
  return map && field ? { kind: 'under', map, field } : UNKNOWN;
}

/** The map whose keys stand right there. */
function mapIn(holder: Holder): MapId | undefined {
  if (holder.kind === 'root') return 'root';
  if (holder.kind === 'unknown') return undefined;
  const { shape } = holder.field;
  if (holder.kind === 'under') return shape.kind === 'map' ? shape.of : undefined;
  return shape.kind === 'list' ? shape.map : undefined;
}

/** Whether a list may hold texts. */
function holdsTexts({ shape }: Field): boolean {
  return shape.kind === 'list' && shape.text !== undefined;
}

const isBlock = (value: string) => value.startsWith('|') || value.startsWith('>');
const isBracket = (value: string) => value.startsWith('[') || value.startsWith('{');

/** Whether what a mark begins may go on over the lines below. */
function holdsLines({ value }: Mark): boolean {
  const quote = value.charAt(0);
  return isBlock(value) || isBracket(value) || ((quote === '"' || quote === "'") && value.indexOf(quote, 1) < 0);
}

/** The cursor is on a line with content. */
function onLine(scene: Scene, chain: readonly Link[]): CompletionPlace {
  const { line, cursor } = scene;
  const key = line.marks.at(-1)?.kind === 'key' ? line.marks.at(-1) : undefined;
  const dash = line.marks[0]?.kind === 'dash' ? line.marks[0] : undefined;
  // With a second dash there is a list in a list, which a plan has nowhere.
  if (line.marks.length > (key ? 1 : 0) + (dash ? 1 : 0)) return NOTHING;
  const from = key ? key.end : line.content;
  const value = key?.value ?? dash?.value ?? line.text.slice(line.content).trim();
  if (cursor >= from && (isBracket(value) || isBlock(value))) {
    const last = linksOf(scene, chain, dash ?? key ?? line).at(-1);
    return (isBracket(value) && last && inBrackets(scene, last)) || NOTHING;
  }
  const comment = commentIn(line.text, from);
  if (cursor > comment) return inComment(scene);
  if (!key || cursor < key.end) return atLevel(scene, chain, dash?.column ?? line.indent, key);
  const link = linksOf(scene, chain, dash ?? key).at(-1);
  return link ? behindColon(scene, link, comment) : NOTHING;
}

/** The marks of the cursor's line with what they belong to. */
function linksOf(
  { line }: Scene,
  chain: readonly Link[],
  first: { kind?: Mark['kind']; column?: number; indent?: number },
) {
  const column = first.column ?? line.indent;
  const above = chain.filter(
    (link) => link.column < column || (first.kind === 'dash' && link.kind === 'key' && link.column === column),
  );
  return linked(
    line.marks.map((mark) => ({ ...mark, line })),
    above.at(-1)?.inner ?? ROOT,
  );
}

/** A column at which something can be written. */
interface Level {
  readonly kind: 'keys' | 'items';
  readonly holder: Holder;
  readonly column: number;
  /** From this column on it is meant. */
  readonly from: number;
  /** What is written here is the first of its kind. */
  readonly opened: Link | undefined;
}

function levelsOf(chain: readonly Link[], indent: number): Level[] {
  const levels = chain.map(
    ({ kind, column, holder }): Level => ({
      kind: kind === 'dash' ? 'items' : 'keys',
      holder,
      column,
      from: column,
      opened: undefined,
    }),
  );
  const last = chain.at(-1);
  if (!last) return [{ kind: 'keys', holder: ROOT, column: 0, from: 0, opened: undefined }];
  const { inner, column } = last;
  if (last.value !== '' || inner.kind === 'root') return levels;
  const child = { holder: inner, from: column + 1, opened: last };
  // What belongs to a key that nobody knows is nothing that could be proposed.
  if (inner.kind === 'unknown') return [...levels, { ...child, kind: 'keys', column: column + 1 }];
  const { shape } = inner.field;
  if (last.kind === 'dash') levels.push({ ...child, kind: 'keys', column: column + 2 });
  else if (shape.kind === 'map') levels.push({ ...child, kind: 'keys', column: column + indent });
  else if (shape.kind === 'list') {
    // Where the lists above stand in the column of their keys, so does this one.
    const flush = chain.some((link, i) => link.kind === 'dash' && chain[i - 1]?.column === link.column);
    levels.push({ ...child, kind: 'items', column: column + (flush ? 0 : indent), from: flush ? column : column + 1 });
  }
  return levels;
}

/** Something new at a column, or what has been begun there: a key, an item, or the text of an item. */
function atLevel(scene: Scene, chain: readonly Link[], column: number, key: Mark | undefined): CompletionPlace {
  const { document, line, cursor, next } = scene;
  const dash = line.marks[0]?.kind === 'dash';
  if (!line.empty && cursor < Math.min(line.content, line.text.trimEnd().length)) return NOTHING;
  const all = levelsOf(chain, document.style.indent)
    .filter(({ kind }) => kind === 'items' || !dash)
    .filter(({ kind }) => kind === 'keys' || dash || !key);
  // What stands below its key already stands right wherever that is.
  const written = key !== undefined || (dash && line.marks[0]?.value !== '');
  const own = all.map((level) => {
    const { opened, from } = level;
    const flush = dash && opened?.kind === 'key' && opened.column === column;
    const beside = opened && from <= column && (written || (next && isUnder(next, opened)));
    if (!flush && !beside) return level;
    // An item that is only begun goes where the others are.
    const other = !key && opened && next?.marks[0]?.kind === 'dash' && isUnder(next, opened);
    return { ...level, column: other && next ? next.indent : column };
  });
  // Between a key and what is below it nothing else can come.
  const between = !written && all.some(({ opened }) => opened && next && isUnder(next, opened));
  const exact = line.empty || between ? [] : own.filter((level) => level.column === column);
  const possible = exact.length > 0 ? exact : own.filter((level) => leavesNext(level, next));
  const from = possible.map((level) => level.from);
  const reached = Math.max(...from.filter((one) => one <= column));
  const chosen =
    exact.length > 0
      ? exact
      : possible.filter((level) => level.from === (Number.isFinite(reached) ? reached : Math.min(...from)));
  const places = chosen.map((level) => placeAt(scene, level, key, exact.length === 0 && !line.empty && !level.opened));
  return {
    slots: places.flatMap(({ slots }) => slots),
    text: places.find(({ text }) => text)?.text,
    rule: undefined,
  };
}

/** Whether what is inserted at a level leaves the next line what it is. */
function leavesNext({ kind, column, opened }: Level, next: Line | undefined): boolean {
  if (!next) return true;
  const dash = next.marks[0]?.kind === 'dash';
  if (opened && isUnder(next, opened)) return true;
  return kind === 'keys' && dash ? column > next.indent : column >= next.indent;
}

const WORD = wordPattern('^[\\p{L}\\p{M}\\p{N}]*', 'u');

/** Whether a line belongs to what a mark above it begins. */
function isUnder(next: Line, { kind, column }: Pick<Mark, 'kind' | 'column'>): boolean {
  return next.indent > column || (kind === 'key' && next.indent === column && next.marks[0]?.kind === 'dash');
}

function placeAt(scene: Scene, level: Level, key: Mark | undefined, strict: boolean): CompletionPlace {
  const { line, cursor, next } = scene;
  const { holder, opened } = level;
  if (holder.kind === 'unknown') return NOTHING;
  const dash = line.marks[0]?.kind === 'dash';
  const item = level.kind === 'items';
  // The first of its kind stands where those that follow stand.
  const column = line.empty && opened && next && isUnder(next, opened) ? next.indent : level.column;
  const inner: Holder = item && holder.kind === 'under' ? { ...holder, kind: 'item' } : holder;
  const begun = dash && next !== undefined && next.indent > column ? next : undefined;
  const behindDash = line.content > column + 1 && line.indent === column ? line.content : column + 2;
  const keys = !item
    ? column
    : dash
      ? line.text.trimEnd().length === line.indent + 1
        ? (begun?.indent ?? column + 2)
        : behindDash
      : column + 2;
  const lead = `${' '.repeat(column)}${item ? `-${' '.repeat(keys - column - 1)}` : ''}`;
  // Behind a dash alone the cursor may stand anywhere.
  const content = line.empty ? cursor : Math.min(line.content, line.text.length, cursor);
  const written = line.text.slice(0, content);
  const fits = lead.startsWith(written);
  const typed = line.empty ? '' : line.text.slice(content, cursor);
  const taken = keysAt(scene, keys, !item, inner);
  const map = mapIn(inner);
  const below = begun?.marks[0];
  // Behind this dash, what stands below would be something else than it is.
  if (!key && item && begun && map && below?.kind === 'key' && !matchKey(map, below.key)) return NOTHING;
  const alone = item || opened?.kind === 'dash' ? (taken.size === 0 && !key ? asList(inner) : undefined) : undefined;
  const rest = line.empty ? '' : line.text.slice(cursor);
  const word = WORD.exec(rest)?.[0].length ?? 0;
  const spot = {
    lead: fits ? lead.slice(written.length) : lead,
    start: line.start + (fits ? content : 0),
    flow: false,
  };
  const colon = key ? key.end - 1 : -1;
  const under = next !== undefined && isUnder(next, { kind: 'key', column: keys });
  const open = key !== undefined || rest.slice(word).trim() === '';
  const slot: Slot = {
    ...spot,
    map: typed === '' && word > 0 && !key ? undefined : map,
    taken,
    list: alone,
    column: keys,
    typed,
    strict,
    end: line.start + (key ? Math.max(cursor, line.text.slice(0, colon).trimEnd().length) : cursor + word),
    colon: key !== undefined,
    present: key && map && matchKey(map, key.key)?.field,
    filled: key && key.value !== '' ? 'text' : under ? 'lines' : undefined,
  };
  const list = asList(inner);
  const isText = list && holdsTexts(list.field) && taken.size === 0 && !key && (item || opened);
  return {
    slots: open ? [slot] : [],
    text: isText ? textAt(scene, list, { ...spot, lead: spot.lead }, content) : undefined,
    rule: undefined,
  };
}

function asList(holder: Holder): ListKey | undefined {
  return holder.kind === 'item' ? { map: holder.map, field: holder.field } : undefined;
}

/** The canonical keys that stand in a column around the line: those of the same map. */
function keysAt(scene: Scene, column: number, alsoAbove: boolean, holder: Holder): ReadonlySet<string> {
  const { document, own, line } = scene;
  const map = mapIn(holder);
  if (!map) return NONE;
  const found = new Set<string>();
  const add = (at: Line): boolean => {
    for (const { kind, column: place, key } of at.marks) {
      const field = kind === 'key' && place === column ? matchKey(map, key)?.field : undefined;
      if (field) found.add(field.en);
    }
    return at.indent < column;
  };
  const skip = (reading: PieceReading) => {
    // Pieces of the top level have their keys at hand.
    if (column === 0 && reading.entity && (reading.kind === 'entry' || reading.kind === 'areas')) {
      for (const [key] of reading.entity.at) found.add(key);
      return true;
    }
    return leftOf(reading) >= column;
  };
  if (alsoAbove) for (const above of linesAbove(document, own, line.start, skip)) if (add(above)) break;
  for (const below of linesBelow(document, own, line.start + line.text.length, skip)) {
    if (below.indent < column) break;
    add(below);
  }
  return found;
}

/** The text that begins at a column of the line, or would begin there. */
function textAt(scene: Scene, list: ListKey, spot: Omit<Spot, 'end'>, from: number): TextSlot | undefined {
  const { line, cursor } = scene;
  if (line.empty) return { ...list, ...spot, before: '', after: '', end: line.start + cursor, quote: '' };
  const comment = commentIn(line.text, from);
  const first = line.text.charAt(from);
  const quote = first === '"' || first === "'" ? first : '';
  if (quote === '' && '#&*!|>[{%@`'.includes(first) && first !== '') return undefined;
  const close = quote === '' ? -1 : line.text.indexOf(quote, from + 1);
  const begin = from + quote.length;
  if (cursor < begin || (close >= 0 && cursor > close)) return undefined;
  const end = Math.max(cursor, close >= 0 ? close : line.text.slice(0, comment).trimEnd().length);
  return {
    ...list,
    ...spot,
    start: quote === '' ? spot.start : line.start + begin,
    lead: quote === '' ? spot.lead : '',
    before: line.text.slice(begin, cursor),
    after: line.text.slice(cursor, end),
    end: line.start + end,
    quote,
  };
}

/** The value of a key, on its line or below it. */
function behindColon(scene: Scene, link: Link, comment: number): CompletionPlace {
  const { document, line, cursor, next } = scene;
  const { inner } = link;
  if (inner.kind !== 'under') return NOTHING;
  const { shape } = inner.field;
  const empty = line.text.slice(link.end, comment).trim() === '';
  let from = link.end;
  while (!empty && line.text.charCodeAt(from) === 32) from++;
  if (cursor < from) return NOTHING;
  const asIs = empty && line.text.slice(link.end, cursor) === ' ';
  const inline = {
    lead: empty && !asIs ? ' ' : '',
    start: line.start + (asIs ? cursor : empty ? link.end : from),
    flow: false,
  };
  const list = { map: inner.map, field: inner.field };
  const single = shape.kind !== 'map' && (shape.kind !== 'list' || (shape.single && shape.text !== undefined));
  const text = single ? textAt(scene, list, inline, empty ? cursor : from) : undefined;
  if (comment < line.text.length || (shape.kind !== 'map' && shape.kind !== 'list')) return { ...NOTHING, text };
  const under = next !== undefined && isUnder(next, link);
  // What is below already is not pushed aside by a text of the key itself.
  if (under && single) return NOTHING;
  const column = under ? next.indent : link.column + document.style.indent;
  const item = shape.kind === 'list';
  const holder: Holder = item ? { ...inner, kind: 'item' } : inner;
  const taken = under && !item ? keysAt({ ...scene, line: { ...line } }, column, false, holder) : NONE;
  const below: Slot = {
    lead: `${document.style.eol}${' '.repeat(column)}${item ? '- ' : ''}`,
    start: line.start + link.end,
    end: line.start + Math.max(cursor, line.text.trimEnd().length),
    flow: false,
    map: item && shape.map === undefined ? undefined : single ? undefined : mapIn(holder),
    taken,
    list: item ? list : undefined,
    column: item ? column + 2 : column,
    typed: empty ? '' : line.text.slice(from, cursor),
    strict: false,
    colon: false,
    present: undefined,
    filled: undefined,
  };
  const listed =
    !single && item && holdsTexts(inner.field) ? textAt(scene, list, below, empty ? cursor : from) : undefined;
  return { slots: [below], text: text ?? (listed?.quote === '' ? listed : undefined), rule: undefined };
}

/** Inside brackets that a mark begins; undefined where they are closed before. */
function inBrackets({ document, line, cursor }: Scene, link: Link): CompletionPlace | undefined {
  const offset = line.start + cursor;
  const open = link.line.start + link.end + Math.max(0, link.line.text.slice(link.end).search(/[[{]/));
  if (open >= offset) return undefined;
  const found = flowAt(document.source.slice(open, Math.min(document.source.length, offset + 2_000)), offset - open);
  if (!found) return undefined;
  let at: Holder = link.inner;
  for (const [i, bracket] of found.brackets.entries()) {
    if (bracket.kind === '[') at = at.kind === 'under' ? { ...at, kind: 'item' } : UNKNOWN;
    else if (bracket.key !== undefined) at = innerOf(at, { kind: 'key', key: bracket.key });
    else if (i < found.brackets.length - 1) at = UNKNOWN;
  }
  const last = found.brackets.at(-1);
  const begin = open + found.start;
  if (at.kind === 'unknown' || !last || begin < line.start) return NOTHING;
  const behind = document.source.slice(begin, open + found.end);
  const end = Math.max(offset, begin + behind.trimEnd().length);
  const spot = {
    lead: document.source.slice(begin - 1, begin) === ':' ? ' ' : '',
    start: begin,
    end,
    flow: true,
  };
  const typed = document.source.slice(begin, offset);
  const empty: Slot = {
    ...spot,
    map: undefined,
    taken: NONE,
    list: undefined,
    column: 0,
    typed,
    strict: false,
    colon: found.colon,
    present: undefined,
    filled: undefined,
  };
  const value = at.kind !== 'root' && (last.kind === '[' || last.key !== undefined) ? at : undefined;
  if (value) {
    const { map, field } = value;
    const { shape } = field;
    const isText =
      shape.kind === 'list'
        ? shape.text !== undefined && (shape.single || value.kind === 'item')
        : shape.kind !== 'map';
    const text = { map, field, ...spot, before: typed, after: document.source.slice(offset, end), quote: found.quote };
    const list = value.kind === 'item' && found.quote === '' ? { map, field } : undefined;
    const slot = { ...empty, list };
    return { slots: list ? [slot] : [], text: isText ? text : undefined, rule: undefined };
  }
  const map = mapIn(at);
  if (!map || found.quote !== '') return NOTHING;
  const keys = last.keys.flatMap(({ start, key }) =>
    start === found.start ? [] : (matchKey(map, key)?.field.en ?? []),
  );
  const present = found.colon ? matchKey(map, behind)?.field : undefined;
  const slot = { ...empty, map, taken: new Set(keys), present, filled: found.colon ? ('text' as const) : undefined };
  return { slots: [slot], text: undefined, rule: undefined };
}

const SILENCING = /#[ \t]*reform-plan[ \t]*:[ \t]*(?:bỏ qua|ignore)(?:[ \t]+(?:tệp|file))?[ \t]([^#]*)$/iu;

/** Ids of rules in a comment that silences them; behind the ids stands the reason. */
function inComment({ line, cursor }: Scene): CompletionPlace {
  const ids = SILENCING.exec(nfc(line.text.slice(0, cursor)))?.[1]?.trimStart();
  if (ids === undefined || !/^(?:[a-z-]+[\s,]+)*[a-z-]*$/.test(ids)) return NOTHING;
  const typed = ids.split(/[\s,]/).at(-1) ?? '';
  const end = line.start + cursor + (/^[a-z-]*/.exec(line.text.slice(cursor))?.[0].length ?? 0);
  return { ...NOTHING, rule: { start: line.start + cursor - typed.length, end, typed } };
}
