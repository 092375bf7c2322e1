import type { PlanDocument } from '../../plan/document';
import type { TextEdit } from '../../plan/edit';
import type { Range } from '../../plan/tree';
import { excerptAround, type TextLine } from './excerpt';
import { newLevels } from './levels';
import { type Line, lineReader, type Row, width } from './rows';

/** A line of the excerpt with what it is and, once it is known, by how many columns it moves. */
interface Placed extends TextLine {
  readonly line: Line;
  /** Whether it may be moved. */
  readonly moves: boolean;
  shift: number;
}

/**
 * The lines of a range indented as the rest of the file is: keys and dashes in the column of those beside them, others
 * one level deeper than what they stand below. Lines that go on with a text move with its first line, comments with what
 * they stand above. What stands in no known column goes where its keys are keys of, and else stays. Nothing but
 * the indentation changes, and never what is read.
 *
 * @param tab columns that a tab in the indentation stands for
 */
export function reindent(document: PlanDocument, range: Range, tab: number): TextEdit[] {
  if (document.refused) return [];
  const first = document.lines.positionAt(range.start).line;
  const end = document.lines.positionAt(range.end);
  // A selection that ends before the first sign of a line does not mean that line.
  const last = end.character === 0 && end.line > first ? end.line - 1 : end.line;
  const excerpt = excerptAround(document, {
    start: document.lines.lineStart(first),
    end: document.lines.lineStart(last),
  });
  const reader = lineReader(tab);
  const lines = excerpt.lines.map(
    (one): Placed => ({
      ...one,
      line: reader.read(one.text),
      moves: first <= one.number && one.number <= last,
      shift: 0,
    }),
  );
  place(lines, document.style.indent);
  const edits = lines.flatMap((one) => (one.moves ? editsOf(one, tab) : []));
  return edits.length > 0 && excerpt.keeps(edits) ? edits : [];
}

/** So many lines tell what an item in a wrong column is. */
const FAR = 60;

function place(lines: readonly Placed[], step: number): void {
  const levels = newLevels(step);
  let comments: Placed[] = [];
  let above: Row | undefined;
  let shift = 0;
  for (const [i, placed] of lines.entries()) {
    const { line } = placed;
    if (line.kind === 'attached') placed.shift = shift;
    if (line.kind === 'comment') comments.push(placed);
    if (line.kind !== 'row') continue;
    const { column } = line;
    const stays = () => siblings(lines, i, column).some((one) => !one.moves);
    const below = () => siblings(lines.slice(i, i + FAR), 0, line.content).flatMap(({ line: { key } }) => key ?? []);
    const before = shift;
    shift = (levels.take(line, placed.moves, stays, below) ?? column) - column;
    placed.shift = shift;
    for (const comment of comments) {
      const own = width(comment.line.lead, step);
      // A comment that is indented deeper than what follows belongs to what it stands below.
      comment.shift = above && own > column && own >= above.column ? before : shift;
    }
    comments = [];
    above = line;
  }
  for (const comment of comments) comment.shift = shift;
}

/** The row at an index and those behind it that begin, or go on, in a column, as far as nothing stands left of it. */
function siblings(lines: readonly Placed[], from: number, column: number): (Placed & { readonly line: Row })[] {
  const found: (Placed & { readonly line: Row })[] = [];
  for (let i = from; i < lines.length; i++) {
    const one = lines[i];
    if (one?.line.kind !== 'row') continue;
    if (i > from && one.line.column < column) break;
    if (i === from || one.line.column === column) found.push({ ...one, line: one.line });
  }
  return found;
}

function editsOf({ line: { kind, lead, ...line }, text, start, shift }: Placed, tab: number): TextEdit[] {
  if (kind === 'blank') return [];
  // Behind its first blanks a tab is text of a block.
  const own = kind === 'attached' && !lead.startsWith('\t') ? (/^ */.exec(lead)?.[0] ?? '') : lead;
  const spaces = ' '.repeat(Math.max(0, width(own, tab) + shift));
  const edits = own === spaces ? [] : [{ start, end: start + own.length, newText: spaces }];
  if (kind !== 'row' || !('at' in line)) return edits;
  return [...edits, ...tabsBehindDashes(text, lead.length, line as Row, start)];
}

/** A tab between a dash and its key is one that YAML does not read. */
function tabsBehindDashes(text: string, from: number, { at, key }: Row, start: number): TextEdit[] {
  if (key === undefined) return [];
  return [...text.slice(from, at).matchAll(/[ \t]+/g)].flatMap(({ 0: gap, index }) => {
    const place = start + from + index;
    return gap.includes('\t') ? [{ start: place, end: place + gap.length, newText: ' ' }] : [];
  });
}
