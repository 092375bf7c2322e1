import type { PlainDate } from '../time/date';
import type { PairsByKey } from './layout';
import type { Text } from './text';
import type { Mapping } from './tree';
import type { EnumWord } from './vocabulary';

/**
 * The typed plan. Whatever is absent, empty or of a wrong shape is `undefined` (or an empty list): rules about content
 * then stay silent, and the structure rules say what is wrong.
 */

/** A mapping of the plan with the keys it was read from. */
export interface Entity {
  readonly node: Mapping;
  /** Canonical key → the first pair written for it. */
  readonly at: PairsByKey;
}

export interface DateValue {
  readonly text: Text;
  /** Absent for what is no date, or an impossible one. */
  readonly date: PlainDate | undefined;
}

export interface EnumValue<Word extends string> {
  readonly text: Text;
  readonly word: Word | undefined;
}

export interface Signer extends Entity {
  readonly name: Text | undefined;
  readonly position: Text | undefined;
  readonly capacity: Text | undefined;
}

/** What a decision, and a plan issued by itself, have in common. */
export interface Issuance extends Entity {
  readonly number: Text | undefined;
  readonly date: DateValue | undefined;
  readonly place: Text | undefined;
  readonly authority: Text | undefined;
  readonly bases: readonly Text[];
  readonly recipients: readonly Text[];
  readonly signer: Signer | undefined;
}

export interface PlanHead extends Issuance {
  readonly title: Text | undefined;
  readonly yearText: Text | undefined;
  /** A year of four digits. */
  readonly year: number | undefined;
  readonly agency: Text | undefined;
  readonly superior: Text | undefined;
  readonly level: EnumValue<EnumWord<'level'>> | undefined;
  readonly profile: Text | undefined;
  readonly state: EnumValue<EnumWord<'state'>> | undefined;
}

export interface Decision extends Issuance {
  readonly proposer: Text | undefined;
  readonly articles: readonly Text[];
}

export interface Assignment extends Entity {
  readonly id: Text | undefined;
  readonly text: Text | undefined;
  readonly deadline: Text | undefined;
}

export interface Parent extends Entity {
  readonly number: Text | undefined;
  readonly date: DateValue | undefined;
  readonly issuer: Text | undefined;
  readonly title: Text | undefined;
  readonly file: Text | undefined;
  readonly assignments: readonly Assignment[];
}

export interface Unit extends Entity {
  readonly id: Text | undefined;
  readonly name: Text | undefined;
  readonly kind: EnumValue<EnumWord<'unitKind'>> | undefined;
  readonly head: Text | undefined;
  readonly aliases: readonly Text[];
}

export interface PlanEvent extends Entity {
  readonly id: Text | undefined;
  readonly name: Text | undefined;
  readonly date: DateValue | undefined;
}

export interface Objective {
  readonly entity: Entity | undefined;
  readonly id: Text | undefined;
  readonly text: Text | undefined;
  readonly items: readonly Text[];
}

/** One line of `deadline`: text alone, or with the work it is for. */
export interface DeadlinePart {
  readonly entity: Entity | undefined;
  readonly label: Text | undefined;
  readonly text: Text | undefined;
}

/** One line of `responsible`: free text, or a unit with its duty. */
export interface Responsible {
  readonly entity: Entity | undefined;
  readonly text: Text | undefined;
  readonly unit: Text | undefined;
  readonly duty: Text | undefined;
}

/** What a task and a product of its own may both say about when and who. */
export interface Work {
  readonly deadline: readonly DeadlinePart[];
  readonly lead: Text | undefined;
  readonly support: readonly Text[];
  readonly responsible: readonly Responsible[];
  readonly target: Text | undefined;
  readonly evidence: readonly Text[];
}

export interface Product extends Work {
  readonly entity: Entity | undefined;
  readonly text: Text | undefined;
}

export interface Task extends Entity, Work {
  readonly number: Text | undefined;
  readonly name: Text | undefined;
  readonly products: readonly Product[];
  readonly implements: readonly Text[];
  readonly basis: readonly Text[];
  readonly when: Text | undefined;
  readonly status: EnumValue<EnumWord<'status'>> | undefined;
  readonly progress: Text | undefined;
  readonly completed: DateValue | undefined;
  readonly note: Text | undefined;
  /** A task that has some is a heading. */
  readonly tasks: readonly Task[];
}

export interface Area extends Entity {
  readonly title: Text | undefined;
  readonly tasks: readonly Task[];
}

export interface Report extends Entity {
  readonly series: Text | undefined;
  readonly periods: readonly Text[];
  readonly deadline: Text | undefined;
  readonly to: Text | undefined;
  readonly lead: Text | undefined;
}

export interface Plan {
  readonly root: Entity;
  readonly head: PlanHead | undefined;
  readonly decision: Decision | undefined;
  readonly parent: Parent | undefined;
  readonly units: readonly Unit[];
  readonly events: readonly PlanEvent[];
  readonly purposes: readonly Text[];
  readonly requirements: readonly Text[];
  readonly objectives: readonly Objective[];
  readonly areas: readonly Area[];
  readonly reports: readonly Report[];
  readonly funding: readonly Text[];
  readonly organization: readonly Text[];
}
