import type { Work } from '../../plan/model';
import type { Text } from '../../plan/text';
import { byValue } from '../../texts/by-value';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { isCollective, type Units } from '../units';
import { type Actor, type Role, readDuty, readNames, rolesOf } from './roles';

/** Somebody who has a part in a task or product, wherever that is written. */
export interface Participant {
  readonly role: Role;
  readonly also: readonly Role[];
  /** Equal for all names of a unit ({@link whoIs}). */
  readonly who: string;
  readonly collective: boolean;
  /** Leads because it is said (`chủ trì`), not because a name stands alone. */
  readonly stated: boolean;
  /** Where it is written: a name in `text.value`, or a whole value. */
  readonly text: Text;
  readonly name: Actor;
  /** The words that give the role, in free text. */
  readonly verb: { readonly start: number; readonly end: number } | undefined;
}

/** Everybody a task or product names: under `chủ trì`, `phối hợp` and `thực hiện`, in this order. */
export function participantsOf(work: Work, units: Units): readonly Participant[] {
  const all: Participant[] = [];
  const add = (text: Text, role: Role, stated: boolean, also: readonly Role[] = NO_ROLES) => {
    for (const name of namesIn(text, units))
      all.push(participant(text, name, units, { role, also, stated, verb: undefined }));
  };
  if (work.lead) add(work.lead, 'lead', true);
  for (const text of work.support) add(text, 'support', true);
  for (const { text, unit, duty } of work.responsible)
    if (text) {
      for (const { name, part } of wordedIn(units)(text.value)) all.push(participant(text, name, units, part));
    } else if (unit) {
      const [role, ...also] = duty ? readDuty(duty.value) : (['lead'] as const);
      add(unit, role ?? 'text', duty !== undefined, also);
    }
  return all;
}

const NO_ROLES: readonly Role[] = [];

type Part = Pick<Participant, 'role' | 'also' | 'stated' | 'verb'>;

/** Whom free text names, and as what. */
const wordedIn = memo((units: Units) =>
  byValue((value): readonly { readonly name: Actor; readonly part: Part }[] =>
    rolesOf({ value }).flatMap(({ actors, role, also, verb }) => {
      const part = { role, also, stated: verb !== undefined, verb };
      return joined(value, actors, units).map((name) => ({ name, part }));
    }),
  ),
);

function participant(text: Text, name: Actor, units: Units, part: Part): Participant {
  return { ...part, who: whoIs(name.text, units), collective: name.collective, text, name };
}

/** One key for all names of a unit. */
export const whoIs = (name: string, units: Units): string => keyIn(units)(name);

const keyIn = memo((units: Units) =>
  byValue((name) => {
    const unit = units.find(name);
    return foldKey(unit?.name?.value ?? unit?.id?.value ?? name);
  }),
);

/** The names in the value of `chủ trì`, `phối hợp` or `đơn vị`. A value that is a unit's name is one, whatever it looks like. */
export const namesIn = ({ value }: Pick<Text, 'value'>, units: Units): readonly Actor[] => valueNames(units)(value);

const valueNames = memo((units: Units) =>
  byValue((value): readonly Actor[] => {
    const whole = { text: value, start: 0, end: value.length, collective: isCollective(value) };
    if (units.find(value)) return [whole];
    const names = joined(value, readNames(value), units);
    return names.length > 1 ? names : [whole];
  }),
);

/** Puts together what is the name of one unit: `Phòng Thanh tra, Pháp chế`; and takes apart what holds the names of several. */
function joined(value: string, actors: readonly Actor[], units: Units): Actor[] {
  const result: Actor[] = [];
  for (const actor of actors.flatMap((name) => parted(name, units))) {
    const last = result.at(-1);
    const both = last && value.slice(last.start, actor.end);
    if (last && both && units.find(both))
      result[result.length - 1] = { text: both, start: last.start, end: actor.end, collective: isCollective(both) };
    else result.push(actor);
  }
  return result;
}

function parted(actor: Actor, units: Units): Actor[] {
  if (units.find(actor.text)) return [actor];
  const parts: Actor[] = [];
  let at = 0;
  for (const match of [...actor.text.matchAll(/[,/]|\svà\s/gu), undefined]) {
    const end = match?.index ?? actor.text.length;
    const part = actor.text.slice(at, end);
    const text = part.trim();
    const start = actor.start + at + part.length - part.trimStart().length;
    parts.push({ text, start, end: start + text.length, collective: isCollective(text) });
    at = end + (match?.[0].length ?? 0);
  }
  return parts.length > 1 && parts.every(({ text }) => units.find(text)) ? parts : [actor];
}
