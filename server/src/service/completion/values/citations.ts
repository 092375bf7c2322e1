import { findCitations } from '../../../law/citation';
import {
  isFirstMentionComplete,
  isUniqueNumber,
  numberKey,
  type Reference,
  referenceOf,
  sameDocument,
  yearMismatch,
} from '../../../law/compare';
import { citedDate, citeInFull, nameOf } from '../../../law/describe';
import { isNationalIssuer } from '../../../law/issuers';
import { readNumber } from '../../../law/number';
import { KNOWN_DOCUMENTS, type KnownDocument, replacementAt } from '../../../law/registry';
import { citationsOf } from '../../../rules/citations/citations-of';
import { type Mention, mentionsIn } from '../../../rules/citations/first-mentions';
import { basisLine } from '../../../rules/issuance/bases-parent';
import { basesOf, parentReference } from '../../../rules/issuance/cited-parent';
import { spelledDate } from '../../../rules/issuance/dates';
import { endingFor } from '../../../rules/issuance/lines';
import { foldKey } from '../../../texts/fold';
import { memo } from '../../../texts/memo';
import { wordPattern } from '../../../texts/word-pattern';
import { isAfter, type PlainDate } from '../../../time/date';
import type { Analysis } from '../../analysis';
import type { ValueProposal, ValueProvider } from '../types';
import { looseOf } from './phrases';
import { LONGEST, short, whole, written } from './proposal';

/** A document that can be cited. */
interface Source {
  readonly reference: Reference;
  /** As it is cited the first time: type, number, date, issuer, title. */
  readonly full: string;
  /** Without its title, for a later mention. */
  readonly name: string;
  readonly title: string | undefined;
  readonly date: PlainDate | undefined;
}

/** A title is no longer in a citation. */
const LONGEST_CITATION = 300;

/** The documents of the registry that can be cited with their date. */
const REGISTRY: readonly Source[] = KNOWN_DOCUMENTS.flatMap((document) => {
  const number = readNumber(document.number);
  const reference = number && referenceOf(number, document.date, document.issuer);
  return reference && document.date ? [ofRegistry(document, document.date, reference)] : [];
});

function ofRegistry(document: KnownDocument, date: PlainDate, reference: Reference): Source {
  const full = citeInFull(document);
  // A law is cited by its name, always.
  const byName = !full.includes(document.number);
  const name = byName ? full : `${nameOf(document).vi} ngày ${citedDate(date)} của ${document.issuer}`;
  return { reference, full, name, title: document.title, date };
}

/** A document as the author cites it; undefined where that is not whole. */
function ofMention({ text: { value }, citation, reference }: Mention): Source | undefined {
  const { typeWord, number, date, issuer, title, end, hasSo, missingYear } = citation;
  if (!typeWord || !hasSo || !date?.date || missingYear || yearMismatch(citation) || !isFirstMentionComplete(citation))
    return undefined;
  if (number.end - typeWord.end > 60) return undefined;
  const cut = (to: number) => {
    let last = to;
    while (/[;,.:\s]/.test(value.charAt(last - 1))) last--;
    return value.slice(typeWord.start, last).replace(/\s+/g, ' ');
  };
  const name = cut(Math.max(date.end, issuer?.end ?? 0));
  const full = end - typeWord.start > LONGEST_CITATION ? name : cut(end);
  return { reference, full, name, title: title?.text, date: date.date };
}

/** Everything the plan may rest on: its superior's plan, what it cites itself, what the registry knows to be in force. */
interface Sources {
  readonly parent: { readonly basis: string; readonly reference: Reference } | undefined;
  readonly cited: readonly Source[];
  readonly known: readonly Source[];
}

