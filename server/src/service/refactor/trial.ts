import { type PieceReading, type PlanDocument, reread } from '../../plan/document';
import { applyEdits, type TextEdit } from '../../plan/edit';
import { readingAt } from '../../plan/locate';
import { withInner } from '../../plan/tasks';
import { type Node, type Range, rangeOf } from '../../plan/tree';
import { findingsOfPiece } from '../../rules/check';
import type { Finding } from '../../rules/rule';
import { isLater } from '../../rules/tracing/later-than-parent';
import type { Analysis } from '../analysis';

/**
 * The task that edits would leave; undefined where it could not be read, or would get a finding that it has not got: of
 * the rules that look at one task, and of the one that compares deadlines with the superior's. A refactoring must leave
 * alone what the others look at.
 */
export function trial(
  { frame }: Analysis,
  reading: PieceReading,
  edits: readonly TextEdit[],
): PieceReading | undefined {
  const { offset, text } = reading.piece;
  const moved = edits.map(({ start, end, newText }) => ({ start: start - offset, end: end - offset, newText }));
  const fresh = reread(reading, applyEdits(text, moved));
  if (!fresh || fresh.problems.length > 0 || fresh.tasks.length !== reading.tasks.length) return undefined;
  const later = ({ tasks }: PieceReading) => withInner(tasks).filter((task) => isLater(task, frame)).length;
  if (later(fresh) > later(reading)) return undefined;
  const allowed = counted(findingsOfPiece(reading, frame));
  const found = counted(findingsOfPiece(fresh, frame));
  for (const [rule, count] of found) if (count > (allowed.get(rule) ?? 0)) return undefined;
  return fresh;
}

function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/**
 * Whether a task may be written anew in parts: it stands in a piece of its own and was read whole, and no comment in it
 * silences what may come to stand elsewhere.
 */
export function isRewritable({ kind, problems, silencing, piece }: PieceReading): boolean {
  return kind === 'task' && problems.length === 0 && !silencing && piece.text.length <= LONGEST;
}

/** Longer than any task; to try one takes as long as to check it. */
const LONGEST = 100_000;

export function touches({ start, end }: Range, range: Range): boolean {
  return start <= range.end && range.start <= end;
}

/** Whether there is nothing but keys, values and signs in a range: a comment would be lost with it. */
export function isFreeOfComments({ text }: PlanDocument, { start, end }: Range, values: readonly Range[]): boolean {
  let at = start;
  for (const value of values.toSorted((a, b) => a.start - b.start)) {
    if (text.slice(at, value.start).includes('#')) return false;
    // The first line of a block may hold one, too.
    const line = text.slice(value.start, value.end).split('\n', 1)[0] ?? '';
    if (/^[|>]/.test(line) && line.includes('#')) return false;
    at = Math.max(at, value.end);
  }
  return !text.slice(at, end).includes('#');
}

/** Where the scalars of a node stand. */
export function scalarsOf(node: Node | undefined): readonly Range[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [rangeOf(node)];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsOf);
  return node.pairs.flatMap(({ key, value }) => [rangeOf(key), ...scalarsOf(value)]);
}

/** The piece that a range stands in; a selection over several tasks means none of them. */
export function readingOf(document: PlanDocument, { start, end }: Range): PieceReading | undefined {
  const reading = readingAt(document, start);
  return start === end || reading === readingAt(document, end) ? reading : undefined;
}
