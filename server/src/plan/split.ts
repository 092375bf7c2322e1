import { matchKey } from './keys';
import { breaksIn } from './source';

/**
 * Cuts a document into the pieces that are read on their own: each top-level entry; inside `areas` the head of an
 * area, each of its tasks, and the keys behind them. Only indentation is looked at, so it costs one pass over the
 * lines, and a broken task breaks no other.
 *
 * Sound because in YAML a line that is indented no deeper than a block collection always ends what stands inside it.
 * What that does not cover (anchors and aliases, several documents, a flow or list at the top) is one piece.
 *
 * Each line is judged by itself, the next line of content, and the level it is met at; so cutting can begin at any
 * part whose level is known, and what it has cut ends where a part begins that began there before, at the same level.
 */
export interface Part {
  /** UTF-16 offsets in the document. */
  readonly start: number;
  readonly end: number;
  /**
   * `entry`: pairs of the root. `areas`: the line of the `areas` key, its value is the areas that follow.
   * `area`: an area begins, up to the line of its `tasks` key. `task`: one task. `tail`: further keys of the area.
   */
  readonly kind: 'entry' | 'areas' | 'area' | 'task' | 'tail' | 'whole';
  readonly level: Level;
  /** How many line breaks are in it. */
  readonly breaks: number;
}

/** The columns, 0-based, at which things stand around a part; -1 for what it does not stand in. */
export interface Level {
  /** Of the dashes of the areas. */
  readonly list: number;
  /** Of the keys of the area. */
  readonly keys: number;
  /** Of the dashes of its tasks. */
  readonly items: number;
}

const TOP: Level = { list: -1, keys: -1, items: -1 };

/** A plan has a dozen sections; a file with thousands of entries at its top is none, and not worth cutting up. */
const MAX_ENTRIES = 1_000;

/** The parts of a text without a byte order mark, in its order; together they cover it. */
export function split(text: string): Part[] {
  const parts = cut(text, undefined);
  if (parts && !tooManyEntries(parts)) return parts;
  return [{ start: 0, end: text.length, kind: 'whole', level: TOP, breaks: breaksIn(text) }];
}

export function tooManyEntries(parts: readonly Pick<Part, 'kind'>[]): boolean {
  let count = 0;
  for (const { kind } of parts) if (kind === 'entry' || kind === 'areas') count++;
  return count > MAX_ENTRIES;
}

/** One line that carries content: neither blank nor a comment. */
interface Line {
  readonly start: number;
  readonly indent: number;
  /** Offset of the first character that is no space. */
  readonly at: number;
  readonly dash: boolean;
  /** Offset of the next line. */
  readonly end: number;
  /** How many lines are before it. */
  readonly number: number;
}

/**
 * Cuts a text that begins with a document, or with the part `first` of one.
 *
 * @returns undefined for a text that cannot be cut, and has to be read as one piece
 */
