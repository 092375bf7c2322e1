/**
 * Ways to make two spellings of one Vietnamese text equal. Comparing goes through {@link foldKey} (keys, names, titles)
 * or, when accents may be missing too, through {@link foldLoose}; the smaller steps are for callers that must keep offsets.
 */
import { wordPattern } from './word-pattern';

/** Combining grave, acute, tilde, hook above and dot below: the five marks of the six Vietnamese tones. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** Every precomposed letter that `base` gives with one of the five tone marks: `toned('o')` is `òóõỏọ`. */
function toned(base: string): string {
  return [...TONES].map((tone) => (base + tone).normalize('NFC')).join('');
}

const O = toned('o') + toned('O');
const U = toned('u') + toned('U');
const I = toned('i') + toned('I');
const A_E = toned('a') + toned('A') + toned('e') + toned('E');
const Y = toned('y') + toned('Y');

/**
 * The places where the mark of a tone wanders, always on two neighbouring vowels:
 * - `glide`: after q (`qu`) or an initial g (`gi`) the first letter belongs to the consonant, so the mark belongs to the second;
 * - `open`, `closed`: the rimes oa, oe, uy with the mark on the first vowel; right by the older habit when nothing follows
 *   (hòa), a slip before a final letter (hòan);
 * - `modern`: the same rimes with the mark on the second vowel and nothing after them (hoà).
 */
const WANDERING = wordPattern(
  [
    `(?<glide>(?<=[qQ])[${U}][aeyAEYêÊơƠ]|(?<=(?<!\\p{L})[gG])[${I}][aeouAEOUơƠưƯ])`,
    `(?<closed>(?:[${O}][aeAE]|[${U}][yY])(?=\\p{L}))`,
    `(?<modern>(?:[oO][${A_E}]|(?<![qQ])[uU][${Y}])(?!\\p{L}))`,
  ].join('|'),
  'gu',
);

/** Where {@link WANDERING} may find something; several times as fast, and most texts hold no such place. */
const MAY_WANDER = new RegExp(
  [
    `[qQ][${U}]`,
    `[gG][${I}][aeouAEOUơƠưƯ]`,
    `(?:[${O}][aeAE]|[${U}][yY])(?![ ,.;:)\\n]|$)`,
    `(?:[oO][${A_E}]|[uU][${Y}])(?![a-zA-Z])`,
  ].join('|'),
);

/** Moves the mark of the tone from one letter of a two-letter text to the other. Keeps case and length. */
function moveTone(pair: string): string {
  const first = pair.charAt(0).normalize('NFD');
  const second = pair.charAt(1).normalize('NFD');
  const toSecond = first.length > 1;
  const tone = toSecond ? first.slice(1) : second.slice(1);
  return toSecond
    ? first.charAt(0) + (second + tone).normalize('NFC')
    : (first + tone).normalize('NFC') + second.charAt(0);
}

/** No letter of any language bears so many marks (UTF-16 units); `String.normalize` takes quadratic time over a run of them. */
const LONGEST_PILE = 100;
const PILE = /\P{M}?\p{M}+/gsu;
const MARK_OR_SURROGATE = /[\p{M}\p{Cs}]/u;

/** Normalizes a text in linear time: a letter under a pile of a hundred marks stays as it is. */
function normalize(text: string, form: 'NFC' | 'NFD'): string {
  if (!mayHoldPile(text)) return text.normalize(form);
  let result = '';
  let at = 0;
  for (const { 0: pile, index } of text.matchAll(PILE)) {
    if (pile.length <= LONGEST_PILE) continue;
    result += text.slice(at, index).normalize(form) + pile;
    at = index + pile.length;
  }
  return result + text.slice(at).normalize(form);
}

/** A pile that is too long takes in one of the places looked at, so that other texts cost next to nothing. */
function mayHoldPile(text: string): boolean {
  const step = LONGEST_PILE / 2;
  for (let i = step; i < text.length; i += step) if (MARK_OR_SURROGATE.test(text.charAt(i))) return true;
  return false;
}

/** Precomposed Unicode (NFC), the form every other function here expects. Use it for all that a user wrote: it is linear. */
export function nfc(text: string): string {
  return MAY_BE_LOOSE.test(text) ? normalize(text, 'NFC') : text;
}

/** Whether a text is certainly in composed form, and holds no mark apart from its letter. Nearly all texts are. */
export function isComposed(text: string): boolean {
  return !MAY_BE_LOOSE.test(text);
}

/** Latin letters up to Vietnamese, and common signs, are all of composed form and take nothing from a neighbour. */
const MAY_BE_LOOSE = /[^\0-\u02ff\u1e00-\u1eff\u2002-\u206f]/;

/**
 * One placement of the tone mark for all: `hoà` → `hòa`, `khoẻ` → `khỏe`, `uỷ` → `ủy`; slips before a final letter
 * (`hòan` → `hoàn`) and after qu, gi (`qúy` → `quý`, `gía` → `giá`) as well. Expects NFC; keeps case and UTF-16 length.
 */
export function foldTone(text: string): string {
  return MAY_WANDER.test(text) ? text.replace(WANDERING, moveTone) : text;
}

/** Lower case, with the UTF-16 length kept (İ is the one letter whose lower case is longer). */
export function foldCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Without accents, and đ as d: `Đơn vị` → `Don vi`. Keeps the UTF-16 length of NFC text that has no loose combining marks. */
export function stripAccents(text: string): string {
  const bare = normalize(text, 'NFD').replace(/[\u0300-\u036f]/g, '');
  return nfc(bare).replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
}

/** The form in which keys, names and titles are compared: NFC, trimmed, spaces collapsed, lower case, one tone placement. */
export function foldKey(text: string): string {
  const trimmed = nfc(text).trim();
  return foldTone(foldCase(ODD_SPACE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed));
}

/** Any white space but single blanks. */
const ODD_SPACE = / {2}|[^\S ]/;

/** {@link foldKey} without accents: what somebody typed who left the accents out. */
export function foldLoose(text: string): string {
  return stripAccents(foldKey(text));
}
