import type { Localized } from '../texts/localized';
import { wordPattern } from '../texts/word-pattern';
import { compose } from './composed';
import { canonicalIssuerCode } from './issuers';
import type { CitationFamily } from './model';
import { canonicalCode, documentType, type TypeId, typeOfCode } from './types';

/** What can be wrong with a number. */
export type NumberProblemId =
  | 'unreadable'
  | 'extra-text'
  | 'symbol-missing'
  | 'issuer-missing'
  | 'year-missing'
  | 'year-invalid'
  | 'letter-case'
  | 'letter-d'
  | 'separator'
  | 'year-unneeded'
  | 'spaces'
  | 'not-padded';

export interface NumberProblem {
  readonly id: NumberProblemId;
  /** What is wrong and what is right, one sentence. */
  readonly text: Localized;
  /** The document can still be told by it: only its looks are wrong. */
  readonly minor: boolean;
}

/** Ground: Nghị định 30/2020/NĐ-CP Phụ lục I and III for administrative documents; domain guide §6.1. */
const PROBLEMS: Record<NumberProblemId, Omit<NumberProblem, 'id'>> = {
  unreadable: {
    text: {
      vi: 'không có dạng số, ký hiệu văn bản',
      en: 'does not have the form of a document number',
    },
    minor: false,
  },
  'extra-text': { text: { vi: 'có chữ thừa ngoài số, ký hiệu', en: 'has words besides the number' }, minor: false },
  'symbol-missing': {
    text: {
      vi: 'thiếu ký hiệu (chữ viết tắt tên loại và cơ quan ban hành)',
      en: 'lacks the symbol (codes of type and issuer)',
    },
    minor: false,
  },
  'issuer-missing': {
    text: { vi: 'thiếu chữ viết tắt cơ quan ban hành', en: 'lacks the code of the issuer' },
    minor: false,
  },
  'year-missing': {
    text: {
      vi: 'thiếu năm: loại văn bản này luôn ghi năm ban hành giữa số và ký hiệu',
      en: 'lacks the year, which documents of this type always have between number and symbol',
    },
    minor: false,
  },
  'year-invalid': {
    text: { vi: 'ghi năm không đủ bốn chữ số', en: 'has a year that is not of four digits' },
    minor: false,
  },
  'letter-case': {
    text: { vi: 'viết chữ hoa, chữ thường trong ký hiệu chưa đúng', en: 'has wrong capitals in its symbol' },
    minor: false,
  },
  'letter-d': {
    text: {
      vi: 'có chữ Đ bị gõ thành chữ khác (D hoặc Ð)',
      en: 'has another letter (D or Ð) for Đ',
    },
    minor: false,
  },
  separator: {
    text: {
      vi: 'không nối tên loại với cơ quan bằng gạch nối ngắn (-)',
      en: 'does not join type and issuer by a plain hyphen (-)',
    },
    minor: false,
  },
  'year-unneeded': {
    text: {
      vi: 'ghi năm, trong khi loại văn bản này không ghi năm',
      en: 'has a year, which documents of this type do not have',
    },
    minor: true,
  },
  spaces: { text: { vi: 'có khoảng trắng thừa', en: 'has needless spaces' }, minor: true },
  'not-padded': {
    text: { vi: 'nhỏ hơn 10 mà chưa ghi thêm số 0 phía trước', en: 'is below 10 and lacks its leading zero' },
    minor: true,
  },
};

/** A number taken apart. See {@link Citation} for the meaning of each part. */
export interface NumberParts {
  readonly canonical: string;
  readonly serial: string;
  readonly year?: number;
  readonly code?: string;
  readonly issuerCode?: string;
  readonly family: Exclude<CitationFamily, 'named-law'>;
  readonly type?: TypeId;
  readonly missingYear: boolean;
}

/** A number that stands alone, as in `decision.number`. */
export interface DocumentNumber extends Partial<NumberParts> {
  /** As written, NFC, without white space at the ends. */
  readonly text: string;
  /** With every slip repaired that can be, padded; the text itself where it cannot be read. */
  readonly canonical: string;
  /** The number is still to be filled in: `…/QĐ-UBND`, `/QĐ-UBND`, `M /QĐ-TTT`, `......`. Then nothing is said of its form. */
  readonly placeholder: boolean;
  readonly problems: readonly NumberProblem[];
}

const GAP = '[ \\t\\u00a0]{0,3}';
/** Word turns a hyphen into a longer dash. */
const HYPHEN = '[-\\u2010-\\u2015\\u2212]';
/** Capitals of codes; besides Đ some units are called by a vowel with its mark (ƯDCNTT). */
const CAPITAL = 'A-ZĐÐĂÂÊÔƠƯ';
const CODE = `[${CAPITAL}][${CAPITAL}a-zđð\\d]{0,15}`;
const UNIT = `[${CAPITAL}](?:[${CAPITAL}a-zđð\\d]|&(?=[${CAPITAL}])){0,19}`;
const SERIAL = '\\d{1,6}[a-z]?';

