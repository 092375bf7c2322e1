import { foldKey } from '../texts/fold';
import khanhHoa2021Data from './data/khanh-hoa-2021.json';
import nq30cData from './data/nq30c.json';
import nq76Data from './data/nq76.json';
import parIndexData from './data/par-index.json';
import type { Profile, Role } from './profile';
import { readProfile } from './reader';

export { matchArea } from './match';

/** The shipped profiles as they stand in their files. */
export const shippedProfileData: readonly unknown[] = [khanhHoa2021Data, nq30cData, nq76Data, parIndexData];

/** Reads a file of our own; that it has no problem is held by a test. */
function shipped(data: unknown): Profile {
  const { profile } = readProfile(data);
  if (!profile) throw new Error('A shipped profile cannot be read.');
  return profile;
}

const nq30c = shipped(nq30cData);
const nq76 = shipped(nq76Data);

/** The shipped profiles, in the order in which they are offered. */
export const shippedProfiles: readonly Profile[] = [nq76, nq30c, shipped(khanhHoa2021Data), shipped(parIndexData)];

/** The profile with this id (folded); a workspace's own come before the shipped ones. */
export function profileById(id: string, own: readonly Profile[] = []): Profile | undefined {
  const key = foldKey(id);
  return [...own, ...shippedProfiles].find((profile) => foldKey(profile.id) === key);
}

/**
 * The profile of a plan that names none. 2021 is the seam between the programmes: it falls to `nq76`, whose period is
 * 2021–2030 and whose areas know their older names too; `khanh-hoa-2021` holds one province's outline and is only ever
 * chosen. Years outside both programmes fall to the nearer one, an unknown year to the programme in force.
 */
export function profileForYear(year: number | undefined, own: readonly Profile[] = []): Profile {
  if (year === undefined) return nq76;
  const covers = ({ years }: Profile) => years !== undefined && year >= years[0] && year <= years[1];
  return [...own, ...shippedProfiles].find(covers) ?? (year < 2011 ? nq30c : nq76);
}

/** What {@link unitForRole} needs of a plan's unit. */
interface NamedUnit {
  readonly id?: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
}

/**
 * The unit of a plan that fills a role of a task template, by name, alias or id. `undefined` when none does: write
 * `role.unit` then, and declare it.
 */
export function unitForRole<U extends NamedUnit>(role: Role, units: readonly U[]): U | undefined {
  for (const name of [role.unit, ...role.aliases]) {
    const key = foldKey(name);
    const found = units.find((unit) =>
      [unit.name, ...(unit.aliases ?? []), unit.id].some((own) => own !== undefined && foldKey(own) === key),
    );
    if (found) return found;
  }
  return undefined;
}
