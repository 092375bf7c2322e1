import type { Area } from '../plan/model';
import { type Range, rangeOf, type Span } from '../plan/tree';
import { type ProfileEntry, profileEntries } from '../profiles/profile';
import { missingEntries } from '../rules/areas/matches';
import { type Due, duesOf } from '../rules/deadlines/dues';
import { singlesOf } from '../rules/deadlines/last-days';
import type { Frame } from '../rules/frame';
import { windowOf } from '../rules/issuance/window';
import type { AreaPlace } from '../rules/outline';
import type { Finding } from '../rules/rule';
import { firstKey } from '../rules/structure/spans';
import { isLeaf } from '../rules/tasks/results';
import { type Language, type Localized, render } from '../texts/localized';
import { memo } from '../texts/memo';
import { formatDay } from '../time/date';
import type { DeadlineExpression } from '../time/deadline';
import type { Analysis } from './analysis';
import { isBareRecurrence } from './computed-day';
import { outlineFor } from './findings';
import { loadsOf, workOf } from './parts';

export const lensKinds = ['plan', 'area', 'unit'] as const;
export type LensKind = (typeof lensKinds)[number];

/** A line above the plan, one of its areas or one of its units, before anybody has seen it. */
export interface Lens {
  readonly kind: LensKind;
  /** Of the area or unit in the plan. */
  readonly index: number;
  readonly at: Range;
}

/** What a lens says, and where a click on it leads; that on the plan leads to all findings. */
export interface LensText {
  readonly title: string;
  readonly places: readonly Range[];
}

const texts = {
  areas: { vi: '{have}/{all} lĩnh vực', en: '{have}/{all} areas' },
  dated: { vi: '{count} có hạn cụ thể', en: '{count} with a definite deadline' },
  window: { vi: 'ban hành chậm nhất {day}', en: 'to be issued by {day}' },
  sound: { vi: 'không có lỗi', en: 'no errors' },
  lead: { vi: 'chủ trì {count}', en: 'leads {count}' },
  support: { vi: 'phối hợp {count}', en: 'supports {count}' },
} as const satisfies Record<string, Localized>;

/** What is counted, in one and in many. */
const nouns = {
  tasks: { vi: 'nhiệm vụ', en: 'task' },
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
} as const satisfies Record<string, Localized>;

type Values = Readonly<Record<string, string | number>>;

function say(language: Language, key: keyof typeof texts, values: Values = {}): string {
  return render({ text: texts[key], values }, language);
}

function counted(language: Language, noun: keyof typeof nouns, count: number): string {
  return `${count} ${nouns[noun][language]}${language === 'en' && count !== 1 ? 's' : ''}`;
}

/** All lenses of a plan; what they say is worked out for those that are looked at. */
export function lensesOf(analysis: Analysis, wanted: (kind: LensKind) => boolean): Lens[] {
  const { plan, refused } = analysis.document;
  if (refused) return [];
  const lenses: Lens[] = [];
  const add = (kind: LensKind, index: number, span: Span | undefined) => {
    if (span && wanted(kind)) lenses.push({ kind, index, at: rangeOf(span) });
  };
  add('plan', 0, plan.root.at.get('plan')?.key);
  const loads = wanted('unit') ? loadsOf(analysis) : NO_LOADS;
  for (const [index, unit] of plan.units.entries()) if (loads.has(unit)) add('unit', index, firstKey(unit.node));
  for (const [index, area] of plan.areas.entries()) add('area', index, firstKey(area.node));
  return lenses;
}

const NO_LOADS: ReturnType<typeof loadsOf> = new Map();

/** What a lens says now; undefined where its area or unit is gone. */
export function lensText(
  analysis: Analysis,
  { kind, index }: Pick<Lens, 'kind' | 'index'>,
  language: Language,
): LensText | undefined {
  if (kind === 'plan') return { title: planTitle(analysis, language), places: [] };
  if (kind === 'area') return areaText(analysis, index, language);
  const unit = analysis.document.plan.units[index];
  const load = unit && loadsOf(analysis).get(unit);
  if (!load) return undefined;
  const title = (['lead', 'support'] as const).map(
    (role) => load[role] > 0 && say(language, role, { count: load[role] }),
  );
  return { title: joined(title), places: workOf(analysis, unit, MOST_PLACES) };
}

/** In a list that is opened by a click. */
const MOST_PLACES = 200;