/**
 * A number in running text. Every repetition is bounded, so a search is linear. In order: the Party's `12-CT/TU`;
 * `34/2016/NĐ-CP`, `3595/QĐ-UBND`, `3717/UBND-KSTT`, `45/2019/QH14`; and `34/2016`, which only a word before it makes a number.
 */
export const NUMBER_SOURCE = [
  `(?<serial>${SERIAL})(?:`,
  `${GAP}${HYPHEN}${GAP}(?<party>${CODE})${GAP}/${GAP}(?<organ>${UNIT})`,
  `|${GAP}/${GAP}(?:(?<year>\\d{2,5})${GAP}/${GAP})?(?<code>${CODE})`,
  `(?:(?<separator>${GAP}(?:${HYPHEN}|/)${GAP})(?<issuer>${UNIT}(?:${HYPHEN}${UNIT}){0,4}))?`,
  `|${GAP}/${GAP}(?<bare>(?:19|20)\\d{2})(?!${GAP}/)`,
  ')(?![\\p{L}\\p{N}\\p{M}])',
].join('');

const ALONE = wordPattern(`^${NUMBER_SOURCE}$`, 'u');
const LONG_HYPHEN = /[\u2010-\u2015\u2212]/;
const LONG_HYPHENS = new RegExp(LONG_HYPHEN, 'g');
const INSIDE = wordPattern(`(?<![\\p{L}\\p{N}\\p{M}])${NUMBER_SOURCE}`, 'u');
const ASSEMBLY = /^(?:UBTV)?QH\d{1,2}$/;

/** The parts of a match of {@link NUMBER_SOURCE}; undefined when it only looks like a number (`5/KT-x`, `10/2021`). */
export function partsOfMatch(match: RegExpMatchArray): NumberParts | undefined {
  const { serial = '', party, organ, year, code, issuer } = match.groups ?? {};
  if (party !== undefined && organ !== undefined) return partyParts(serial, party, organ);
  if (code === undefined) return undefined;
  const unit = issuer === undefined ? undefined : canonicalIssuerCode(plainLetters(issuer));
  return stateParts(serial, year, plainLetters(code), unit, match);
}

function partyParts(serial: string, party: string, organ: string): NumberParts | undefined {
  const code = canonicalCode(party);
  const type = typeOfCode(party);
  if (code === undefined || type === undefined) return undefined;
  const issuerCode = plainLetters(organ);
  return {
    canonical: `${serial}-${code}/${issuerCode}`,
    serial,
    code,
    issuerCode,
    family: 'party',
    type,
    missingYear: false,
  };
}

function stateParts(
  serial: string,
  yearText: string | undefined,
  rawCode: string,
  issuer: string | undefined,
  match: RegExpMatchArray,
): NumberParts | undefined {
  const year = yearText !== undefined && /^(?:19|20)\d{2}$/.test(yearText) ? Number(yearText) : undefined;
  const head = yearText === undefined ? serial : `${serial}/${yearText}`;
  const optional = year === undefined ? {} : { year };
  if (ASSEMBLY.test(rawCode)) {
    if (yearText === undefined) return undefined;
    return {
      canonical: `${head}/${rawCode}`,
      serial,
      ...optional,
      issuerCode: rawCode,
      family: 'assembly',
      missingYear: false,
    };
  }
  const code = canonicalCode(rawCode);
  const type = typeOfCode(rawCode);
  if (code === undefined || type === undefined) {
    // An agency has at least two capitals (UBND, VPCP), and a công văn names the unit that drafted it, joined by a hyphen.
    if (issuer === undefined || match.groups?.separator?.includes('/') || !/[A-ZĐ].*[A-ZĐ]/.test(rawCode)) {
      return undefined;
    }
    const canonical = `${head}/${rawCode}-${issuer}`;
    return {
      canonical,
      serial,
      ...optional,
      issuerCode: rawCode,
      family: 'letter',
      type: 'letter',
      missingYear: false,
    };
  }
  const kind = documentType(type).year;
  const always = kind === 'always';
  if (issuer === undefined && !(kind !== 'never' && yearText !== undefined)) return undefined;
  return {
    canonical: `${head}/${code}${issuer === undefined ? '' : `-${issuer}`}`,
    serial,
    ...optional,
    code,
    ...(issuer === undefined ? {} : { issuerCode: issuer }),
    family:
      always || (kind === 'either' && yearText !== undefined)
        ? 'normative'
        : type === 'letter'
          ? 'letter'
          : 'individual',
    type,
    missingYear: always && yearText === undefined,
  };
}

/** Đ for the look-alike Ð (U+00D0), plain hyphens. */
function plainLetters(symbol: string): string {
  return symbol.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replace(LONG_HYPHENS, '-');
}

/** Numbers below 10 are written with a zero before them (Nghị định 30/2020/NĐ-CP): `5/KH-UBND` → `05/KH-UBND`. */
export function padNumber(number: string): string {
  return number.replace(/^\d(?!\d)/, '0$&');
}

