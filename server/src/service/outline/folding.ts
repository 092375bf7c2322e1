import type { PieceReading, PlanDocument } from '../../plan/document';
import type { Node, Pair } from '../../plan/tree';
import { longTextAt } from '../../rules/suppression';
import type { Language } from '../../texts/localized';
import { memo } from '../../texts/memo';
import type { Analysis } from '../analysis';
import { areaRuns, contentEnd, endOf, endOfPair, endOfReading, itemStart } from './extents';
import { documentSymbols, type PlanSymbol } from './symbols';

/** Lines, 0-based; the first stays visible when the others are folded away. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly comment: boolean;
}

/** A fold with how deep it stands: what stands less deep is kept when there are too many. */
interface DeepFold extends Fold {
  readonly depth: number;
}

/**
 * What belongs together and takes several lines: sections, areas, tasks, lists, long texts, and comments that stand
 * together. Blank lines and comments behind a thing stay visible. In the order of the text; from one line only the
 * longest.
 *
 * @param most how many at the most; the outermost are kept
 */
export function foldsOf({ document }: Analysis, most = Number.POSITIVE_INFINITY): Fold[] {
  const folds: DeepFold[] = [];
  const { pieces, lines } = document;
  for (const [i, reading] of pieces.entries()) {
    const first = lines.positionAt(reading.piece.offset).line;
    for (const { startLine, endLine, comment, depth } of foldsIn(reading))
      folds.push({ startLine: first + startLine, endLine: first + endLine, comment, depth });
    if (reading.kind === 'areas') folds.push(...foldsAround(document, i));
  }
  const outermost = longest(folds);
  return outermost.length <= most ? outermost : cut(outermost, most);
}

/** The list of areas, each of its areas, and the tasks of each, which stand in several pieces. */
function foldsAround(document: PlanDocument, index: number): DeepFold[] {
  const { lines, pieces } = document;
  const runs = areaRuns(document, index);
  const folds: DeepFold[] = [];
  const add = (start: number, end: number, depth: number) => {
    const [startLine, endLine] = [lines.positionAt(start).line, lines.positionAt(end).line];
    if (endLine > startLine) folds.push({ startLine, endLine, comment: false, depth });
  };
  const key = pieces[index]?.node;
  const last = runs.at(-1);
  if (key && last) add(key.piece.offset + key.start, last.range.end, 0);
  for (const { first, tasks, range } of runs) {
    add(range.start, range.end, 1);
    const [head, end] = [pieces[first], pieces[tasks]];
    const list = head?.entity?.at.get('tasks')?.key;
    if (head && end && list && tasks > first) add(head.piece.offset + list.start, endOfReading(end), 2);
  }
  return folds;
}

/** Lines are counted from the first of the piece. */
const foldsIn: (reading: PieceReading) => readonly DeepFold[] = memo((reading) => {
  const { piece, node, kind } = reading;
  const { text } = piece;
  const folds: DeepFold[] = [];
  const breaks = breaksOf(text);
  const lineAt = (offset: number) => countBelow(breaks, offset);
  const add = (start: number, end: number, depth: number, comment = false) => {
    const fold = { startLine: lineAt(start), endLine: lineAt(end), comment, depth };
    if (fold.endLine > fold.startLine) folds.push(fold);
  };
  const pairs = (all: readonly Pair[], depth: number) => {
    for (const pair of all) {
      const { key, value } = pair;
      if (!value || value.start < key.start) continue;
      add(key.start, lastLineOf(value, endOfPair(pair)), depth);
      // What is inside a section counts as much as a task: the areas come before it.
      walk(value, depth === 0 ? 2 : depth + 1);
    }
  };
  const walk = (inner: Node, depth: number) => {
    if (inner.kind === 'mapping') pairs(inner.pairs, depth);
    else if (inner.kind === 'sequence') {
      for (const item of inner.items) {
        // What an alias stands for is folded where it is written.
        if (!item || item.start < inner.start) continue;
        if (!inner.flow) add(itemStart(item), lastLineOf(item, endOf(item)), depth);
        walk(item, depth + 1);
      }
    }
  };
  // A task is folded as a whole, also what of it could not be read.
  if (kind === 'task') add(text.search(/\S/), contentEnd(reading), 2);
  if (node) walk(node, DEPTHS[kind]);
  comments(reading, breaks, (first, last) => folds.push({ startLine: first, endLine: last, comment: true, depth: 2 }));
  return folds;
});

/** How deep the outermost collection of a piece stands. */
const DEPTHS: Readonly<Record<PieceReading['kind'], number>> = {
  entry: 0,
  areas: 0,
  whole: 0,
  area: 2,
  tail: 2,
  task: 2,
};

/** A bracket that closes on a line of its own stays visible. */
function lastLineOf(node: Node, end: number): number {
  if (node.kind === 'scalar' || !node.flow) return end;
  const { text } = node.piece;
  const line = text.lastIndexOf('\n', end - 1);
  return line > node.start && ONLY_BRACKETS.test(text.slice(line + 1, end)) ? line : end;
}

const ONLY_BRACKETS = /^[\s\]}]*$/;

/** Calls back for comments on lines of their own that follow on each other, two or more. */
function comments(
  reading: PieceReading,
  breaks: readonly number[],
  found: (first: number, last: number) => void,
): void {
  const { text } = reading.piece;
  if (!text.includes('#')) return;
  let first: number | undefined;
  for (let line = 0; line <= breaks.length; line++) {
    let at = line === 0 ? 0 : (breaks[line - 1] ?? 0) + 1;
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
    const isComment = text.charAt(at) === '#' && !longTextAt(reading, at);
    if (isComment) first ??= line;
    else if (first !== undefined) {
      if (line - 1 > first) found(first, line - 1);
      first = undefined;
    }
  }
  if (first !== undefined && breaks.length > first) found(first, breaks.length);
}

/** The offsets of the line breaks. */
function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/** How many of the rising numbers are below a value. */
function countBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By line; of several that begin on one line the longest. */
function longest(folds: readonly DeepFold[]): DeepFold[] {
  const sorted = [...folds].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return sorted.filter((fold, i) => i === 0 || sorted[i - 1]?.startLine !== fold.startLine);
}

/** The outermost, in the order of the text. */
function cut(folds: readonly DeepFold[], most: number): DeepFold[] {
  const outermost = [...folds].sort((a, b) => a.depth - b.depth || a.startLine - b.startLine).slice(0, most);
  return outermost.sort((a, b) => a.startLine - b.startLine);
}

/** What stands in place of the folded lines, by the first line: how much there is in it. */
export function foldedTexts(analysis: Analysis, language: Language): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const visit = ({ type, detail, range, children }: PlanSymbol) => {
    if (detail && type !== 'group') texts.set(range.start.line, `… ${detail}`);
    children.forEach(visit);
  };
  documentSymbols(analysis, language).forEach(visit);
  return texts;
}
