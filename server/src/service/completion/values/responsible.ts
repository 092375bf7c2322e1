import { ROLE_VERBS, type Role } from '../../../rules/people/language/vocabulary';
import { whoIs } from '../../../rules/people/participants';
import { readDuty, readRoles } from '../../../rules/people/roles';
import { isCollective } from '../../../rules/units';
import { foldLoose, nfc } from '../../../texts/fold';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { LONGEST, part, whole } from './proposal';
import { namesFor, usualMany } from './units';

/** Who does what in free text: names where a name may begin, what they do behind a name. */
export const responsibleProposals: ValueProvider = (place) => {
  const { units } = place.analysis.frame;
  // What stands far before the cursor tells nothing about what may come next.
  const cut = Math.max(0, place.before.length - LONGEST);
  const before = place.before.slice(cut);
  const [start = 0, ...earlier] = nameStarts(before);
  const earlierText = before.slice(0, start);
  const there = new Set(readRoles(earlierText).flatMap(({ actors }) => actors.map(({ text }) => whoIs(text, units))));
  const isNamed = ({ text }: ValueProposal) => there.has(whoIs(text, units));
  const names = namesFor(place)
    .map((name) => ({ ...name, text: inside(name.text, earlierText) }))
    .sort((a, b) => Number(isNamed(a)) - Number(isNamed(b)));
  const at = (from: number) => (name: ValueProposal) => ({ ...name, from: cut + from, whole: false });
  // A name that holds a comma or `và` has begun earlier: `Phòng Lao động, v`.
  const longer = earlier.flatMap((from) => {
    const typed = foldLoose(before.slice(from));
    return names.filter(({ text }) => foldLoose(text).startsWith(typed)).map(at(from));
  });
  const helped = `phối hợp với ${lower(usualMany(place.analysis)[0] ?? '')}`;
  const verbs = [start, ...earlier]
    .flatMap((from) => behindNames(before, from, place))
    .map(({ at: from, begun, words, many }) => {
      const said = words.map((text) => part('word', text, cut + from));
      const leads = withPartners(`chủ trì, ${helped}`, cut + from);
      return (many ? said : [...said.slice(0, 1), leads, ...said.slice(1)]).filter(({ text }) => {
        const loose = foldLoose(text);
        return loose.startsWith(begun) && loose !== begun;
      });
    })
    .find((found) => found.length > 0);
  const [verb] = verbs ?? [];
  const own = names.map(at(start));
  if (!verbs || !verb) {
    const opening = /chủ trì,\s+\S*$/iu.test(nfc(before)) ? [withPartners(helped, cut + start)] : [];
    return [...longer, ...opening, ...own];
  }
  // Behind `phối hợp với` the names go on; right behind a name nothing but what it does.
  if (verb.from < cut + start) return [...longer, ...own, ...verbs];
  return [...verbs, ...longer, ...(verb.from === place.before.length ? [] : own)];
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What ends with those who support, who are to be checked. */
function withPartners(text: string, from: number): ValueProposal {
  return part('word', text, from, { stops: [{ start: text.indexOf(' với ') + 5, end: text.length }] });
}

/** The many in the middle of a text are written small: `Văn phòng chủ trì; các phòng phối hợp`. */
function inside(name: string, earlier: string): string {
  return earlier.trim() !== '' && isCollective(name) ? lower(name) : name;
}

/** What a name may follow: a sign, or a word that joins. */
const BEFORE_NAME = /(?:[;,.:\n/]|(?:^|\s)(?:và|với|cùng|giao|do))\s{0,12}$/iu;

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

/** No name is longer; in UTF-16 units. */
const LONGEST_NAME = 120;

/** What may be said of somebody. */
interface Acting {
  /** Where it begins. */
  readonly at: number;
  /** What of it is typed, without accents. */
  readonly begun: string;
  readonly words: readonly string[];
  /** Whether it is of many, or beside somebody who leads. */
  readonly many: boolean;
}

/** What may be said behind the names that begin at an offset, the longest first. */
function behindNames(before: string, from: number, { analysis: { frame } }: ValuePlace): readonly Acting[] {
  const { units } = frame;
  const found: Acting[] = [];
  const led = isLed(before.slice(0, from));
  for (const { 0: space, index } of before.slice(from).matchAll(/\s+/g)) {
    if (index > LONGEST_NAME) break;
    const name = nfc(before.slice(from, from + index));
    const known = units.find(name) !== undefined || (units.list.length === 0 && isActor(name));
    if (index === 0 || !(known || isCollective(name))) continue;
    const at = from + index + space.length;
    const many = !known || led;
    const words = many ? [...DUTIES, 'chủ trì'] : ['chủ trì', ...DUTIES];
    found.unshift({ at, begun: foldLoose(before.slice(at)), words, many });
  }
  return found;
}

/** Whether a text is nothing but somebody's name: where no units are declared only the words tell. */
function isActor(text: string): boolean {
  const [clause, second] = readRoles(text);
  return clause !== undefined && !second && clause.actors.length === 1 && clause.role === 'lead' && !clause.verb;
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
