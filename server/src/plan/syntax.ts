import { type Document, isAlias, isCollection, isPair, isScalar, type YAMLError, type Node as YamlNode } from 'yaml';
import { isKeyAnywhere } from './keys';
import type { Piece, Span } from './tree';

/** What is wrong with the YAML, by a closed set of causes that the rule `yaml-syntax` puts in plain words. */
export type SyntaxCode =
  | 'conflict-marker'
  | 'tab-indent'
  | 'unquoted-colon'
  | 'unclosed-quote'
  | 'unclosed-flow'
  | 'extra-bracket'
  | 'indentation'
  | 'missing-colon'
  | 'inline-list'
  | 'needs-quotes'
  | 'comment-space'
  | 'bad-escape'
  | 'bad-alias'
  | 'too-many-aliases'
  | 'too-deep'
  | 'too-large'
  | 'several-documents'
  | 'not-text'
  | 'other';

export interface SyntaxProblem {
  readonly code: SyntaxCode;
  /** On one line: the words, the line's key or the sign that is wrong. */
  readonly at: Span;
}

/** Every error behind the first few is an echo of them. */
export const MAX_PROBLEMS = 20;

/** The library's errors as our causes, each at the place where an author has to look. */
export function problemsOf(document: Document.Parsed, piece: Piece): SyntaxProblem[] {
  const context = { text: piece.text, root: document.contents, errors: document.errors };
  // A tag that nobody defined is text that begins with an exclamation mark.
  const noted = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS);
  return noted.flatMap((error) => {
    const cause = causeOf(error, context);
    return cause ? [{ code: cause.code, at: lineSpan(piece, cause.start, cause.end) }] : [];
  });
}

interface Context {
  readonly text: string;
  readonly root: YamlNode | null;
  readonly errors: readonly YAMLError[];
}

interface Cause {
  readonly code: SyntaxCode;
  readonly start: number;
  /** Where what is wrong ends; cut to the line. Absent: with the content of its line. */
  readonly end?: number;
}

function causeOf(error: YAMLError, context: Context): Cause | undefined {
  const { text } = context;
  const [at, end] = error.pos;
  const tab = /^ *\t[ \t]*/.exec(text.slice(lineStart(text, at), lineStart(text, at) + 400));
  if (tab) {
    const start = lineStart(text, at);
    return { code: 'tab-indent', start: start + tab[0].indexOf('\t'), end: start + tab[0].length };
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab-indent', start: at, end };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(at, context);
    case 'MULTILINE_IMPLICIT_KEY':
      if (context.errors.some(({ code, pos }) => code === 'BLOCK_AS_IMPLICIT_KEY' && pos[0] === at)) return undefined;
      return { code: 'missing-colon', start: at };
    case 'KEY_OVER_1024_CHARS':
    case 'BLOCK_IN_FLOW':
      return { code: 'unquoted-colon', start: at, end: Math.max(end, at + 1) };
    case 'BAD_INDENT':
      // The library also warns of a closing bracket that is not indented; everybody writes it so.
      if (error.name === 'YAMLWarning') return undefined;
      return error.message.includes('end with a') ? unclosedFlow(at, context) : misplaced(text, at);
    case 'MISSING_CHAR':
      return missingChar(error.message, at, context);
    case 'BAD_SCALAR_START':
      return { code: 'needs-quotes', start: at, end: valueEnd(text, at, flowAround(context.root, at) !== undefined) };
    case 'UNEXPECTED_TOKEN':
      return unexpected(error.message, at, context);
    case 'BAD_DQ_ESCAPE':
      return { code: 'bad-escape', start: at, end: at + 2 };
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return { code: 'needs-quotes', start: at, end: valueEnd(text, at, flowAround(context.root, at) !== undefined) };
    case 'MULTIPLE_DOCS':
      return { code: 'several-documents', start: at };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', start: at };
    default:
      return { code: 'other', start: at, end };
  }
}

/** A key inside a value: either text with a colon in it, or a line that is indented too deep. */
function nested(at: number, { text, errors }: Context): Cause {
  if (/\s/.test(text[at] ?? '\n')) return misplaced(text, at);
  if (/[?-]/.test(text[at] ?? '')) return { code: 'needs-quotes', start: at };
  const over = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
  if (over) {
    const last = keySpan(text, over.pos[1] - 1);
    if (isKeyAnywhere(text.slice(last.start, last.end))) return { code: 'indentation', ...last };
  }
  return { code: 'unquoted-colon', start: at };
}

/** The key, or the whole content, of the first line with content from `at` on. */
function misplaced(text: string, at: number): Cause {
  const content = /\S/g;
  content.lastIndex = at;
  return { code: 'indentation', ...keySpan(text, content.exec(text)?.index ?? at) };
}

function keySpan(text: string, at: number): { start: number; end: number } {
  const from = lineStart(text, at);
  const start = from + (/^\s*/.exec(text.slice(from, lineEnd(text, at)))?.[0].length ?? 0);
  const end = contentEnd(text, start);
  const colon = text.slice(start, end).search(/:(?:\s|$)/);
  return { start, end: colon > 0 ? start + colon : end };
}

