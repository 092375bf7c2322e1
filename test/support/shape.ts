import type { PlanDocument } from '../../server/src/plan/document';
import { MappingPairs } from '../../server/src/plan/layout';
import { rangeOf, type Span } from '../../server/src/plan/tree';
import type { CheckResult } from '../../server/src/rules/check';
import { render } from '../../server/src/texts/localized';

/** Everything a plan says with its places in the document, as plain data to compare; pieces themselves are left out. */
export function planShape({ plan }: PlanDocument): unknown {
  const { root, ...rest } = plan;
  return { keys: shapeOf(root.at), ...(shapeOf(rest) as object) };
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value instanceof Map || value instanceof MappingPairs)
    return Object.fromEntries([...value].map(([key, pair]) => [key, shapeOf(pair)]));
  if (typeof value !== 'object' || value === null) return value;
  if ('calendarId' in value) return String(value);
  // What a collection holds is compared as a part of the plan; read in pieces, its key alone stands in the piece of the key.
  if ('key' in value && 'value' in value && !('kind' in value)) {
    const inner = value.value as { kind?: string } | undefined;
    return { key: shapeOf(value.key), ...(inner?.kind === 'scalar' ? { value: shapeOf(inner) } : {}) };
  }
  if (isSpan(value)) return placed(value, Object.entries(value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

function isSpan(value: object): value is Span {
  return 'piece' in value && 'start' in value && 'end' in value;
}

/** Only where a scalar stands, and what it says: where a mapping ends depends on what follows it in its piece. */
function placed(span: Span, entries: readonly (readonly [string, unknown])[]): unknown {
  const { start, end } = rangeOf(span);
  const values = Object.fromEntries(entries.filter(([key]) => key === 'value' || key === 'style' || key === 'kind'));
  return 'value' in values ? { start, end, ...values } : { start };
}

/** The findings of a result as plain data: rule, severity, places, messages in both languages. */
export function findingsShape({ findings }: CheckResult): unknown[] {
  return findings.map(({ rule, severity, at, message, related }) => ({
    rule,
    severity,
    at: rangeOf(at),
    vi: render(message, 'vi'),
    en: render(message, 'en'),
    related: related.map((place) => ({ at: rangeOf(place.at), vi: render(place.message, 'vi') })),
  }));
}
