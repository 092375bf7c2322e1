import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from 'yaml';
import { readFast } from './read-fast';
import {
  lineSpan,
  lineStart,
  MAX_PROBLEMS,
  problemsOf,
  type SyntaxCode,
  type SyntaxProblem,
  valueStart,
} from './syntax';
import { type Node, type Pair, type Piece, Scalar, type ScalarStyle, type Span, unlessNothing } from './tree';

export interface YamlReading {
  readonly node: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Values that aliases may add to one piece; a plan repeats a few lines, a bomb repeats millions. */
const MAX_ALIAS_NODES = 2_000;
const MAX_DEPTH = 60;
/** One part of a plan is a few thousand characters; a plan that has to be read as a whole some hundred thousand. */
const MAX_PIECE = 1_000_000;
/** Signs that make the library begin something new. A large plan has some ten thousand; at a million it takes seconds. */
const MAX_MARKS = 100_000;
/** Brackets nested deeper would exhaust the stack of the library. */
const MAX_BRACKETS = 1_000;

/** Reads one piece. Never throws: what cannot be read is a problem, and the rest is still a tree. */
export function readYaml(piece: Piece): YamlReading {
  const excess = excessOf(piece);
  if (excess) return { node: undefined, problems: [excess] };
  const fast = readFast(piece);
  return fast ? { node: fast.node, problems: none } : readTolerantly(piece);
}

const none: readonly never[] = [];

/** Reads one piece, which may hold anything within bounds, by the library. */
export function readTolerantly(piece: Piece): YamlReading {
  const document = parseDocument(piece.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    merge: false,
    // Not 'silent': that would hide a second document.
    logLevel: 'error',
  });
  const problems = problemsOf(document, piece);
  const converter = new Converter(piece, problems);
  const node = converter.convert(document.contents);
  return { node, problems: dedupe(problems) };
}

/** What no plan has and what would cost the library seconds, or its stack: refused before it reads. */
function excessOf(piece: Piece): SyntaxProblem | undefined {
  if (piece.text.length <= MAX_BRACKETS) return undefined;
  if (piece.text.length > MAX_PIECE) return { code: 'too-large', at: lineSpan(piece, 0, 1) };
  let marks = 0;
  let depth = 0;
  for (let i = 0; i < piece.text.length; i++) {
    const weight = WEIGHTS[piece.text.charCodeAt(i)];
    if (weight === undefined) continue;
    marks++;
    depth += weight;
    if (depth > MAX_BRACKETS) return { code: 'too-deep', at: lineSpan(piece, i, i + 1) };
    if (marks > MAX_MARKS) return { code: 'too-large', at: lineSpan(piece, 0, 1) };
  }
  return undefined;
}

/** By code unit: what a mark adds to the depth of brackets. */
const WEIGHTS: readonly (number | undefined)[] = (() => {
  const weights: (number | undefined)[] = new Array(128).fill(undefined);
  for (const mark of '\n\t,:-?&*!|>%@"\'') weights[mark.charCodeAt(0)] = 0;
  for (const mark of '[{') weights[mark.charCodeAt(0)] = 1;
  for (const mark of ']}') weights[mark.charCodeAt(0)] = -1;
  return weights;
})();

/** Turns the library's nodes into ours, following aliases within bounds. */
class Converter {
  private readonly anchors = new Map<string, YamlNode>();
  private aliasNodes = 0;
  private depth = 0;
  private expanding = false;

  constructor(
    private readonly piece: Piece,
    private readonly problems: SyntaxProblem[],
  ) {}

  convert(node: YamlNode | null | undefined): Node | undefined {
    if (!node || this.depth > MAX_DEPTH) {
      if (node) this.problem('too-deep', node);
      return undefined;
    }
    if (this.expanding && ++this.aliasNodes > MAX_ALIAS_NODES) return undefined;
    if (isAlias(node)) return this.alias(node);
    this.depth++;
    const converted = this.content(node);
    this.depth--;
    // Only now, so that an alias inside the node it names stays unresolved instead of running in a circle.
    if (node.anchor) this.anchors.set(node.anchor, node);
    return converted;
  }

  private content(node: YamlNode): Node | undefined {
    if (isMap(node)) {
      const pairs = node.items.flatMap((pair) => this.pair(pair) ?? []);
      const { piece, start, end } = this.span(node);
      return { kind: 'mapping', pairs, flow: node.flow === true, piece, start, end };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item) ? undefined : unlessNothing(this.convert(item as YamlNode)),
      );
      const { piece, start, end } = this.span(node);
      return { kind: 'sequence', items, flow: node.flow === true, piece, start, end };
    }
    return isScalar(node) ? this.scalar(node) : undefined;
  }

  private pair(pair: { key: unknown; value: unknown }): Pair | undefined {
    const key = this.convert(pair.key as YamlNode);
    if (!key) return undefined;
    // A key of several parts, or one announced by a question mark, is YAML that nobody means who writes a plan.
    const { text } = this.piece;
    const question = /\?\s*$/.exec(text.slice(lineStart(text, key.start), key.start));
    if (question || key.kind !== 'scalar') this.report('needs-quotes', key.start - (question?.[0].length ?? 0));
    if (key.kind !== 'scalar') return undefined;
    return { key, value: unlessNothing(this.convert(pair.value as YamlNode | null)) };
  }

  private scalar(node: YamlScalar): Scalar {
    // An anchor or a tag in front of nothing, or of words, is a sign that the author meant as text.
    const { start, end } = this.span(node);
    if ((node.anchor && !node.source) || (node.tag && !node.tag.startsWith('tag:yaml.org')))
      this.report('needs-quotes', valueStart(this.piece.text, start));
    const styles: Record<string, ScalarStyle> = {
      QUOTE_SINGLE: 'single',
      QUOTE_DOUBLE: 'double',
      BLOCK_LITERAL: 'literal',
      BLOCK_FOLDED: 'folded',
    };
    const value = typeof node.value === 'string' ? node.value : '';
    return new Scalar(this.piece, value, styles[node.type ?? ''] ?? 'plain', start, end);
  }

  private alias(alias: Alias): Node | undefined {
    const target = this.anchors.get(alias.source);
    if (!target) {
      this.problem('bad-alias', alias);
      return undefined;
    }
    const outer = this.expanding;
    this.expanding = true;
    const node = this.convert(target);
    this.expanding = outer;
    if (this.aliasNodes > MAX_ALIAS_NODES && !outer) this.problem('too-many-aliases', alias);
    return node;
  }

  private span(node: YamlNode): Span {
    const [start, end] = node.range ?? [0, 0];
    return { piece: this.piece, start, end };
  }

  private problem(code: SyntaxCode, node: YamlNode): void {
    const { start, end } = this.span(node);
    this.report(code, start, Math.max(end, start + 1));
  }

  private report(code: SyntaxCode, start: number, end?: number): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ code, at: lineSpan(this.piece, start, end) });
  }
}

/** One problem a line, as the library often says the same thing twice; in the order of the text. */
function dedupe(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number>();
  return problems
    .filter(({ at }) => {
      const line = lineStart(at.piece.text, at.start);
      return !seen.has(line) && seen.add(line);
    })
    .sort((a, b) => a.at.start - b.at.start);
}
