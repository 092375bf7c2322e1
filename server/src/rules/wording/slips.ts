import { foldCase, foldTone } from '../../texts/fold';
import { markFor, marksOf } from '../../texts/marks';
import { wordPattern } from '../../texts/word-pattern';
import data from './confusables.json';
import { ENDS, phraseFinder, SPACE, STARTS } from './phrases';

/**
 * Words that are certainly a slip, with what is meant. `before`, `after`: one of these words must stand there;
 * `notBefore`, `notAfter`: none of them may (`cá nhân xét` holds no slip). `unsure`: the fix is a guess.
 */
interface Confusable {
  readonly wrong: string;
  readonly right: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly unsure?: boolean;
}

/** A slip in a text. Offsets are UTF-16; `right` has the capitals of what is written. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** Whether `right` is what was meant beyond doubt. */
  readonly sure: boolean;
}

const confusables: readonly Confusable[] = data.confusables;

/** The texts in which a slip may stand. */
const SLIP = markFor(confusables.map(({ wrong }) => wrong));

const find = phraseFinder(
  confusables.map(({ wrong, right, before, after, notBefore, notAfter, unsure }) => ({
    first: [fold(wrong).split(' ')[0] ?? ''],
    source: [
      before ? `(?<=${STARTS}(?:${anyOf(before)}),?${SPACE})` : '',
      notBefore ? `(?<!${STARTS}(?:${anyOf(notBefore)})${SPACE})` : '',
      phrase(wrong),
      ENDS,
      after ? `(?=,?${SPACE}(?:${anyOf(after)})${ENDS})` : '',
      notAfter ? `(?!${SPACE}(?:${anyOf(notAfter)})${ENDS})` : '',
    ].join(''),
    value: { right, sure: !unsure },
  })),
);

function anyOf(words: readonly string[]): string {
  return words.map(phrase).join('|');
}

function phrase(words: string): string {
  return fold(words).replace(/[()]/g, '\\$&').replaceAll(' ', SPACE);
}

/** Keeps the length, so that places in the folded text are places in the text. */
function fold(text: string): string {
  return foldTone(foldCase(text));
}

/** The slips of the table in a text (NFC), in order, never overlapping. Linear in its length. */
export function findSlips(text: string): readonly Slip[] {
  if ((marksOf(text) & SLIP) === 0) return NONE;
  return find(fold(text)).map(({ start, end, value }) => ({
    start,
    end,
    right: withCapitals(text.slice(start, end), value.right),
    sure: value.sure,
  }));
}

const NONE: readonly Slip[] = [];

const WORD = wordPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu');

/** Word by word where both have as many, else by the first letter. What has capitals of its own (TTĐT) keeps them. */
function withCapitals(written: string, right: string): string {
  const capitals = (text: string) => text !== text.toLowerCase() && text === text.toUpperCase();
  if (capitals(written) && /\s/.test(written)) return right.toUpperCase();
  const from = written.match(WORD) ?? [];
  const to = right.match(WORD) ?? [];
  const alike = from.length === to.length;
  let i = -1;
  return right.replace(WORD, (word) => {
    i += 1;
    const model = alike ? from[i] : i === 0 ? from[0] : undefined;
    const raised = model !== undefined && model.charAt(0) !== model.charAt(0).toLowerCase();
    return raised ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}
