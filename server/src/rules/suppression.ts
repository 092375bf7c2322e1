import type { PieceReading, PlanDocument } from '../plan/document';
import { composedIndexes } from '../plan/text';
import { type Node, rangeOf, type Scalar, type Span } from '../plan/tree';
import { nfc } from '../texts/fold';
import { memo } from '../texts/memo';

/** One comment `# reform-plan: bỏ qua RULE, … – lý do` (or `ignore`). */
export interface Suppression {
  /** `line`: the line it stands on, or the next line of content when it stands alone. */
  readonly scope: 'line' | 'file';
  /** The comment from its `#` to the end of the line. */
  readonly at: Span;
  readonly rules: readonly { readonly id: string; readonly at: Span }[];
  /** Everything behind the ids. */
  readonly reason: string;
}

const COMMENT =
  /(^|[ \t\r])#[ \t]*reform-plan[ \t]*:[ \t]*(bỏ qua|ignore)(?:[ \t]+(tệp|file))?(?:([ \t][^\r\n]*)|\r|$)/iu;

/** The suppressions in a piece, places relative to it. Comments inside block scalars are text, not comments. */
export const suppressionsOf: (reading: PieceReading, ids: ReadonlySet<string>) => readonly Suppression[] = (() => {
  const cached = memo((_: PieceReading) => ({ found: undefined as readonly Suppression[] | undefined }));
  return (reading, ids) => {
    const slot = cached(reading);
    slot.found ??= find(reading, ids);
    return slot.found;
  };
})();

function find(reading: PieceReading, ids: ReadonlySet<string>): Suppression[] {
  const { piece } = reading;
  if (!piece.text.includes('reform-plan')) return [];
  return commentsIn(piece.text).flatMap(({ start, end, scope, list, placeAt }): Suppression[] => {
    const block = longTextAt(reading, start);
    if (block && block.style !== 'plain') return [];
    const rules: { id: string; at: Span }[] = [];
    let last = 0;
    for (const { 0: id, index } of list.matchAll(/[^\s,]+/gu)) {
      if (!ids.has(id)) break;
      last = index + id.length;
      rules.push({ id, at: { piece, start: placeAt(index), end: placeAt(last) } });
    }
    const reason = list
      .slice(last)
      .replace(/^[\s,–—:-]+/u, '')
      .trim();
    return [{ scope, at: { piece, start, end }, rules, reason }];
  });
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly scope: Suppression['scope'];
  /** Everything behind the keyword, NFC. */
  readonly list: string;
  /** Offset in the piece of an index of `list`. */
  placeAt(index: number): number;
}

/** Characters to either side of the keyword that are looked at. */
const LONGEST = 1_000;

/** One comment a line. Matching is done on composed text; places are those of the text as it is. */
function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf('reform-plan'); at >= 0; ) {
    const newline = text.indexOf('\n', at);
    const start = Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST);
    const raw = text.slice(start, Math.min(newline < 0 ? text.length : newline, at + LONGEST));
    const composed = nfc(raw);
    const places = composed === raw ? undefined : composedIndexes(raw);
    const place = (index: number) => start + (places ? (places[index] ?? raw.length) : index);
    const match = COMMENT.exec(composed);
    const list = match?.[4] ?? '';
    if (match)
      comments.push({
        start: place(match.index + (match[1]?.length ?? 0)),
        end: start + raw.trimEnd().length,
        scope: match[3] ? 'file' : 'line',
        list,
        placeAt: (index) => place(match.index + match[0].length - list.length + index),
      });
    at = newline < 0 ? -1 : text.indexOf('reform-plan', newline);
  }
  return comments;
}

/** The scalar of several lines around an offset in the piece. */
export function longTextAt(reading: PieceReading, offset: number): Scalar | undefined {
  const texts = longTexts(reading);
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = texts[low - 1];
  return last && offset < last.end ? last : undefined;
}

const longTexts: (reading: PieceReading) => readonly Scalar[] = memo(({ node }) => {
  const found: Scalar[] = [];
  if (node) collectLongTexts(node, found);
  return found.sort((a, b) => a.start - b.start);
});

function collectLongTexts(node: Node, into: Scalar[]): void {
  if (node.kind === 'scalar') {
    if (node.piece.text.slice(node.start, node.end).includes('\n')) into.push(node);
  } else if (node.kind === 'sequence') {
    for (const item of node.items) if (item) collectLongTexts(item, into);
  } else for (const { value } of node.pairs) if (value) collectLongTexts(value, into);
}

/**
 * The line, 0-based, that each line suppression speaks of: its own, or the next one with content.
 *
 * @param suppressions in the order of the text
 */
export function coveredLines(
  document: PlanDocument,
  suppressions: readonly Suppression[],
): ReadonlyMap<Suppression, number> {
  const covered = new Map<Suppression, number>();
  // From the last to the first: what a comment speaks of that stands above another one is known by then.
  let below: { readonly line: number; readonly covered: number } | undefined;
  for (const suppression of [...suppressions].reverse()) {
    if (suppression.scope !== 'line') continue;
    const { start } = rangeOf(suppression.at);
    const own = document.lines.positionAt(start).line;
    if (document.text.slice(document.lines.lineStart(own), start).trim() !== '') {
      covered.set(suppression, own);
      continue;
    }
    let line = own + 1;
    while (line !== below?.line && line < document.lines.count && /^\s*(?:#|$)/.test(lineText(document, line))) line++;
    if (line === below?.line) line = below.covered;
    covered.set(suppression, line);
    below = { line: own, covered: line };
  }
  return covered;
}

function lineText(document: PlanDocument, line: number): string {
  const start = document.lines.lineStart(line);
  return document.text.slice(start, Math.min(document.lines.lineEnd(line), start + 200));
}
