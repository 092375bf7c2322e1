import { matchKey } from './keys';

/**
 * Cuts a document into the pieces that are read on their own: each top-level entry; inside `areas` the head of an
 * area, each of its tasks, and the keys behind them. Only indentation is looked at, so it costs one pass over the
 * lines, and a broken task breaks no other.
 *
 * Sound because in YAML a line that is indented no deeper than a block collection always ends what stands inside it.
 * What that does not cover (anchors and aliases, several documents, a flow or list at the top) is one piece.
 */
export interface Outline {
  /** `whole`: one piece for the whole document. */
  readonly kind: 'entries' | 'whole';
  /** In the order of the text; together they cover it, but for a byte order mark. */
  readonly parts: readonly Part[];
}

export interface Part {
  /** UTF-16 offsets in the document. */
  readonly start: number;
  readonly end: number;
  /**
   * `entry`: pairs of the root. `areas`: the line of the `areas` key, its value is the areas that follow.
   * `area`: an area begins, up to the line of its `tasks` key. `task`: one task. `tail`: further keys of the area.
   */
  readonly kind: 'entry' | 'areas' | 'area' | 'task' | 'tail' | 'whole';
}

/** One line that carries content: neither blank nor a comment. */
interface Line {
  readonly start: number;
  readonly indent: number;
  /** Offset of the first character that is no space. */
  readonly at: number;
}

/** An anchor, alias or tag where a value may begin. */
const LINKED = /(?:^|[:,[{-][ \t]+|[[{])[&*!](?=[^\s,\]}])/m;

/** A plan has a dozen sections; a file with thousands of entries at its top is none, and not worth cutting up. */
const MAX_ENTRIES = 1_000;

export function split(text: string): Outline {
  const lines = contentLines(text);
  const first = lines[0];
  if (!first || !isPlainBlock(text, lines) || LINKED.test(text)) return whole(text);
  const parts: Part[] = [];
  const tops = lines.flatMap((line, i) => (isTop(text, line) ? [i] : []));
  if (tops.length > MAX_ENTRIES) return whole(text);
  for (let i = 0; i < tops.length; i++) {
    const from = tops[i] ?? 0;
    const to = tops[i + 1] ?? lines.length;
    const start = i === 0 ? begin(text) : (lines[from]?.start ?? 0);
    const end = lines[to]?.start ?? text.length;
    const areas =
      to - from > 1 && opens(text, lines[from], 'root', 'areas') ? splitAreas(text, lines, from, to, end) : undefined;
    if (areas) parts.push({ start, end: lines[from + 1]?.start ?? end, kind: 'areas' }, ...areas);
    else parts.push({ start, end, kind: 'entry' });
  }
  return { kind: 'entries', parts };
}

function whole(text: string): Outline {
  return { kind: 'whole', parts: [{ start: begin(text), end: text.length, kind: 'whole' }] };
}

/** Offset behind a byte order mark, which the library would take for a column. */
function begin(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = begin(text);
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const c = text.charCodeAt(at);
    if (at < text.length && c !== 10 && c !== 35 && !(c === 13 && text.charCodeAt(at + 1) === 10))
      lines.push({ start, indent: at - start, at });
    const newline = text.indexOf('\n', at);
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

/** Whether the top level is a block mapping of one document. */
function isPlainBlock(text: string, lines: readonly Line[]): boolean {
  const first = lines[0];
  if (first?.indent !== 0 || '[{"\'|>-'.includes(text[first.at] ?? '')) return false;
  return lines.every(({ indent, at }) => {
    if (indent > 0) return true;
    return !'%?\t'.includes(text[at] ?? '') && !text.startsWith('---', at) && !text.startsWith('...', at);
  });
}

/** A line of the root mapping's own: not a list item of the entry above, nor the bracket that closes it. */
function isTop(text: string, line: Line): boolean {
  return line.indent === 0 && !isDash(text, line.at) && !']}'.includes(text[line.at] ?? '');
}

function isDash(text: string, at: number): boolean {
  const next = text[at + 1];
  return text[at] === '-' && (next === undefined || next === ' ' || next === '\n' || next === '\r');
}

/** Whether the line is `key:` alone (a comment may follow), with the given meaning. */
function opens(
  text: string,
  line: Line | undefined,
  map: 'root' | 'area',
  key: 'areas' | 'tasks',
  at = line?.at ?? 0,
): boolean {
  if (!line) return false;
  const colon = text.indexOf(':', at);
  if (colon < 0 || colon - at > 40) return false;
  const newline = text.indexOf('\n', colon);
  if (!/^[ \t]*(?:#.*)?\r?$/.test(text.slice(colon + 1, Math.min(newline < 0 ? text.length : newline, colon + 400))))
    return false;
  return (
    matchKey(
      map,
      text
        .slice(at, colon)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2'),
    )?.field.en === key
  );
}

function splitAreas(text: string, lines: readonly Line[], from: number, to: number, end: number): Part[] | undefined {
  const first = lines[from + 1];
  if (!first || !isDash(text, first.at)) return undefined;
  const starts = itemLines(text, lines, from + 1, to, first.indent);
  return starts.flatMap((line, i) => {
    const until = starts[i + 1] ?? to;
    return splitArea(text, lines, line, until, lines[until]?.start ?? end);
  });
}

/** The lines between `from` and `to` on which an item of the list at `indent` begins. */
function itemLines(text: string, lines: readonly Line[], from: number, to: number, indent: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < to; i++) if (lines[i]?.indent === indent && isDash(text, lines[i]?.at ?? 0)) starts.push(i);
  return starts;
}

function splitArea(text: string, lines: readonly Line[], from: number, to: number, end: number): Part[] {
  const parts: Part[] = [];
  const dash = lines[from];
  const head = { start: dash?.start ?? 0, end, kind: 'area' } as const;
  if (!dash) return [head];
  // Keys of the area stand in the column behind its dash.
  let column = dash.at + 1;
  while (text[column] === ' ') column++;
  const alone = '\r\n#'.includes(text[column] ?? '\n');
  const indent = alone ? (lines[from + 1]?.indent ?? 0) : column - dash.start;
  let begun = dash.start;
  let kind: 'area' | 'tail' = 'area';
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const at = i === from ? column : line?.at;
    if (!line || (i > from && line.indent !== indent) || !opens(text, line, 'area', 'tasks', at)) continue;
    const next = lines[i + 1];
    if (!next || i + 1 >= to || next.indent < indent || !isDash(text, next.at)) continue;
    // The tasks end at the area's next key; a dash in the same column still belongs to them.
    let last = i + 1;
    while (last < to && ((lines[last]?.indent ?? 0) > indent || isDash(text, lines[last]?.at ?? 0))) last++;
    parts.push({ start: begun, end: next.start, kind });
    const tasks = itemLines(text, lines, i + 1, last, next.indent);
    tasks.forEach((task, n) => {
      parts.push({ start: lines[task]?.start ?? 0, end: lines[tasks[n + 1] ?? last]?.start ?? end, kind: 'task' });
    });
    begun = parts.at(-1)?.end ?? end;
    kind = 'tail';
    i = last - 1;
  }
  if (begun < end) parts.push({ start: begun, end, kind });
  return parts.length > 0 ? parts : [head];
}
