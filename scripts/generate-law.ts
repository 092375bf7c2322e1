/** The pages under `docs/law/`: what the product knows of the documents that plans cite. Made of the registry alone. */

import { referenceOf } from '../server/src/law/compare';
import { nameOf } from '../server/src/law/describe';
import { readNumber } from '../server/src/law/number';
import { lawPageId } from '../server/src/law/page';
import { type Change, changesOf, KNOWN_DOCUMENTS, type KnownDocument } from '../server/src/law/registry';
import { isCitedByName } from '../server/src/law/types';
import type { Language } from '../server/src/texts/localized';
import { formatDate } from '../server/src/time/date';

export function lawFiles(): Record<string, string> {
  const pages = KNOWN_DOCUMENTS.map((document) => [`docs/law/${lawPageId(document)}.md`, page(document)] as const);
  return { ...Object.fromEntries(pages), 'docs/law/README.md': index() };
}

const words = {
  vi: {
    number: 'Số',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    title: 'Trích yếu',
    name: 'Tên',
    state: 'Tình trạng',
    note: 'Ghi chú',
    ground: 'Nguồn',
    unknown: 'chưa có trong danh mục',
    nothing: 'danh mục chưa ghi nhận văn bản thay thế',
    replaced: 'đã được thay thế bởi {by} từ ngày {from}',
    amended: 'được sửa đổi, bổ sung bởi {by} từ ngày {from}',
    reserve: 'chưa đối chiếu với văn bản gốc',
    and: 'và',
  },
  en: {
    number: 'Number',
    date: 'Date of issue',
    issuer: 'Issued by',
    title: 'Title',
    name: 'Name',
    state: 'State',
    note: 'Note',
    ground: 'Source',
    unknown: 'not in the list',
    nothing: 'the list knows no document that replaces it',
    replaced: 'replaced by {by} from {from}',
    amended: 'amended by {by} from {from}',
    reserve: 'not checked against the document itself',
    and: 'and',
  },
} as const satisfies Record<Language, Record<string, string>>;

function page(document: KnownDocument): string {
  const { vi, en } = nameOf(document);
  return [
    `# ${vi}`,
    '',
    ...table(document, 'vi'),
    '',
    `## ${en}`,
    '',
    ...table(document, 'en'),
    '',
    'Trang này được tạo từ danh mục văn bản của Reform Plan (`npm run generate`); danh mục không thay cho văn bản gốc. / This page is generated from the list of documents of Reform Plan; it does not replace the documents themselves.',
    '',
    '[Tất cả văn bản / All documents](README.md)',
    '',
  ].join('\n');
}

function table(document: KnownDocument, language: Language): string[] {
  const say = words[language];
  const { number, date, issuer, title, note, ground, confidence, type } = document;
  const rows: (readonly [string, string] | undefined)[] = [
    [say.number, number],
    [say.date, date ? formatDate(date) : say.unknown],
    [say.issuer, issuer],
    [isCitedByName(type) ? say.name : say.title, title ?? say.unknown],
    [say.state, stateOf(document, language)],
    note && [say.note, note[language]],
    [say.ground, `${ground[language]}${confidence === 'sourced' ? '' : ` (${say.reserve})`}`],
  ];
  return ['| | |', '| --- | --- |', ...rows.flatMap((row) => (row ? `| **${row[0]}** | ${row[1]} |` : []))];
}

function stateOf(document: KnownDocument, language: Language): string {
  const say = words[language];
  const number = readNumber(document.number);
  const reference = number && referenceOf(number, document.date, document.issuer);
  const { replaced, amended } = reference ? changesOf(reference) : { amended: [] };
  const changes = amended.map((change) => changeText(say.amended, change, language));
  return [...changes, replaced ? changeText(say.replaced, replaced, language) : say.nothing].join('; ');
}

function changeText(text: string, { by, from, ground, confidence }: Change, language: Language): string {
  const say = words[language];
  const names = by.map((document) => `[${nameOf(document)[language]}](${lawPageId(document)}.md)`);
  const reserve = confidence === 'sourced' ? '' : `; ${say.reserve}`;
  const sentence = text.replace('{by}', names.join(` ${say.and} `)).replace('{from}', formatDate(from));
  return `${sentence} (${say.ground.toLowerCase()}: ${ground[language]}${reserve})`;
}

function index(): string {
  const rows = KNOWN_DOCUMENTS.map((document) => {
    const { date, issuer, title = '' } = document;
    return `| [${nameOf(document).vi}](${lawPageId(document)}.md) | ${date ? formatDate(date) : ''} | ${issuer} | ${title} |`;
  });
  return [
    '# Văn bản được viện dẫn / Documents that plans cite',
    '',
    'Danh mục văn bản mà Reform Plan biết, để nhận ra văn bản đã được thay thế, sai năm, thiếu ngày. Danh mục không đầy đủ và không thay cho văn bản gốc. / The documents that Reform Plan knows, to tell replaced ones, wrong years and missing dates. The list is not complete and does not replace the documents themselves.',
    '',
    '| Văn bản / Document | Ngày / Date | Cơ quan ban hành / Issued by | Trích yếu / Title |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
