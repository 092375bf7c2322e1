import type { Style } from '../../plan/document';
import type { Insertable } from '../../plan/edit';
import { fieldsOf, type MapId } from '../../plan/vocabulary';
import { fillYear, type ProfileEntry, profileEntries } from '../../profiles/profile';
import { matchArea } from '../../profiles/registry';
import { matchAreas } from '../../rules/areas/matches';
import { taskOf, templateTasks } from '../../rules/areas/template-tasks';
import { missingSeries, owedPeriods } from '../../rules/issuance/report-series';
import type { TaskPlace } from '../../rules/outline';
import { foldKey } from '../../texts/fold';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';
import { outlineFor } from '../findings';
import { areaAround, nextNumber } from '../templates';
import { type Body, itemBody, openEnd } from './body';
import { blanks } from './keys';
import type { ListKey, Slot } from './place';

/** A whole item of a list that may be inserted. */
export interface Item {
  readonly kind: 'area' | 'task' | 'new';
  readonly label: string;
  /** Other names under which it is found. */
  readonly names: readonly string[];
  readonly detail: string | undefined;
  readonly value: Insertable;
  /** Canonical keys whose values the author checks. */
  readonly checked: ReadonlySet<string>;
}

const NEW: Readonly<Partial<Record<MapId, Readonly<Record<Language, string>>>>> = {
  unit: { vi: 'đơn vị mới', en: 'new unit' },
  event: { vi: 'mốc thời gian mới', en: 'new event' },
  objective: { vi: 'mục tiêu mới', en: 'new objective' },
  area: { vi: 'lĩnh vực mới', en: 'new area' },
  task: { vi: 'nhiệm vụ mới', en: 'new task' },
  product: { vi: 'sản phẩm có thời hạn', en: 'product with a deadline' },
  deadline: { vi: 'thời hạn của một việc', en: 'deadline of one duty' },
  duty: { vi: 'đơn vị và việc', en: 'unit and duty' },
  report: { vi: 'báo cáo mới', en: 'new report' },
  assignment: { vi: 'nhiệm vụ được giao mới', en: 'new assignment' },
};

const words = {
  vi: { usual: 'kèm {count} nhiệm vụ mẫu', empty: 'một nhiệm vụ để trống', text: 'ý mới' },
  en: { usual: 'with {count} usual tasks', empty: 'one task to fill', text: 'new item' },
} as const;

const NONE: ReadonlySet<string> = new Set();
const CHECKED: ReadonlySet<string> = new Set(['products', 'text', 'deadline', 'lead', 'support', 'periods']);

/**
 * The items that may be added to a list at an offset: those the profile knows and the plan lacks, and an empty one.
 *
 * @param begun whether the dash is there already
 */
export function itemsFor(
  analysis: Analysis,
  list: ListKey,
  offset: number,
  begun: boolean,
  language: Language,
): Item[] {
  const { shape } = list.field;
  const map = shape.kind === 'list' ? shape.map : undefined;
  const text = shape.kind === 'list' && shape.text === 'text' && !begun ? [textItem(language)] : [];
  if (!map) return text;
  const known =
    map === 'area'
      ? areaItems(analysis, offset, language)
      : map === 'task'
        ? taskItems(analysis, list, offset)
        : map === 'report'
          ? reportItems(analysis, language)
          : [];
  const label = NEW[map]?.[language];
  if (!label) return known;
  const number = map === 'task' ? numberAt(analysis, list, offset) : {};
  const value = map === 'area' ? { area: '', tasks: [blanks('task')] } : { ...number, ...blanks(map) };
  return [...text, ...known, { kind: 'new', label, names: [], detail: undefined, value, checked: NONE }];
}

function textItem(language: Language): Item {
  return { kind: 'new', label: words[language].text, names: [], detail: undefined, value: '', checked: NONE };
}

/** What is inserted for an item. */
export function bodyOf({ value, checked }: Item, { field }: ListKey, slot: Slot, style: Style): Body {
  const { shape } = field;
  const map = shape.kind === 'list' ? shape.map : undefined;
  if (!map || value === '') return openEnd('');
  if (!slot.flow) return itemBody(style, map, value, slot.column, checked);
  // In brackets there is room for the keys alone.
  const stops: { start: number; end: number }[] = [];
  let text = '{ ';
  for (const key of Object.keys(blanks(map))) {
    text += `${stops.length > 0 ? ', ' : ''}${fieldsOf(map).get(key)?.[style.spelling] ?? key}: `;
    stops.push({ start: text.length, end: text.length });
  }
  return { text: `${text}}`, stops };
}

