import type { Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { compareDates, type PlainDate } from '../../time/date';
import type { DeadlineContext, DeadlineExpression } from '../../time/deadline';
import { deadlineContext, expressionOf } from '../deadlines/context';
import { type Due, duesOf } from '../deadlines/dues';
import { type Ending, endingsOf, singlesOf } from '../deadlines/last-days';
import type { Frame } from '../frame';

/** The last day of a deadline that stands outside any task, as those of assignments do; undefined where it cannot be known. */
export function lastDayOfText(text: Text, frame: Frame): PlainDate | undefined {
  const context: DeadlineContext | undefined = deadlineContext(frame, undefined);
  if (!context) return undefined;
  const expression = expressionOf(text);
  return lastOfAll(expression, endingsOf(expression, context));
}

/** The last day of one line of `tiến độ`; undefined where it cannot be known. */
export function lastDayOfDue({ expression, endings }: Due): PlainDate | undefined {
  return lastOfAll(expression, endings);
}

/** The last day on which everything of a task, or of all tasks under a heading, is to be done; undefined where that cannot be known. */
export function lastDayOfTask(task: Task, frame: Frame): PlainDate | undefined {
  return latest(duesBelow(task, frame).map(lastDayOfDue));
}

/** The deadlines of a task, or of all tasks under a heading. */
export function duesBelow(task: Task, frame: Frame): readonly Due[] {
  return task.tasks.length === 0 ? duesOf(task, frame) : task.tasks.flatMap((sub) => duesBelow(sub, frame));
}

/** What recurs, is vague or may be otherwise (`hoặc`) has no last day that anybody could be held to. */
function lastOfAll(expression: DeadlineExpression, endings: readonly Ending[]): PlainDate | undefined {
  const leavesChoice = (part: DeadlineExpression): boolean =>
    part.kind === 'alternatives' || ('items' in part && part.items.some(leavesChoice));
  if (leavesChoice(expression) || endings.length < singlesOf(expression).length) return undefined;
  return latest(endings.map(({ last }) => last));
}

/** The latest of some days; undefined where there is none, or one of them is not known. */
function latest(days: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length ? undefined : known.sort(compareDates).at(-1);
}
