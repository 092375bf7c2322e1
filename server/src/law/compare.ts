import { foldKey } from '../texts/fold';
import { isSameDay, type PlainDate } from '../time/date';
import { isNationalIssuer } from './issuers';
import type { Citation } from './model';
import type { DocumentNumber } from './number';
import { isCitedByName } from './types';

/** What a document is told by. Every {@link Citation} is one; for a number in a field of its own see {@link referenceOf}. */
export type Reference = Pick<Citation, 'canonical' | 'serial' | 'family' | 'missingYear'> &
  Partial<Pick<Citation, 'year' | 'code' | 'issuerCode' | 'type'>> & {
    readonly date?: { readonly date?: PlainDate };
    readonly issuer?: { readonly text: string };
  };

/** A number, date and issuer from fields of the plan as a reference. Undefined for a placeholder and what cannot be read. */
export function referenceOf(number: DocumentNumber, date?: PlainDate, issuer?: string): Reference | undefined {
  const { family, serial, missingYear, placeholder } = number;
  if (placeholder || family === undefined || serial === undefined || missingYear === undefined) return undefined;
  return {
    ...number,
    family,
    serial,
    missingYear,
    ...(date ? { date: { date } } : {}),
    ...(issuer === undefined ? {} : { issuer: { text: issuer } }),
  };
}

/** The number with the year it must have, taken from the date: `02/TT-VPCP ngày 31/10/2017` → `02/2017/TT-VPCP`. */
export function canonicalWithYear(reference: Reference): string | undefined {
  if (!reference.missingYear) return reference.canonical;
  const year = reference.date?.date?.year;
  return year === undefined ? undefined : reference.canonical.replace('/', `/${year}/`);
}

/** Whether the year in the number differs from the year of the date. Only normative numbers hold the year of issue. */
export function yearMismatch(reference: Reference): boolean {
  const { family, year } = reference;
  const dated = reference.date?.date?.year;
  return (
    (family === 'normative' || family === 'assembly') && year !== undefined && dated !== undefined && year !== dated
  );
}

/**
 * Whether a first mention has number and date (Nghị định 30/2020/NĐ-CP Phụ lục I; issuer and title are often left to the
 * context). Laws, codes and ordinances are cited by name without either.
 */
export function isFirstMentionComplete(citation: Citation): boolean {
  return isCitedByName(citation.type) || citation.date !== undefined;
}

/** The number in the form in which two are compared: with its year when known, without leading zeros. */
export function numberKey(reference: Reference): string {
  return (canonicalWithYear(reference) ?? reference.canonical).replace(/^0+(?=\d)/, '');
}

/**
 * Whether type, number and year name one document in the whole country. An individual number starts again each year
 * (76/NQ-CP is of 13/6/2013 and of 15/7/2021), and every province has its own 22/2017/QĐ-UBND.
 */
export function isUniqueNumber(reference: Reference): boolean {
  const { family, issuerCode } = reference;
  return (family === 'normative' || family === 'assembly') && issuerCode !== undefined && isNationalIssuer(issuerCode);
}

/** Whether two references name one document; undefined when what is written does not tell. */
export function sameDocument(a: Reference, b: Reference): boolean | undefined {
  if (a.family === 'named-law' || b.family === 'named-law') return sameLaw(a, b);
  const keyA = numberKey(a);
  const keyB = numberKey(b);
  if (keyA !== keyB) return sameButForYear(a, b) || isShortFor(keyA, a, keyB, b) ? undefined : false;
  if (isUniqueNumber(a)) return true;
  if (issuersDiffer(a.issuer?.text, b.issuer?.text)) return false;
  const dateA = a.date?.date;
  const dateB = b.date?.date;
  return dateA && dateB ? isSameDay(dateA, dateB) : undefined;
}

function sameLaw(a: Reference, b: Reference): boolean | undefined {
  if (a.family !== b.family) return a.type === b.type ? undefined : false;
  if (foldKey(a.canonical) !== foldKey(b.canonical)) return false;
  const yearA = a.year ?? a.date?.date?.year;
  const yearB = b.year ?? b.date?.date?.year;
  return yearA === undefined || yearB === undefined || yearA === yearB;
}

/** `02/TT-VPCP` without a date beside `02/2017/TT-VPCP`. */
function sameButForYear(a: Reference, b: Reference): boolean {
  const lacking = a.missingYear || b.missingYear;
  const undated = (reference: Reference) => numberKey(reference).replace(/^(\d+[a-z]?)\/\d{4}\//, '$1/');
  return (
    lacking && (canonicalWithYear(a) === undefined || canonicalWithYear(b) === undefined) && undated(a) === undated(b)
  );
}

/** `34/2016` beside `34/2016/NĐ-CP`. */
function isShortFor(keyA: string, a: Reference, keyB: string, b: Reference): boolean {
  return a.type === b.type && (keyA.startsWith(`${keyB}/`) || keyB.startsWith(`${keyA}/`));
}

const PLACE = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (.+)$/su;

/** Whether both name a place, and not the same. */
function issuersDiffer(a: string | undefined, b: string | undefined): boolean {
  const placeA = a === undefined ? undefined : PLACE.exec(foldKey(a))?.[1];
  const placeB = b === undefined ? undefined : PLACE.exec(foldKey(b))?.[1];
  return placeA !== undefined && placeB !== undefined && !placeA.endsWith(placeB) && !placeB.endsWith(placeA);
}
