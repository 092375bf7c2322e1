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

/** Where an entry stands in the outline, 0-based. */
export function orderOf(entry: ProfileEntry, profile: Profile): number {
  return profileEntries(profile).indexOf(entry);
}
