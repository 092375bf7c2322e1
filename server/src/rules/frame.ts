import type { PlanDocument } from '../plan/document';
import type { Decision, Issuance, Parent, PlanEvent, PlanHead } from '../plan/model';
import type { Text } from '../plan/text';
import type { EnumWord } from '../plan/vocabulary';
import type { Profile } from '../profiles/profile';
import { profileById, profileForYear, shippedProfiles } from '../profiles/registry';
import type { PlainDate } from '../time/date';
import type { ParentPlan, Tracing } from './tracing/parent';
import { type Units, unitsOf } from './units';

/** The facts about a plan that rules on a single task or text may rest on. */
export interface Frame {
  readonly head: PlanHead | undefined;
  readonly decision: Decision | undefined;
  readonly parent: Parent | undefined;
  /** Plan year; undefined when it is not stated (cannot know). */
  readonly year: number | undefined;
  /** Where number, date, bases, recipients and signer stand: the decision, or the plan itself when it has a number or date of its own and there is no decision. */
  readonly issuance: Issuance | undefined;
  readonly issueDate: PlainDate | undefined;
  readonly state: EnumWord<'state'>;
  readonly level: EnumWord<'level'> | undefined;
  readonly profile: Profile;
  /** The profile's name where the plan names one that nobody has: what it demands cannot be known then. */
  readonly unknownProfile: Text | undefined;
  /** The profiles there are: the workspace's own first. */
  readonly profileIds: readonly string[];
  readonly units: Units;
  readonly events: readonly PlanEvent[];
  /** What lies behind `tệp` of the parent; undefined where none is named, or nobody has looked (cannot know). */
  readonly parentPlan: ParentPlan | undefined;
  /** The day the checks are made for; it comes from the caller, never from a clock inside. */
  readonly asOf: PlainDate;
}

/** What the caller decides: the day, profiles of the workspace, and what the workspace knows of the parent. */
export interface FrameOptions {
  readonly asOf: PlainDate;
  readonly profiles: readonly Profile[];
  /** For the file that the plan names now; for another one it says nothing. */
  readonly tracing?: Tracing | undefined;
}

export function frameOf(document: PlanDocument, options: FrameOptions): Frame {
  const { head, decision, parent, units, events } = document.plan;
  const { tracing } = options;
  const issuance = decision ?? head;
  const issueDate = issuance?.date?.date;
  const named = head?.profile && profileById(head.profile.value, options.profiles);
  return {
    head,
    decision,
    parent,
    year: head?.year,
    issuance,
    issueDate,
    state: head?.state?.word ?? (issueDate ? 'issued' : 'draft'),
    level: head?.level?.word,
    profile: named ?? profileForYear(head?.year, options.profiles),
    unknownProfile: named ? undefined : head?.profile,
    profileIds: [...options.profiles, ...shippedProfiles].map(({ id }) => id),
    units: unitsOf(units),
    events,
    parentPlan: tracing && tracing.file === parent?.file?.value ? tracing.parent : undefined,
    asOf: options.asOf,
  };
}

/** Whether two frames say the same, so that findings made under one hold under the other. */
export function sameFrame(a: Frame, b: Frame): boolean {
  return (
    a.head === b.head &&
    a.decision === b.decision &&
    a.parent === b.parent &&
    a.units.list === b.units.list &&
    a.events === b.events &&
    a.profile === b.profile &&
    a.parentPlan === b.parentPlan &&
    a.asOf.equals(b.asOf)
  );
}
