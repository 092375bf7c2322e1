import { insertItems } from '../plan/edit';
import type { Task } from '../plan/model';
import { type Range, rangeOf } from '../plan/tree';
import { fillYear } from '../profiles/profile';
import { matchArea } from '../profiles/registry';
import { taskOf } from '../rules/areas/template-tasks';
import type { AreaPlace } from '../rules/outline';
import { foldKey } from '../texts/fold';
import type { Analysis } from './analysis';
import { outlineFor } from './findings';
import type { Action } from './fixes';

const title = { vi: 'Chèn nhiệm vụ: {name}', en: 'Insert task: {name}' } as const;

/** The usual tasks that the area around an offset does not have yet, each as an insertion at the end of its tasks. */
export function templatesAt(analysis: Analysis, offset: number): Action[] {
  const { document, frame } = analysis;
  const place = areaAround(analysis, offset);
  const areaTitle = place?.area.title;
  const entry = areaTitle && matchArea(frame.profile, areaTitle.value)?.entry;
  if (!place || !entry || offset > endOf(analysis, place).end) return [];
  const time = { year: frame.year ?? frame.asOf.year, issueDate: frame.issueDate };
  const there = new Set(place.tasks.map(({ task }) => foldKey(task.name?.value ?? '')));
  return entry.templates
    .filter((template) => !there.has(foldKey(fillYear(template.name, time.year))))
    .map((template): Action => {
      const task = { ...nextNumber(place.area.tasks, place.number), ...taskOf(template, document, time) };
      return {
        kind: 'template',
        title: { text: title, values: { name: fillYear(template.name, time.year) } },
        edits: [insertItems(document, 'area', place.area, 'tasks', [task])],
        safe: false,
        finding: undefined,
        preferred: false,
      };
    });
}

/** The last area that begins before an offset. */
export function areaAround(analysis: Analysis, offset: number): AreaPlace | undefined {
  return outlineFor(analysis).areas.findLast(
    ({ area }) => (area.node.pairs[0] ? rangeOf(area.node).start : 0) <= offset,
  );
}

/**
 * The number that one more task has, where all tasks beside it have theirs written.
 *
 * @param above the number of their area or heading; undefined in a group without areas
 */
export function nextNumber(beside: readonly Task[], above: number | string | undefined): { number?: string } {
  if (beside.length === 0 || !beside.every((task) => task.number)) return {};
  return { number: `${above === undefined ? '' : `${above}.`}${beside.length + 1}` };
}

/** An area reaches to the next one, or to the end of its last task. */
function endOf(analysis: Analysis, place: AreaPlace): Range {
  const next = outlineFor(analysis).areas[place.index + 1];
  const { start } = rangeOf(place.area.node);
  if (next) return { start, end: rangeOf(next.area.node).start - 1 };
  const last = place.tasks.at(-1);
  return { start, end: last ? rangeOf(last.task.node).end : rangeOf(place.area.node).end };
}
