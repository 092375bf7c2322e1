import { foldTone } from '../texts/fold';
import { markFor, marksOf } from '../texts/marks';
import { wordPattern } from '../texts/word-pattern';
import { plainDate } from '../time/date';
import { compose } from './composed';
import { readIssuer } from './issuers';
import type { Citation, CitedDate, Pin, Span } from './model';
import { findNamedLaws, type NamedLaw } from './named-law';
import { NUMBER_SOURCE, type NumberParts, partsOfMatch } from './number';
import { pinsBefore } from './pins';
import { DOCUMENT_TYPES, documentType, TYPE_CODES, TYPE_WORDS, type TypeId, typeOfWord } from './types';

export type { Citation } from './model';

/** A range of the composed text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A citation up to its number, in offsets of the composed text. */
interface Head extends Range {
  readonly word?: Range;
  readonly hasSo: boolean;
  readonly number: Range;
  readonly parts: NumberParts;
  readonly pins: readonly Pin[];
  /** The name of a law in front of its number. */
  readonly name?: Range;
}

/**
 * All documents cited in a text, in text order, never overlapping: the four families of numbers of the state, the Party's,
 * and laws cited by name (domain guide §6.1). Placeholders (`…/QĐ-UBND`) are no citations. Linear in the length of the
 * text; never throws. Offsets are those of `text`, whether composed or not.
 */
export function findCitations(text: string): readonly Citation[] {
  // Most texts of a plan cite nothing: no slash before a code, no law, no word that makes `34/2016` a number.
  const slash = text.includes('/');
  if (slash ? !BEFORE_CODE.test(text) && (marksOf(text) & NAMES_LAW) === 0 : !LAW_OR_LOOSE.test(text)) return NONE;
  const composed = compose(text);
  const plain = foldTone(composed.text).replaceAll('\u00a0', ' ');
  const laws = findNamedLaws(plain);
  const heads = findHeads(plain, laws);
  return writeOut(text, plain, heads, laws, composed.toSource);
}

const NONE: readonly Citation[] = [];

/** In every number that stands without a word; capitals that bear a mark, here with all small ones. */
const BEFORE_CODE = /\/[ \t\u00a0]{0,3}[A-ZÀ-ỹ]/;

/** In every law or ordinance that is called by its name; of letters with their marks apart nothing can be said. */
const LAW_OR_LOOSE = /uật|UẬT|lệnh|LỆNH|[\u0300-\u036f]/;

/** What a law or ordinance is called, and every word behind which a number may end with its year. */
const NAMES_LAW = markFor(
  DOCUMENT_TYPES.filter(({ year }) => year === 'always').flatMap(({ words, code, alsoWritten = [] }) => [
    ...words,
    ...(code ? [code] : []),
    ...alsoWritten,
  ]),
);

const NUMBER = wordPattern(`(?<!\\d)${NUMBER_SOURCE}`, 'gu');

function findHeads(plain: string, laws: readonly NamedLaw[]): readonly Head[] {
  const heads: Head[] = [];
  const lawAt = new Map(laws.map((law) => [law.name.end, law]));
  let floor = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(plain); match; match = NUMBER.exec(plain)) {
    const head = readHead(plain, match, floor, lawAt);
    if (head) {
      heads.push(head);
      floor = head.end;
    } else {
      // Something shorter inside may be a number: go on behind the first digits only.
      NUMBER.lastIndex = match.index + (match.groups?.serial?.length ?? 1);
    }
  }
  return heads;
}

