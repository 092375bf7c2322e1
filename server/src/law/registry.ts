import type { Localized } from '../texts/localized';
import { compareDates, type PlainDate, plainDate } from '../time/date';
import { numberKey, type Reference, referenceOf, sameDocument } from './compare';
import { readNumber } from './number';
import data from './registry.json';
import type { TypeId } from './types';

/** Whether a statement rests on a source, or on what people of the field know and nobody has looked up. */
export type Confidence = 'sourced' | 'general-knowledge';

interface Grounded {
  /** Where the statement comes from. */
  readonly ground: Localized;
  readonly confidence: Confidence;
}

/** A document the product knows. Its ground says where its number, date and title come from. */
export interface KnownDocument extends Grounded {
  readonly type: TypeId;
  readonly number: string;
  readonly issuer: string;
  readonly date?: PlainDate;
  /** Trích yếu; of a law its name. */
  readonly title?: string;
  /** What the registry cannot say as a replacement or amendment: one that concerns a part only. */
  readonly note?: Localized;
}

/** One document replaced or amended by others. */
export interface Change extends Grounded {
  readonly by: readonly KnownDocument[];
  /** First day on which it holds. */
  readonly from: PlainDate;
}

interface RawKey {
  readonly number: string;
  readonly date?: string;
}

interface RawChange extends Grounded {
  readonly by: readonly RawKey[];
  readonly from: string;
}

interface RawDocument extends Grounded {
  readonly type: TypeId;
  readonly number: string;
  readonly issuer: string;
  readonly date?: string;
  readonly title?: string;
  readonly note?: Localized;
  readonly replaced?: RawChange;
  readonly amended?: readonly RawChange[];
}

interface Entry {
  readonly document: KnownDocument;
  readonly reference: Reference;
  readonly raw: RawDocument;
}

const ENTRIES = (data.documents as readonly RawDocument[]).flatMap((raw): Entry[] => {
  const date = raw.date === undefined ? undefined : isoDate(raw.date);
  const number = readNumber(raw.number);
  const reference = number && referenceOf(number, date, raw.issuer);
  if (!reference) return [];
  const { type, issuer, title, note, ground, confidence } = raw;
  const document: KnownDocument = {
    type,
    number: raw.number,
    issuer,
    ...(date ? { date } : {}),
    ...(title === undefined ? {} : { title }),
    ...(note ? { note } : {}),
    ground,
    confidence,
  };
  return [{ document, reference, raw }];
});

const BY_NUMBER = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const key = numberKey(entry.reference);
  BY_NUMBER.set(key, [...(BY_NUMBER.get(key) ?? []), entry]);
}

/** All known documents, in the order of the data. */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = ENTRIES.map(({ document }) => document);

function isoDate(text: string): PlainDate | undefined {
  const [year, month, day] = text.split('-').map(Number);
  return plainDate(year ?? 0, month ?? 0, day ?? 0);
}

function findEntry(reference: Reference): Entry | undefined {
  const same = candidates(reference).filter((entry) => sameDocument(reference, entry.reference) === true);
  return same.length === 1 ? same[0] : undefined;
}

function candidates(reference: Reference): readonly Entry[] {
  return BY_NUMBER.get(numberKey(reference)) ?? [];
}

/**
 * The known document a citation names. Undefined when it is not known, or cannot be told: an individual or local number
 * without its date (76/NQ-CP is two resolutions, and every province has a decision 3595).
 */
export function findDocument(reference: Reference): KnownDocument | undefined {
  return findEntry(reference)?.document;
}

/** The known documents with this number, when the citation does not tell which, if any, is meant. */
export function possibleDocuments(reference: Reference): readonly KnownDocument[] {
  return candidates(reference)
    .filter((entry) => sameDocument(reference, entry.reference) !== false)
    .map(({ document }) => document);
}

/** What replaces the cited document on that day. Undefined: nothing, or it cannot be told. */
export function replacementAt(reference: Reference, day: PlainDate): Change | undefined {
  const replaced = findEntry(reference)?.raw.replaced;
  const change = replaced && readChange(replaced);
  return change && holdsOn(change, day) ? change : undefined;
}

/** What had amended the cited document by that day, oldest first. */
export function amendmentsAt(reference: Reference, day: PlainDate): readonly Change[] {
  return changesOf(reference).amended.filter((change) => holdsOn(change, day));
}

/** All known changes of the cited document, whatever the day. */
export function changesOf(reference: Reference): { readonly replaced?: Change; readonly amended: readonly Change[] } {
  const raw = findEntry(reference)?.raw;
  const replaced = raw?.replaced && readChange(raw.replaced);
  const amended = (raw?.amended ?? []).map(readChange).filter((change) => change !== undefined);
  return replaced ? { replaced, amended } : { amended };
}

/** Whether the document of `a` amends that of `b`, as far as known. */
export function amends(a: Reference, b: Reference): boolean {
  const document = findDocument(a);
  return document !== undefined && changesOf(b).amended.some(({ by }) => by.includes(document));
}

function holdsOn(change: Change, day: PlainDate): boolean {
  return compareDates(change.from, day) <= 0;
}

function readChange({ by, from, ground, confidence }: RawChange): Change | undefined {
  const day = isoDate(from);
  if (!day) return undefined;
  return { by: by.flatMap(documentOfKey), from: day, ground, confidence };
}

function documentOfKey({ number, date }: RawKey): readonly KnownDocument[] {
  const key = readNumber(number);
  const reference = key && referenceOf(key, date === undefined ? undefined : isoDate(date));
  const document = reference && findDocument(reference);
  return document ? [document] : [];
}
