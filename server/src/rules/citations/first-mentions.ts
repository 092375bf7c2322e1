import type { Citation } from '../../law/citation';
import {
  isFirstMentionComplete,
  isUniqueNumber,
  numberKey,
  type Reference,
  referenceOf,
  sameDocument,
} from '../../law/compare';
import { readNumber } from '../../law/number';
import type { PieceReading, PlanDocument } from '../../plan/document';
import type { Text } from '../../plan/text';
import { memo } from '../../texts/memo';
import type { Frame } from '../frame';
import { citationsOf } from './citations-of';
import { isQuoted } from './places';
import { documentMeant } from './year-slip';

/** A citation in the plan. */
export interface Mention {
  readonly text: Text;
  readonly citation: Citation;
  /** What it is compared by; of a number with a slip in the year the document that is meant. */
  readonly reference: Reference;
  /** What is written of the document; two mentions that say the same are never two documents. */
  readonly identity: string;
}

/** The citations of a piece in the order of the text. */
export const mentionsIn = memo((reading: PieceReading): readonly Mention[] => {
  let found: Mention[] | undefined;
  for (const prose of reading.prose) {
    const citations = citationsOf(prose.text);
    if (citations.length === 0 || isQuoted(prose) || UNREAD.has(prose.key)) continue;
    found ??= [];
    for (const citation of citations) if (citation.family !== 'named-law') found.push(mentionOf(prose.text, citation));
  }
  return found
    ? found.sort((a, b) => a.text.node.start - b.text.node.start || a.citation.start - b.citation.start)
    : NONE;
});

const NONE: readonly Mention[] = [];

/** Lists of numbers by nature, and what is recorded of the work, need no full citation. */
const UNREAD: ReadonlySet<string> = new Set(['basis', 'evidence', 'note']);

function mentionOf(text: Text, citation: Citation): Mention {
  const meant = documentMeant(text, citation);
  const number = meant && readNumber(meant.number);
  const reference = (number && referenceOf(number, meant.date, meant.issuer)) ?? citation;
  const { date, issuer } = reference;
  const rest = isUniqueNumber(reference) ? [] : [date?.date?.toString(), issuer?.text];
  return { text, citation, reference, identity: [numberKey(reference), ...rest].join('|') };
}

/** All that is compared of the citations of a piece. */
export function seenCitations(reading: PieceReading): string {
  return mentionsIn(reading)
    .map(({ identity, citation, reference: { canonical, type, date, issuer, missingYear } }) =>
      [
        identity,
        canonical,
        type,
        date?.date,
        issuer?.text,
        missingYear,
        citation.missingYear,
        isFirstMentionComplete(citation),
      ].join(),
    )
    .join('|');
}

/** Beyond so many different documents under one running number nobody cites anything; it bounds the work. */
const MANY = 50;

/** The mentions, in the order of the file, that are the first of their document and lack the date. One that may be a later mention is none. */
export function firstMentions(document: PlanDocument, frame: Frame): readonly Mention[] {
  const own = ownNumbers(frame);
  const known = new Set<string>();
  const seen = new Map<string, Reference[]>();
  const found: Mention[] = [];
  for (const reading of document.pieces)
    for (const mention of mentionsIn(reading)) {
      const { reference, citation, identity } = mention;
      if (known.has(identity)) continue;
      known.add(identity);
      const key = reference.serial.replace(/^0+/, '');
      const before = seen.get(key) ?? [];
      if (before.length >= MANY || before.some((other) => sameDocument(other, reference) !== false)) continue;
      seen.set(key, [...before, reference]);
      if (citation.missingYear || isFirstMentionComplete(citation)) continue;
      if (own.every((other) => sameDocument(other, reference) === false)) found.push(mention);
    }
  return found;
}

/** The decision itself and the parent are dated where the plan states them. */
function ownNumbers({ issuance, parent }: Frame): readonly Reference[] {
  return [
    { number: issuance?.number, date: issuance?.date, issuer: undefined },
    { number: parent?.number, date: parent?.date, issuer: parent?.issuer?.value },
  ].flatMap(({ number, date, issuer }) => {
    const read = number && readNumber(number.value);
    return (read && referenceOf(read, date?.date, issuer)) ?? [];
  });
}
