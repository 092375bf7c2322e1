import { CST } from 'yaml';
import { type Mapping, type Node, type Pair, type Piece, Scalar, type Sequence, unlessNothing } from './tree';

/**
 * Reads the YAML that sound plans are written in many times faster than the library does: collections in lines and in
 * brackets, scalars of every style, comments. What it accepts it reads exactly as the library, to the last offset; where
 * it is not certain (a fault, an anchor, a tag, a tab, a question mark, …) it gives up, and the library has to read.
 *
 * It finds where things begin and end; a text that is folded or escaped is decoded by the library.
 *
 * @returns the tree (`undefined` in a piece without content); nothing at all where it gave up
 */
export function readFast(piece: Piece): { readonly node: Node | undefined } | undefined {
  // Tabs, and carriage returns that stand alone, follow rules of their own.
  if (piece.text.includes('\t') || /\r(?!\n)/.test(piece.text)) return undefined;
  try {
    return { node: new FastReader(piece).read() };
  } catch (error) {
    if (error === uncertain) return undefined;
    throw error;
  }
}

/** Thrown to give up from any depth; made once, as making an error takes longer than reading a task. */
const uncertain = new Error('not certain');

const MAX_DEPTH = 40;
/** The library wants a colon within 1,024 characters; no key of a plan comes near. */
const MAX_KEY = 200;
/** No column, no comment, no place. */
const NONE = -1;
/** A column that no comment stands in. */
const DEEPEST = Number.MAX_SAFE_INTEGER;

const NEWLINE = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const PLUS = 43;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const PIPE = 124;
const CLOSE_MAP = 125;
const BRACKETS = new Set([OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP]);
/** No plain scalar begins with one of these, but for a dash in front of text. */
const RESERVED = new Set([...'?:,[]{}#&*!|>\'"%@`\ufeff'].map((sign) => sign.charCodeAt(0)));

class FastReader {
  private readonly text: string;
  /** Everything before is read. */
  private at = 0;
  /** Where the line of `at` begins. At the end of the text behind it, so that the end is left of every column. */
  private lineStart = 0;
  /** Where the last node ends with the line breaks and comments that belong to it; a collection it is the last of ends there. */
  private behind = 0;
  /** The deepest column of the comments in front of `at` that belong to no node yet. */
  private comments = NONE;
  private depth = 0;

  constructor(private readonly piece: Piece) {
    this.text = piece.text;
  }

  read(): Node | undefined {
    this.skipLines(DEEPEST);
    if (this.at === this.text.length) return undefined;
    this.comments = NONE;
    const node = this.blockNode(NONE, false);
    // A plan that is one scalar, or stands in brackets, is not worth the trouble.
    if (node.kind === 'scalar' || node.flow || this.at < this.text.length) throw uncertain;
    return node;
  }

  /**
   * A node with all lines up to the next one that has content.
   *
   * @param parent column of the collection it belongs to
   * @param inline behind the colon of a key, where no collection in lines may begin
   */
  private blockNode(parent: number, inline: boolean): Node {
    const { text, lineStart } = this;
    const sign = text.charCodeAt(this.at);
    if (sign === PIPE || sign === GREATER) return this.blockScalar(parent, sign);
    if (this.isDash()) {
      if (inline) throw uncertain;
      return this.blockSequence();
    }
    const node = this.flowNode(parent, 0);
    this.skipSpaces();
    if (!inline && node.kind === 'scalar' && this.isColon() && this.lineStart === lineStart)
      return this.blockMapping(node);
    // Behind it nothing but a comment may stand on its line.
    const next = text.charCodeAt(this.at);
    if (next === HASH ? this.at === node.end : !isLineEnd(next)) throw uncertain;
    this.skipLine();
    this.behind = this.at;
    this.skipLines(parent);
    return node;
  }

  private blockSequence(): Sequence {
    const { piece, at: start } = this;
    const indent = this.column();
    const items: (Node | undefined)[] = [];
    this.enter();
    for (let commented = false; ; ) {
      this.at++;
      items.push(this.blockValue(indent, true, commented));
      if (this.column() !== indent || !this.isDash()) break;
      commented = this.comments !== NONE;
      this.comments = NONE;
    }
    // Copied, as a list that has grown has room for sixteen more.
    return { kind: 'sequence', items: items.slice(), flow: false, piece, start, end: this.leave(indent) };
  }