function readHead(
  plain: string,
  match: RegExpExecArray,
  floor: number,
  lawAt: ReadonlyMap<number, NamedLaw>,
): Head | undefined {
  const at = match.index;
  if (insideOther(plain, at)) return undefined;
  const end = at + match[0].length;
  const lead = readLead(plain, at, floor);
  const bare = match.groups?.bare;
  const parts = bare === undefined ? partsOfMatch(match) : bareParts(plain, match, lead.word);
  const found = parts ?? letterWithoutUnit(plain, match, lead.word);
  if (!found) return undefined;
  const law = lead.word ? undefined : lawAt.get(trimEnd(plain, floor, lead.start));
  const word = law?.word ?? lead.word;
  const start = law && law.word.start >= floor ? law.word.start : lead.start;
  const pins = pinsBefore(plain, start, floor);
  return {
    start: pins[0]?.start ?? start,
    end,
    hasSo: lead.hasSo,
    number: { start: at, end },
    parts: found,
    pins,
    ...(word ? { word } : {}),
    ...(law ? { name: law.name } : {}),
  };
}

/** Whether the digits at `at` belong to a longer number, a date or a word. "số12/…" glued to its word is fine. */
function insideOther(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 5), at);
  return WORD_BEFORE.test(before) ? !SO_BEFORE.test(before) : /\d\s{0,3}\/\s{0,3}$|\d[.,-]$/.test(before);
}

const WORD_BEFORE = wordPattern(String.raw`[\p{L}\p{N}\p{M}]$`, 'u');

const SO_BEFORE = wordPattern(String.raw`(?<!\p{L})số$`, 'iu');

interface Lead {
  /** Where the type word starts; without one the word "số"; without both the number. */
  readonly start: number;
  readonly word?: Range;
  readonly hasSo: boolean;
}

const SO = wordPattern(String.raw`(?<![\p{L}\p{M}])số\s{0,3}:?\s{0,3}$`, 'iu');
/** Longer than the longest type word with "số" and the spaces behind it. */
const LEAD_LENGTH = 48;

function readLead(plain: string, at: number, floor: number): Lead {
  const from = Math.max(floor, at - LEAD_LENGTH);
  const so = SO.exec(plain.slice(from, at));
  const start = so ? from + so.index : at;
  const word = wordBefore(plain, from, start);
  return { start: word?.start ?? start, hasSo: so !== null, ...(word ? { word } : {}) };
}

/** The type word that ends in front of `at`, with one to three spaces between. */
function wordBefore(plain: string, from: number, at: number): Range | undefined {
  const end = trimEnd(plain, from, at);
  if (end === at || at - end > 3) return undefined;
  const window = plain.slice(from, end);
  const lower = window.toLowerCase();
  const word =
    TYPE_WORDS.find((candidate) => endsWithWord(lower, candidate)) ??
    TYPE_CODES.find((candidate) => endsWithWord(window, candidate));
  return word === undefined ? undefined : { start: end - word.length, end };
}

function endsWithWord(window: string, word: string): boolean {
  return window.endsWith(word) && !WORD_OR_DIGIT_BEFORE.test(window.slice(0, window.length - word.length).slice(-2));
}

const WORD_OR_DIGIT_BEFORE = wordPattern(String.raw`[\p{L}\p{M}\d]$`, 'u');

/** `34/2016` is a number only behind a word for a type that always has a year; a month and its year look the same. */
function bareParts(plain: string, match: RegExpExecArray, word: Range | undefined): NumberParts | undefined {
  const type = word === undefined ? undefined : typeOfWord(plain.slice(word.start, word.end));
  if (type === undefined || documentType(type).year !== 'always') return undefined;
  const { serial = '', bare = '' } = match.groups ?? {};
  const short = { serial, year: Number(bare), family: 'normative', type, missingYear: false } as const;
  // Only the Government issues decrees; a circular may be of any ministry.
  return type === 'decree'
    ? { ...short, canonical: `${serial}/${bare}/NĐ-CP`, code: 'NĐ', issuerCode: 'CP' }
    : { ...short, canonical: `${serial}/${bare}` };
}

/** `Công văn 581/BNV`: without the unit that drafted it only the word makes it a number. */
function letterWithoutUnit(plain: string, match: RegExpExecArray, word: Range | undefined): NumberParts | undefined {
  const { serial = '', code, issuer, year } = match.groups ?? {};
  if (!word || code === undefined || issuer !== undefined || year !== undefined) return undefined;
  if (typeOfWord(plain.slice(word.start, word.end)) !== 'letter') return undefined;
  const canonical = `${serial}/${code}`;
  return { canonical, serial, issuerCode: code, family: 'letter', type: 'letter', missingYear: false };
}

