import type { PieceReading } from '../../plan/document';
import type { Text } from '../../plan/text';
import { byValue } from '../../texts/by-value';
import { foldCase } from '../../texts/fold';
import { markFor, marksOf } from '../../texts/marks';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';
import { citationsOf, isInCitation } from '../citations/citations-of';
import { isOwnWording } from './own-words';
import { ENDS, phraseFinder, SPACE } from './phrases';
import { yearMentions } from './years';

/** A term that a plan writes in one way or another. */
export interface TermUse {
  /** Uses of one group belong together: one spelling, one version, one year. */
  readonly group: string;
  readonly kind: 'spelling' | 'version' | 'year';
  /** The way it is written here, lower case where capitals do not tell the ways apart. */
  readonly variant: string;
  /** The place in among the group's ways: of two that are equally frequent the lower one stays. */
  readonly rank: number;
  readonly text: Text;
  /** UTF-16 offsets of the term in the text. */
  readonly start: number;
  readonly end: number;
  /** The part that tells the ways apart, which a fix replaces. */
  readonly part: { readonly start: number; readonly end: number };
}

/** Two accepted spellings of a word; the one that laws use today first. `before`, `behind`: only beside these words. */
interface Pair {
  readonly ways: readonly [string, string];
  readonly before?: string;
  readonly behind?: string;
}

const PAIRS: readonly Pair[] = [
  { ways: ['hằng', 'hàng'], behind: 'ngày|tuần|tháng|quý|năm' },
  { ways: ['bảo đảm', 'đảm bảo'] },
  { ways: ['quy', 'qui'], behind: 'định|chế|trình|hoạch|mô|phạm|tắc' },
  { ways: ['kỳ', 'kì'], before: 'định|nhiệm' },
  { ways: ['kỷ', 'kỉ'], behind: 'luật|cương' },
  { ways: ['kỹ', 'kĩ'], behind: 'năng|thuật' },
  { ways: ['lý', 'lí'], before: 'quản|xử|hợp|pháp' },
];

/** The texts in which one of the words may stand. */
const SPELLING = markFor(
  PAIRS.flatMap(({ ways, before, behind }) =>
    ways.flatMap((way) => [
      ...(before?.split('|') ?? []).map((word) => `${word} ${way}`),
      ...(behind?.split('|') ?? []).map((word) => `${way} ${word}`),
      ...(before || behind ? [] : [way]),
    ]),
  ),
);

const findSpellings = phraseFinder(
  PAIRS.map((pair) => {
    const { ways, before, behind } = pair;
    const word = `(?<way>${ways.join('|')})${ENDS}`;
    return {
      first: before?.split('|') ?? ways.map((way) => way.split(' ')[0] ?? ''),
      source: `${before ? `(?:${before})${SPACE}` : ''}${word}${behind ? `${SPACE}(?:${behind})${ENDS}` : ''}`,
      value: pair,
    };
  }),
);
/** A department by its name; in a list (`các sở Nội vụ, Tài chính`) the word is none of a name. */
const DEPARTMENTS =
  'Nội vụ|Tư pháp|Tài chính|Y tế|Xây dựng|Công [Tt]hương|Du lịch|Ngoại vụ|Khoa học|Kế hoạch|Thông tin|Giáo dục|Giao thông|Lao động|Nông nghiệp|Tài nguyên|Văn hóa|Văn hoá';
const DEPARTMENT = wordPattern(
  `(?<![\\p{L}\\p{M}])(?<!(?:các|những|hai|ba|cơ|trụ)\\s{1,3})(?<word>[Ss]ở)\\s{1,3}(?:${DEPARTMENTS})(?![\\p{L}\\p{M}])`,
  'gu',
);
const NAMED_DEPARTMENT = markFor(DEPARTMENTS.split('|').map((name) => `sở ${name}`));
/** `ISO 9001:2015`; what is given up (`chuyển từ ISO 9001:2008 sang …`) counts as no use. */
const ISO = wordPattern(
  String.raw`(?<![\p{L}\p{M}])(?<!(?:từ|thay|thay thế)\s{1,3}(?:phiên bản\s{1,3})?(?:TCVN\s{1,3})?)ISO(?:\/IEC)?\s{0,2}(?<number>\d{4,5})\s{0,2}:\s{0,2}(?<year>(?:19|20)\d{2})(?!\d)`,
  'giu',
);
const NAMED_ISO = markFor(['ISO']);
const TERM = SPELLING | NAMED_DEPARTMENT | NAMED_ISO;