function sourcesOf({ document, frame }: Analysis): Sources {
  const { parent, issuance, head } = frame;
  const day = frame.issueDate ?? frame.asOf;
  const reference = parent && parentReference(parent);
  const basis =
    reference && parent.date?.date && parent.issuer
      ? basisLine(reference, { date: parent.date.date, issuer: parent.issuer.value, title: parent.title?.value })
      : undefined;
  const own = issuance?.number && readNumber(issuance.number.value);
  const ownReference = own && referenceOf(own);
  const ownKey = ownReference && numberKey(ownReference);
  const known = (source: Reference) => REGISTRY.find((one) => sameDocument(one.reference, source) === true);
  const year = frame.year ?? day.year;
  const holds = (source: Source) =>
    !(source.date && isAfter(source.date, day)) &&
    !replacementAt(source.reference, day) &&
    numberKey(source.reference) !== ownKey &&
    !isOver(source, year) &&
    !amended(source).some((one) => replacementAt(one, day) || isOver(known(one) ?? source, year));
  const seen = new Set<string>(reference ? [identity(reference)] : []);
  const fresh = (source: Source) => {
    const key = identity(source.reference);
    return !seen.has(key) && holds(source) && seen.add(key) !== undefined;
  };
  const cited: Source[] = [];
  for (const piece of document.pieces)
    for (const mention of mentionsIn(piece)) {
      if (seen.has(identity(mention.reference))) continue;
      const source = known(mention.reference) ?? ofMention(mention);
      if (source && fresh(source)) cited.push(source);
    }
  const near = new Set(
    [head?.superior, head?.agency, parent?.issuer].flatMap((text) => (text ? [foldKey(text.value)] : [])),
  );
  const isNear = ({ reference: { issuerCode, issuer } }: Source) =>
    (issuerCode !== undefined && isNationalIssuer(issuerCode)) || near.has(foldKey(issuer?.text ?? ''));
  return {
    parent: reference && basis !== undefined ? { basis, reference } : undefined,
    cited,
    known: REGISTRY.filter((source) => isNear(source) && fresh(source)),
  };
}

/** Two resolutions have the number 76/NQ-CP: only their dates tell them apart. */
function identity(reference: Reference): string {
  return isUniqueNumber(reference) ? numberKey(reference) : `${numberKey(reference)} ${reference.date?.date ?? ''}`;
}

/** Whether a document may be one of those that are cited there already. */
const isAmong = (there: readonly Reference[], { reference }: Pick<Source, 'reference'>) =>
  there.some((one) => sameDocument(one, reference) !== false);

/** A programme of years that are past: `giai đoạn 2011 - 2020`. */
function isOver({ title }: Source, year: number): boolean {
  const last = /giai đoạn \d{4}\s?[-–]\s?(\d{4})/u.exec(title ?? '')?.[1];
  return last !== undefined && Number(last) < year;
}

/** What a document amends, by its title. */
const amended = memo(({ title }: Source) =>
  title?.startsWith('sửa đổi') ? findCitations(title.slice(0, LONGEST_CITATION)) : [],
);

/** The number, type and number as they are spoken, the title. */
function names({ reference, name, title }: Source): readonly string[] {
  return [reference.canonical, name.replace(' số ', ' '), ...(title === undefined ? [] : [title])];
}

function citation(source: Source, text: string, more: readonly string[] = []): ValueProposal {
  const detail = source.title === undefined ? {} : { detail: short(source.title) };
  return whole('citation', text, { ...detail, alsoKnownAs: [...names(source), ...more] });
}

const WITHOUT_BASIS = /^căn cứ\s+/iu;

