import type { Area, Plan } from '../../plan/model';
import type { Text } from '../../plan/text';
import { type AreaMatch, matchArea, suggestArea } from '../../profiles/match';
import { type Profile, type ProfileEntry, profileEntries } from '../../profiles/profile';
import { memo } from '../../texts/memo';

/** An item of the plan's areas beside the profile's outline. */
export interface MatchedArea {
  readonly area: Area;
  readonly title: Text | undefined;
  /** The profile's area, or its group that has no areas, that the title names. */
  readonly entry: ProfileEntry | undefined;
  /** The entry that an unknown title probably means. */
  readonly meant: ProfileEntry | undefined;
  /** The earlier area of the same entry. */
  readonly first: MatchedArea | undefined;
}

const matched = memo((plan: Plan) => memo((profile: Profile) => matchAll(plan, profile)));

/** All areas of a plan in the order of the file. */
export function matchAreas(plan: Plan, profile: Profile): readonly MatchedArea[] {
  return matched(plan)(profile);
}

function matchAll(plan: Plan, profile: Profile): MatchedArea[] {
  const firsts = new Map<ProfileEntry, MatchedArea>();
  return plan.areas.map((area) => {
    const { title } = area;
    const match: AreaMatch | undefined = title && matchArea(profile, title.value);
    const entry = match?.entry;
    const meant = title && !match ? suggestArea(profile, title.value)?.entry : undefined;
    const found = { area, title, entry, meant, first: entry && firsts.get(entry) };
    if (entry && !found.first) firsts.set(entry, found);
    return found;
  });
}

/** The areas that the profile requires and no title of the plan names or means. */
export function missingEntries(plan: Plan, profile: Profile): readonly ProfileEntry[] {
  const found = new Set(matchAreas(plan, profile).flatMap(({ entry, meant }) => entry ?? meant ?? []));
  return profileEntries(profile).filter((entry) => entry.required && !found.has(entry));
}

/** The areas that stand in the order of the outline; the others are out of place. */
export function areasInOrder(plan: Plan, profile: Profile): readonly MatchedArea[] {
  const placed = matchAreas(plan, profile).filter(({ entry, first }) => entry && !first);
  return longestRising(placed, (area) => orderOf(area, profile));
}

/**
 * The order in which the outline has the areas, by the indexes they have in the file. One that the outline does not know,
 * or that is written for the second time, stays behind the area it stands behind now.
 */
export function sortedAreas(plan: Plan, profile: Profile): readonly number[] {
  const blocks: { readonly order: number; readonly items: number[] }[] = [];
  for (const [i, area] of matchAreas(plan, profile).entries()) {
    const last = blocks.at(-1);
    if (last && (!area.entry || area.first)) last.items.push(i);
    else blocks.push({ order: orderOf(area, profile), items: [i] });
  }
  return blocks.sort((a, b) => a.order - b.order).flatMap(({ items }) => items);
}

/** The last of the areas in order that the outline has before an entry. */
export function predecessor(
  entry: ProfileEntry,
  inOrder: readonly MatchedArea[],
  profile: Profile,
): MatchedArea | undefined {
  const order = orderOf({ entry }, profile);
  return inOrder.findLast((area) => orderOf(area, profile) < order);
}

/** Where the entry of an area stands in the outline, 0-based. */
function orderOf({ entry }: Pick<MatchedArea, 'entry'>, profile: Profile): number {
  return entry ? profileEntries(profile).indexOf(entry) : -1;
}

/** The most items that stand in order already; of several choices the one whose items come first. */
function longestRising<Item>(items: readonly Item[], order: (item: Item) => number): readonly Item[] {
  let best: readonly Item[] = [];
  const ending: (readonly Item[])[] = [];
  for (const [i, item] of items.entries()) {
    let longest: readonly Item[] = [];
    for (let j = 0; j < i; j++) {
      const before = items[j];
      const chain = ending[j] ?? [];
      if (before !== undefined && order(before) < order(item) && chain.length > longest.length) longest = chain;
    }
    ending.push([...longest, item]);
    if (longest.length + 1 > best.length) best = ending[i] ?? [];
  }
  return best;
}
