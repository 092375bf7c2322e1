import type { PieceReading, PlanDocument } from '../../plan/document';
import type { Node, Pair, Range, Span } from '../../plan/tree';
import { memo } from '../../texts/memo';

/**
 * How far things reach in the text. Collections of YAML run on to whatever comes next; what a reader takes for one thing
 * ends with its last line of content, and blank lines and comments below belong to what follows. Offsets are UTF-16.
 */

/** The end of what is written in a node, in its piece. What an alias stands for is written elsewhere. */
export function endOf(node: Node): number {
  if (node.kind === 'scalar') return trimmedEnd(node.piece.text, node.start, node.end);
  // Brackets that are not closed run on to what follows.
  if (node.flow) return trimmedEnd(node.piece.text, node.start, node.end);
  if (node.kind === 'mapping') {
    const last = node.pairs.at(-1);
    return last ? endOfPair(last) : node.start;
  }
  const last = node.items.findLast((item) => item !== undefined);
  return last ? Math.max(node.start + 1, endOf(last)) : node.start + 1;
}

/** The end of a key with its colon, or of its value. */
export function endOfPair({ key, value }: Pair): number {
  const colon = key.piece.text.charAt(key.end) === ':' ? 1 : 0;
  return Math.max(key.end + colon, value ? endOf(value) : 0);
}

/** Where an item of a list begins in its piece: at its dash, or in brackets with itself. */
export function itemStart({ piece: { text }, start }: Span): number {
  let at = start - 1;
  while (at >= 0 && start - at < LONGEST_GAP && ' \r\n'.includes(text.charAt(at))) at--;
  return text.charAt(at) === '-' ? at : start;
}

/** More blanks than this stand between no dash and its item. */
const LONGEST_GAP = 200;

/** The end of the content of a piece, as an offset in it; 0 where it holds none. */
export const contentEnd: (reading: PieceReading) => number = memo(({ piece: { text }, node }) => {
  const read = node ? endOf(node) : 0;
  for (let end = text.length; ; ) {
    end = trimmedEnd(text, 0, end);
    const line = text.lastIndexOf('\n', end - 1) + 1;
    let first = line;
    while (first < end && (text.charAt(first) === ' ' || text.charAt(first) === '\t')) first++;
    if (line < read || text.charAt(first) !== '#') return Math.max(read, end);
    end = line;
  }
});

/** The end of a part without the white space behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** An item of `areas` that was cut into pieces. */
export interface AreaRun {
  /** Indexes of its pieces. */
  readonly first: number;
  readonly last: number;
  /** Index of the last of its tasks that stand together; that of the first piece where there are none. */
  readonly tasks: number;
  /** Offsets in the document, from its dash on. */
  readonly range: Range;
}

/** The areas behind the piece of an `areas` key. */
export function areaRuns({ pieces }: PlanDocument, key: number): AreaRun[] {
  const runs: AreaRun[] = [];
  for (let first = key + 1; pieces[first]?.kind === 'area'; ) {
    let tasks = first;
    while (pieces[tasks + 1]?.kind === 'task') tasks++;
    let last = tasks;
    while (pieces[last + 1]?.kind === 'task' || pieces[last + 1]?.kind === 'tail') last++;
    const [head, tail] = [pieces[first], pieces[last]];
    if (head && tail) runs.push({ first, last, tasks, range: { start: startOf(head), end: endOfReading(tail) } });
    first = last + 1;
  }
  return runs;
}

/** The offset in the document at which the content of a piece of an area, or of its tasks, begins. */
export function startOf({ piece: { offset, text } }: PieceReading): number {
  let at = 0;
  while (text.charAt(at) === ' ') at++;
  return offset + at;
}

export function endOfReading(reading: PieceReading): number {
  return reading.piece.offset + Math.max(contentEnd(reading), startOf(reading) - reading.piece.offset);
}
