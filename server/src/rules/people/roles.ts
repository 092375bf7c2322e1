import type { Text } from '../../plan/text';
import { byValue } from '../../texts/by-value';
import {
  type Name,
  type Names,
  readNames as namesAt,
  skipAdverbs,
  startsActor,
  startsName,
  verbAt,
} from './language/names';
import { segmentsOf } from './language/segments';
import { ROLE_VERBS, type Role } from './language/vocabulary';
import { isSeparator, phraseAt, placeOf, type Word, wordsOf } from './language/words';

export type { Role } from './language/vocabulary';

/** Somebody named in a text; offsets are UTF-16 in that text. */
export interface Actor {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `các phòng`, `CBCC`: many at once, nobody in particular. */
  readonly collective: boolean;
}

/** One statement of THỰC HIỆN: who, in which role, and what else it says. */
export interface RoleClause {
  /** Empty for an instruction to nobody (`viết tin, bài hàng tháng`). */
  readonly actors: readonly Actor[];
  /** What the actors are above all; `lead` for `chủ trì`, and for a name alone. */
  readonly role: Role;
  /** What else they do, in the order of the text. */
  readonly also: readonly Role[];
  /** The words that give the role; absent for a name alone and for text. */
  readonly verb: { readonly start: number; readonly end: number } | undefined;
  /** What follows actors and roles. */
  readonly rest: string;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a text of the plan. Equal texts share them. */
export const rolesOf = ({ value }: Pick<Text, 'value'>): readonly RoleClause[] => clausesIn(value);

const clausesIn = byValue((text): readonly RoleClause[] => readRoles(text));

/**
 * Reads the language of THỰC HIỆN (domain guide §5): clauses apart by `;`, line or dash; actors apart by `,`, `và`, `/`; then
 * what they do. A name alone leads. `A chủ trì, phối hợp với B`: A leads, B supports; `A phối hợp với B` with nobody leading: A does it,
 * B supports. Verbs that are no role are text. Never throws; time grows with the length alone.
 */
export function readRoles(text: string): RoleClause[] {
  const words = wordsOf(text, (first, second) => ROLE_VERBS.has(`${first} ${second}`));
  const drafts: Draft[] = [];
  let subject: Draft | undefined;
  for (const { from, to } of segmentsOf(words)) subject = readSegment(words, from, to, drafts, subject);
  return drafts.map((draft, i) => finish(text, draft, drafts[i + 1]));
}

/** The names in a text that holds nothing but names, as `chủ trì` and `phối hợp` do. */
export const readNames: (text: string) => readonly Actor[] = byValue((text) => {
  const words = wordsOf(text, () => false);
  const found: Name[] = [];
  for (let at = 0; at < words.length; ) {
    const { names, next } = namesAt(words, at, words.length);
    found.push(...names);
    at = Math.max(next, at + 1);
  }
  return found.map((name) => actorOf(text, name));
});

/** The roles that a duty without an actor names, the main one first: `chủ trì, đôn đốc`. */
export function readDuty(text: string): readonly Role[] {
  const words = wordsOf(text, () => false);
  const roles: Role[] = [];
  for (let at = 0; at < words.length; at++) {
    const verb = verbAt(words, at, true);
    if (verb && !roles.includes(verb.role)) roles.push(verb.role);
  }
  return roles.includes('lead') ? ['lead', ...roles.filter((role) => role !== 'lead')] : roles;
}

interface Draft {
  names: readonly Name[];
  role: Role | undefined;
  also: Role[];
  verb: RoleClause['verb'];
  start: number;
  /** Where actors and roles end, and the rest begins. */
  body: number;
  end: number;
}

function finish(text: string, draft: Draft, next: Draft | undefined): RoleClause {
  const end = next && next.start > draft.start ? Math.min(draft.end, next.start) : draft.end;
  const rest = trimmed(text.slice(draft.body, Math.max(draft.body, end)));
  const role = draft.role ?? (draft.names.length > 0 && rest === '' ? 'lead' : 'text');
  const { names, also, verb, start } = draft;
  return { actors: names.map((name) => actorOf(text, name)), role, also, verb, rest, start, end };
}

const actorOf = (text: string, name: Name): Actor => ({ text: text.slice(name.start, name.end), ...name });

/** Without white space and marks at the ends; by hand, as a pattern would look at long white space again and again. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /[\s,;:.)/-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;(/-]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Words of a name that only its capital letter tells, at most. */
const LONGEST_PLAIN_NAME = 6;

/**
 * @param before whom the last segment was about; a role at the beginning of this one is theirs
 * @returns whom this segment is about
 */
function readSegment(
  words: readonly Word[],
  from: number,
  to: number,
  drafts: Draft[],
  before: Draft | undefined,
): Draft | undefined {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const open = (names: readonly Name[], at: number, body: number): Draft => {
    const draft: Draft = { names, role: undefined, also: [], verb: undefined, start: at, body, end };
    drafts.push(draft);
    return draft;
  };
  const labelled = readLabel(words, from, to);
  if (labelled) {
    const { role, found, verb } = labelled;
    const draft = open(found.names, start, words[found.next - 1]?.end ?? end);
    take(draft, role, verb);
    return draft;
  }
  let subject = before;
  let at = /^(?:giao|do)$/u.test(words[from]?.fold ?? '') ? from + 1 : from;
  /** At the segment's beginning capitals are no sign of a name. */
  let opening = true;
  /** Whether only names and roles were read so far; behind anything else a name alone is part of a sentence. */
  let plain = true;
  let understood = false;
  while (at < to) {
    const verb = skipAdverbs(words, at);
    if (isSeparator(words[at])) at++;
    else if (verb < to && verbAt(words, verb, opening)) {
      const read = readVerbs(words, verb, to, subject, opening, drafts, open);
      subject = read.subject;
      at = read.next;
      understood = true;
      opening = false;
    } else {
      const { names, next } = opening || startsActor(words, at) ? namesAt(words, at, to) : { names: [], next: at };
      const behind = skipAdverbs(words, skipColon(words, next));
      const acts = names.length > 0 && behind < to && verbAt(words, behind, false) !== undefined;
      const alone = plain && next >= to && (startsActor(words, at) || next - at <= LONGEST_PLAIN_NAME);
      if (names.length > 0 && (acts || alone || (opening && startsActor(words, at)))) {
        subject = open(names, words[at]?.start ?? start, words[next - 1]?.end ?? start);
        understood = true;
        at = acts ? behind : next;
      } else at = Math.max(at, next);
      opening = false;
      // What is neither name nor role goes on up to the next comma.
      while (!acts && at < to && words[at]?.text !== ',') {
        plain = false;
        at++;
      }
    }
  }
  if (!understood) open([], start, start);
  return subject;
}

const skipColon = (words: readonly Word[], at: number) => (words[at]?.text === ':' ? at + 1 : at);

/** `Chủ trì: Văn phòng`, `Đơn vị phối hợp: các phòng`. */
function readLabel(words: readonly Word[], from: number, to: number) {
  const noun = phraseAt(LABEL_NOUNS, words, from);
  const verb = verbAt(words, from + noun, true);
  if (!verb) return undefined;
  const colon = from + noun + verb.length;
  if (colon + 1 >= to || words[colon]?.text !== ':' || !startsName(words, colon + 1)) return undefined;
  const span = placeOf(words, from + noun, verb.length);
  return { role: verb.role, found: namesAt(words, colon + 1, to), verb: span };
}

const LABEL_NOUNS: ReadonlySet<string> = new Set(['đơn vị', 'cơ quan', 'bộ phận', 'phòng', 'người']);

function take(draft: Draft, role: Role, verb: { start: number; end: number }): void {
  if (draft.role === role || draft.also.includes(role)) return;
  if (draft.role === undefined || role === 'lead') {
    if (draft.role !== undefined) draft.also.unshift(draft.role);
    draft.role = role;
    draft.verb = verb;
  } else draft.also.push(role);
}

type Open = (names: readonly Name[], at: number, body: number) => Draft;

/** Reads roles one after the other (`chủ trì, rà soát và tham mưu`), and whom they bring in. */
function readVerbs(
  words: readonly Word[],
  from: number,
  to: number,
  before: Draft | undefined,
  opening: boolean,
  drafts: readonly Draft[],
  open: Open,
): { readonly next: number; readonly subject: Draft | undefined } {
  let subject = before;
  let at = from;
  let first = opening;
  for (let verb = verbAt(words, at, first); verb && at < to; verb = verbAt(words, at, first)) {
    first = false;
    const span = placeOf(words, at, verb.length);
    at += verb.length;
    const partners = verb.role === 'support' ? readPartners(words, at, to) : undefined;
    if (partners) {
      const [own, theirs] = partnership(subject, partners.names, drafts);
      if (own && subject) take(subject, own, span);
      const draft = open(partners.names, span.start, words[partners.next - 1]?.end ?? span.end);
      take(draft, theirs, span);
      return { next: skipVerbs(words, partners.next, to), subject: subject ?? draft };
    }
    subject ??= open([], span.start, span.end);
    take(subject, verb.role, span);
    // Behind the end of its own statement (`…. Rà soát …`) nothing is added to what it says.
    if (span.start < subject.end) subject.body = Math.max(subject.body, span.end);
    if (URGING.has(verb.role)) at = readUrged(words, at, to, open);
    // `tham mưu thực hiện`, `triển khai thực hiện`: the second word is what the first is about.
    const object = verbAt(words, at, false);
    if (object?.role === 'execute') at += object.length;
    const next = skipAdverbs(words, skipSeparators(words, at, to));
    if (next < to && verbAt(words, next, false)) at = next;
  }
  return { next: Math.min(at, to), subject };
}

/** What both sides do together (`phối hợp với các phòng triển khai thực hiện`) is nobody's own role. */
function skipVerbs(words: readonly Word[], at: number, to: number): number {
  let next = at;
  for (let verb = verbAt(words, next, false); verb && next < to; verb = verbAt(words, next, false)) next += verb.length;
  return Math.min(next, to);
}

function skipSeparators(words: readonly Word[], at: number, to: number): number {
  let next = at;
  while (next < to && isSeparator(words[next])) next++;
  return next;
}

/** Who stands behind `phối hợp (chặt chẽ) với`. */
function readPartners(words: readonly Word[], at: number, to: number): Names | undefined {
  for (let next = at; next < Math.min(to, at + 3); next++) {
    if (!/^(?:với|cùng)$/u.test(words[next]?.fold ?? '')) continue;
    const behind = words[next + 1]?.fold === 'với' ? next + 2 : next + 1;
    const partners = namesAt(words, behind, to);
    return partners.names.length > 0 ? partners : undefined;
  }
  return undefined;
}

/**
 * The roles of both sides of `A phối hợp với B`. Behind a role of its own, and where somebody leads, both are as they say;
 * else one of them does the work: A, or B where A is only the many.
 */
function partnership(
  subject: Draft | undefined,
  partners: readonly Name[],
  drafts: readonly Draft[],
): [Role | undefined, Role] {
  if (!subject || subject.names.length === 0 || subject.role !== undefined) return [undefined, 'support'];
  if (drafts.some(({ role }) => role === 'lead')) return ['support', 'support'];
  const many = subject.names.every(({ collective }) => collective) && partners.some(({ collective }) => !collective);
  return many ? ['support', 'execute'] : ['execute', 'support'];
}

const URGING: ReadonlySet<Role> = new Set(['urge', 'remind', 'brief', 'monitor']);

/** `đôn đốc các phòng thực hiện`: the rooms execute. */
function readUrged(words: readonly Word[], at: number, to: number, open: Open): number {
  if (!startsActor(words, at)) return at;
  const { names, next } = namesAt(words, at, to);
  const verb = next < to ? verbAt(words, next, false) : undefined;
  if (verb?.role !== 'execute') return at;
  const span = placeOf(words, next, verb.length);
  take(open(names, words[at]?.start ?? 0, span.end), 'execute', span);
  return next + verb.length;
}
