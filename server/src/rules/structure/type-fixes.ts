import type { PlanDocument } from '../../plan/document';
import { columnOf, endOfPair, inQuotes, replace, replaceScalar, type TextEdit } from '../../plan/edit';
import { suggestEnum } from '../../plan/keys';
import { contentEnd } from '../../plan/syntax';
import { type Mapping, rangeOf, type Scalar, type Sequence } from '../../plan/tree';
import type { Shape } from '../../plan/vocabulary';
import { foldLoose, nfc } from '../../texts/fold';
import type { Localized } from '../../texts/localized';
import { daysInMonth, formatDate, plainDate } from '../../time/date';
import type { Fix } from '../rule';
import type { SchemaError } from './schema-errors';

/** What a value of the wrong kind was probably meant to be. */
export function typeFixes(document: PlanDocument, shape: Shape, error: SchemaError): Fix[] {
  const { node, item } = error;
  if (node.kind === 'scalar') {
    if (shape.kind === 'list') return item ? [] : listOfOne(document, shape, node, error);
    return valueFixes(document, shape, node);
  }
  const wantsText = shape.kind === 'text' || shape.kind === 'code' || (shape.kind === 'list' && item && !shape.map);
  if (wantsText) return node.kind === 'mapping' ? quotedText(node) : onlyItem(document, node, error);
  return shape.kind === 'list' && shape.map && !item && node.kind === 'mapping' ? listOfMap(document, node, error) : [];
}

function valueFixes(document: PlanDocument, shape: Shape, node: Scalar): Fix[] {
  const value = nfc(node.value).trim();
  switch (shape.kind) {
    case 'date':
      return [...readDateLoosely(value), ...possibleDay(value)]
        .slice(0, 1)
        .map(({ text, safe }) => change(node, text, safe));
    case 'year': {
      const years = value.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
      return years.length === 1 && years[0] ? [change(node, years[0], true)] : [];
    }
    case 'percent': {
      const numbers = value.match(/\d+(?:[.,]\d+)?/g) ?? [];
      return numbers.length === 1 && Number(numbers[0]?.replace(',', '.')) <= 100
        ? [change(node, `${numbers[0]}%`, false)]
        : [];
    }
    case 'enum': {
      const word = suggestEnum(shape.of, value, document.style.spelling);
      return word ? [change(node, word, foldLoose(word) === foldLoose(value))] : [];
    }
    default:
      return [];
  }
}

function change(node: Scalar, text: string, safe: boolean): Fix {
  const title = { vi: 'Đổi thành “{text}”', en: 'Change to “{text}”' };
  return { title: { text: title, values: { text } }, edits: [replaceScalar(node, text)], safe };
}