/** Longer than any number with its words around it. */
const LONGEST = 200;

/** Reads a number that stands alone. Undefined for a blank text; never throws. */
export function readNumber(source: string): DocumentNumber | undefined {
  const trimmed = source.trim();
  if (trimmed === '') return undefined;
  if (trimmed.length > LONGEST) return unread(trimmed, 'unreadable');
  const text = compose(trimmed).text;
  const number = text.replace(/^số\s{0,3}:?\s{0,3}/iu, '').replace(/[.;,]$/, '');
  return readPlaceholder(text, number) ?? readWritten(text, number);
}

function unread(text: string, id: NumberProblemId, more: Partial<NumberParts> = {}): DocumentNumber {
  return { ...more, text, canonical: text, placeholder: false, problems: problems([id]) };
}

/** A match of a number with its parts; undefined when there is none. */
function matchParts(pattern: RegExp, number: string): readonly [RegExpExecArray, NumberParts] | undefined {
  const match = pattern.exec(number);
  const parts = match ? partsOfMatch(match) : undefined;
  return match && parts ? [match, parts] : undefined;
}

/** A blank in front of `/QĐ-TTT` and of the Party's `-CT/TU`. */
const BLANKS = [
  /^(?:[^/\d]*|\d{0,6}\s?(?:[._]{2,12}|…{1,12})|0{1,6})(?=\s{0,3}\/)/u,
  /^(?:[^/\d-]*|\d{0,6}\s?(?:[._]{2,12}|…{1,12})|0{1,6})(?=\s{0,3}-)/u,
];

/** What people leave where a number will be written: nothing, dots, lines, a letter or words without a digit. */
function readPlaceholder(text: string, number: string): DocumentNumber | undefined {
  const blankSymbol = /^\d{1,6}[a-z]?\s{0,3}\/.{0,40}(?:…|\.{2,}|_{2,})/u.test(number);
  if (blankSymbol || /^[\s.…_\-–?xX*]*$/.test(number)) {
    return { text, canonical: text, placeholder: true, problems: [] };
  }
  for (const blank of BLANKS) {
    const found = blank.test(number) ? matchParts(ALONE, number.replace(blank, '1')) : undefined;
    if (!found) continue;
    const [, parts] = found;
    const canonical = parts.canonical.replace(/^1/, '…');
    return { ...parts, text, canonical, serial: '', placeholder: true, problems: [] };
  }
  return undefined;
}

function readWritten(text: string, number: string): DocumentNumber {
  const alone = matchParts(ALONE, number);
  if (alone) return read(text, alone[1], formProblems(...alone));
  const raised = matchParts(
    ALONE,
    number.replace(/^(\d{1,6}[a-z]?)(.*)$/u, (_, serial: string, rest: string) => serial + rest.toUpperCase()),
  );
  if (raised) return read(text, raised[1], ['letter-case', ...formProblems(...raised)]);
  const inside = matchParts(INSIDE, number);
  if (inside) return read(text, inside[1], ['extra-text', ...formProblems(...inside)]);
  const unissued = matchParts(ALONE, `${number}-X`);
  if (unissued?.[1].code !== undefined) return unread(text, 'issuer-missing', { serial: unissued[1].serial });
  const bare = /^(\d{1,6}[a-z]?)(?:\s{0,3}\/\s{0,3}((?:19|20)\d{2}))?$/.exec(number);
  if (!bare) return unread(text, 'unreadable');
  return unread(text, 'symbol-missing', { serial: bare[1] ?? '', ...(bare[2] ? { year: Number(bare[2]) } : {}) });
}

function read(text: string, parts: NumberParts, ids: readonly NumberProblemId[]): DocumentNumber {
  return { ...parts, text, canonical: padNumber(parts.canonical), placeholder: false, problems: problems(ids) };
}

function problems(ids: readonly NumberProblemId[]): readonly NumberProblem[] {
  return [...new Set(ids)].map((id) => ({ id, ...PROBLEMS[id] }));
}

function formProblems(match: RegExpMatchArray, parts: NumberParts): NumberProblemId[] {
  const { year, code: rawCode = '', party = rawCode, separator = '' } = match.groups ?? {};
  const ids: NumberProblemId[] = [];
  if (parts.missingYear) ids.push('year-missing');
  if (year !== undefined && parts.year === undefined) ids.push('year-invalid');
  if (parts.issuerCode === undefined) ids.push('issuer-missing');
  const code = parts.code ?? party;
  if (/[Ðð]/.test(match[0]) || (party !== code && !/Đ/i.test(party) && /Đ/.test(code))) ids.push('letter-d');
  else if (party !== code) ids.push('letter-case');
  if (separator.includes('/') || LONG_HYPHEN.test(match[0])) ids.push('separator');
  if (year !== undefined && parts.type && documentType(parts.type).year === 'never') ids.push('year-unneeded');
  if (/\s/.test(match[0])) ids.push('spaces');
  if (padNumber(parts.serial) !== parts.serial) ids.push('not-padded');
  return ids;
}
