import { wordPattern } from '../../../texts/word-pattern';
import { isCollective } from '../../units';
import {
  ACTOR_NOUNS,
  ADVERBS,
  BODY_NOUNS,
  COMMON_NOUNS,
  OPEN_NOUNS,
  OTHER_WORDS,
  QUANTIFIERS,
  ROLE_VERBS,
  type Role,
  STAFF_NOUNS,
  SUBJECTS,
} from './vocabulary';
import { isCapital, isInitial, isSeparator, phrase, phraseAt, placeOf, type Word } from './words';

/** Where a name stands, UTF-16 in its text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly collective: boolean;
}

/** In the middle of a text a capital belongs to a name (`Tổ Rà soát`), except for the two roles that no name has. */
export function verbAt(
  words: readonly Word[],
  at: number,
  opening: boolean,
): { role: Role; length: number } | undefined {
  const length = phraseAt(ROLE_VERBS, words, at);
  const role = length > 0 ? ROLE_VERBS.get(phrase(words, at, length)) : undefined;
  if (!role || (!opening && isCapital(words[at]) && role !== 'lead' && role !== 'support')) return undefined;
  return { role, length };
}

export function otherAt(words: readonly Word[], at: number, opening: boolean): boolean {
  return (opening || !isCapital(words[at])) && phraseAt(OTHER_WORDS, words, at) > 0;
}

export function skipAdverbs(words: readonly Word[], at: number): number {
  let next = at;
  for (let length = phraseAt(ADVERBS, words, next); length > 0; length = phraseAt(ADVERBS, words, next)) next += length;
  return next;
}

/** Words of a name, at most. */
const LONGEST_NAME = 16;

const RATIO = /^\d+\/\d+$/;

function startsCollective(words: readonly Word[], at: number): boolean {
  const quantifier = RATIO.test(words[at]?.fold ?? '') ? 1 : phraseAt(QUANTIFIERS, words, at);
  if (quantifier === 0) return false;
  const noun = at + quantifier + (words[at + quantifier]?.fold === 'các' ? 1 : 0);
  return phraseAt(COMMON_NOUNS, words, noun) > 0;
}

const CODE = wordPattern(String.raw`^\p{Lu}{2,10}$`, 'u');

/** Whether an actor begins here that its first word tells: `Văn phòng`, `các phòng`, `VP`. */
export function startsActor(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (startsCollective(words, at)) return true;
  if (otherAt(words, at, true)) return false;
  if (word.fold === 'phòng' && /^,? ?chống/u.test(phrase(words, at + 1, 2))) return false;
  return phraseAt(ACTOR_NOUNS, words, at) > 0 || CODE.test(word.text);
}

export const startsName = (words: readonly Word[], at: number) =>
  startsActor(words, at) || (isCapital(words[at]) && !otherAt(words, at, true) && !verbAt(words, at, true));

export interface Names {
  readonly names: Name[];
  readonly next: number;
}

/** Names apart by `,`, `/` and `và`, from `at` on. */
export function readNames(words: readonly Word[], at: number, to: number): Names {
  const names: Name[] = [];
  let next = at;
  for (let from = at; from < to && startsName(words, from); ) {
    next = nameEnd(words, from, to);
    names.push(nameOf(words, from, next));
    let behind = next;
    while (behind < to && isSeparator(words[behind])) behind++;
    if (behind === next) break;
    from = behind;
  }
  return { names, next };
}

function nameOf(words: readonly Word[], from: number, to: number): Name {
  const name = words.slice(from, to).map(({ text, gap }, i) => (i > 0 && gap !== 'none' ? ` ${text}` : text));
  return { ...placeOf(words, from, to - from), collective: isCollective(name.join('')) };
}

/** Index behind the last word of the name that begins at `from`. */
export function nameEnd(words: readonly Word[], from: number, to: number): number {
  const many = startsCollective(words, from);
  const head = Math.max(1, phraseAt(ACTOR_NOUNS, words, from));
  const noun = phrase(words, from, head);
  const open = !many && OPEN_NOUNS.has(noun);
  let at = from + (many ? 1 : head);
  for (; at < Math.min(to, from + LONGEST_NAME); at++) {
    const word = words[at];
    if (!word || word.gap === 'line') break;
    const verb = verbAt(words, at, false);
    const belongs = open && at === from + head;
    if (verb && !(belongs && OPEN_ROLES.has(verb.role))) break;
    if (!verb && !belongs && otherAt(words, at, false)) break;
    if (isSeparator(word) ? !goesOn(words, from, at, to) : /^[.:;!?]$/.test(word.text) && !isInitial(words[at - 1]))
      break;
  }
  while (at > from + 1 && SIGN.test(words[at - 1]?.text ?? '')) at--;
  return at;
}

const SIGN = wordPattern(String.raw`^[^\p{L}\p{N}]$`, 'u');

/** Roles that may be part of a body's name: `Tổ rà soát`, `Đoàn theo dõi`. */
const OPEN_ROLES: ReadonlySet<Role> = new Set(['review', 'monitor', 'urge', 'advise']);

/** Whether the separator at `at` is inside the name that begins at `from`: `các phòng, ban`, `Sở Khoa học và Công nghệ`. */
function goesOn(words: readonly Word[], from: number, at: number, to: number): boolean {
  const next = at + 1;
  if (next >= to || verbAt(words, next, true)) return false;
  const head = Math.max(1, phraseAt(ACTOR_NOUNS, words, from));
  const noun = phrase(words, from, head);
  const many = startsCollective(words, from) || startsCollective(words, from + head) || STAFF_NOUNS.has(noun);
  if (many) return !isCapital(words[next]) && phraseAt(COMMON_NOUNS, words, next) > 0;
  const body = BODY_NOUNS.has(noun) && at > from + 1 && !/^\d/.test(words[from + 1]?.text ?? '');
  if (!body || words[at]?.text === '/') return false;
  if (startsActor(words, next)) return phraseAt(SUBJECTS, words, next) > 0 && !startsCollective(words, next);
  return !otherAt(words, next, false);
}
