import type { Citation } from '../../law/citation';
import { canonicalWithYear } from '../../law/compare';
import { citedDate } from '../../law/describe';
import { padNumber } from '../../law/number';
import { documentType } from '../../law/types';
import type { Prose } from '../../plan/entity';
import { spanOf, type Text } from '../../plan/text';
import type { Span } from '../../plan/tree';
import type { PlainDate } from '../../time/date';

/** Type word (where there is one), "số" and number of a citation: what a reader takes for its name. */
export function nameSpan(text: Text, { typeWord, number }: Citation): Span {
  // Of a law the name stands between, and is too long to mark.
  const near = typeWord && number.start - typeWord.end <= 12;
  return spanOf(text, near ? typeWord.start : number.start, number.end);
}

/** The citation as messages name it: its type as the text calls it, its number with the year where the date gives it. */
export function nameOfCitation(citation: Citation): string {
  const { type, typeWord } = citation;
  const number = padNumber(canonicalWithYear(citation) ?? citation.canonical);
  const word = typeWord && /\p{Ll}/u.test(typeWord.text) ? typeWord.text : type && documentType(type).name.vi;
  return word === undefined ? number : `${word.charAt(0).toUpperCase()}${word.slice(1)} số ${number}`;
}

/** A date as another one is written: `14 tháng 5 năm 2016`, else `14/5/2016`; both padded as Nghị định 30/2020 wants. */
export function dateLike(written: string, date: PlainDate): string {
  const [day = '', month = '', year = ''] = citedDate(date).split('/');
  return /tháng/iu.test(written) ? `${day} tháng ${month} năm ${year}` : `${day}/${month}/${year}`;
}

/** Whether the words of the superior are quoted, which the author of this plan cannot change. */
export function isQuoted({ map }: Prose): boolean {
  return map === 'parent' || map === 'assignment';
}
