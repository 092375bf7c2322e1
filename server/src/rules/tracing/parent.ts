import type { PlanFacts, TaskFacts } from './facts';

/** What a plan's rules see of the plan above it: of its facts those without a place, so that only what they say matters. */
export interface ParentFacts
  extends Pick<PlanFacts, 'complete' | 'title' | 'year' | 'agency' | 'number' | 'date' | 'units'> {
  readonly tasks: readonly ParentTask[];
  /** The ids of what the parent was itself assigned. */
  readonly assignmentIds: readonly string[];
}

export type ParentTask = Omit<TaskFacts, 'implements' | 'nameAt' | 'at' | 'status'>;

/** Why a file named as the parent plan is not one. */
export type ParentFault =
  | 'missing'
  | 'folder'
  | 'too-large'
  | 'unreadable'
  /** It holds something else. */
  | 'no-plan'
  /** It lies outside the workspace, as it is written or behind a link; nothing there is opened. */
  | 'outside'
  | 'itself'
  /** Its own parent, or that one's and so on, is the plan that names it. */
  | 'cycle';

export type ParentPlan =
  | { readonly kind: 'plan'; readonly facts: ParentFacts }
  | { readonly kind: 'failed'; readonly why: ParentFault };

/**
 * What the workspace found behind `tệp` of a plan's parent. The same object as long as it says the same, so that findings
 * made under it hold. It is of no use once the plan names another file.
 */
export interface Tracing {
  /** As the plan writes it. */
  readonly file: string;
  readonly parent: ParentPlan;
}

export function parentFactsOf({ parent, tasks, ...facts }: PlanFacts): ParentFacts {
  const { complete, title, year, agency, number, date, units } = facts;
  return {
    complete,
    title,
    year,
    agency,
    number,
    date,
    units,
    tasks: tasks.map(({ implements: _ids, nameAt: _name, at: _at, status: _status, ...task }) => task),
    assignmentIds: (parent?.assignments ?? []).map(({ id }) => id),
  };
}