  private blockMapping(first: Scalar): Mapping {
    const { piece } = this;
    const indent = first.start - this.lineStart;
    const pairs: Pair[] = [];
    this.enter();
    for (let key = first; ; ) {
      if (key.end - key.start > MAX_KEY) throw uncertain;
      this.at++;
      pairs.push({ key, value: this.blockValue(indent, false, false) });
      if (this.column() !== indent || this.isDash()) break;
      this.comments = NONE;
      key = this.key(this.flowNode(indent, 0));
      if (!this.isColon()) throw uncertain;
    }
    return { kind: 'mapping', pairs: pairs.slice(), flow: false, piece, start: first.start, end: this.leave(indent) };
  }

  /** Steps to what should be the colon behind a key. */
  private key(node: Node): Scalar {
    this.skipSpaces();
    if (node.kind !== 'scalar' || this.lineStart > node.start) throw uncertain;
    return node;
  }

  /**
   * What stands behind the colon of a key or the dash of an item.
   *
   * @param commented whether comments stand before the dash: with nothing behind it, they count to that nothing
   */
  private blockValue(indent: number, isItem: boolean, commented: boolean): Node | undefined {
    this.skipSpaces();
    const start = this.at;
    const sign = this.text.charCodeAt(start);
    if (sign !== HASH && !isLineEnd(sign)) return unlessNothing(this.blockNode(indent, !isItem));
    this.skipLine();
    this.skipLines(DEEPEST);
    const between = this.comments !== NONE;
    this.comments = NONE;
    const column = this.column();
    if (column > indent || (column === indent && !isItem && this.isDash())) {
      const node = this.blockNode(indent, false);
      // The library takes lines behind such a scalar for a part of it, if the comment stands left of it.
      if (between && (node.kind === 'scalar' || node.flow)) throw uncertain;
      return unlessNothing(node);
    }
    this.behind = between || commented || sign === HASH ? this.at : start;
    return undefined;
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) throw uncertain;
  }

  /** Comments behind a collection belong to it if one of them stands in its column or deeper. @returns where it ends */
  private leave(indent: number): number {
    this.depth--;
    const end = this.behind;
    if (indent > 0 && this.comments >= indent) {
      this.behind = this.at;
      this.comments = NONE;
    }
    return end;
  }

  /** @param level how many brackets are open */
  private flowNode(parent: number, level: number): Node {
    const sign = this.text.charCodeAt(this.at);
    if (sign === DOUBLE || sign === SINGLE) return this.quoted(parent, sign);
    if (sign === OPEN_LIST) return this.flowSequence(parent, level + 1);
    if (sign === OPEN_MAP) return this.flowMapping(parent, level + 1);
    return this.plain(parent, level > 0);
  }

  private plain(parent: number, inFlow: boolean): Scalar {
    const { text, piece, at: start } = this;
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
    this.at = end;
    const value = folded
      ? decode({ type: 'scalar', offset: start, indent: parent, source: text.slice(start, end) })
      : shared(text, start, end);
    return new Scalar(piece, value, 'plain', start, end);
  }

  private quoted(parent: number, quote: number): Scalar {
    const { text, piece, at: start } = this;
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
        this.lineStart = i + 1;
        const content = spacesEnd(text, i + 1);
        if (!isLineEnd(text.charCodeAt(content)) && content - this.lineStart <= parent) throw uncertain;
      }
    }
    const end = i + 1;
    this.at = end;
    const style = quote === SINGLE ? 'single' : 'double';
    const type = `${style}-quoted-scalar` as const;
    const value = encoded
      ? decode({ type, offset: start, indent: parent, source: text.slice(start, end) })
      : text.slice(start + 1, end - 1);
    return new Scalar(piece, value, style, start, end);
  }

  /** Only with a plain header, and without lines of more spaces than the text is indented by, which might be part of it. */
  private blockScalar(parent: number, sign: number): Scalar {
    const { text, piece, at: start } = this;
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
    this.at = end;
    this.lineStart = end;
    this.behind = end;
    this.skipLines(DEEPEST);
    const token = { type: 'block-scalar', offset: start, indent: parent } as const;
    const props: CST.Token[] = [{ type: 'block-scalar-header', offset: start, indent: parent, source: header }];
    const value = decode({ ...token, props, source: text.slice(from, end) });
    return new Scalar(piece, value, sign === PIPE ? 'literal' : 'folded', start, end);
  }

  private flowSequence(parent: number, level: number): Sequence {
    const { piece, at: start } = this;
    const items: (Node | undefined)[] = [];
    this.enter();
    while (this.nextInFlow(parent, level, CLOSE_LIST, items.length > 0))
      items.push(unlessNothing(this.flowNode(parent, level)));
    this.depth--;
    return { kind: 'sequence', items: items.slice(), flow: true, piece, start, end: this.at };
  }

  private flowMapping(parent: number, level: number): Mapping {
    const { piece, text, at: start } = this;
    const pairs: Pair[] = [];
    this.enter();
    while (this.nextInFlow(parent, level, CLOSE_MAP, pairs.length > 0)) {
      const key = this.key(this.flowNode(parent, level));
      // Behind a quoted key the colon needs no space, as in JSON.
      const colon = key.style !== 'plain' || endsKey(text.charCodeAt(this.at + 1), true);
      if (text.charCodeAt(this.at) !== COLON || !colon) throw uncertain;
      this.at++;
      const sign = this.skipInFlow(parent, level);
      const nothing = sign === COMMA || sign === CLOSE_MAP;
      pairs.push({ key, value: nothing ? undefined : unlessNothing(this.flowNode(parent, level)) });
    }
    this.depth--;
    return { kind: 'mapping', pairs: pairs.slice(), flow: true, piece, start, end: this.at };
  }

  /** Steps over the opening bracket or the comma, up to an item, or behind the closing bracket. @returns whether there is an item */
  private nextInFlow(parent: number, level: number, closing: number, behindItem: boolean): boolean {
    const separator = behindItem ? this.skipInFlow(parent, level) : COMMA;
    if (separator !== closing) {
      if (separator !== COMMA) throw uncertain;
      this.at++;
      if (this.skipInFlow(parent, level) !== closing) return true;
    }
    this.at++;
    return false;
  }

  /** Spaces, line breaks and comments between brackets. @returns the sign behind them */
  private skipInFlow(parent: number, level: number): number {
    const { text } = this;
    for (;;) {
      this.skipSpaces();
      const sign = text.charCodeAt(this.at);
      if (sign === HASH && !isEmpty(text.charCodeAt(this.at - 1))) throw uncertain;
      if (this.at < text.length && (sign === HASH || isLineEnd(sign))) {
        this.skipLine();
        continue;
      }
      // The last closing bracket alone may stand in the column of the key.
      const least = level === 1 && (sign === CLOSE_LIST || sign === CLOSE_MAP) ? parent : parent + 1;
      if (this.column() < least || this.at === text.length) throw uncertain;
      return sign;
    }
  }

  /**
   * Blank lines and comments, up to the next content.
   *
   * @param parent column of a collection: comments that stand deeper belong to its node before them, up to the first that does not
   */
  private skipLines(parent: number): void {
    const { text } = this;
    let owner = parent;
    for (;;) {
      this.skipSpaces();
      const sign = text.charCodeAt(this.at);
      if (this.at === text.length) {
        this.lineStart = text.length + 1;
        return;
      }
      const column = this.column();
      if (sign !== HASH && !isLineEnd(sign)) {
        // Markers between documents.
        if (column === 0 && (text.startsWith('---', this.at) || text.startsWith('...', this.at))) throw uncertain;
        return;
      }
      this.skipLine();
      if (sign !== HASH) continue;
      if (column > owner) this.behind = this.at;
      else {
        owner = DEEPEST;
        this.comments = Math.max(this.comments, column);
      }
    }
  }

  private skipLine(): void {
    this.at = lineBehind(this.text, this.at);
    this.lineStart = this.at;
  }

  private skipSpaces(): void {
    this.at = spacesEnd(this.text, this.at);
  }

  private column(): number {
    return this.at - this.lineStart;
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && isEmpty(this.text.charCodeAt(this.at + 1));
  }

  private isColon(): boolean {
    return this.text.charCodeAt(this.at) === COLON && isEmpty(this.text.charCodeAt(this.at + 1));
  }
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

function spacesEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Where the next line begins, or the text ends. */
function lineBehind(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

/** A line break, or the end of the text, where there is no code. */
function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === CR || Number.isNaN(code);
}

function isEmpty(code: number): boolean {
  return code === SPACE || isLineEnd(code);
}

/** What behind a colon makes it one, and behind a dash. */
function endsKey(code: number, inFlow: boolean): boolean {
  return isEmpty(code) || (inFlow && (code === COMMA || BRACKETS.has(code)));
}
