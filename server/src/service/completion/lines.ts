import type { PieceReading, PlanDocument } from '../../plan/document';

/** A dash or a key of one line. Half-typed text often is no YAML; its lines still say what stands where. */
export interface Mark {
  readonly kind: 'dash' | 'key';
  /** 0-based, in UTF-16 units. */
  readonly column: number;
  /** What is written as key, without quotes; empty for a dash. */
  readonly key: string;
  /** Column behind the colon, or behind the dash. */
  readonly end: number;
  /** What follows on the line, without blanks and comment; for a dash that a key follows it is empty. */
  readonly value: string;
}

export interface Line {
  /** Offset in the document at which its column 0 is. */
  readonly start: number;
  /** Without its line break; of a very long line only the beginning. */
  readonly text: string;
  /** Blank, or a comment alone. */
  readonly empty: boolean;
  readonly indent: number;
  /** From left to right. */
  readonly marks: readonly Mark[];
  /** Column of what stands behind the dashes. */
  readonly content: number;
}

/** Nobody writes a key or an indentation of such length; what is behind it in a line is not looked at. */
const LONGEST_LINE = 4_000;
const LONGEST_KEY = 120;

export function lineOf(text: string, start: number): Line {
  let indent = 0;
  while (text.charCodeAt(indent) === 32) indent++;
  let first = indent;
  while (text[first] === ' ' || text[first] === '\t') first++;
  const empty = first >= text.length || text[first] === '#';
  const dashes: number[] = [];
  let content = indent;
  while (text[content] === '-' && (content + 1 >= text.length || text[content + 1] === ' ')) {
    dashes.push(content);
    content++;
    while (text.charCodeAt(content) === 32) content++;
  }
  const key = empty ? undefined : keyAt(text, content);
  const marks: Mark[] = dashes.map((column, i) => {
    const last = i === dashes.length - 1 && !key;
    return { kind: 'dash', column, key: '', end: column + 1, value: last ? valueIn(text, content) : '' };
  });
  if (key) marks.push({ kind: 'key', column: content, ...key, value: valueIn(text, key.end) });
  return { start, text, empty, indent, marks, content };
}

/** A key with its colon. */
function keyAt(text: string, at: number): { key: string; end: number } | undefined {
  const first = text[at];
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, at + 1);
    const colon = close < 0 ? undefined : /^ *:(?= |$)/.exec(text.slice(close + 1, close + LONGEST_KEY));
    return colon ? { key: text.slice(at + 1, close), end: close + 1 + colon[0].length } : undefined;
  }
  if (first === undefined || '#[]{},&*!|>%@`'.includes(first)) return undefined;
  for (
    let colon = text.indexOf(':', at);
    colon >= 0 && colon - at <= LONGEST_KEY;
    colon = text.indexOf(':', colon + 1)
  ) {
    const next = text[colon + 1];
    if (next !== undefined && next !== ' ' && next !== '\t') continue;
    const key = text.slice(at, colon).trimEnd();
    return key === '' || key.includes(' #') ? undefined : { key, end: colon + 1 };
  }
  return undefined;
}

/** A value on its line; an anchor or a tag is no part of it. */
function valueIn(text: string, from: number): string {
  return text
    .slice(from, commentIn(text, from))
    .trim()
    .replace(/^[&!]\S* */, '');
}

/** Where the comment of a line begins, or the line ends. */
export function commentIn(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  const quote = text[at];
  if (quote === '"' || quote === "'") at = Math.max(at, text.indexOf(quote, at + 1));
  if (text[at] === '#') return at;
  const mark = text.indexOf(' #', at);
  return mark < 0 ? text.length : mark + 1;
}

/** The line around an offset; undefined behind the part of a line that is looked at. */
export function lineAt({ lines, source }: PlanDocument, offset: number): Line | undefined {
  const { line } = lines.positionAt(offset);
  const start = lines.lineStart(line) + (line === 0 ? source.mark.length : 0);
  if (offset - start > LONGEST_LINE || offset < start) return undefined;
  return lineOf(source.slice(start, Math.min(lines.lineEnd(line), start + LONGEST_LINE)), start);
}

/** The leftmost column at which something stands in a piece. */
export function leftOf({ kind, level }: PieceReading): number {
  return kind === 'task' ? level.items : kind === 'tail' ? level.keys : kind === 'area' ? level.list : 0;
}

/** The index of the piece in which an offset stands. */
export function pieceIndex({ source }: PlanDocument, offset: number): number {
  let low = 0;
  let high = source.chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The lines of content above a line, the nearest first.
 *
 * @param start of the line
 * @param skip whether a piece above can be left out: asked for when it is come to
 */
export function* linesAbove(
  { pieces, source }: PlanDocument,
  own: number,
  start: number,
  skip: (reading: PieceReading) => boolean,
): Generator<Line> {
  for (let i = own; i >= 0; i--) {
    const reading = pieces[i];
    if (!reading || (i !== own && skip(reading))) continue;
    const { text } = reading.piece;
    const offset = source.startOf(i);
    let end = (i === own ? start - offset : text.length) - 1;
    while (end >= 0) {
      const begin = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
      const line = cutLine(text, begin, end, offset);
      if (!line.empty) yield line;
      end = begin - 1;
    }
  }
}

/** The lines of content below a line, the nearest first; `end` is the offset at which the line ends. */
export function* linesBelow(
  { pieces, source }: PlanDocument,
  own: number,
  end: number,
  skip: (reading: PieceReading) => boolean,
): Generator<Line> {
  for (let i = own; i < pieces.length; i++) {
    const reading = pieces[i];
    if (!reading || (i !== own && skip(reading))) continue;
    const { text } = reading.piece;
    const offset = source.startOf(i);
    let begin = i === own ? text.indexOf('\n', Math.max(0, end - offset)) + 1 : 0;
    if (i === own && begin === 0) continue;
    while (begin < text.length) {
      const newline = text.indexOf('\n', begin);
      const stop = newline < 0 ? text.length : newline;
      const line = cutLine(text, begin, stop, offset);
      if (!line.empty) yield line;
      begin = stop + 1;
    }
  }
}

function cutLine(text: string, begin: number, end: number, offset: number): Line {
  const stop = text[end - 1] === '\r' ? end - 1 : end;
  return lineOf(text.slice(begin, Math.min(stop, begin + LONGEST_LINE)), begin + offset);
}
