import type { PlanDocument } from '../../plan/document';
import { itemRanges } from '../../plan/edit';
import type { Pair } from '../../plan/tree';
import { rangeOf } from '../../plan/tree';
import type { Fix } from '../rule';

/**
 * Moves a whole item of a block list, with the comments right above it. Empty lines stay where they are, so that the
 * list looks as before. No fix where it cannot be told which item a comment belongs to.
 *
 * @param from index of the item, `to` index of the one it is to stand in front of; 0-based
 */
export function moveItem(document: PlanDocument, pair: Pair | undefined, from: number, to: number): Fix[] {
  if (!pair || (pair.value?.kind === 'sequence' && pair.value.flow)) return [];
  const { lines, style } = document;
  const starts = [rangeOf(pair.key).end, ...itemRanges(document, pair).map(({ end }) => end)].map(
    (offset) => lines.positionAt(offset).line,
  );
  const blocks = starts.slice(1).map((last, i) => blockOf(lineTexts(document, (starts[i] ?? 0) + 1, last)));
  const [lower, upper] = [Math.min(from, to), Math.max(from + 1, to)];
  const moved = blocks[from];
  const concerned = blocks.slice(lower, upper + 1);
  if (!moved || concerned.some((block) => block === undefined)) return [];
  const kept = blocks.slice(lower, upper).filter((block) => block !== moved);
  const bodies = from < to ? [...kept, moved] : [moved, ...kept];
  const newText = bodies.flatMap((block, i) => [...(blocks[lower + i]?.blank ?? []), ...(block?.body ?? [])]);
  const start = lines.lineStart((starts[lower] ?? 0) + 1);
  const end = lines.lineEnd(starts[upper] ?? 0);
  return [
    {
      title: { text: { vi: 'Chuyển lĩnh vực về đúng chỗ', en: 'Move the area to its place' } },
      edits: [{ start, end, newText: newText.join(style.eol) }],
      safe: false,
    },
  ];
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