/** The terms used in the plan's own words in a piece, in the order of the text; titles of documents are quoted as they are. */
export function termsIn({ prose }: PieceReading): readonly TermUse[] {
  let found: TermUse[] | undefined;
  for (const one of prose) {
    const { value } = one.text;
    if (((marksOf(value) & TERM) === 0 && !value.includes('20')) || !isOwnWording(one)) continue;
    for (const use of usesIn(one.text)) {
      found ??= [];
      found.push(use);
    }
  }
  return found ? found.sort((a, b) => a.text.node.start - b.text.node.start || a.start - b.start) : NONE;
}

/** A use without its place. */
export type Way = Pick<TermUse, 'group' | 'kind' | 'variant' | 'rank'>;

/** The ways of writing in a piece, in the order of the text, as one word for each; nothing else is kept of a piece. */
export const waysIn: (reading: PieceReading) => string = memo((reading) =>
  shared(
    termsIn(reading)
      .map(({ group, kind, variant, rank }) => [group, kind, variant, rank].join(PART))
      .join(WORD),
  ),
);

/** Signs that stand in no text of a plan. */
const PART = '\u0001';
const WORD = '\u0002';

const shared = byValue((ways) => ways);

/** What {@link waysIn} says. */
export const readWays: (ways: string) => readonly Way[] = byValue((ways) =>
  ways === ''
    ? []
    : ways.split(WORD).map((word) => {
        const [group = '', kind, variant = '', rank] = word.split(PART);
        return { group, kind: kind as TermUse['kind'], variant, rank: Number(rank) };
      }),
);

const NONE: readonly TermUse[] = [];

function usesIn(text: Text): readonly TermUse[] {
  const marks = marksOf(text.value);
  const uses: TermUse[] = [];
  if ((marks & SPELLING) !== 0) uses.push(...spellings(text));
  if ((marks & NAMED_DEPARTMENT) !== 0) uses.push(...departments(text));
  if ((marks & NAMED_ISO) !== 0) uses.push(...versions(text));
  uses.push(...years(text));
  const cites = uses.length > 0 && citationsOf(text).length > 0;
  return cites ? uses.filter(({ start, end }) => !isInCitation(text.value, start, end)) : uses;
}

function spellings(text: Text): TermUse[] {
  return findSpellings(foldCase(text.value)).map(({ start, end, value: { ways, before }, groups }): TermUse => {
    const variant = groups.way ?? '';
    const from = before ? end - variant.length : start;
    const part = { start: from, end: from + variant.length };
    return { group: ways[0], kind: 'spelling', variant, rank: ways.indexOf(variant), text, start, end, part };
  });
}

function departments(text: Text): TermUse[] {
  return [...text.value.matchAll(DEPARTMENT)].map((match): TermUse => {
    const variant = match.groups?.word ?? '';
    const start = match.index;
    const part = { start, end: start + variant.length };
    return {
      group: 'Sở',
      kind: 'spelling',
      variant,
      rank: variant === 'Sở' ? 0 : 1,
      text,
      start,
      end: start + match[0].length,
      part,
    };
  });
}

function versions(text: Text): TermUse[] {
  return [...text.value.matchAll(ISO)].map((match): TermUse => {
    const { number = '', year = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const part = { start: end - year.length, end };
    return {
      group: `ISO ${number}`,
      kind: 'version',
      variant: year,
      rank: -Number(year),
      text,
      start: match.index,
      end,
      part,
    };
  });
}

/** Plans called by their year. A year that has its reasons (`kết quả thực hiện Kế hoạch … năm 2020`) is no other way of writing. */
function years(text: Text): TermUse[] {
  return yearMentions(text).flatMap(({ year, start, end, free, named }): TermUse[] =>
    named && free
      ? [
          {
            group: named.name,
            kind: 'year',
            variant: String(year),
            rank: -year,
            text,
            start: named.start,
            end,
            part: { start, end },
          },
        ]
      : [],
  );
}