/** `29-01-2021`, `29.1.2021`, `2021/01/29`, `29/1/21`: a date in another form. */
function readDateLoosely(value: string): { text: string; safe: boolean }[] {
  const [, first, month, last] = /^\D{0,20}?(\d{1,4})\s?[-./ ]\s?(\d{1,2})\s?[-./ ]\s?(\d{1,4})\.?$/.exec(value) ?? [];
  if (!first || !month || !last) return [];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return [];
  const date = plainDate(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  return date ? [{ text: formatDate(date), safe: year.length === 4 }] : [];
}

/** A day that does not exist: month and day in the other order (`01/29/2021`), else the month's last day. */
function possibleDay(value: string): { text: string; safe: boolean }[] {
  const numbers = value.match(/\d+/g) ?? [];
  const yearFirst = numbers[0]?.length === 4;
  const [year, month, day] = (yearFirst ? numbers : [...numbers].reverse()).map(Number);
  if (numbers.length !== 3 || year === undefined || month === undefined || day === undefined) return [];
  const [toMonth, toDay] = month > 12 && day <= 12 ? [day, month] : [month, Math.min(day, daysInMonth(year, month))];
  if (!plainDate(year, toMonth, toDay)) return [];
  const parts = yearFirst ? [year, toMonth, toDay] : [toDay, toMonth, year];
  let next = 0;
  const text = value.replace(/\d+/g, (digits) => String(parts[next++]).padStart(digits.length, '0'));
  return [{ text, safe: false }];
}

const toList: Localized = { vi: 'Viết thành danh sách', en: 'Write as a list' };

/** A text where a list belongs becomes its only item; dashes that lack their space get it. */
function listOfOne(
  document: PlanDocument,
  shape: Extract<Shape, { kind: 'list' }>,
  node: Scalar,
  { pair, inFlow }: SchemaError,
): Fix[] {
  if (!shape.text || !pair) return [];
  const { start, end } = rangeOf(node);
  const fix = (...edits: TextEdit[]): Fix[] => [{ title: { text: toList }, edits, safe: false }];
  if (inFlow) return fix({ start, end: start, newText: '[' }, { start: end, end, newText: ']' });
  const source = document.text.slice(start, end).trimEnd();
  const gap = rangeOf(pair.key).end;
  const colon = /^\s*:(\s*)$/.exec(document.text.slice(gap, start));
  if (!colon) return [];
  const column = columnOf(document, pair.key);
  const ownLine = colon[1]?.includes('\n') === true;
  const lines = [...source.matchAll(/(?:^|\n[^\S\n]*)-(?=\S)/g)].map(
    ({ 0: dash, index }) => start + index + dash.length,
  );
  if (ownLine && node.style === 'plain' && lines.length === source.split('\n').length)
    return fix(...lines.map((at) => ({ start: at, end: at, newText: ' ' })));
  if (ownLine && !source.includes('\n')) return fix({ start, end: start, newText: '- ' });
  const { eol, indent } = document.style;
  const newText = `${eol}${' '.repeat(column + indent)}- `;
  const below = linesBelow(document, start, start + source.length, indent);
  return fix({ start: start - (colon[1]?.length ?? 0), end: start, newText }, ...below);
}

/** A list of maps with one map and no dash: the dash, and everything below two columns deeper. */
function listOfMap(document: PlanDocument, node: Mapping, { inFlow }: SchemaError): Fix[] {
  const { start, end } = rangeOf(node);
  const fix = (edits: TextEdit[]): Fix[] => [{ title: { text: toList }, edits, safe: false }];
  if (node.flow || inFlow)
    return fix([
      { start, end: start, newText: '[' },
      { start: end, end, newText: ']' },
    ]);
  const last = node.pairs.at(-1);
  if (!last) return [];
  return fix([{ start, end: start, newText: '- ' }, ...linesBelow(document, start, endOfPair(document, last), 2)]);
}

/** Moves the lines behind the first one between two offsets to the right; blank ones stay as they are. */
function linesBelow({ lines, text }: PlanDocument, from: number, to: number, columns: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = lines.positionAt(from).line + 1; line <= lines.positionAt(to).line; line++) {
    const at = lines.lineStart(line);
    if (text.slice(at, lines.lineEnd(line)).trim() !== '')
      edits.push({ start: at, end: at, newText: ' '.repeat(columns) });
  }
  return edits;
}

/** A list of one text where a text belongs. */
function onlyItem(document: PlanDocument, node: Sequence, { pair }: SchemaError): Fix[] {
  const [item] = node.items;
  if (!pair || node.items.length !== 1 || item?.kind !== 'scalar') return [];
  const source = document.text.slice(rangeOf(item).start, rangeOf(item).end).trimEnd();
  const gap = document.text.slice(rangeOf(pair.key).end, rangeOf(item).start);
  if (source.includes('\n') || !/^\s*:\s*[-[]\s*$/.test(gap)) return [];
  const title = { vi: 'Viết thành một dòng chữ', en: 'Write as a text' };
  const start = rangeOf(pair.key).end + gap.indexOf(':') + 1;
  const end = node.flow ? rangeOf(node).end : rangeOf(item).start + source.length;
  return [{ title: { text: title }, edits: [{ start, end, newText: ` ${source}` }], safe: false }];
}

/** A text with a colon in it that was read as a key: `- Điều 1: Ban hành …`. */
export function quotedText(node: Mapping): Fix[] {
  const [pair] = node.pairs;
  if (!pair || node.pairs.length !== 1 || node.flow) return [];
  // The range of the mapping takes in a comment behind it.
  const source = node.piece.text.slice(node.start, contentEnd(node.piece.text, node.start));
  if (pair.value && pair.value.end > node.start + source.length) return [];
  const title = { vi: 'Đặt cả dòng trong dấu nháy', en: 'Put the whole line in quotes' };
  const span = { ...node, end: node.start + source.length };
  return [{ title: { text: title }, edits: [replace(span, inQuotes(source))], safe: false }];
}
