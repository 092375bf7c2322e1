import type { PlanDocument } from '../../plan/document';
import type { TextEdit } from '../../plan/edit';
import { replaceParts } from '../../plan/replace-parts';
import type { Text } from '../../plan/text';
import type { Node, Scalar } from '../../plan/tree';

/** A part of a citation and what stands in its place; offsets into the text's `value`. */
export interface Rewriting {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Writes parts of a text anew. Titles hold commas, which in `[…]` and `{…}` need quotes around the text. */
export function rewrite(document: PlanDocument, text: Text, parts: readonly Rewriting[]): readonly TextEdit[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  return replaceParts(
    text,
    sorted.map(({ start, end, to }) => ({ from: start, to: end, newText: to })),
    isInFlow(document, text.node),
  );
}

function isInFlow(document: PlanDocument, scalar: Scalar): boolean {
  const reading = document.pieces.find(({ piece }) => piece === scalar.piece);
  return reading?.node !== undefined && flowAround(reading.node, scalar);
}

/** Whether a `[…]` or `{…}` lies on the way to a scalar. */
function flowAround(node: Node, scalar: Scalar): boolean {
  if (node.kind === 'scalar' || scalar.start < node.start || node.end < scalar.end) return false;
  if (node.flow) return true;
  const children = node.kind === 'sequence' ? node.items : node.pairs.map(({ value }) => value);
  return children.some((child) => child !== undefined && flowAround(child, scalar));
}