/** The bases of a decision, written as its other bases are: with or without the first words, the date in words, a mark at the end. */
export const basisProposals: ValueProvider = (place) => {
  const { analysis } = place;
  const now = foldKey(written(place));
  const others = basesOf(analysis.document.plan).filter(({ value }) => foldKey(value) !== now);
  const there = others.flatMap(citationsOf);
  const bare = others.length > 0 && others.every(({ value }) => !WITHOUT_BASIS.test(value));
  const short =
    others.some(({ value }) => /\d\/\d{1,2}\/\d{4}/.test(value)) && !others.some(({ value }) => SPELLED.test(value));
  const end = others[0] ? endingFor(others[0].value, ';') : ';';
  const line = (text: string) => `${bare ? '' : 'Căn cứ '}${text}${end}`;
  const { parent, cited, known } = sourcesOf(analysis);
  const first =
    parent && !isAmong(there, parent)
      ? [
          whole('citation', line(parent.basis.replace(WITHOUT_BASIS, '')), {
            alsoKnownAs: [parent.reference.canonical, parent.basis.replace(WITHOUT_BASIS, '')],
          }),
        ]
      : [];
  const all = [...cited, ...known].filter((source) => !isAmong(there, source));
  return [
    ...first,
    ...all.map((source) => {
      const { date, full } = source;
      const text = date && !short ? full.replace(`ngày ${citedDate(date)}`, `ngày ${spelledDate(date)}`) : full;
      return citation(source, line(text), [full]);
    }),
  ];
};

const SPELLED = /ngày\s+\d{1,2}\s+tháng/iu;

/** What a task rests on. */
export const citationProposals: ValueProvider = (place) => {
  const now = foldKey(written(place));
  const there = (place.task?.task.basis ?? []).filter(({ value }) => foldKey(value) !== now).flatMap(citationsOf);
  return every(place.analysis, ({ full }) => full)
    .filter((source) => !isAmong(there, source))
    .map(({ proposal }) => proposal);
};

function every(analysis: Analysis, textOf: (source: Source, isCited: boolean) => string) {
  const { parent, cited, known } = sourcesOf(analysis);
  const one = (isCited: boolean) => (source: Source) => ({
    reference: source.reference,
    proposal: citation(source, textOf(source, isCited)),
  });
  const first = parent && {
    reference: parent.reference,
    proposal: whole('citation', parent.basis.replace(WITHOUT_BASIS, ''), { alsoKnownAs: [parent.reference.canonical] }),
  };
  return [...(first ? [first] : []), ...cited.map(one(true)), ...known.map(one(false))];
}

const WORDS = 'nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|ke hoach|chuong trinh|cong van|bo luat|luat';
/** The beginning of a citation at the end of a text: a type word, or a number, or what stands behind `theo`, `căn cứ`, `tại`. */
const BEGUN = [
  wordPattern(`(?<![\\p{L}\\p{N}])(?:${WORDS})(?: so)?(?: [a-z0-9/.-]{0,24})?$`),
  /(?<![\w/.-])\d{1,5}\/[a-z0-9/-]{0,20}$/,
  /(?<=(?:^|[\s(,;])(?:theo|can cu|tai) )[^,;.]{0,40}$/,
];

/** Documents cited inside a sentence. */
export const proseProposals: ValueProvider = ({ analysis, before }): readonly ValueProposal[] => {
  const cut = Math.max(0, before.length - LONGEST);
  const typed = before.slice(cut);
  const loose = looseOf(typed);
  if (loose.length !== typed.length) return [];
  const at = BEGUN.map((begun) => begun.exec(loose)?.index).find((index) => index !== undefined);
  if (at === undefined) return [];
  return every(analysis, ({ full, name }, isCited) => (isCited ? name : full)).map(({ proposal }) => ({
    ...proposal,
    from: cut + at,
    whole: false,
  }));
};

/** The plan that this one follows, as the bases cite it; undefined where they name no reform plan. */
export function parentCited({ document }: Analysis): Mention['citation'] | undefined {
  return basesOf(document.plan)
    .flatMap(citationsOf)
    .find(
      ({ title, type }) =>
        (type === 'decision' || type === 'plan') &&
        /kế hoạch (?:trọng tâm )?cải cách hành chính/iu.test(title?.text.slice(0, LONGEST_CITATION) ?? ''),
    );
}
