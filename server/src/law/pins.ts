import { wordPattern } from '../texts/word-pattern';
import type { Pin, PinKind } from './model';

const VALUE = '(?:[IVXLC]{1,7}(?![\\p{L}\\d])|\\d{1,3}[a-zđ]?(?![\\p{L}\\d/])|[a-zđ](?![\\p{L}\\d]))';
const AND = '(?:\\s{0,3},\\s{0,3}(?:và\\s{1,3})?|\\s{1,3}(?:và|đến|hoặc)\\s{1,3})';
/** One word with its values: `Điều 4`, `khoản 1, 2 và 3`, `Phụ lục IV`. */
const PIN = wordPattern(
  `(?<![\\p{L}\\p{M}])(?<kind>[đĐ]iểm|[kK]hoản|[đĐ]iều|[pP]hụ lục)\\s{1,3}(?<values>${VALUE}(?:${AND}${VALUE}){0,8})`,
  'gu',
);
const VALUES = wordPattern(`(?<![\\p{L}\\d])${VALUE}`, 'gu');
const BETWEEN = /^\s{0,3}(?:[,;]|và|hoặc|,\s{0,3}và|của|tại|và các|kèm theo)?\s{0,3}$/u;

const KINDS: Record<string, PinKind> = { điểm: 'điểm', khoản: 'khoản', điều: 'Điều', 'phụ lục': 'Phụ lục' };

/** No list of pins in front of a citation is longer. */
const WINDOW = 160;

/**
 * The pins that end where a citation starts: `khoản 3 Điều 170 ` in front of `Nghị định số 34/2016/NĐ-CP`, in text order.
 *
 * @param floor where the citation before ends; nothing is read before it
 */
export function pinsBefore(text: string, at: number, floor: number): readonly Pin[] {
  const from = Math.max(floor, at - WINDOW);
  const window = text.slice(from, at);
  if (!/\d|[IVXLCa-zđ]/u.test(window)) return [];
  const groups: Pin[][] = [];
  let next = window.length;
  for (const match of [...window.matchAll(PIN)].reverse()) {
    if (!BETWEEN.test(window.slice(match.index + match[0].length, next))) break;
    groups.push(pinsOf(match, from));
    next = match.index;
  }
  return groups.reverse().flat();
}

function pinsOf(match: RegExpExecArray, from: number): Pin[] {
  const { kind: word = '', values = '' } = match.groups ?? {};
  const kind = KINDS[word.toLowerCase()] ?? 'Điều';
  const start = from + match.index;
  const valuesAt = start + match[0].length - values.length;
  return [...values.matchAll(VALUES)].map((value, index) => ({
    kind,
    value: value[0],
    start: index === 0 ? start : valuesAt + value.index,
    end: valuesAt + value.index + value[0].length,
  }));
}