export function cut(text: string, first: Pick<Part, 'kind' | 'level'> | undefined): Part[] | undefined {
  if (hasLinks(text)) return undefined;
  let line = lineFrom(text, 0, 0);
  if (!line || (!first && (line.indent > 0 || '[{"\'|>-'.includes(text.charAt(line.at))))) return undefined;
  const parts: Part[] = [];
  let begun = { start: 0, number: 0, kind: first?.kind ?? 'entry', level: first?.level ?? TOP };
  let { list, keys, items } = begun.level;
  const close = (end: number, number: number) => {
    const { start, kind, level } = begun;
    parts.push({ start, end, kind, level, breaks: number - begun.number });
  };
  const opening = line;
  const begin = (at: Line, kind: Part['kind']) => {
    const level = { list, keys: kind === 'area' ? -1 : keys, items: kind === 'task' ? items : -1 };
    // What stands before the first line of content belongs to the first part.
    if (at === opening) begun = { start: 0, number: 0, kind, level };
    else {
      close(at.start, at.number);
      begun = { start: at.start, number: at.number, kind, level };
    }
  };
  let last = line;
  for (let next: Line | undefined; line; line = next) {
    last = line;
    next = lineFrom(text, line.end, line.number + 1);
    if (line.indent === 0 && !isPlain(text, line.at)) return undefined;
    if (isTop(text, line)) {
      const areas = next?.dash && !isTop(text, next) && opens(text, line.at, 'root', 'areas');
      list = areas ? (next?.indent ?? -1) : -1;
      keys = -1;
      items = -1;
      begin(line, areas ? 'areas' : 'entry');
      continue;
    }
    if (list < 0) continue;
    let keyAt = line.at;
    if (line.dash && line.indent === list) {
      keyAt = afterDash(text, line.at);
      const alone = '\r\n#'.includes(text[keyAt] ?? '\n');
      // Keys of the area stand in the column behind its dash.
      keys = alone ? (next?.indent ?? -1) : keyAt - line.start;
      items = -1;
      begin(line, 'area');
      if (alone) continue;
    } else {
      // The tasks end at the area's next key; a dash in the same column still belongs to them.
      if (items >= 0 && line.indent <= keys && !line.dash) {
        items = -1;
        begin(line, 'tail');
      }
      if (items >= 0 && line.dash && line.indent === items) begin(line, 'task');
      if (items >= 0 || line.indent !== keys) continue;
    }
    if (keys > list && next?.dash && next.indent >= keys && opens(text, keyAt, 'area', 'tasks')) items = next.indent;
  }
  close(text.length, last.number + breaksIn(text, last.start));
  return parts;
}

/** The first line of content at or behind the beginning of a line. */
function lineFrom(text: string, from: number, before: number): Line | undefined {
  for (let start = from, number = before; start < text.length; number++) {
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const c = text.charCodeAt(at);
    if (at < text.length && c !== 10 && c !== 35 && !(c === 13 && at + 2 === end))
      return { start, indent: at - start, at, dash: c === 45 && isGap(text.charCodeAt(at + 1)), end, number };
    start = end;
  }
  return undefined;
}

/** A space, a line break or the end of the text. */
function isGap(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || Number.isNaN(code);
}

function afterDash(text: string, dash: number): number {
  let at = dash + 1;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** Whether a line at the left margin leaves the top level a block mapping of one document. */
function isPlain(text: string, at: number): boolean {
  return !'%?\t'.includes(text.charAt(at)) && !text.startsWith('---', at) && !text.startsWith('...', at);
}

/** A line of the root mapping's own: not a list item of the entry above, nor the bracket that closes it. */
function isTop(text: string, { indent, dash, at }: Line): boolean {
  return indent === 0 && !dash && !']}'.includes(text.charAt(at));
}

/** Whether the line is `key:` alone (a comment may follow), with the given meaning. */
function opens(text: string, at: number, map: 'root' | 'area', key: 'areas' | 'tasks'): boolean {
  const colon = text.indexOf(':', at);
  if (colon < 0 || colon - at > 40) return false;
  const newline = text.indexOf('\n', colon);
  if (!/^[ \t]*(?:#.*)?\r?$/.test(text.slice(colon + 1, Math.min(newline < 0 ? text.length : newline, colon + 400))))
    return false;
  const written = text.slice(at, colon).trim();
  return matchKey(map, written.replace(/^(["'])(.*)\1$/, '$2'))?.field.en === key;
}

/** Whether an anchor, alias or tag stands where a value may begin: what they link must be read together. */
function hasLinks(text: string): boolean {
  for (const sign of '&*!')
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (isLink(text, at)) return true;
  return false;
}

function isLink(text: string, at: number): boolean {
  if (/[\s,\]}]/.test(text[at + 1] ?? ' ')) return false;
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  const sign = text[before] ?? '\n';
  return '[{'.includes(sign) || (before === at - 1 ? sign === '\n' : ':,-'.includes(sign));
}
