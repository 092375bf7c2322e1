import type { PlanDocument } from '../../plan/document';
import { readingAt } from '../../plan/locate';
import type { SourceText } from '../../plan/source';
import type { Node, Range } from '../../plan/tree';
import { wordPattern } from '../../texts/word-pattern';
import type { Analysis } from '../analysis';
import { areaRuns, contentEnd, endOf, endOfPair, endOfReading, itemStart, startOf } from './extents';

/**
 * What a growing selection takes in around an offset: the word, the value without and with its quotes, key and value, the
 * item of the list, the list, the task, the area's tasks, the area, the section, the document. Each lies in the next one
 * and is shorter. Offsets in the document, UTF-16.
 */
export function selectionsAt({ document }: Analysis, offset: number): Range[] {
  const { source } = document;
  const at = Math.max(0, Math.min(offset, source.length));
  const candidates = [...around(document, at), ...lineAround(source, at), ...wordAround(source, at)];
  const chosen: Range[] = [{ start: 0, end: source.length }];
  for (const { start, end } of candidates) {
    const outer = chosen[0];
    const holds = start <= at && at <= end && start < end;
    if (holds && outer && outer.start <= start && end <= outer.end && end - start < outer.end - outer.start)
      chosen.unshift({ start, end });
  }
  return chosen;
}

/** What the plan says around an offset, from the outermost to the innermost; not all of it needs to hold the offset. */
function around(document: PlanDocument, at: number): Range[] {
  const reading = readingAt(document, at);
  if (!reading) return [];
  const { piece, kind, node } = reading;
  const ranges: Range[] = [];
  if (kind === 'entry' && node)
    ranges.push({ start: piece.offset + node.start, end: piece.offset + contentEnd(reading) });
  else if (kind !== 'whole') ranges.push(...areasAround(document, document.pieces.indexOf(reading)));
  if (kind === 'task') ranges.push({ start: startOf(reading), end: endOfReading(reading) });
  const add = (start: number, end: number) => ranges.push({ start: piece.offset + start, end: piece.offset + end });
  if (node) nodesAround(node, at - piece.offset, add);
  return ranges;
}

/** The section of the areas, the list of them, the area, and its tasks, around a piece. */
function areasAround(document: PlanDocument, index: number): Range[] {
  const { pieces } = document;
  let key = index;
  while (key > 0 && pieces[key]?.kind !== 'areas') key--;
  const section = pieces[key]?.node;
  const runs = areaRuns(document, key);
  const [top, bottom] = [runs[0], runs.at(-1)];
  if (!section || !top || !bottom) return [];
  const { end } = bottom.range;
  const ranges: Range[] = [
    { start: section.piece.offset + section.start, end },
    { start: top.range.start, end },
  ];
  const run = runs.find(({ first, last }) => first <= index && index <= last);
  if (!run) return ranges;
  ranges.push(run.range);
  const [head, first, last] = [pieces[run.first], pieces[run.first + 1], pieces[run.tasks]];
  const list = head?.entity?.at.get('tasks')?.key;
  if (head && first && last && list && run.tasks > run.first) {
    const tasksEnd = endOfReading(last);
    ranges.push({ start: head.piece.offset + list.start, end: tasksEnd }, { start: startOf(first), end: tasksEnd });
  }
  return ranges;
}

function nodesAround(node: Node, at: number, add: (start: number, end: number) => void): void {
  const { piece, start } = node;
  if (node.kind === 'scalar') {
    const end = endOf(node);
    add(start, end);
    if (node.style === 'single' || node.style === 'double') add(start + 1, end - 1);
    if (node.style !== 'literal' && node.style !== 'folded') return;
    const line = piece.text.indexOf('\n', start);
    if (line >= 0 && line < end) add(line + 1 + piece.text.slice(line + 1, end).search(/\S|$/), end);
  } else if (node.kind === 'sequence') {
    const first = node.items.find((item) => item !== undefined);
    add(node.flow || !first ? start : itemStart(first), endOf(node));
    const item = node.items.find((one) => one && itemStart(one) <= at && at <= endOf(one));
    if (!item) return;
    add(itemStart(item), endOf(item));
    nodesAround(item, at, add);
  } else {
    add(start, endOf(node));
    const pair = node.pairs.find((one) => one.key.start <= at && at <= endOfPair(one));
    if (!pair) return;
    add(pair.key.start, endOfPair(pair));
    if (at <= pair.key.end) nodesAround(pair.key, at, add);
    else if (pair.value) nodesAround(pair.value, at, add);
  }
}

/** A line of a comment or of a long text, without its margins. */
function lineAround(source: SourceText, at: number): Range[] {
  const { line } = source.positionAt(at);
  const from = source.lineStart(line);
  const text = source.slice(from, source.lineEnd(line));
  const start = text.search(/\S/);
  return start < 0 ? [] : [{ start: from + start, end: from + text.trimEnd().length }];
}

/** Characters to either side of an offset in which its word is looked for. */
const NEAR = 200;
const LETTERS = wordPattern(String.raw`[\p{L}\p{M}\p{N}_]+`, 'g');

function wordAround(source: SourceText, at: number): Range[] {
  const from = Math.max(0, at - NEAR);
  for (const { 0: word, index } of source.slice(from, at + NEAR).matchAll(LETTERS)) {
    const [start, end] = [from + index, from + index + word.length];
    if (start <= at && at <= end) return [{ start, end }];
  }
  return [];
}
