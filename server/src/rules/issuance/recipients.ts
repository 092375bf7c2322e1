import type { Recipient } from '../../profiles/profile';
import { LEVELS } from '../../profiles/profile';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import type { Frame } from '../frame';
import { levelOf } from './level';

/** A body that must be among the recipients, with all names by which it is known there, and the line to write for it. */
export interface Expected {
  readonly recipient: Recipient;
  /** Names in the form of {@link plain}. */
  readonly names: readonly string[];
  readonly line: string;
}

/**
 * Whom profile and level demand; what every level demands where the level is not known. Never the agency itself:
 * a Sở Nội vụ does not write to itself.
 */
export function expectedRecipients(frame: Frame): readonly Expected[] {
  const { recipients } = frame.profile;
  const level = levelOf(frame);
  const [first = [], ...others] = (level ? [level] : LEVELS).map((each) => recipients[each]);
  const agency = plain(frame.head?.agency?.value ?? '');
  return first
    .filter(({ id }) => others.every((list) => list.some((recipient) => recipient.id === id)))
    .map((recipient) => expected(recipient, frame))
    .filter(({ names }) => !names.some((name) => startsWithName(agency, name)));
}

function expected(recipient: Recipient, { head }: Frame): Expected {
  const usual = recipient.names.map(plain);
  const superior = recipient.kind === 'superior' ? head?.superior?.value : undefined;
  if (superior === undefined) return { recipient, names: usual, line: recipient.line };
  const own = plain(superior);
  // "UBND tỉnh Khánh Hòa" is "UBND tỉnh" among its own recipients.
  const short = usual.find((name) => startsWithName(own, name));
  const usualLine = short !== undefined && startsWithName(plain(recipient.line), short);
  return {
    recipient,
    names: short ? [own, ...usual] : [own],
    line: usualLine ? recipient.line : `${superior} (để b/c)`,
  };
}

function startsWithName(text: string, name: string): boolean {
  return text === name || (text.startsWith(name) && !GOES_ON.test(text.slice(name.length)));
}

const GOES_ON = wordPattern(String.raw`^[\p{L}\p{N}]`, 'u');

/** Names as one spelling: folded, with the usual abbreviations written one way. */
export function plain(name: string): string {
  return foldKey(name.slice(0, 1000))
    .replaceAll('ủy ban nhân dân', 'ubnd')
    .replace(CITY, 'thành phố ')
    .replace(HOME_AFFAIRS, 'sở nội vụ')
    .replace(HOME_MINISTRY, 'bộ nội vụ');
}

const CITY = wordPattern(String.raw`(?<!\p{L})tp(?:\. ?| )`, 'gu');

const HOME_AFFAIRS = wordPattern(String.raw`(?<!\p{L})snv(?!\p{L})`, 'gu');

const HOME_MINISTRY = wordPattern(String.raw`(?<!\p{L})bnv(?!\p{L})`, 'gu');

/** An office, portal or committee of a body is not the body: `Văn phòng UBND tỉnh`. */
const PART_OF = wordPattern(
  String.raw`(?<!\p{L})(?:văn phòng|vp|đảng ủy|cổng|trang|trung tâm|công báo|thanh tra|phòng|ban)(?!\p{L})`,
  'u',
);

/** Whether a line of recipients, in the form of {@link plain}, names a body; several may stand in one line. */
export function namesBody(line: string, name: string): boolean {
  return line.split(/[,;/(]/).some((part) => {
    const at = part.indexOf(name);
    if (at < 0) return false;
    const before = part.slice(0, at);
    const after = part.slice(at + name.length);
    return !WORD_BEFORE.test(before) && !WORD_BEHIND.test(after) && !PART_OF.test(before);
  });
}

const WORD_BEFORE = wordPattern(String.raw`\p{L}$`, 'u');

const WORD_BEHIND = wordPattern(String.raw`^\p{L}`, 'u');
