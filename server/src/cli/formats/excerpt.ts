import type { Excerpt, Region } from '../report';
import { type Cell, cellsOf } from './width';

/** A source line as a terminal shows it. */
export interface Shown {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the mark, and columns of the mark: at least one, as a missing thing has a place too. */
  readonly indent: number;
  readonly width: number;
}

/** Of a line that is too long, this share of the columns shows what stands before the mark. */
const LEAD = 0.3;

/**
 * The part of a line around a finding that fits into so many columns, with an ellipsis where the line goes on.
 * Tabs, wide and combining characters are counted as they are shown.
 */
export function showExcerpt({ text, from, cut }: Excerpt, { start, end }: Region, columns: number): Shown {
  const cells = cellsOf(text);
  const markStart = start.column - 1 - from;
  const markEnd = end.line > start.line ? text.length : end.column - 1 - from;
  const first = cells.findIndex(({ at, text: cell }) => at + cell.length > markStart);
  const begin = first < 0 ? cells.length : first;
  const behind = cells.findIndex(({ at }) => at >= Math.max(markEnd, markStart + 1));
  const stop = Math.max(begin, behind < 0 ? cells.length : behind);
  const [left, right] = window(cells, begin, stop, columns, from > 0, cut);
  const head = left > 0 || from > 0 ? '…' : '';
  const tail = right < cells.length || cut ? '…' : '';
  const before = head + textOf(cells, left, begin);
  const marked = textOf(cells, begin, Math.min(stop, right));
  return {
    before,
    marked,
    after: textOf(cells, Math.min(stop, right), right) + tail,
    indent: head.length + widthBetween(cells, left, begin),
    width: Math.max(1, widthBetween(cells, begin, Math.min(stop, right))),
  };
}

/** First and last cell to show: all of them if they fit, else the mark with some of what leads to it. */
function window(
  cells: readonly Cell[],
  begin: number,
  stop: number,
  columns: number,
  cutBefore: boolean,
  cutBehind: boolean,
): [number, number] {
  const room = columns - (cutBefore ? 1 : 0) - (cutBehind ? 1 : 0);
  if (widthBetween(cells, 0, cells.length) <= room) return [0, cells.length];
  const inner = columns - 2;
  let left = begin;
  let lead = 0;
  const mark = Math.min(widthBetween(cells, begin, stop), inner);
  const leadMost = Math.max(Math.floor(inner * LEAD), 0);
  // A short mark near the end of the line leaves its room to what stands before it.
  const spare = inner - mark - Math.min(widthBetween(cells, stop, cells.length), inner);
  const most = Math.min(Math.max(leadMost, spare), inner - Math.min(mark, inner - leadMost));
  while (left > 0 && lead + (cells[left - 1]?.width ?? 0) <= most) {
    left--;
    lead += cells[left]?.width ?? 0;
  }
  let right = begin;
  let used = lead;
  while (right < cells.length && used + (cells[right]?.width ?? 0) <= inner) {
    used += cells[right]?.width ?? 0;
    right++;
  }
  return [left, right];
}

function textOf(cells: readonly Cell[], from: number, to: number): string {
  return cells
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

function widthBetween(cells: readonly Cell[], from: number, to: number): number {
  return cells.slice(from, to).reduce((sum, { width }) => sum + width, 0);
}
