import { CST } from 'yaml';
import { type Piece, Scalar } from './tree';

/** The scalars of the fast reader: where each ends, and its value. What is not certain throws {@link uncertain}. */

/** Thrown to give up from any depth; made once, as making an error takes longer than reading a task. */
export const uncertain = new Error('not certain');

/** No column, no comment, no place. */
export const NONE = -1;

const NEWLINE = 10;
const CR = 13;
const SPACE = 32;
export const DOUBLE = 34;
export const HASH = 35;
export const SINGLE = 39;
const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const GREATER = 62;
export const OPEN_LIST = 91;
const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const PIPE = 124;
export const CLOSE_MAP = 125;
const BRACKETS = new Set([OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP]);
/** No plain scalar begins with one of these, but for a dash in front of text. */
const RESERVED = new Set([...'?:,[]{}#&*!|>\'"%@`\ufeff'].map((sign) => sign.charCodeAt(0)));

/** @param parent column that a further line has to be deeper than */
export function plainScalar(piece: Piece, start: number, parent: number, inFlow: boolean): Scalar {
  const { text } = piece;
  const first = text.charCodeAt(start);
  if (RESERVED.has(first) || (first === DASH && endsKey(text.charCodeAt(start + 1), inFlow))) throw uncertain;
  let end = start;
  let folded = false;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > COLON) {
      if (inFlow && BRACKETS.has(code)) break;
      end = i + 1;
    } else if (code === SPACE) {
      if (text.charCodeAt(i + 1) === HASH) break;
    } else if (code === COLON && endsKey(text.charCodeAt(i + 1), inFlow)) {
      if (folded) throw uncertain;
      break;
    } else if (code === NEWLINE || code === CR) {
      const next = inFlow ? NONE : continuation(text, i, parent);
      if (next === NONE) break;
      folded = true;
      i = next - 1;
    } else if (code === COMMA && inFlow) break;
    else end = i + 1;
  }
  const value = folded
    ? decode({ type: 'scalar', offset: start, indent: parent, source: text.slice(start, end) })
    : shared(text, start, end);
  return new Scalar(piece, value, 'plain', start, end);
}

/** @param parent column that every line but the first has to be deeper than */
export function quotedScalar(piece: Piece, start: number, parent: number): Scalar {
  const { text } = piece;
  const quote = text.charCodeAt(start);
  let encoded = false;
  let i = start + 1;
  for (; ; i++) {
    if (i >= text.length) throw uncertain;
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (code === quote) {
      if (quote === DOUBLE || next !== SINGLE) break;
      encoded = true;
      i++;
    } else if (code === BACKSLASH && quote === DOUBLE) {
      encoded = true;
      if (next === DOUBLE || next === BACKSLASH) i++;
    } else if (code === NEWLINE) {
      encoded = true;
      const content = spacesEnd(text, i + 1);
      if (!isLineEnd(text.charCodeAt(content)) && content - i - 1 <= parent) throw uncertain;
    }
  }
  const end = i + 1;
  const style = quote === SINGLE ? 'single' : 'double';
  const type = `${style}-quoted-scalar` as const;
  const value = encoded
    ? decode({ type, offset: start, indent: parent, source: text.slice(start, end) })
    : text.slice(start + 1, end - 1);
  return new Scalar(piece, value, style, start, end);
}

/**
 * Begins at `|` or `>` and ends with its last line. Read only with a plain header, and without lines of more spaces than
 * the text is indented by, which might be part of it.
 *
 * @param parent column that the text has to be deeper than
 */
export function blockScalar(piece: Piece, start: number, parent: number): Scalar {
  const { text } = piece;
  const chomping = text.charCodeAt(start + 1);
  const header = text.slice(start, start + (chomping === PLUS || chomping === DASH ? 2 : 1));
  const headerEnd = spacesEnd(text, start + header.length);
  const next = text.charCodeAt(headerEnd);
  if (next === HASH ? headerEnd === start + header.length : !isLineEnd(next)) throw uncertain;
  const from = lineBehind(text, headerEnd);
  let line = from;
  while (line < text.length && isLineEnd(text.charCodeAt(line))) line = lineBehind(text, line);
  const indent = spacesEnd(text, line) - line;
  if (indent <= parent || isLineEnd(text.charCodeAt(line + indent))) throw uncertain;
  let end = from;
  for (; line < text.length; line = lineBehind(text, line)) {
    const content = spacesEnd(text, line);
    const blank = isLineEnd(text.charCodeAt(content));
    if (blank ? content - line > indent || content === text.length : content - line < indent) {
      if (blank) throw uncertain;
      break;
    }
    if (!blank || chomping === PLUS) end = lineBehind(text, content);
  }
  const token = { type: 'block-scalar', offset: start, indent: parent } as const;
  const props: CST.Token[] = [{ type: 'block-scalar-header', offset: start, indent: parent, source: header }];
  const value = decode({ ...token, props, source: text.slice(from, end) });
  return new Scalar(piece, value, text.charCodeAt(start) === PIPE ? 'literal' : 'folded', start, end);
}

/** Words that were read last, each having a place; a plan says `tiến độ` and `VP` in every task. */
const lately: string[] = new Array(512).fill('');
const LONGEST_WORD = 24;

/** A part of a text. Short ones are not made anew, as long as no other takes their place. */
function shared(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST_WORD) return text.slice(start, end);
  const middle = text.charCodeAt(start + (length >> 1));
  const place = (text.charCodeAt(start) * 7 + middle * 31 + text.charCodeAt(end - 1) * 13 + length) & 511;
  const known = lately[place] ?? '';
  if (known.length === length && text.startsWith(known, start)) return known;
  // A copy: as a slice it would keep the text alive that it was read from.
  const word = ` ${text.slice(start, end)}`.slice(1);
  lately[place] = word;
  return word;
}

/** What the library makes of a scalar's source. */
function decode(token: CST.FlowScalar | CST.BlockScalar): string {
  return CST.resolveAsScalar(token, true, () => {
    throw uncertain;
  }).value;
}

/** Where a plain scalar goes on behind a line break: on the next line with content, if that is deeper than its parent. */
function continuation(text: string, from: number, parent: number): number {
  for (let line = lineBehind(text, from); line < text.length; ) {
    const content = spacesEnd(text, line);
    const code = text.charCodeAt(content);
    if (!isLineEnd(code)) return code === HASH || content - line <= parent ? NONE : content;
    line = lineBehind(text, content);
  }
  return NONE;
}

export function spacesEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Where the next line begins, or the text ends. */
export function lineBehind(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

/** A line break, or the end of the text, where there is no code. */
export function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === CR || Number.isNaN(code);
}

export function isEmpty(code: number): boolean {
  return code === SPACE || isLineEnd(code);
}

/** What behind a colon makes it one, and behind a dash. */
export function endsKey(code: number, inFlow: boolean): boolean {
  return isEmpty(code) || (inFlow && (code === COMMA || BRACKETS.has(code)));
}
