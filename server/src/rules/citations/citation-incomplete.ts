import { type Citation, findCitations } from '../../law/citation';
import {
  isFirstMentionComplete,
  isUniqueNumber,
  numberKey,
  type Reference,
  referenceOf,
  sameDocument,
} from '../../law/compare';
import { citedDate, citeInFull } from '../../law/describe';
import { readNumber } from '../../law/number';
import { findDocument } from '../../law/registry';
import type { PieceReading, PlanDocument } from '../../plan/document';
import { replace } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import type { Span } from '../../plan/tree';
import { memo } from '../../texts/memo';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { citationsOf } from './citations-of';
import { isQuoted, nameOfCitation, nameSpan } from './places';
import { documentMeant } from './year-slip';

export const citationIncomplete = defineRule({
  id: 'citation-incomplete',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lần đầu dẫn văn bản chưa ghi ngày ban hành', en: 'First mention of a document without its date' },
  about: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; những lần sau chỉ cần tên loại và số. Luật, pháp lệnh dẫn theo tên. Quy tắc chỉ xét ngày ban hành.',
    en: 'A document cited for the first time takes its type, number, date of issue, issuer and title; later on type and number are enough. Laws are cited by name. The rule looks at the date only.',
  },
  ground: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn văn bản lần đầu).',
    en: 'Decree 30/2020/NĐ-CP, annex I (first citation of a document).',
  },
  messages: {
    undated: {
      vi: 'Lần đầu dẫn {document} cần ghi ngày ban hành, cơ quan ban hành và trích yếu; từ lần sau chỉ cần số.',
      en: 'The first mention of {document} takes its date of issue, issuer and title; later ones only the number.',
    },
  },
  check(_plan, frame, report, document) {
    for (const { text, citation } of firstMentions(document, frame))
      report({
        at: nameSpan(text, citation),
        message: 'undated',
        values: { document: nameOfCitation(citation) },
        fixes: () => completions(text, citation),
      });
  },
});

interface Mention {
  readonly text: Text;
  readonly citation: Citation;
  /** What it is compared by; of a number with a slip in the year the document that is meant. */
  readonly reference: Reference;
  /** What is written of the document; two mentions that say the same are never two documents. */
  readonly identity: string;
}

/** The citations of a piece in the order of the text. */
const mentionsIn = memo((reading: PieceReading): readonly Mention[] =>
  reading.prose
    .filter((prose) => !isQuoted(prose) && !UNREAD.has(prose.key))
    .flatMap(({ text }) => citationsOf(text).map((citation) => mentionOf(text, citation)))
    .filter(({ citation }) => citation.family !== 'named-law')
    .sort((a, b) => a.text.node.start - b.text.node.start || a.citation.start - b.citation.start),
);

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

/** Beyond so many different documents under one running number nobody cites anything; it bounds the work. */
const MANY = 50;

/** The mentions that are the first of their document and lack the date. One that may be a later mention is none. */
function firstMentions(document: PlanDocument, frame: Frame): readonly Mention[] {
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

/** The date alone, and the whole citation, as far as the registry knows the document. */
function completions(text: Text, citation: Citation): readonly Fix[] {
  const known = findDocument(citation);
  if (!known?.date) return [];
  const { number, typeWord } = citation;
  const behind = spanOf(text, number.start, number.end);
  const safe = known.confidence === 'sourced';
  const date: Fix = {
    title: { text: { vi: 'Ghi thêm ngày {date}', en: 'Add the date {date}' }, values: { date: citedDate(known.date) } },
    edits: [replace({ ...behind, start: behind.end }, ` ngày ${citedDate(known.date)}`)],
    safe,
  };
  const whole = spanOf(text, typeWord?.start ?? number.start, citation.end);
  // A title may itself cite a document that would then lack its date.
  const full = citeInFull(known);
  const plain = typeWord && !citation.issuer && !citation.title && findCitations(full).length === 1;
  return plain ? [date, inFull(whole, full)] : [date];
}

function inFull(at: Span, full: string): Fix {
  return {
    title: {
      text: { vi: 'Ghi đầy đủ ngày, cơ quan ban hành và trích yếu', en: 'Write date, issuer and title in full' },
    },
    edits: [replace(at, full)],
    safe: false,
  };
}
