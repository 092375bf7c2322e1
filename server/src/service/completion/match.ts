import { byValue } from '../../texts/by-value';
import { foldKey, foldLoose, nfc, stripAccents } from '../../texts/fold';

/** How well a name is found by what is typed; the smaller the better. */
export const PREFIX = 1;
const WORD = 2;
const INITIALS = 3;
const INSIDE = 4;
const SCATTERED = 5;

/** Longer texts are compared by their beginning only. In UTF-16 units. */
const LONGEST = 200;

interface Folded {
  readonly exact: string;
  readonly loose: string;
  readonly initials: string;
}

const folded = byValue((name: string): Folded => {
  const short = name.slice(0, LONGEST);
  const loose = foldLoose(short);
  return {
    exact: foldKey(short),
    loose,
    initials: loose
      .split(/[^a-z0-9]+/)
      .map((word) => word.charAt(0))
      .join(''),
  };
});

/**
 * How well a name is found by what is typed, accents or not: as its beginning, as the beginning of a later word, by the
 * first letters of its words (`nv`, `đv`), inside it, or letter by letter; undefined where it is not. An accent that is
 * still being composed (`nhie`, `nhiê`, `nhiẹm`) changes nothing, nor does a `dd` that is yet to become a `đ`.
 */
export function match(name: string, typed: string): number | undefined {
  if (typed.trim() === '') return 0;
  const wanted = nfc(typed.slice(0, LONGEST)).trimStart().toLowerCase();
  const loose = stripAccents(wanted).replace(/\s+/g, ' ');
  const ranks = (loose.includes('dd') ? [loose, loose.replaceAll('dd', 'd')] : [loose]).map((one) =>
    rank(folded(name), one),
  );
  const best = Math.min(...ranks.map((one) => one ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(best)) return undefined;
  // Of two that are found alike the one comes first whose accents are those typed.
  return best + (folded(name).exact.startsWith(wanted) ? 0 : 0.5);
}

function rank({ loose, initials }: Folded, typed: string): number | undefined {
  if (loose.startsWith(typed) || `${loose} `.startsWith(typed)) return PREFIX;
  const at = loose.indexOf(typed);
  if (at > 0 && !/[a-z0-9]/.test(loose.charAt(at - 1))) return WORD;
  if (typed.length > 1 && initials.startsWith(typed)) return INITIALS;
  if (typed.length > 1 && at > 0) return INSIDE;
  return typed.length > 1 && isScattered(loose, typed) ? SCATTERED : undefined;
}

/** Whether all letters come in this order, the first one at the beginning of a word, and the words typed begin words. */
function isScattered(name: string, typed: string): boolean {
  let at = -1;
  for (const [i, letter] of [...typed].entries()) {
    do at = name.indexOf(letter, at + 1);
    while (at > 0 && i === 0 && /[a-z0-9]/.test(name.charAt(at - 1)));
    if (at < 0) return false;
  }
  return true;
}

/** Whether what is typed can only be meant for what it finds so well: some letters at the beginning of words. */
export function isClear(typed: string, rank: number): boolean {
  return typed.trim().length >= TELLING && rank < INITIALS;
}

/** Fewer letters tell nothing. */
export const TELLING = 3;

/** The best of several names. */
export function matchAny(names: readonly string[], typed: string): number | undefined {
  const found = names.flatMap((name) => match(name, typed) ?? []);
  return found.length > 0 ? Math.min(...found) : undefined;
}

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const GROUPS: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', i: 'i', o: 'oôơ', u: 'uư', y: 'y', d: 'dđ' };

const variants = byValue((letter: string): string => {
  const group = GROUPS[stripAccents(letter)] ?? letter;
  if (group === 'dđ' || !GROUPS[stripAccents(letter)]) return group;
  return [...group].flatMap((base) => TONES.map((tone) => nfc(base + tone))).join('');
});

/** Editors look no further into a text that they filter by. In UTF-16 units. */
const LONGEST_FILTER = 120;
/** No syllable is longer, with its marks apart. */
const LONGEST_WORD = 12;

/**
 * What editors filter by. It is what is typed, so that everything we found stays in our order; and behind it its last word
 * with all accents its letters may get. An editor that filters by itself while an accent is being composed, as the letter
 * is replaced in its place, so loses nothing before it asks again.
 */
export function filterText(typed: string): string {
  const word =
    typed
      .slice(-LONGEST_WORD)
      .split(/[\s,:"'[{]/)
      .at(-1) ?? '';
  const all = typed + [...word].map((letter) => letter + variants(letter.toLowerCase())).join('');
  return all.length > LONGEST_FILTER ? all.slice(0, Math.max(typed.length, LONGEST_FILTER)) : all;
}
