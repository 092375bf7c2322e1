import type { PlanDocument } from '../../plan/document';
import type { TextEdit } from '../../plan/edit';
import { excerptAround, type TextLine } from './excerpt';
import { type Levels, newLevels, type Waiting } from './levels';
import { type LineReader, lineReader, type Row, width } from './rows';

/** A line, and what stands around it as far as it tells where the line belongs. */
interface Place {
  readonly here: TextLine;
  /** The line right above, where it begins an item, a key or a text. */
  readonly above: { readonly start: number; readonly row: Row } | undefined;
  /** What is open at the end of the lines above. */
  readonly levels: Levels;
  readonly open: LineReader['open'];
  /** The first line of content below. */
  readonly next: Row | undefined;
  readonly step: number;
}

/**
 * The line that a line break has just begun, indented for what comes next; in a list of texts with its dash. A line break
 * behind a dash alone ends the list: the dash goes, and the line stands where the next key belongs.
 *
 * @param offset of the cursor on the new line
 * @param tab columns that a tab in the indentation stands for
 */
export function onEnter(document: PlanDocument, offset: number, tab: number): TextEdit[] {
  const { lines, source } = document;
  const before = lines.positionAt(offset).line - 1;
  // Behind an empty line nothing goes on; there may be a million of them.
  if (source.slice(lines.lineStart(before), lines.lineEnd(before)).trim() === '') return [];
  const place = placeOf(document, offset, tab);
  if (!place.above) return [];
  const { here, above, levels, next } = place;
  const lead = /^[ \t]*/.exec(here.text)?.[0] ?? '';
  const rest = here.text.slice(lead.length);
  const end = here.start + lead.length;
  if (levels.waiting?.by === 'dash') {
    const { row } = above;
    const outer = levels.open.at(-2);
    const goesOn = next !== undefined && next.column >= row.column && rest === '';
    if (rest !== '' || goesOn || outer?.kind !== 'map' || row.dashes.length > 1) return [];
    return [{ start: above.start, end, newText: ' '.repeat(outer.column) }];
  }
  const target = targetOf(place, above.row, rest);
  if (!target) return [];
  const newText = ' '.repeat(target.column) + (target.dash && !isDash(rest) ? '- ' : '');
  return newText === lead ? [] : [{ start: here.start, end, newText }];
}

/** Where what stands behind a line break belongs, and whether it is an item of a list. */
function targetOf(
  place: Place,
  row: Row,
  rest: string,
): { readonly column: number; readonly dash: boolean } | undefined {
  const { levels, open, next, step } = place;
  if (open?.kind === 'block') {
    const base = open.column - 1;
    return { column: next && next.column > base ? next.column : base + step, dash: false };
  }
  if (open) return undefined;
  if (levels.waiting) {
    const { shape } = levels.waiting;
    const dash = shape?.kind === 'list' && !shape.single && rest === '';
    return { column: childColumn(place, levels.waiting), dash };
  }
  if (row.key !== undefined) {
    // A text that was cut in two goes on deeper than its key.
    const cut = rest !== '' && !isDash(rest) && lineReader(step).read(rest).kind === 'row' && !/:(?:\s|$)/.test(rest);
    return { column: row.content + (cut ? step : 0), dash: false };
  }
  const list = levels.open.at(-1);
  return list?.kind === 'list' && row.dashes.length > 0 ? { column: list.column, dash: true } : undefined;
}

/** A dash that was just typed, in the column of the dashes of its list; at a key that waits for its list, one level deeper. */
export function onDash(document: PlanDocument, offset: number, tab: number): TextEdit[] {
  const [, lead] = /^([ \t]*)-[ \t]*$/.exec(lineAt(document, offset).text) ?? [];
  if (lead === undefined) return [];
  const place = placeOf(document, offset, tab);
  const { here, levels, open } = place;
  if (open || levels.waiting?.by === 'dash') return [];
  const { waiting } = levels;
  const column = width(lead, tab);
  const lists = levels.open.filter(({ kind }) => kind === 'list').map((list) => list.column);
  if (waiting && waiting.shape?.kind !== 'list') return [];
  const target = waiting ? childColumn(place, waiting) : nearest(lists, column);
  if (target === undefined || lists.includes(column)) return [];
  const newText = ' '.repeat(target);
  return newText === lead ? [] : [{ start: here.start, end: here.start + lead.length, newText }];
}

function isDash(text: string): boolean {
  return /^-(?:\s|$)/.test(text);
}

/** The column of what stands below a key: where something stands already, or as the lists of the file do. */
function childColumn({ levels: { open }, next, step }: Place, { from, column, shape }: Waiting): number {
  if (next && (next.column > from || (next.dashes.length > 0 && next.column === from))) return next.column;
  const flush = open.some((level, i) => level.kind === 'list' && open[i - 1]?.column === level.column);
  return column + (shape?.kind === 'list' && flush ? 0 : step);
}

/** The innermost of the nearest. */
function nearest(columns: readonly number[], column: number): number | undefined {
  let best: number | undefined;
  for (const one of columns) if (best === undefined || Math.abs(one - column) <= Math.abs(best - column)) best = one;
  return best;
}

function lineAt({ lines, source }: PlanDocument, offset: number): TextLine {
  const number = lines.positionAt(offset).line;
  const start = lines.lineStart(number);
  return { number, start, text: source.slice(start, lines.lineEnd(number)) };
}

function placeOf(document: PlanDocument, offset: number, tab: number): Place {
  const { style } = document;
  const here = lineAt(document, offset);
  const { number, start } = here;
  const levels = newLevels(style.indent);
  const reader = lineReader(tab);
  const excerpt = document.refused ? [] : excerptAround(document, { start, end: start }).lines;
  let above: Place['above'];
  for (const line of excerpt) {
    if (line.number >= number) break;
    const read = reader.read(line.text);
    above = read.kind === 'row' && line.number === number - 1 ? { start: line.start, row: read } : undefined;
    if (read.kind === 'row')
      levels.take(
        read,
        false,
        () => true,
        () => [],
      );
  }
  const below = excerpt.find((line) => line.number > number && /[^ \t]/.test(line.text));
  const next = below && lineReader(tab).read(below.text);
  return { here, above, levels, open: reader.open, next: next?.kind === 'row' ? next : undefined, step: style.indent };
}
