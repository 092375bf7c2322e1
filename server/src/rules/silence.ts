import type { PlanDocument } from '../plan/document';
import { readingAt } from '../plan/locate';
import { rangeOf, type Span } from '../plan/tree';
import type { CheckOptions } from './check';
import type { Finding } from './rule';
import { coveredLines, longTextAt, type Suppression } from './suppression';

type SilencedRule = Suppression['rules'][number];

/** A suppressed rule that silenced nothing. */
export interface UnusedId {
  readonly suppression: Suppression;
  /** Absent where the comment names no rule at all. */
  readonly rule: { readonly id: string; readonly at: Span } | undefined;
}

/** Takes the findings away that comments silence, and tells which comments silence none. */
export function silence(
  document: PlanDocument,
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  severities: CheckOptions['severities'],
) {
  if (suppressions.length === 0) return { loud: findings, unused: [] };
  const used = new Set<object>();
  const whole = new Map<string, SilencedRule>();
  const byLine = new Map<number, Map<string, SilencedRule>>();
  const covered = coveredLines(document, suppressions);
  for (const suppression of suppressions) {
    const line = covered.get(suppression);
    const rules = line === undefined ? whole : (byLine.get(line) ?? new Map<string, SilencedRule>());
    if (line !== undefined) byLine.set(line, rules);
    // Of several comments that name a rule the first one silences it.
    for (const rule of suppression.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  }
  const loud = findings.filter((finding) => {
    const { rule: id } = finding;
    const lines = linesOf(document, finding);
    const rule = whole.get(id) ?? lines.flatMap((line) => byLine.get(line)?.get(id) ?? [])[0];
    if (rule) used.add(rule);
    return !rule;
  });
  // Where a part could not be read, or a rule is switched off, nobody knows what a comment would silence.
  const known = document.pieces.every(({ problems }) => problems.length === 0);
  const unused = suppressions.flatMap((suppression): UnusedId[] => {
    if (suppression.rules.length === 0) return [{ suppression, rule: undefined }];
    const idle = suppression.rules.filter((rule) => known && severities[rule.id] !== 'off' && !used.has(rule));
    return idle.map((rule) => ({ suppression, rule }));
  });
  return { loud, unused };
}

/** The finding's line, and for one inside a text of several lines the first of these: between them no comment can stand. */
function linesOf(document: PlanDocument, { at }: Finding): number[] {
  const own = document.lines.positionAt(rangeOf(at).start).line;
  const reading = readingAt(document, at.piece.offset);
  const block = reading?.piece === at.piece ? longTextAt(reading, at.start) : undefined;
  return block ? [own, document.lines.positionAt(rangeOf(block).start).line] : [own];
}
