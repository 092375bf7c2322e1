import {
  blockScalar,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOUBLE,
  endsKey,
  GREATER,
  HASH,
  isEmpty,
  isLineEnd,
  lineBehind,
  NONE,
  OPEN_LIST,
  OPEN_MAP,
  PIPE,
  plainScalar,
  quotedScalar,
  SINGLE,
  spacesEnd,
  uncertain,
} from './read-fast-scalars';
import { type Mapping, type Node, type Pair, type Piece, type Scalar, type Sequence, unlessNothing } from './tree';

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

const MAX_DEPTH = 40;
/** The library wants a colon within 1,024 characters; no key of a plan comes near. */
const MAX_KEY = 200;
/** A column that no comment stands in. */
const DEEPEST = Number.MAX_SAFE_INTEGER;

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
    if (sign === PIPE || sign === GREATER) {
      const scalar = this.step(blockScalar(this.piece, this.at, parent));
      this.lineStart = this.at;
      this.behind = this.at;
      this.skipLines(DEEPEST);
      return scalar;
    }
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
    if (sign === DOUBLE || sign === SINGLE) {
      const scalar = this.step(quotedScalar(this.piece, this.at, parent));
      const newline = this.text.slice(scalar.start, scalar.end).lastIndexOf('\n');
      if (newline >= 0) this.lineStart = scalar.start + newline + 1;
      return scalar;
    }
    if (sign === OPEN_LIST) return this.flowSequence(parent, level + 1);
    if (sign === OPEN_MAP) return this.flowMapping(parent, level + 1);
    return this.step(plainScalar(this.piece, this.at, parent, level > 0));
  }

  private step(scalar: Scalar): Scalar {
    this.at = scalar.end;
    return scalar;
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
