import type { PlanDocument } from '../../plan/document';
import { insertItems, itemRanges, type TextEdit } from '../../plan/edit';
import type { Pair } from '../../plan/tree';
import { type Profile, type ProfileEntry, profileEntries } from '../../profiles/profile';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { areasInOrder, matchAreas, missingEntries, predecessor } from './matches';
import { templateTasks } from './template-tasks';

export const areaMissing = defineRule({
  id: 'area-missing',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Thiếu lĩnh vực cải cách', en: 'Reform area missing' },
  messages: {
    missing: {
      vi: 'Thiếu lĩnh vực “{area}”. Kế hoạch phải xác định đầy đủ nhiệm vụ của các lĩnh vực theo {profile}; hãy thêm lĩnh vực này.',
      en: 'The area “{area}” is missing. A plan determines the tasks of all areas of {profile}; add it.',
    },
    none: {
      vi: 'Kế hoạch chưa có lĩnh vực nào. Kế hoạch phải xác định đầy đủ nhiệm vụ của các lĩnh vực theo {profile}: {areas}.',
      en: 'The plan has no area yet. A plan determines the tasks of all areas of {profile}: {areas}.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report, document) {
    const key = plan.root.at.get('areas');
    const at = key?.key ?? plan.root.at.get('plan')?.key;
    if (!at || isMisshapen(document, key) || frame.unknownProfile) return;
    const { profile } = frame;
    const missing = missingEntries(plan, profile);
    if (plan.areas.length === 0) {
      const areas = missing.map(({ title }) => title).join('; ');
      const values = { profile: profile.name, areas };
      // A plan that begins with the usual tasks begins with all parts, also those that may be left out.
      const all = profileEntries(profile).filter(({ required, templates }) => required || templates.length > 0);
      report({ at, message: 'none', values, fixes: (now) => insertion(now, frame, all) });
      return;
    }
    for (const entry of missing) {
      const values = { area: entry.title, profile: profile.name };
      report({
        at,
        message: 'missing',
        values,
        fixes: (now) => [...insertion(now, frame, [entry]), ...(missing.length > 1 ? rest(now, frame) : [])],
      });
    }
  },
});

/** Whether something stands there that is no area; `wrong-type` says so, and what it was meant to be cannot be known. */
function isMisshapen(document: PlanDocument, areas: Pair | undefined): boolean {
  if (!areas) return false;
  const { value } = areas;
  if (value?.kind === 'scalar') return value.value.trim() !== '';
  return value?.kind === 'mapping' || itemRanges(document, areas).length !== document.plan.areas.length;
}

const titles = {
  one: { vi: 'Thêm lĩnh vực “{area}” với các nhiệm vụ mẫu', en: 'Add the area “{area}” with its usual tasks' },
  all: { vi: 'Thêm đủ các lĩnh vực với nhiệm vụ mẫu', en: 'Add all areas with their usual tasks' },
  rest: { vi: 'Thêm mọi lĩnh vực còn thiếu với nhiệm vụ mẫu', en: 'Add all missing areas with their usual tasks' },
};

/** Inserts everything that is missing, each where it belongs. */
function rest(document: PlanDocument, frame: Frame): Fix[] {
  const fixes = missingEntries(document.plan, frame.profile).flatMap((entry) => insertion(document, frame, [entry]));
  // Areas that come one behind the other go to one place, where edits stand in the order they are given.
  const places = new Map<number, TextEdit>();
  for (const { start, end, newText } of fixes.flatMap(({ edits }) => edits)) {
    const before = places.get(start);
    places.set(start, { start, end, newText: before ? before.newText + newText : newText });
  }
  return fixes.length > 1 ? [{ title: { text: titles.rest }, edits: [...places.values()], safe: false }] : [];
}

/** Inserts areas with their usual tasks; only with tasks and a year to write into them. */
function insertion(document: PlanDocument, frame: Frame, entries: readonly ProfileEntry[]): Fix[] {
  const { plan } = document;
  const { year, issueDate } = frame;
  const [first] = entries;
  if (year === undefined || !first || entries.some(({ templates }) => templates.length === 0)) return [];
  const at = placeOf(document, frame.profile, first);
  const areas = entries.map((entry) => ({
    area: entry.title,
    tasks: templateTasks(entry, document, { year, issueDate }),
  }));
  const title = entries.length > 1 ? { text: titles.all } : { text: titles.one, values: { area: first.title } };
  return [{ title, edits: [insertItems(document, 'root', plan.root, 'areas', areas, at)], safe: false }];
}

/** Behind the area that comes before the entry in the outline. */
function placeOf({ plan }: PlanDocument, profile: Profile, entry: ProfileEntry): number {
  const before = predecessor(entry, areasInOrder(plan, profile), profile);
  return before ? matchAreas(plan, profile).indexOf(before) + 1 : 0;
}
