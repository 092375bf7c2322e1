import type { PlainDate } from '../time/date';
import type { TypeId } from './types';

/** A part of a text: `text.slice(start, end)`, UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How a document is numbered (domain guide §6.1):
 * - `normative`: `34/2016/NĐ-CP`, and the same without the year it must have (`02/TT-VPCP`);
 * - `assembly`: laws and resolutions of the National Assembly and its Standing Committee, `45/2019/QH14`;
 * - `individual`: `3595/QĐ-UBND`, no year;
 * - `letter`: a công văn, `3717/UBND-KSTT`, no type code;
 * - `party`: `12-CT/TU`;
 * - `named-law`: cited by name without a number, as căn cứ do: `Luật Phòng, chống tham nhũng`.
 */
export type CitationFamily = 'normative' | 'assembly' | 'individual' | 'letter' | 'party' | 'named-law';

/** The date of a cited document. `date` is absent when it is `impossible` (31/02/2020). */
export interface CitedDate extends Span {
  readonly date?: PlainDate;
  readonly impossible?: true;
}

export type PinKind = 'điểm' | 'khoản' | 'Điều' | 'Phụ lục';

/** A place inside the cited document: `khoản 3`, `Phụ lục IV`. Of a list (`Điều 4, 5`) the first span holds the word too. */
export interface Pin {
  readonly kind: PinKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A reference to a legal or administrative document inside a text. All offsets are UTF-16 offsets of that text. */
export interface Citation {
  /** The whole cite, from the first pin to the last of number, date, issuer and title. Citations never overlap. */
  readonly start: number;
  readonly end: number;
  /** `Nghị định`, `QĐ` …: the word for the type in front of the number. */
  readonly typeWord?: Span;
  /** What the code in the number says; what the word says where there is no code or practice with that code varies. */
  readonly type?: TypeId;
  /** Whether "số" stands before the number. */
  readonly hasSo: boolean;
  /** The number as written. Of a `named-law` its name: what identifies the document. */
  readonly number: Span;
  /** NFC, without spaces around `/` and `-`, with plain hyphens and Đ. Of a `named-law` the type word and the name. */
  readonly canonical: string;
  /** The running number as written, with its letter: `02`, `30c`. Empty for a `named-law`. */
  readonly serial: string;
  /** The year in the number; of a `named-law` the year it is called by (`Luật Thanh tra năm 2010`). */
  readonly year?: number;
  /** The type code in the number: NĐ, QĐ, CT … A công văn has none. */
  readonly code?: string;
  /** Who issued it by the number: CP, BTC, UBND, `BNV-BTC`, QH14, TU. */
  readonly issuerCode?: string;
  readonly family: CitationFamily;
  readonly date?: CitedDate;
  /** After "của": `UBND tỉnh Khánh Hòa`. */
  readonly issuer?: Span;
  /** Trích yếu, as far as the next citation inside it. Of a law with name and number the name. */
  readonly title?: Span;
  readonly pins: readonly Pin[];
  /** The number must have a year (NĐ, TT, TTLT …) and has none. */
  readonly missingYear: boolean;
}
