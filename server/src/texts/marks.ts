import { lately } from './by-value';

/**
 * Which of the words that rules look for a text may hold, found in one pass for all rules: most texts hold none of them,
 * and are then folded, cut into words and searched by nobody. Words count without case and without the place of their
 * tone; where a mark is not set, the words do not stand.
 */

/** What one kind of words is marked by: a bit. */
export type Mark = number;

/**
 * What a character is: 0 parts words, {@link DIGIT}, {@link LOOSE}, or a letter: its number, and above that the number of
 * its tone. The tone is kept apart, as writers put it on one vowel or the next (`hòa`, `hoà`).
 */
const KINDS = new Uint16Array(0x10000);
const LETTER = 63;
const TONE_BITS = 6;
const DIGIT = 1 << 14;
/** An accent apart from its letter: such a text is not looked at, and has every mark. */
const LOOSE = 1 << 15;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzăâđêôơư';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

[...LETTERS].forEach((letter, i) => {
  for (const [tone, mark] of 'aăâeêioôơuưy'.includes(letter) ? TONES.entries() : [[0, ''] as const]) {
    const toned = (letter + mark).normalize('NFC');
    const kind = (tone << TONE_BITS) | (i + 1);
    KINDS[toned.charCodeAt(0)] = kind;
    KINDS[toned.toUpperCase().charCodeAt(0)] = kind;
  }
});
// What else becomes one of these letters in lower case, or counts as one whatever the case: İ, ſ, the Kelvin sign.
for (const [code, letter] of [
  [0x130, 'i'],
  [0x17f, 's'],
  [0x212a, 'k'],
] as const)
  KINDS[code] = LETTERS.indexOf(letter) + 1;
for (let i = 0x30; i < 0x3a; i++) KINDS[i] = DIGIT;
for (let i = 0x300; i < 0x370; i++) KINDS[i] = LOOSE;

/** Marks by the hash of a word, or of two words in a row; a hash has the first free place from its own on, if it is near. */
interface Table {
  readonly hashes: Int32Array;
  readonly marks: Int32Array;
}

/** Several times as many places as there are hashes. A power of two. */
const SIZE = 8192;

const newTable = (): Table => ({ hashes: new Int32Array(SIZE), marks: new Int32Array(SIZE) });
const pairOf = (first: number, second: number) => Math.imul(first, 0x9e3779b1) ^ second || 1;

/** So many places are looked at, however full a table is: a plan may name thousands of units. */
const FAR = 32;

/** The place of a hash or, where others have taken all that are near, one of theirs: its marks may then stand for nothing. */
function placeIn(hashes: Int32Array, hash: number): number {
  let place = (hash ^ (hash >>> 15)) & (SIZE - 1);
  for (let tries = 0; tries < FAR && hashes[place] !== 0 && hashes[place] !== hash; tries++)
    place = (place + 1) & (SIZE - 1);
  return place;
}

const wordHash = (letters: number, tones: number) => letters ^ Math.imul(tones, 0x85ebca6b) || 1;

/** The hashes of the words of a text: words that are folded alike have one. Undefined where accents stand apart from letters. */
function hashesOf(text: string): number[] | undefined {
  const hashes: number[] = [];
  let letters = 0;
  let tones = 0;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? (KINDS[text.charCodeAt(i)] ?? 0) : 0;
    if (kind === LOOSE) return undefined;
    if (kind > 0 && kind < DIGIT) {
      letters = (Math.imul(letters, 65) + (kind & LETTER)) | 0;
      tones |= kind >> TONE_BITS;
    } else if (letters !== 0) {
      hashes.push(wordHash(letters, tones));
      letters = 0;
      tones = 0;
    }
  }
  return hashes;
}

/** Whether the phrase holds a word and there is a place for it. */
function enter({ hashes, marks }: Table, phrase: string, mark: Mark): boolean {
  const [first, second] = hashesOf(phrase) ?? [];
  if (first === undefined) return false;
  const hash = second === undefined ? first : pairOf(first, second);
  const place = placeIn(hashes, hash);
  if (hashes[place] !== 0 && hashes[place] !== hash) return false;
  hashes[place] = hash;
  marks[place] = (marks[place] ?? 0) | mark;
  return true;
}

function scan(text: string, table: Table): Mark {
  const { hashes, marks: known } = table;
  let marks = 0;
  let letters = 0;
  let tones = 0;
  let before = 0;
  const { length } = text;
  for (let i = 0; i <= length; i++) {
    // Typed arrays hold a number at every index asked for here; a check would cost as much as the look-up.
    const kind = i < length ? (KINDS[text.charCodeAt(i)] as number) : 0;
    if (kind !== 0 && kind < DIGIT) {
      letters = (Math.imul(letters, 65) + (kind & LETTER)) | 0;
      tones |= kind >> TONE_BITS;
    } else {
      if (letters !== 0) {
        const hash = wordHash(letters, tones);
        marks |= (known[placeIn(hashes, hash)] as number) | (known[placeIn(hashes, pairOf(before, hash))] as number);
        before = hash;
        letters = 0;
        tones = 0;
      }
      if (kind === DIGIT) marks |= HAS_DIGIT;
      else if (kind === LOOSE) return ALL;
    }
  }
  return marks;
}

const ALL: Mark = -1;

/** Every text with a digit. */
export const HAS_DIGIT: Mark = 1;

const MOST_MARKS = 31;
const common = newTable();
let given = 1;

/** A new mark, for texts that hold one of these phrases; of a phrase of more words only the first two are looked for. */
export function markFor(phrases: Iterable<string>): Mark {
  if (given >= MOST_MARKS) throw new Error('too many marks');
  const mark = 1 << given++;
  for (const phrase of phrases) if (!enter(common, phrase, mark)) throw new Error(`no word, or no place: ${phrase}`);
  return mark;
}

/** All marks of a text. */
export const marksOf: (text: string) => Mark = lately((text) => scan(text, common));

/** Whether a text may hold one of some phrases, whatever letters these are of. */
export function filterFor(phrases: Iterable<string>): (text: string) => boolean {
  const table = newTable();
  for (const phrase of phrases) if (isForeign(phrase) || !enter(table, phrase, MAY)) return () => true;
  return (text) => (scan(text, table) & MAY) !== 0;
}

const MAY: Mark = 2;

/** Signs that stand between words wherever these are searched; what is not listed is taken for a letter. */
const PARTS_WORDS = /[\s!-/:-@[-`{-~–—…“”‘’«»·•]/;

/** Whether a phrase has letters that part words here, but not where words are searched. */
function isForeign(phrase: string): boolean {
  return [...phrase].some((letter) => !KINDS[letter.codePointAt(0) ?? 0] && !PARTS_WORDS.test(letter));
}
