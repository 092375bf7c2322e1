import type { Citation } from '../../law/citation';
import { isUniqueNumber, numberKey, yearMismatch } from '../../law/compare';
import { readNumber } from '../../law/number';
import { findDocument, KNOWN_DOCUMENTS, type KnownDocument } from '../../law/registry';
import type { Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { isSameDay } from '../../time/date';

/** The number without its year, serial unpadded: `34//NĐ-CP`. */
function withoutYear(key: string, year: number): string {
  return key.replace(`/${year}/`, '//');
}

const KNOWN = new Map<string, KnownDocument[]>();
for (const document of KNOWN_DOCUMENTS) {
  const number = readNumber(document.number);
  if (number?.year === undefined) continue;
  const key = withoutYear(document.number.replace(/^0+/, ''), number.year);
  KNOWN.set(key, [...(KNOWN.get(key) ?? []), document]);
}

/**
 * The known document that is meant by a citation whose number is right but for the year (`34/2017/NĐ-CP`): the text around
 * speaks in the words of its title. The same number is given out every year, so without such words nothing can be known.
 */
export function yearSlip(text: Text, citation: Citation): KnownDocument | undefined {
  if (citation.year === undefined || !isUniqueNumber(citation) || findDocument(citation)) return undefined;
  const [only, ...others] = KNOWN.get(withoutYear(numberKey(citation), citation.year)) ?? [];
  if (!only?.title || others.length > 0 || !speaksOf(text.value, only.title)) return undefined;
  return only;
}

/** The known document of the day that is written, with this number but for the year. */
export function documentOfDate({ date, serial, code, issuerCode }: Citation): KnownDocument | undefined {
  const day = date?.date;
  const number = day && `${serial}/${day.year}/${code}-${issuerCode}`;
  return KNOWN_DOCUMENTS.find((known) => known.number === number && known.date && day && isSameDay(known.date, day));
}

/** The document that is meant where the year in the number is wrong and date or words tell which it is. */
export function documentMeant(text: Text, citation: Citation): KnownDocument | undefined {
  return yearMismatch(citation) ? documentOfDate(citation) : yearSlip(text, citation);
}

/** Words in a row that two texts on one subject share. */
const RUN = 5;
/** What titles of any subject say. */
const COMMON =
  /sửa đổi|bổ sung|một số (?:điều|quy định)|(?:của )?(?:nghị định|thông tư|quyết định) số|ủy ban nhân dân|trực thuộc trung ương|quản lý, sử dụng và quyết toán/g;

function speaksOf(text: string, title: string): boolean {
  const spoken = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(title);
  return words.some((_, i) => {
    const run = words.slice(i, i + RUN);
    return run.length === RUN && !run.includes(GAP) && spoken.includes(` ${run.join(' ')} `);
  });
}

/** Stands where something common was. */
const GAP = '|';

function wordsOf(text: string): readonly string[] {
  return foldKey(text).replace(COMMON, ` ${GAP} `).match(WORD_OR_GAP) ?? [];
}

const WORD_OR_GAP = wordPattern(String.raw`[\p{L}\p{M}\d]+|[|]`, 'gu');
