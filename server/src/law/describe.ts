import type { Localized } from '../texts/localized';
import { formatDate, type PlainDate } from '../time/date';
import { canonicalWithYear } from './compare';
import { isNationalIssuer, issuerOfCode } from './issuers';
import type { Citation } from './model';
import { padNumber } from './number';
import {
  type Change,
  type Confidence,
  changesOf,
  findDocument,
  type KnownDocument,
  possibleDocuments,
} from './registry';
import { documentType, isCitedByName } from './types';

/**
 * What a hover over a citation says, as Markdown: type and number, issuer, date, title and place, what amended or
 * replaced the document and on what ground, and what is missing to tell which document it is.
 */
export function describeCitation(citation: Citation): Localized {
  const document = findDocument(citation);
  const { replaced, amended } = changesOf(citation);
  const lines = [
    heading(citation),
    issuerLine(citation, document),
    dateLine(citation, document),
    titleLine(citation, document),
    pinLine(citation),
    ...amended.map((change) => changeLine({ vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' }, change)),
    replaced && changeLine({ vi: 'Đã được thay thế bởi', en: 'Replaced by' }, replaced),
    document?.note,
    document && groundLine(document),
    document ? undefined : unknownLine(citation),
  ].filter((line) => line !== undefined);
  return { vi: lines.map(({ vi }) => vi).join('\n\n'), en: lines.map(({ en }) => en).join('\n\n') };
}

/**
 * A document as it is cited the first time (Nghị định 30/2020/NĐ-CP Phụ lục I): type, number, date, issuer and title,
 * `Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài chính hướng dẫn …`; laws and codes by their name and date.
 */
export function citeInFull(document: KnownDocument): string {
  const { date, issuer, title, type } = document;
  if (title !== undefined && isCitedByName(type)) {
    return `${documentType(type).name.vi} ${title}${date ? ` ngày ${citedDate(date)}` : ''}`;
  }
  return [nameOf(document).vi, date ? `ngày ${citedDate(date)}` : '', `của ${issuer}`, title ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/** Type and number: `Thông tư số 26/2019/TT-BTC`. */
export function nameOf(document: KnownDocument): Localized {
  const { vi, en } = documentType(document.type).name;
  return { vi: `${vi} số ${document.number}`, en: `${en} ${document.number}` };
}

/** Days below 10 and the months 1 and 2 are padded (Nghị định 30/2020/NĐ-CP Phụ lục I): 05/9/2016, 01/02/2021. */
export function citedDate(date: PlainDate): string {
  const month = date.month <= 2 ? `0${date.month}` : String(date.month);
  return `${String(date.day).padStart(2, '0')}/${month}/${date.year}`;
}

function heading(citation: Citation): Localized {
  if (citation.family === 'named-law') {
    const name = asWritten(citation.canonical);
    return same(citation.year === undefined ? `**${name}**` : `**${name} năm ${citation.year}**`);
  }
  const number = padNumber(canonicalWithYear(citation) ?? citation.canonical);
  if (citation.type === undefined) return { vi: `**Văn bản số ${number}**`, en: `**Document ${number}**` };
  const { vi, en } = documentType(citation.type).name;
  return { vi: `**${vi} số ${number}**`, en: `**${en} ${number}**` };
}

function issuerLine(citation: Citation, document: KnownDocument | undefined): Localized | undefined {
  const byCode = citation.issuerCode === undefined ? undefined : issuerOfCode(citation.issuerCode);
  const written = document?.issuer ?? citation.issuer?.text;
  const vi = written === undefined ? byCode?.vi : asWritten(written);
  if (vi === undefined) return undefined;
  // A local body has only its Vietnamese name; the code says no more than "a People's Committee".
  const national = citation.issuerCode !== undefined && isNationalIssuer(citation.issuerCode);
  const en = written === undefined || national ? (byCode?.en ?? vi) : vi;
  return { vi: `Cơ quan ban hành: ${vi}`, en: `Issued by: ${en}` };
}

function dateLine(citation: Citation, document: KnownDocument | undefined): Localized | undefined {
  if (citation.date?.impossible) {
    const text = asWritten(citation.date.text);
    return { vi: `Ngày ghi không có thật: ${text}`, en: `No such day: ${text}` };
  }
  const date = document?.date ?? citation.date?.date;
  return date ? { vi: `Ngày: ${formatDate(date)}`, en: `Date: ${formatDate(date)}` } : undefined;
}

function titleLine(citation: Citation, document: KnownDocument | undefined): Localized | undefined {
  const written = document?.title ?? citation.title?.text;
  if (written === undefined) return undefined;
  const title = asWritten(written);
  return isCitedByName(citation.type)
    ? { vi: `Tên: ${title}`, en: `Name: ${title}` }
    : { vi: `Trích yếu: ${title}`, en: `Title: ${title}` };
}

function pinLine({ pins }: Citation): Localized | undefined {
  if (pins.length === 0) return undefined;
  const places = pins.map(({ kind, value }) => `${kind} ${value}`).join(', ');
  return { vi: `Nơi dẫn: ${places}`, en: `Place cited: ${places}` };
}

function changeLine(what: Localized, change: Change): Localized {
  const names = change.by.map(nameOf);
  const from = formatDate(change.from);
  const reserve = reserveOf(change.confidence);
  return {
    vi: `${what.vi} ${names.map(({ vi }) => vi).join(', ')}, từ ngày ${from}. Căn cứ: ${change.ground.vi}${reserve.vi}`,
    en: `${what.en} ${names.map(({ en }) => en).join(', ')}, from ${from}. Ground: ${change.ground.en}${reserve.en}`,
  };
}

function groundLine({ ground, confidence }: KnownDocument): Localized {
  const reserve = reserveOf(confidence);
  return { vi: `Nguồn: ${ground.vi}${reserve.vi}`, en: `Source: ${ground.en}${reserve.en}` };
}

function reserveOf(confidence: Confidence): Localized {
  return confidence === 'sourced'
    ? same('.')
    : { vi: ' (chưa đối chiếu với văn bản gốc).', en: ' (not checked against the document itself).' };
}

function unknownLine(citation: Citation): Localized | undefined {
  if (citation.missingYear && citation.date?.date === undefined) {
    return {
      vi: 'Số thiếu năm ban hành nên chưa xác định được văn bản.',
      en: 'The number lacks its year, so the document cannot be told.',
    };
  }
  const possible = possibleDocuments(citation);
  if (possible.length === 0) return undefined;
  const list = possible.map(inShort).join('; ');
  return {
    vi: `Chỉ có số thì chưa xác định được văn bản; có thể là: ${list}. Ghi thêm ngày ban hành.`,
    en: `The number alone does not tell the document; it may be: ${list}. Add the date of issue.`,
  };
}

function inShort({ number, date, issuer, title }: KnownDocument): string {
  return [number, date ? `ngày ${formatDate(date)}` : '', `của ${issuer}`, title ? `(${title})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function same(text: string): Localized {
  return { vi: text, en: text };
}

/** What the user wrote, so that Markdown shows it as it is. */
function asWritten(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