function unclosedFlow(at: number, { text, root }: Context): Cause {
  const flow = flowAround(root, at);
  const start = flow?.range?.[0] ?? at;
  return { code: 'unclosed-flow', start, end: contentEnd(text, start) };
}

function missingChar(message: string, at: number, context: Context): Cause {
  const { text, root } = context;
  if (message.includes('quote')) {
    const scalar = nodesOf(root).find((node) => isQuoted(node) && node.range?.[1] === at);
    return { code: 'unclosed-quote', start: scalar?.range?.[0] ?? at };
  }
  if (message.includes('end with a')) return unclosedFlow(at, context);
  if (message.startsWith('Tags and anchors')) return { code: 'needs-quotes', start: valueStart(text, at) };
  if (message.startsWith('Comments')) return { code: 'comment-space', start: at, end: at + 1 };
  if (message.includes('without - ')) return misplaced(text, at);
  return { code: 'missing-colon', start: at };
}

function isQuoted(node: YamlNode): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function unexpected(message: string, at: number, { text, root }: Context): Cause {
  if (message.includes('block-seq-ind')) return { code: 'inline-list', start: at };
  if (message.includes('flow-seq-end') || message.includes('flow-map-end'))
    return { code: 'extra-bracket', start: at, end: at + 1 };
  if (message.includes('Block scalar header') || message.includes('Not a YAML token'))
    return { code: 'needs-quotes', start: valueStart(text, at) };
  if (text.slice(lineStart(text, at), at).trim() === '') return misplaced(text, at);
  const flow = flowAround(root, at) !== undefined;
  const before = nodesOf(root).find(
    (node) =>
      (!isCollection(node) || node.flow) &&
      (node.range?.[1] ?? Infinity) <= at &&
      text.slice(node.range?.[1], at).trim() === '',
  );
  const start = before?.range?.[0] ?? at;
  return { code: 'needs-quotes', start, end: Math.max(at + 1, valueEnd(text, at, flow)) };
}

/** Every node, an outer one before those in it. */
function nodesOf(root: YamlNode | null): YamlNode[] {
  const nodes: YamlNode[] = [];
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isPair(node)) stack.push(node.value, node.key);
    else if (isCollection(node)) {
      nodes.push(node);
      for (let i = node.items.length - 1; i >= 0; i--) stack.push(node.items[i]);
    } else if (isScalar(node) || isAlias(node)) nodes.push(node);
  }
  return nodes;
}

/** The innermost bracketed collection around an offset. */
function flowAround(root: YamlNode | null, at: number): YamlNode | undefined {
  return nodesOf(root).findLast(
    (node) => isCollection(node) && node.flow === true && (node.range?.[0] ?? at) < at && at <= (node.range?.[1] ?? -1),
  );
}

/** Offset of the first character of the line that `at` is on. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the line break behind `at`, or the text's end. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Where the content of a line ends from `at` on: before a comment and the white space in front of it. */
export function contentEnd(text: string, at: number): number {
  const line = text.slice(at, lineEnd(text, at));
  const comment = /[ \t]#/.exec(line)?.index ?? line.length;
  return at + line.slice(0, comment).trimEnd().length;
}

/** Where a value ends that begins at `at` or before it, on its line. */
function valueEnd(text: string, at: number, inFlow: boolean): number {
  const end = contentEnd(text, at);
  if (!inFlow) return end;
  const sign = text.slice(at, end).search(/[,\]}]/);
  return sign > 0 ? at + text.slice(at, at + sign).trimEnd().length : end;
}

/** Where the value of a line's key, or of its list item, begins. */
export function valueStart(text: string, at: number): number {
  const start = lineStart(text, at);
  const line = text.slice(start, lineEnd(text, at));
  const lead = /^\s*(?:-[ \t]+)*/.exec(line)?.[0].length ?? 0;
  const colon = /:[ \t]+/.exec(line.slice(lead));
  const key = colon ? lead + colon.index + colon[0].length : lead;
  return start + (start + key <= at ? key : lead);
}

/** A span on one line inside the piece, of at least one character where the piece has any. */
export function lineSpan(piece: Piece, from: number, to?: number): Span {
  const { text } = piece;
  let start = Math.max(0, Math.min(from, text.length - 1));
  // An error at the end of a line, or of the text, belongs to the last thing written.
  while (start > 0 && /\s/.test(text[start] ?? '\n') && (start === text.length - 1 || /[\r\n]/.test(text[start] ?? '')))
    start--;
  const limit = Math.min(to ?? contentEnd(text, start), lineEnd(text, start));
  // White space behind words does not belong to them; alone it is what is meant.
  const end = start + (text.slice(start, limit).trimEnd().length || limit - start);
  return { piece, start, end: end > start ? end : Math.min(start + 1, text.length) };
}
