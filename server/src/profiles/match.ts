import { distance } from 'fastest-levenshtein';
import { foldKey, stripAccents } from '../texts/fold';
import { memo } from '../texts/memo';
import { wordPattern } from '../texts/word-pattern';
import type { Profile, ProfileArea, ProfileEntry, ProfileGroup } from './profile';

/** Where a title of a plan's `lĩnh vực` belongs in the outline of a profile. */
export interface AreaMatch {
  readonly group: ProfileGroup;
  /** Absent when the group itself is the item of the list. */
  readonly area?: ProfileArea;
  /** The area, or the group that has no areas. */
  readonly entry: ProfileEntry;
  /** The profile's own title; false for another name of the same thing. */
  readonly exact: boolean;
}

/** No title of an area is longer; what is, is not compared. In UTF-16 units. */
const LONGEST_TITLE = 300;

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['cchc', 'cải cách hành chính'],
  ['tthc', 'thủ tục hành chính'],
  ['cntt', 'công nghệ thông tin'],
  ['vbqppl', 'văn bản quy phạm pháp luật'],
  ['cbcc', 'cán bộ công chức'],
  ['cbccvc', 'cán bộ công chức viên chức'],
  ['kt', 'kinh tế'],
  ['xh', 'xã hội'],
  // words that writers leave out or put in at will
  ['và', ''],
  ['nền', ''],
]);

/** Openings that name the kind of thing, not the thing: `Công tác`, `Cải cách`, … */
const OPENINGS = /^(?:(?:công tác|lĩnh vực|nhiệm vụ|thực hiện|đẩy mạnh|tăng cường|cải cách) )+/;

/** What a title says, without what varies between writers: number, case, punctuation, year, abbreviations, openings. */
export function titleKey(title: string): string {
  return foldKey(title.slice(0, LONGEST_TITLE))
    .replace(/^(?:[ivx]{1,4}|\d{1,2})(?:\.\d{1,2}){0,3}[.):] ?/, '')
    .replace(SIGNS, ' ')
    .trim()
    .replace(/(?: trong)?(?: năm)? (?:19|20)\d\d$/, '')
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .filter((word) => word !== '')
    .join(' ')
    .replaceAll('chính phủ', 'chính quyền')
    .replace(OPENINGS, '')
    .replace(/ nhà nước$/, '');
}

const SIGNS = wordPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** Every name of every entry under its {@link titleKey}; on a clash titles win over aliases, and the earlier over the later. */
const indexOf: (profile: Profile) => ReadonlyMap<string, AreaMatch> = memo((profile) => {
  const index = new Map<string, AreaMatch>();
  const add = (name: string, match: AreaMatch) => {
    const key = titleKey(name);
    if (key !== '' && !index.has(key)) index.set(key, match);
  };
  const places = profile.groups.flatMap((group): readonly Omit<AreaMatch, 'exact'>[] =>
    group.areas.length > 0 ? group.areas.map((area) => ({ group, area, entry: area })) : [{ group, entry: group }],
  );
  for (const place of places) add(place.entry.title, { ...place, exact: true });
  for (const place of places) for (const alias of place.entry.aliases) add(alias, { ...place, exact: false });
  return index;
});

/** The same names without their accents. */
const looseIndexOf: (profile: Profile) => readonly (readonly [string, AreaMatch])[] = memo((profile) =>
  [...indexOf(profile)].map(([name, match]) => [stripAccents(name), match] as const),
);

/** The entry of the profile that a title names, by its title or another name. Never a guess: see {@link suggestArea}. */
export function matchArea(profile: Profile, title: string): AreaMatch | undefined {
  return title.length > LONGEST_TITLE ? undefined : indexOf(profile).get(titleKey(title));
}

/**
 * The entry that an unknown title probably means: a slip of a few letters (a quarter at the most, accents free), or a title
 * that holds a known name or is a part of one.
 */
export function suggestArea(profile: Profile, title: string): AreaMatch | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const key = stripAccents(titleKey(title));
  if (key.length < 3) return undefined;
  let best: AreaMatch | undefined;
  let bestScore = 0.25;
  let part: AreaMatch | undefined;
  let partLength = 0;
  for (const [other, match] of looseIndexOf(profile)) {
    const length = Math.max(key.length, other.length);
    const score = distance(key, other) / length;
    if (score <= bestScore && (best === undefined || score < bestScore)) {
      best = match;
      bestScore = score;
    }
    const shorter = Math.min(key.length, other.length);
    if (shorter > partLength && (isPart(other, key) || isPart(key, other))) {
      part = match;
      partLength = shorter;
    }
  }
  return best ?? part;
}

/** Whether `part` (two words or more) stands in `whole` at word boundaries. */
function isPart(part: string, whole: string): boolean {
  return part.includes(' ') && ` ${whole} `.includes(` ${part} `);
}
