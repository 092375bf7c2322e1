import type { Task, Unit, Work } from '../plan/model';
import { spanOf } from '../plan/text';
import { type Range, rangeOf } from '../plan/tree';
import type { AreaPlace } from '../rules/outline';
import { type Participant, participantsOf } from '../rules/people/participants';
import { firstKey } from '../rules/structure/spans';
import { isLeaf } from '../rules/tasks/results';
import type { Units } from '../rules/units';
import { memo } from '../texts/memo';
import type { Analysis } from './analysis';
import { outlineFor } from './findings';

/** The declared units with a part in a task. */
export interface Parts {
  readonly lead: ReadonlySet<Unit>;
  /** Whoever else is named; nobody who leads. */
  readonly support: ReadonlySet<Unit>;
}

/** How many tasks a unit leads, and has another part in. */
export interface Load {
  readonly lead: number;
  readonly support: number;
}

/** Everybody a task and its products name. */
export function actorsOf(task: Task, units: Units): readonly Participant[] {
  const works: readonly Work[] = [task, ...task.products.filter(({ entity }) => entity)];
  return works.flatMap((work) => participantsOf(work, units));
}

/** Whether it is said, or meant, that somebody leads. */
export function leads({ role, also }: Pick<Participant, 'role' | 'also'>): boolean {
  return role === 'lead' || also.includes('lead');
}

const partsIn = memo((units: Units) =>
  memo((task: Task): Parts => {
    const lead = new Set<Unit>();
    const support = new Set<Unit>();
    for (const actor of actorsOf(task, units)) {
      const unit = units.find(actor.name.text);
      if (unit) (leads(actor) ? lead : support).add(unit);
    }
    for (const unit of lead) support.delete(unit);
    return { lead, support };
  }),
);

/** Who leads a task, and who has another part in it; kept as long as the task and the list of units stay the same. */
export function partsOf(task: Task, units: Units): Parts {
  return partsIn(units)(task);
}

/** The load of each unit that has one. Headings do not count: their tasks do. */
export const loadsOf: (analysis: Analysis) => ReadonlyMap<Unit, Load> = memo((analysis) => {
  const loads = new Map<Unit, Load>();
  const inArea = areaLoads(analysis.frame.units);
  for (const area of outlineFor(analysis).areas)
    for (const [unit, { lead, support }] of inArea(area)) {
      const { lead: led, support: supported } = loads.get(unit) ?? NOTHING;
      loads.set(unit, { lead: led + lead, support: supported + support });
    }
  return loads;
});

const NOTHING: Load = { lead: 0, support: 0 };

/** An edit touches one area; the others keep what was counted. */
const areaLoads = memo((units: Units) =>
  memo(({ tasks }: AreaPlace): ReadonlyMap<Unit, Load> => {
    const loads = new Map<Unit, { lead: number; support: number }>();
    const bump = (unit: Unit, role: keyof Load) => {
      const load = loads.get(unit) ?? { ...NOTHING };
      load[role]++;
      loads.set(unit, load);
    };
    for (const { task } of tasks) {
      if (!isLeaf(task)) continue;
      const { lead, support } = partsOf(task, units);
      for (const unit of lead) bump(unit, 'lead');
      for (const unit of support) bump(unit, 'support');
    }
    return loads;
  }),
);

/** The names of the tasks that a unit leads, and behind them those it has another part in; so many of each at most. */
export function workOf(analysis: Analysis, unit: Unit, most: number): Range[] {
  const led: Range[] = [];
  const others: Range[] = [];
  for (const { task } of outlineFor(analysis).tasks) {
    const { lead, support } = partsOf(task, analysis.frame.units);
    const places = lead.has(unit) ? led : support.has(unit) ? others : undefined;
    if (places && places.length < most && isLeaf(task))
      places.push(rangeOf(task.name ? spanOf(task.name) : firstKey(task.node)));
  }
  return [...led, ...others];
}