/** `7/7 lĩnh vực · 47 nhiệm vụ · 10 có hạn cụ thể · 3 lỗi · 2 cảnh báo` */
function planTitle(analysis: Analysis, language: Language): string {
  const { document, frame, findings } = analysis;
  const required = areasOf(frame);
  const missing = new Set(missingEntries(document.plan, frame.profile));
  const have = required.filter((entry) => !missing.has(entry)).length;
  const { areas } = outlineFor(analysis);
  const tasks = areas
    .map(tallyIn(frame))
    .reduce((sum, { leaves, dated }) => ({ leaves: sum.leaves + leaves, dated: sum.dated + dated }), {
      leaves: 0,
      dated: 0,
    });
  const window = frame.issueDate ? undefined : windowOf(frame)?.last;
  return joined([
    required.length > 0 && say(language, 'areas', { have, all: required.length }),
    counted(language, 'tasks', tasks.leaves),
    tasks.leaves > 0 && say(language, 'dated', { count: tasks.dated }),
    ...weights(findings, language, true),
    window && say(language, 'window', { day: formatDay(window)[language] }),
  ]);
}

/** The areas that the profile asks for; of an outline without areas its groups. */
function areasOf({ profile }: Frame): readonly ProfileEntry[] {
  const areas = profile.groups.flatMap((group) => group.areas).filter(({ required }) => required);
  return areas.length > 0 ? areas : profileEntries(profile).filter(({ required }) => required);
}

/** How many tasks an area has, and how many of them say a day, a month, a quarter or a term. An edit touches one area. */
const tallyIn = memo((frame: Frame) =>
  memo(({ tasks }: AreaPlace) => {
    const leaves = tasks.filter(({ task }) => isLeaf(task));
    return { leaves: leaves.length, dated: leaves.filter(({ task }) => duesOf(task, frame).some(isDefinite)).length };
  }),
);

function isDefinite({ expression, resolved }: Due): boolean {
  return !resolved.yearLong && singlesOf(expression).some((one) => DEFINITE.has(one.kind) && !isBareRecurrence(one));
}

const DEFINITE: ReadonlySet<DeadlineExpression['kind']> = new Set(['date', 'range', 'fromEvent', 'recurrence']);

/** `8 nhiệm vụ · 2 lỗi, 1 cảnh báo` */
function areaText(analysis: Analysis, index: number, language: Language): LensText | undefined {
  const place = outlineFor(analysis).areas[index];
  if (!place) return undefined;
  const { leaves } = tallyIn(analysis.frame)(place);
  const own = findingsOfAreas(analysis)[index] ?? [];
  const title = joined([counted(language, 'tasks', leaves), weights(own, language, false).join(', ')]);
  const heavy = own.filter(({ severity }) => severity === 'error');
  const light = own.filter(({ severity }) => severity === 'warning');
  return { title, places: [...heavy, ...light].slice(0, MOST_PLACES).map(({ at }) => rangeOf(at)) };
}

/** The findings from where each area begins to where the next one does. */
const findingsOfAreas: (analysis: Analysis) => readonly (readonly Finding[])[] = memo(({ document, findings }) => {
  const { areas } = document.plan;
  const of: Finding[][] = areas.map(() => []);
  let index = -1;
  for (const finding of findings) {
    const { start } = rangeOf(finding.at);
    while (index + 1 < areas.length && startOf(areas[index + 1]) <= start) index++;
    if (index < areas.length - 1 || start <= endOf(areas[index])) of[index]?.push(finding);
  }
  return of;
});

function startOf(area: Area | undefined): number {
  return area ? rangeOf(area.node).start : Number.POSITIVE_INFINITY;
}

/** Its tasks may be pieces of their own. */
function endOf(area: Area | undefined): number {
  const last = area?.tasks.at(-1);
  return Math.max(area ? rangeOf(area.node).end : -1, last ? rangeOf(last.node).end : -1);
}

/** `2 lỗi`, `1 cảnh báo`: what weighs less is not counted. */
function weights(findings: readonly Finding[], language: Language, praise: boolean): string[] {
  const count = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  const said = (['error', 'warning'] as const).flatMap((noun) =>
    count[noun] > 0 ? [counted(language, noun, count[noun])] : [],
  );
  return praise && count.error === 0 ? [say(language, 'sound'), ...said] : said;
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}
