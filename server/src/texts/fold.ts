/**
 * Ways to make two spellings of one Vietnamese text equal. Comparing goes through {@link foldKey} (keys, names, titles)
 * or, when accents may be missing too, through {@link foldLoose}; the smaller steps are for callers that must keep offsets.
 */

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
const WANDERING = new RegExp(
  [
    `(?<glide>(?<=[qQ])[${U}][aeyAEYêÊơƠ]|(?<=(?<!\\p{L})[gG])[${I}][aeouAEOUơƠưƯ])`,
    `(?<closed>(?:[${O}][aeAE]|[${U}][yY])(?=\\p{L}))`,
    `(?<modern>(?:[oO][${A_E}]|(?<![qQ])[uU][${Y}])(?!\\p{L}))`,
  ].join('|'),
  'gu',
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

/** Precomposed Unicode (NFC), the form every other function here expects. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * One placement of the tone mark for all: `hoà` → `hòa`, `khoẻ` → `khỏe`, `uỷ` → `ủy`; slips before a final letter
 * (`hòan` → `hoàn`) and after qu, gi (`qúy` → `quý`, `gía` → `giá`) as well. Expects NFC; keeps case and UTF-16 length.
 */
export function foldTone(text: string): string {
  return text.replace(WANDERING, moveTone);
}

/** Lower case, with the UTF-16 length kept (İ is the one letter whose lower case is longer). */
export function foldCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Without accents, and đ as d: `Đơn vị` → `Don vi`. Keeps the UTF-16 length of NFC text that has no loose combining marks. */
export function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D');
}

/** The form in which keys, names and titles are compared: NFC, trimmed, spaces collapsed, lower case, one tone placement. */
export function foldKey(text: string): string {
  return foldTone(foldCase(nfc(text).trim().replace(/\s+/g, ' ')));
}

/** {@link foldKey} without accents: what somebody typed who left the accents out. */
export function foldLoose(text: string): string {
  return stripAccents(foldKey(text));
}