function trimEnd(plain: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s,(]/.test(plain[end - 1] ?? '')) end--;
  return end;
}

/** What stands behind the number. */
interface Tail {
  readonly end: number;
  readonly date?: Range & { readonly value: Omit<CitedDate, keyof Span> };
  readonly issuer?: Range;
  readonly title?: Range;
}

const DATE_GAP = '[\\s,(]{0,4}';
const DAY = '[*]?(?<d>\\d{1,2})[*]?\\s{0,2}';
const DATES = [
  wordPattern(
    `${DATE_GAP}(?:ngày\\s{0,3})?${DAY}(?<sign>[/.-])\\s{0,2}[*]?(?<m>\\d{1,2})[*]?\\s{0,2}\\k<sign>\\s{0,2}[*]?(?<y>\\d{4})(?!\\d)`,
    'iuy',
  ),
  wordPattern(
    `${DATE_GAP}ngày\\s{0,3}${DAY}\\s{0,2}tháng\\s{1,3}(?<m>\\d{1,2})\\s{1,3}năm\\s{1,3}(?<y>\\d{4})(?!\\d)`,
    'iuy',
  ),
];

function readTailDate(plain: string, at: number): Tail['date'] {
  for (const pattern of DATES) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) continue;
    const { d = '', m = '', y = '' } = match.groups ?? {};
    const date = plainDate(Number(y), Number(m), Number(d));
    const lead = /^[\s,(]*(?:ngày\s*)?[*]?/iu.exec(match[0])?.[0].length ?? 0;
    return { start: at + lead, end: pattern.lastIndex, value: date ? { date } : { impossible: true } };
  }
  return undefined;
}

const OF = /[\s,)*]{1,4}của\s{1,3}/uy;
const TITLE = wordPattern(
  String.raw`[\s,)]{1,3}(?=(?:về|v\/v|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|bổ sung|bãi bỏ|kiện toàn|đẩy mạnh|tăng cường)(?![\p{L}\p{M}]))`,
  'iuy',
);
/** Where a title is over: a sign that ends it, or a word with which the sentence around it goes on. */
const TITLE_END = /[;()\t\n\r]|\.(?=\s|\/|$)|\s(?:để|nhằm|trong năm|thì)(?=\s)|,\s(?:trong đó|bảo đảm|đảm bảo)/u;
const LONGEST_TITLE = 400;

/** @param limit where the next citation starts, or the text ends */
function readTail(plain: string, at: number, limit: number): Tail {
  let end = at;
  let date = readTailDate(plain, end);
  if (date && date.end > limit) date = undefined;
  if (date) end = date.end;
  OF.lastIndex = end;
  const issuer = OF.test(plain) ? readIssuer(plain, OF.lastIndex, limit) : undefined;
  if (issuer) end = issuer.end;
  if (issuer && !date) {
    date = readTailDate(plain, end);
    if (date && date.end > limit) date = undefined;
    if (date) end = date.end;
  }
  const title = readTitle(plain, end, limit);
  if (title) end = title.end;
  return { end, ...(date ? { date } : {}), ...(issuer ? { issuer } : {}), ...(title ? { title } : {}) };
}

function readTitle(plain: string, at: number, limit: number): Range | undefined {
  TITLE.lastIndex = at;
  if (!TITLE.test(plain)) return undefined;
  const start = TITLE.lastIndex;
  const window = plain.slice(start, Math.min(limit, start + LONGEST_TITLE));
  const end = trimEnd(plain, start, start + (TITLE_END.exec(window)?.index ?? window.length));
  return end > start ? { start, end } : undefined;
}

