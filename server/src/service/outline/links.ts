import { nameOf } from '../../law/describe';
import { lawPageId } from '../../law/page';
import { findDocument } from '../../law/registry';
import type { PieceReading } from '../../plan/document';
import { spanOf, type Text } from '../../plan/text';
import { type Range, rangeOf, type Span } from '../../plan/tree';
import { citationsOf } from '../../rules/citations/citations-of';
import { ruleIds } from '../../rules/registry';
import { suppressionsOf } from '../../rules/suppression';
import type { Localized } from '../../texts/localized';
import { memo } from '../../texts/memo';
import type { Analysis } from '../analysis';

/** Where a place of the plan leads. Nothing of it was looked up anywhere. */
export type LinkTarget =
  /** An address of the web, as written: `http` or `https`, and nothing else. */
  | { readonly kind: 'url'; readonly url: string }
  /** A file of the workspace as written, relative to the plan. */
  | { readonly kind: 'file'; readonly path: string }
  /** The page of a rule. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** The page of a document that the registry knows. */
  | { readonly kind: 'law'; readonly id: string; readonly name: Localized };

export interface PlanLink {
  /** Offsets in the document, UTF-16. No two overlap. */
  readonly range: Range;
  readonly target: LinkTarget;
}

/**
 * The links of a plan in the order of the text: the superior plan's file, addresses and files among the evidence, citations
 * of known documents, rules in comments that silence them, and citations that a rule has found wrong.
 */
export function linksOf({ document, findings, frame }: Analysis): PlanLink[] {
  const links = document.pieces.flatMap((reading) =>
    linksIn(reading).map(({ at, target }) => ({ range: rangeOf(at), target })),
  );
  const { file } = frame.parent ?? {};
  if (file && frame.parentPlan?.kind !== 'failed')
    links.push({ range: rangeOf(spanOf(file)), target: { kind: 'file', path: file.value } });
  for (const { rule, at } of findings)
    if (rule.startsWith('citation-')) links.push({ range: rangeOf(at), target: { kind: 'rule', rule } });
  return apart(links);
}

/** In the order of the text; of two that overlap the first one given. */
function apart(links: readonly PlanLink[]): PlanLink[] {
  const order = links.map((link, i) => ({ link, i }));
  order.sort((a, b) => a.link.range.start - b.link.range.start || a.i - b.i);
  const kept: { readonly link: PlanLink; readonly i: number }[] = [];
  for (const next of order) {
    const last = kept.at(-1);
    if (next.link.range.end <= next.link.range.start) continue;
    if (!last || last.link.range.end <= next.link.range.start) kept.push(next);
    else if (next.i < last.i) kept.splice(-1, 1, next);
  }
  return kept.map(({ link }) => link);
}

interface Link {
  readonly at: Span;
  readonly target: LinkTarget;
}

/** Longer texts are looked into by nobody; in UTF-16 units. */
const LONGEST = 20_000;

/** What leads out of a piece; kept as long as its text stays the same. */
const linksIn: (reading: PieceReading) => readonly Link[] = memo((reading) => {
  const links: Link[] = [];
  for (const { text, key } of reading.prose) {
    if (text.value.length > LONGEST) continue;
    if (key === 'evidence') links.push(...evidenceIn(text));
    links.push(...citationsIn(text));
  }
  for (const { rules } of suppressionsOf(reading, ruleIds))
    for (const { id, at } of rules) links.push({ at, target: { kind: 'rule', rule: id } });
  return links;
});

/** Signs that end a sentence or a bracket around an address do not belong to it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\\{}|^]{1,2000}/gi;
const FILE = /^[^\n:*?"<>|]{1,500}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|png|jpe?g|zip|txt|md|ya?ml)$/i;

function evidenceIn(text: Text): Link[] {
  if (FILE.test(text.value)) return [{ at: spanOf(text), target: { kind: 'file', path: text.value } }];
  return [...text.value.matchAll(ADDRESS)].map(({ 0: written, index }) => {
    const url = written.slice(0, endOfAddress(written));
    return { at: spanOf(text, index, index + url.length), target: { kind: 'url', url } };
  });
}

function endOfAddress(written: string): number {
  let end = written.length;
  while (end > 0 && '.,;:!?)]…”’'.includes(written.charAt(end - 1))) end--;
  return end;
}

function citationsIn(text: Text): Link[] {
  return citationsOf(text).flatMap((citation): Link[] => {
    const document = findDocument(citation);
    if (!document) return [];
    const start = citation.typeWord?.start ?? citation.number.start;
    return [
      {
        at: spanOf(text, start, citation.number.end),
        target: { kind: 'law', id: lawPageId(document), name: nameOf(document) },
      },
    ];
  });
}
