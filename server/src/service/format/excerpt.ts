import { type PieceReading, type PlanDocument, readDocument } from '../../plan/document';
import { applyEdits, type TextEdit } from '../../plan/edit';
import type { Node, Range } from '../../plan/tree';

/** A line of a document, without its line break. */
export interface TextLine {
  /** 0-based, in the document. */
  readonly number: number;
  /** Where it begins, UTF-16, in the document. */
  readonly start: number;
  readonly text: string;
}

/**
 * As much of a document as tells how some of its lines are indented: the pieces that hold them, those right before and
 * behind, and the heads of the area, of the list of areas and of what follows them. It reads as the document does there.
 */
export interface Excerpt {
  /** Empty ones are left out: they tell nothing, and there may be a million of them. */
  readonly lines: readonly TextLine[];
  /** Whether edits of the document, in the order of the text, leave what it says here as it is; or, where it cannot be read, no worse. */
  keeps(edits: readonly TextEdit[]): boolean;
}

export function excerptAround(document: PlanDocument, { start, end }: Range): Excerpt {
  const { pieces } = document;
  const first = Math.max(
    0,
    pieces.findLastIndex(({ piece }) => piece.offset <= start),
  );
  const last = Math.max(
    first,
    pieces.findLastIndex(({ piece }) => piece.offset <= end),
  );
  const wanted = new Set<number>();
  const above = (from: number, kinds: readonly PieceReading['kind'][]) => {
    const found = pieces.slice(0, from + 1).findLastIndex(({ kind }) => kinds.includes(kind));
    if (found >= 0) wanted.add(found);
  };
  const below = (kinds: readonly PieceReading['kind'][]) => {
    const found = pieces.findIndex(({ kind }, i) => i > last && kinds.includes(kind));
    if (found >= 0) wanted.add(found);
  };
  above(first - 1, ['areas']);
  above(first - 1, ['area']);
  for (let i = Math.max(0, first - 1); i <= Math.min(last + 1, pieces.length - 1); i++) wanted.add(i);
  below(['area']);
  below(['entry', 'areas']);
  const parts = [...wanted].sort((a, b) => a - b).flatMap((i) => pieces[i]?.piece ?? []);
  return {
    lines: parts.flatMap((piece) => linesOf(document, piece)),
    keeps(edits) {
      let next = 0;
      const edited = parts.map(({ offset, text }) => {
        const own: TextEdit[] = [];
        for (let edit = edits[next]; edit && edit.start < offset + text.length; edit = edits[++next])
          if (edit.start >= offset) own.push({ ...edit, start: edit.start - offset, end: edit.end - offset });
        return applyEdits(text, own);
      });
      const before = readDocument(parts.map(({ text }) => text).join(''));
      const after = readDocument(edited.join(''));
      const [old, now] = [problems(before), problems(after)];
      return now <= old && (old > 0 || contentOf(after) === contentOf(before));
    },
  };
}

function linesOf(
  { lines }: PlanDocument,
  { offset, text }: { readonly offset: number; readonly text: string },
): TextLine[] {
  const first = lines.positionAt(offset).line;
  const found: TextLine[] = [];
  let at = 0;
  for (let number = first; at < text.length; number++) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const bare = end > at && text[end - 1] === '\r' ? end - 1 : end;
    if (bare > at) found.push({ number, start: offset + at, text: text.slice(at, bare) });
    at = newline < 0 ? text.length : newline + 1;
  }
  return found;
}

function problems({ pieces, refused }: PlanDocument): number {
  return pieces.reduce((sum, reading) => sum + reading.problems.length, refused ? 1_000 : 0);
}

/** Everything that is written, in one string. */
function contentOf({ pieces }: PlanDocument): string {
  return JSON.stringify(pieces.map(({ kind, node }) => [kind, node && plain(node)]));
}

function plain(node: Node | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  return { pairs: node.pairs.map(({ key, value }) => [key.value, plain(value)]) };
}