const OF_YEAR = /[\s,(]{1,4}năm\s{1,3}(?<y>(?:19|20)\d{2})(?!\d)/uy;

function writeOut(
  text: string,
  plain: string,
  heads: readonly Head[],
  laws: readonly NamedLaw[],
  toSource: (offset: number) => number,
): readonly Citation[] {
  const citations: Citation[] = [];
  let floor = 0;
  let lawIndex = 0;
  const span = ({ start, end }: Range): Span => {
    const from = toSource(start);
    const to = toSource(end);
    return { text: text.slice(from, to), start: from, end: to };
  };
  const writeLaws = (limit: number): void => {
    for (; lawIndex < laws.length; lawIndex++) {
      const law = laws[lawIndex];
      if (!law || law.word.start >= limit) return;
      if (law.word.start < floor || law.name.end > limit) continue;
      const citation = lawCitation(plain, law, floor, limit, span, toSource);
      floor = citation.plainEnd;
      citations.push(citation.value);
    }
  };
  for (const [index, head] of heads.entries()) {
    writeLaws(head.start);
    const tail = readTail(plain, head.end, heads[index + 1]?.start ?? plain.length);
    floor = tail.end;
    citations.push(numberCitation(plain, head, tail, span, toSource));
  }
  writeLaws(plain.length);
  return citations;
}

function numberCitation(
  plain: string,
  head: Head,
  tail: Tail,
  span: (range: Range) => Span,
  toSource: (offset: number) => number,
): Citation {
  const { parts } = head;
  const word = head.word ? plain.slice(head.word.start, head.word.end) : undefined;
  const type = typeOf(parts, word);
  const title = tail.title ?? head.name;
  return {
    start: toSource(head.start),
    end: toSource(tail.end),
    ...parts,
    ...(type === undefined ? {} : { type }),
    ...(head.word ? { typeWord: span(head.word) } : {}),
    hasSo: head.hasSo,
    number: span(head.number),
    ...(tail.date ? { date: { ...tail.date.value, ...span(tail.date) } } : {}),
    ...(tail.issuer ? { issuer: span(tail.issuer) } : {}),
    ...(title ? { title: span(title) } : {}),
    pins: sourcePins(head.pins, toSource),
  };
}

/** The code decides; the word where there is no code (a law, a công văn) or where practice with the code varies. */
function typeOf(parts: NumberParts, word: string | undefined): TypeId | undefined {
  const byWord = word === undefined ? undefined : typeOfWord(word);
  if (byWord === undefined) return parts.type;
  if (parts.code === undefined) return byWord;
  return documentType(byWord).alsoWritten?.includes(parts.code) ? byWord : parts.type;
}

function lawCitation(
  plain: string,
  law: NamedLaw,
  floor: number,
  limit: number,
  span: (range: Range) => Span,
  toSource: (offset: number) => number,
): { readonly value: Citation; readonly plainEnd: number } {
  const pins = pinsBefore(plain, law.word.start, floor);
  let end = law.name.end;
  OF_YEAR.lastIndex = end;
  const year = OF_YEAR.exec(plain)?.groups?.y;
  if (year !== undefined && OF_YEAR.lastIndex <= limit) end = OF_YEAR.lastIndex;
  let date = readTailDate(plain, end);
  if (date && date.end > limit) date = undefined;
  if (date) end = date.end;
  const value: Citation = {
    start: toSource(pins[0]?.start ?? law.word.start),
    end: toSource(end),
    typeWord: span(law.word),
    type: law.type,
    hasSo: false,
    number: span(law.name),
    canonical: `${law.word.text} ${law.name.text}`.replace(/\s+/g, ' '),
    serial: '',
    ...(year === undefined ? {} : { year: Number(year) }),
    family: 'named-law',
    ...(date ? { date: { ...date.value, ...span(date) } } : {}),
    pins: sourcePins(pins, toSource),
    missingYear: false,
  };
  return { value, plainEnd: end };
}

function sourcePins(pins: readonly Pin[], toSource: (offset: number) => number): readonly Pin[] {
  return pins.map((pin) => ({ ...pin, start: toSource(pin.start), end: toSource(pin.end) }));
}
