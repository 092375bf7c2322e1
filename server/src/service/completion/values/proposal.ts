import type { ValuePlace, ValueProposal } from '../types';

type Kind = ValueProposal['kind'];
type More = Partial<Pick<ValueProposal, 'detail' | 'documentation' | 'alsoKnownAs' | 'stops'>>;

/** A proposal for the whole value. */
export function whole(kind: Kind, text: string, more: More = {}): ValueProposal {
  return { kind, text, from: 0, whole: true, ...more };
}

/** A proposal for what comes from an offset of `before` on; what stands behind the cursor stays. */
export function part(kind: Kind, text: string, from: number, more: More = {}): ValueProposal {
  return { kind, text, from, whole: false, ...more };
}

/** Whole values without detail, each once. */
export function words(kind: Kind, texts: Iterable<string>): readonly ValueProposal[] {
  return [...new Set(texts)].filter((text) => text !== '').map((text) => whole(kind, text));
}

/** A text on one line, cut where a list has no room for more. */
export function short(text: string, length = 80): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1).replace(/\s\S*$/, '')}…` : line;
}

/** Nothing that is proposed is longer; of what is typed only so much, from its end, is looked at. In UTF-16 units. */
export const LONGEST = 400;

/** What stands in the value now, as far as it can equal a proposal. */
export function written({ before, after }: ValuePlace): string {
  return before.length + after.length > LONGEST ? '' : (before + after).trim();
}