/** When the plan is for. */
function timeOf({ frame }: Analysis) {
  return { year: frame.year ?? frame.asOf.year, issueDate: frame.issueDate };
}

/** The areas the plan lacks: those behind the last area before the place first. */
function areaItems(analysis: Analysis, offset: number, language: Language): Item[] {
  const { document, frame } = analysis;
  const entries = profileEntries(frame.profile);
  const areas = matchAreas(document.plan, frame.profile);
  const there = new Set(areas.flatMap(({ entry, meant }) => entry ?? meant ?? []));
  const before = areas.filter(({ area }) => area.node.piece.offset + area.node.start < offset).at(-1);
  const last = before?.entry ?? before?.meant;
  const from = last ? entries.indexOf(last) + 1 : 0;
  const missing = [...entries.slice(from), ...entries.slice(0, from)].filter(
    (entry) => !there.has(entry) && (entry.required || entry.templates.length > 0),
  );
  return missing.flatMap((entry): Item[] => {
    const base = { kind: 'area', label: entry.title, names: entry.aliases, checked: NONE } as const;
    const empty = { ...base, detail: words[language].empty, value: { area: entry.title, tasks: [blanks('task')] } };
    if (entry.templates.length === 0) return [empty];
    const detail = words[language].usual.replace('{count}', String(entry.templates.length));
    const tasks = templateTasks(entry, document, timeOf(analysis));
    return [{ ...base, detail, value: { area: entry.title, tasks } }, empty];
  });
}

/** The entries of the profile that no area is, and the one that is being named. */
export function areaTitles(analysis: Analysis, typed: string): readonly ProfileEntry[] {
  const { profile } = analysis.frame;
  const own = matchArea(profile, typed)?.entry;
  const there = new Set(matchAreas(analysis.document.plan, profile).flatMap(({ entry }) => entry ?? []));
  return profileEntries(profile).filter((entry) => entry === own || !there.has(entry));
}

/** The usual tasks that the area does not have yet. */
function taskItems(analysis: Analysis, list: ListKey, offset: number): Item[] {
  const place = list.map === 'area' ? areaAround(analysis, offset) : undefined;
  const title = place?.area.title;
  const entry = title && matchArea(analysis.frame.profile, title.value)?.entry;
  if (!place || !entry) return [];
  const time = timeOf(analysis);
  const there = new Set(place.tasks.map(({ task }) => foldKey(task.name?.value ?? '')));
  return entry.templates.flatMap((template): Item[] => {
    const label = fillYear(template.name, time.year);
    if (there.has(foldKey(label))) return [];
    const task = taskOf(template, analysis.document, time);
    const value = { ...nextNumber(place.area.tasks, place.number), ...task };
    const deadline = task['deadline'];
    return [
      {
        kind: 'task',
        label,
        names: [],
        detail: typeof deadline === 'string' ? deadline : undefined,
        value,
        checked: CHECKED,
      },
    ];
  });
}

/** The number that a new task continues the row with, where the tasks beside it have theirs written. */
function numberAt(analysis: Analysis, list: ListKey, offset: number): { number?: string } {
  const area = areaAround(analysis, offset);
  if (!area) return {};
  if (list.map === 'area') return nextNumber(area.area.tasks, area.number);
  const inside: TaskPlace | undefined = outlineFor(analysis).tasks.findLast(
    ({ task, area: own }) => own === area && task.node.piece.offset + task.node.start < offset,
  );
  const heading = inside && inside.task.tasks.length === 0 ? inside.heading : inside;
  return heading ? nextNumber(heading.task.tasks, heading.number) : {};
}

/** The series of reports that the profile demands and `reports` does not name. */
function reportItems({ document, frame }: Analysis, language: Language): Item[] {
  return missingSeries(document.plan, frame).map((demand): Item => {
    const value = { ...blanks('report'), series: demand.series, periods: [...owedPeriods(demand, frame)] };
    return { kind: 'new', label: demand.series, names: [], detail: demand.name[language], value, checked: CHECKED };
  });
}
