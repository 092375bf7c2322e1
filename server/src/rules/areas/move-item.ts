import type { PlanDocument } from '../../plan/document';
import { itemRanges, type TextEdit } from '../../plan/edit';
import type { Pair } from '../../plan/tree';
import { rangeOf } from '../../plan/tree';
import type { Fix } from '../rule';

/**
 * Moves a whole item of a block list; see {@link reordered}.
 *
 * @param from index of the item, `to` index of the one it is to stand in front of; 0-based
 */
export function moveItem(document: PlanDocument, pair: Pair | undefined, from: number, to: number): Fix[] {
  const order = pair ? itemRanges(document, pair).map((_, i) => i) : [];
  const moved = order.splice(from, 1);
  order.splice(from < to ? to - 1 : to, 0, ...moved);
  const edit = reordered(document, pair, order);
  const title = { text: { vi: 'Chuyển lĩnh vực về đúng chỗ', en: 'Move the area to its place' } };
  return edit ? [{ title, edits: [edit], safe: false }] : [];
}

/**
 * The items of a block list in another order, with the comments right above each. Empty lines stay where they are, so
 * that the list looks as before.
 *
 * @param order the indexes that the items have now, 0-based, each once
 * @returns undefined where they stand so already, or where it cannot be told which item a comment belongs to
 */
export function reordered(
  document: PlanDocument,
  pair: Pair | undefined,
  order: readonly number[],
): TextEdit | undefined {
  if (!pair || (pair.value?.kind === 'sequence' && pair.value.flow)) return undefined;
  const lower = order.findIndex((item, i) => item !== i);
  const upper = order.findLastIndex((item, i) => item !== i);
  if (lower < 0) return undefined;
  const { lines, style } = document;
  const starts = [rangeOf(pair.key).end, ...itemRanges(document, pair).map(({ end }) => end)].map(
    (offset) => lines.positionAt(offset).line,
  );
  const blocks = starts.slice(1).map((last, i) => blockOf(lineTexts(document, (starts[i] ?? 0) + 1, last)));
  const texts: string[] = [];
  for (let i = lower; i <= upper; i++) {
    const [place, block] = [blocks[i], blocks[order[i] ?? -1]];
    if (!place || !block) return undefined;
    for (const line of place.blank) texts.push(line);
    for (const line of block.body) texts.push(line);
  }
  const start = lines.lineStart((starts[lower] ?? 0) + 1);
  const end = lines.lineEnd(starts[upper + 1] ?? 0);
  return { start, end, newText: texts.join(style.eol) };
}

interface Block {
  readonly blank: readonly string[];
  /** Comments above the item and the item itself. */
  readonly body: readonly string[];
}

/** Undefined where a comment above the item is indented deeper than its dash: it may belong to the item before. */
function blockOf(all: readonly string[]): Block | undefined {
  const first = all.findIndex((line) => line.trim() !== '');
  const dash = all.findIndex((line) => line.trimStart().startsWith('-'));
  const column = indentation(all[dash] ?? '');
  const clear = all.slice(0, dash).every((line) => line.trim() === '' || indentation(line) <= column);
  return dash >= 0 && clear ? { blank: all.slice(0, first), body: all.slice(first) } : undefined;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

function lineTexts({ lines, text }: PlanDocument, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) =>
    text.slice(lines.lineStart(first + i), lines.lineEnd(first + i)),
  );
}
