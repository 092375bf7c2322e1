import { ROLE_VERBS, type Role } from '../../../rules/people/language/vocabulary';
import { whoIs } from '../../../rules/people/participants';
import { readDuty, readRoles } from '../../../rules/people/roles';
import { isCollective } from '../../../rules/units';
import { foldLoose, nfc } from '../../../texts/fold';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { LONGEST, part, whole } from './proposal';
import { namesFor } from './units';

/** Who does what in free text: names where a name may begin, what they do behind a name. */
export const responsibleProposals: ValueProvider = (place) => {
  const { units } = place.analysis.frame;
  // What stands far before the cursor tells nothing about what may come next.
  const cut = Math.max(0, place.before.length - LONGEST);
  const before = place.before.slice(cut);
  const [start = 0, ...earlier] = nameStarts(before);
  const said = before.slice(0, start);
  const there = new Set(readRoles(said).flatMap(({ actors }) => actors.map(({ text }) => whoIs(text, units))));
  const isNamed = ({ text }: ValueProposal) => there.has(whoIs(text, units));
  const names = namesFor(place)
    .map((name) => ({ ...name, text: inside(name.text, said) }))
    .sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)));
  const at = (from: number) => (name: ValueProposal) => ({ ...name, from: cut + from, whole: false });
  // A name that holds a comma or `và` has begun earlier: `Phòng Lao động, v`.
  const longer = earlier.flatMap((from) => {
    const typed = foldLoose(before.slice(from));
    return names.filter(({ text }) => foldLoose(text).startsWith(typed)).map(at(from));
  });
  const acting = [start, ...earlier]
    .map((from) => behindName(before, from, place))
    .find((found) => found !== undefined);
  if (!acting) return [...longer, ...openings(before, cut + start), ...names.map(at(start))];
  const verbs = acting.words.map((words) => part('word', words, cut + acting.at));
  return [...verbs, ...longer, ...(acting.at === before.length ? [] : names.map(at(start)))];
};

/** The many in the middle of a text are written small: `Văn phòng chủ trì; các phòng phối hợp`. */
function inside(name: string, earlier: string): string {
  return earlier.trim() !== '' && isCollective(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** What a name may follow: a sign, or a word that joins. */
const BEFORE_NAME = /(?:[;,.:\n/]|(?:^|\s)(?:và|với|cùng|giao|do))\s*$/iu;

/** Where the name that is being typed may begin, the nearest first: behind signs and joining words of one statement. */
function nameStarts(before: string): readonly number[] {
  const starts: number[] = [];
  for (let at = before.length; at > 0; at--) {
    if (/[;\n]/.test(before.charAt(at)) && at < before.length) break;
    // Looked at only where a word begins; what joins is short.
    const boundary = /[\s;,.:/]/.test(before.charAt(at - 1)) && !/\s/.test(before.charAt(at));
    if (boundary && BEFORE_NAME.test(nfc(before.slice(Math.max(0, at - 12), at)))) starts.push(at);
  }
  const statement = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
  const first = statement + before.slice(statement).search(/\S|$/);
  return starts.includes(first) ? starts : [...starts, first];
}

/** What the actors of a text can be said to do, the likeliest first. */
const DUTIES = [
  'phối hợp',
  'thực hiện',
  'tham mưu',
  'theo dõi, đôn đốc',
  'rà soát',
  'cung cấp',
  'tổng hợp',
  'triển khai',
];

/** Whether somebody leads already, as far as it is written out. */
function isLed(text: string): boolean {
  return readRoles(text).some(({ role, verb }) => role === 'lead' && verb !== undefined);
}

/** What may be said of somebody, and where it begins. */
interface Acting {
  readonly at: number;
  readonly words: readonly string[];
}

/** What may be said behind a name that begins at an offset, as far as it is not said yet; undefined where no name stands. */
function behindName(before: string, from: number, { analysis: { frame } }: ValuePlace): Acting | undefined {
  let at = 0;
  let many = false;
  for (const { 0: space, index } of before.slice(from).matchAll(/\s+/g)) {
    const name = nfc(before.slice(from, from + index));
    if (index === 0 || !(frame.units.find(name) || isCollective(name))) continue;
    at = from + index + space.length;
    many = !frame.units.find(name);
  }
  if (at === 0) return undefined;
  const begun = foldLoose(before.slice(at));
  const words = many || isLed(before.slice(0, from)) ? [...DUTIES, 'chủ trì'] : ['chủ trì', LEADING, ...DUTIES];
  const open = words.filter((one) => foldLoose(one).startsWith(begun) && foldLoose(one) !== begun);
  return open.length > 0 ? { at, words: open } : undefined;
}

/** What leads, and brings in who supports. */
const LEADING = 'chủ trì, phối hợp với ';

/** Behind `chủ trì, ` what else the leader does; at the beginning of a statement what introduces a name. */
function openings(before: string, from: number): readonly ValueProposal[] {
  return /chủ trì,\s+\S*$/iu.test(nfc(before)) ? [part('word', 'phối hợp với ', from)] : [];
}

/** The duty of a unit that stands beside it. */
export const dutyProposals: ValueProvider = ({ before, after }) => {
  const roles: ReadonlySet<Role> = new Set(before.length > LONGEST ? [] : readDuty(before));
  const comma = before.length > LONGEST ? -1 : before.lastIndexOf(',');
  const behind = before.slice(comma + 1);
  const from = comma + 1 + (behind.length - behind.trimStart().length);
  const all = ['chủ trì', ...DUTIES].filter((words) => {
    const role = ROLE_VERBS.get(words);
    return comma < 0 || role === undefined || !roles.has(role);
  });
  return all.map((words) => (comma < 0 && after === '' ? whole('word', words) : part('word', words, from)));
};
