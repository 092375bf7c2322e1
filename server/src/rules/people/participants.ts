import type { Work } from '../../plan/model';
import type { Text } from '../../plan/text';
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
export const participantsOf = (work: Work, units: Units): readonly Participant[] => allOf(units)(work);

const allOf: (units: Units) => (work: Work) => readonly Participant[] = memo((units) =>
  memo((work) => readParticipants(work, units)),
);

function readParticipants(work: Work, units: Units): Participant[] {
  const named = (text: Text, role: Role, stated: boolean, also: readonly Role[] = []) =>
    namesIn(text, units).map((name) => participant(text, name, units, { role, also, stated, verb: undefined }));
  return [
    ...(work.lead ? named(work.lead, 'lead', true) : []),
    ...work.support.flatMap((text) => named(text, 'support', true)),
    ...work.responsible.flatMap(({ text, unit, duty }) => {
      if (text) return inFreeText(text, units);
      const [role, ...also] = duty ? readDuty(duty.value) : (['lead'] as const);
      return unit ? named(unit, role ?? 'text', duty !== undefined, also) : [];
    }),
  ];
}

function inFreeText(text: Text, units: Units): Participant[] {
  return rolesOf(text).flatMap(({ actors, role, also, verb }) =>
    joined(text, actors, units).map((name) =>
      participant(text, name, units, { role, also, stated: verb !== undefined, verb }),
    ),
  );
}

type Part = Pick<Participant, 'role' | 'also' | 'stated' | 'verb'>;

function participant(text: Text, name: Actor, units: Units, part: Part): Participant {
  return { ...part, who: whoIs(name.text, units), collective: name.collective, text, name };
}

/** One key for all names of a unit. */
export function whoIs(name: string, units: Units): string {
  const unit = units.find(name);
  return foldKey(unit?.name?.value ?? unit?.id?.value ?? name);
}

/** The names in the value of `chủ trì`, `phối hợp` or `đơn vị`. A value that is a unit's name is one, whatever it looks like. */
export function namesIn(text: Text, units: Units): readonly Actor[] {
  const { value } = text;
  const whole = { text: value, start: 0, end: value.length, collective: isCollective(value) };
  if (units.find(value)) return [whole];
  const names = joined(text, readNames(value), units);
  return names.length > 1 ? names : [whole];
}

/** Puts together what is the name of one unit: `Phòng Thanh tra, Pháp chế`; and takes apart what holds the names of several. */
function joined({ value }: Text, actors: readonly Actor[], units: Units): Actor[] {
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
