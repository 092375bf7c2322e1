import type { Localized } from '../texts/localized';

/** Who issues a plan. What a profile expects of the recipients depends on it. */
export const LEVELS = ['ministry', 'province', 'department', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** The periods a report series can have, as plans write them, in the order of the year. */
export const REPORT_PERIODS = ['quý I', 'quý II', '6 tháng', 'quý III', '9 tháng', 'năm'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** The report series that a profile can demand; a plan may name others freely. */
export const REPORT_SERIES = ['CCHC', 'KSTTHC'] as const;
export type ReportSeries = (typeof REPORT_SERIES)[number];

export interface ReportDemand {
  readonly series: ReportSeries;
  readonly name: Localized;
  readonly periods: readonly ReportPeriod[];
  readonly ground: Localized;
}

/**
 * A body that must stand among the recipients. `superior` is whoever the plan names as its superior (`names` are the usual
 * ones), `archive` the line "Lưu: VT, …"; `named` is found by `names`.
 */
export interface Recipient {
  readonly id: string;
  readonly kind: 'superior' | 'named' | 'archive';
  readonly name: Localized;
  /** The line to write among the recipients, without dash and final mark, e.g. `Sở Nội vụ (để b/c)`. */
  readonly line: string;
  /** Spellings by which it is recognised. */
  readonly names: readonly string[];
}

/** The part of an office that usually leads a kind of task, and what such a part is called. */
export interface Role {
  readonly id: string;
  /** The unit name to write when the plan declares no unit that fits. */
  readonly unit: string;
  /** Other names under which a plan may declare it; names, not parts of names. */
  readonly aliases: readonly string[];
}

export interface TemplateProduct {
  readonly text: string;
  readonly deadline?: string;
}

/** A usual task of an area. `{năm}` in any of its texts stands for the year of the plan ({@link fillYear}). */
export interface TaskTemplate {
  readonly id: string;
  readonly name: string;
  readonly products: readonly TemplateProduct[];
  readonly deadline: string;
  readonly lead: Role;
  readonly support: readonly string[];
  readonly target?: string;
  readonly basis: readonly string[];
  readonly when?: string;
}

/** What can stand as one item of a plan's `lĩnh vực`: an area, or a group that has no areas. */
export interface ProfileEntry {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Whether a plan without it is incomplete (`area-missing`). */
  readonly required: boolean;
  /** One paragraph: what belongs here. */
  readonly about: Localized;
  readonly templates: readonly TaskTemplate[];
}

export interface ProfileArea extends ProfileEntry {
  /** k in the task numbers k.n, 1-based. */
  readonly number: number;
}

/**
 * A group of the appendix table under a Roman number. With areas it is only their heading (its tasks are theirs, numbered
 * k.n); without areas it is itself an item of `lĩnh vực` and numbers its tasks 1, 2, 3.
 */
export interface ProfileGroup extends ProfileEntry {
  readonly roman: string;
  readonly areas: readonly ProfileArea[];
}

/** What a plan is measured against: its outline, its window, its reports and recipients, its usual tasks (DESIGN §2). */
export interface Profile {
  readonly id: string;
  readonly name: Localized;
  /** The document the outline rests on. */
  readonly source: Localized;
  /** First and last plan year for which it is the default. */
  readonly years?: readonly [number, number];
  /** Calendar days a plan may be issued after its parent; day 1 is the day after the parent's date. */
  readonly windowDays: number;
  readonly windowGround: Localized;
  readonly groups: readonly ProfileGroup[];
  readonly reports: readonly ReportDemand[];
  readonly recipients: Readonly<Record<Level, readonly Recipient[]>>;
}

/** A template's text with the year of the plan in the place of `{năm}`. */
export function fillYear(text: string, year: number): string {
  return text.replaceAll('{năm}', String(year));
}

/** Everything that can stand in a plan's `lĩnh vực` under this profile, in the order of the outline. */
export function profileEntries(profile: Profile): readonly ProfileEntry[] {
  return profile.groups.flatMap((group): readonly ProfileEntry[] => (group.areas.length > 0 ? group.areas : [group]));
}
