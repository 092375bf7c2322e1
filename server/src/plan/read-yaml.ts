import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node as YamlNode,
} from 'yaml';
import type { Node, Pair, Piece, Scalar, ScalarStyle, Span } from './tree';

/** A YAML error, by a closed set of causes that the rule `yaml-syntax` puts in plain words. */
export type SyntaxCode =
  | 'conflict-marker'
  | 'tab-indent'
  | 'unquoted-colon'
  | 'unclosed-quote'
  | 'unclosed-flow'
  | 'indentation'
  | 'missing-colon'
  | 'bad-alias'
  | 'too-many-aliases'
  | 'too-deep'
  | 'too-large'
  | 'several-documents'
  | 'not-text'
  | 'needs-quotes'
  | 'other';

export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly at: Span;
}

export interface YamlReading {
  readonly node: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Values that aliases may add to one piece; a plan repeats a few lines, a bomb repeats millions. */
const MAX_ALIAS_NODES = 2_000;
const MAX_DEPTH = 60;
/** One part of a plan is a few thousand characters; the library takes seconds for tens of megabytes of brackets. */
const MAX_PIECE = 1_000_000;
/** Every error behind the first few is an echo of them. */
const MAX_PROBLEMS = 20;

/** Reads one piece. Never throws: what cannot be read is a problem, and the rest is still a tree. */
export function readYaml(piece: Piece): YamlReading {
  if (piece.text.length > MAX_PIECE)
    return { node: undefined, problems: [{ code: 'too-large', at: within(piece, [0, 1]) }] };
  const depth = tooDeep(piece);
  if (depth) return { node: undefined, problems: [depth] };
  const document = parseDocument(piece.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    merge: false,
    logLevel: 'silent',
  });
  const problems = document.errors
    .slice(0, MAX_PROBLEMS)
    .map(
      (error): SyntaxProblem => ({
        code: causeOf(error.code, error.message, piece.text, error.pos[0]),
        at: within(piece, error.pos),
      }),
    );
  const converter = new Converter(piece, document, problems);
  const node = converter.convert(document.contents);
  return { node, problems: dedupe(problems) };
}

/** Flow collections nested deeper than any plan would exhaust the stack of the library: refused before it reads. */
function tooDeep(piece: Piece): SyntaxProblem | undefined {
  let depth = 0;
  for (let i = 0; i < piece.text.length; i++) {
    const c = piece.text.charCodeAt(i);
    if (c === 91 || c === 123) depth++;
    else if (c === 93 || c === 125) depth--;
    else if (c === 10) continue;
    if (depth > 1_000) return { code: 'too-deep', at: within(piece, [i, i + 1]) };
  }
  return undefined;
}

/** Turns the library's nodes into ours, following aliases within bounds. */
class Converter {
  private aliasNodes = 0;
  private depth = 0;
  private expanding = false;

  constructor(
    private readonly piece: Piece,
    private readonly document: Document.Parsed,
    private readonly problems: SyntaxProblem[],
  ) {}

  convert(node: YamlNode | null | undefined): Node | undefined {
    if (!node || this.depth > MAX_DEPTH) {
      if (node) this.problem('too-deep', node);
      return undefined;
    }
    if (this.expanding && ++this.aliasNodes > MAX_ALIAS_NODES) return undefined;
    this.depth++;
    try {
      if (isAlias(node)) return this.alias(node);
      if (isScalar(node)) return this.scalar(node as YamlNode & { value: unknown; type?: string | undefined });
      if (isMap(node)) {
        const pairs = node.items.flatMap((pair) => this.pair(pair) ?? []);
        return { kind: 'mapping', pairs, flow: node.flow === true, ...this.span(node) };
      }
      if (isSeq(node)) {
        const items = node.items.map((item) => (isPair(item) ? undefined : this.convert(item as YamlNode)));
        return { kind: 'sequence', items, flow: node.flow === true, ...this.span(node) };
      }
      return undefined;
    } finally {
      this.depth--;
    }
  }

  private pair(pair: { key: unknown; value: unknown }): Pair | undefined {
    const key = this.convert(pair.key as YamlNode);
    if (key?.kind !== 'scalar') return undefined;
    const value = this.convert(pair.value as YamlNode | null);
    const empty = value?.kind === 'scalar' && value.style === 'plain' && /^(?:~|null|Null|NULL)?$/.test(value.value);
    return { key, value: empty ? undefined : value };
  }

  private scalar(node: YamlNode & { value: unknown; type?: string | undefined }): Scalar {
    const styles: Record<string, ScalarStyle> = {
      QUOTE_SINGLE: 'single',
      QUOTE_DOUBLE: 'double',
      BLOCK_LITERAL: 'literal',
      BLOCK_FOLDED: 'folded',
    };
    const value = typeof node.value === 'string' ? node.value : '';
    return { kind: 'scalar', value, style: styles[node.type ?? ''] ?? 'plain', ...this.span(node) };
  }

  private alias(alias: Alias): Node | undefined {
    const target = alias.resolve(this.document);
    if (!target) {
      this.problem('bad-alias', alias);
      return undefined;
    }
    const outer = this.expanding;
    this.expanding = true;
    const node = this.convert(target as YamlNode);
    this.expanding = outer;
    if (this.aliasNodes > MAX_ALIAS_NODES && !outer) this.problem('too-many-aliases', alias);
    return node;
  }

  private span(node: YamlNode): Span {
    const [start, end] = node.range ?? [0, 0];
    return { piece: this.piece, start, end };
  }

  private problem(code: SyntaxCode, node: YamlNode): void {
    this.problems.push({ code, at: this.span(node) });
  }
}

/** A place of the library made to fit: inside the piece, at most to the end of its line, at least one character. */
function within(piece: Piece, [from, to]: readonly [number, number]): Span {
  const { text } = piece;
  let start = Math.max(0, Math.min(from, text.length));
  // An error "at the end" belongs to the last thing written.
  while (
    start > 0 &&
    (start >= text.length || text[start] === '\n' || text[start] === '\r') &&
    start >= text.trimEnd().length
  )
    start--;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const end = Math.max(start, Math.min(to, lineEnd));
  return { piece, start, end: end > start ? end : Math.min(start + 1, Math.max(lineEnd, start)) };
}

function causeOf(code: string, message: string, text: string, at: number): SyntaxCode {
  const line = lineAt(text, at);
  if (/^ *\t/.test(line)) return 'tab-indent';
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab-indent';
    case 'BAD_ALIAS':
      return 'bad-alias';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(text.slice(at, at + 2_000).split('\n', 1)[0] ?? '') ? 'unquoted-colon' : 'indentation';
    case 'BAD_INDENT':
      return message.includes('end with a') ? 'unclosed-flow' : 'indentation';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'BAD_SCALAR_START':
      return 'needs-quotes';
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'unclosed-quote';
      return message.includes('end with a') ? 'unclosed-flow' : 'missing-colon';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'missing-colon';
    case 'UNEXPECTED_TOKEN':
      return /Block scalar header|scalar at node end/.test(message) ? 'needs-quotes' : 'other';
    default:
      return 'other';
  }
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 1_000));
}

/** One problem a line: the library often says the same thing twice. */
function dedupe(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ at }) => {
    const line = at.piece.text.lastIndexOf('\n', at.start - 1);
    return !seen.has(line) && seen.add(line);
  });
}
