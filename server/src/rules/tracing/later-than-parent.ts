import { replaceScalar } from '../../plan/edit';
import type { Task } from '../../plan/model';
import { spanOf } from '../../plan/text';
import { memo } from '../../texts/memo';
import { formatDate, isAfter, type PlainDate } from '../../time/date';
import { expressionOf } from '../deadlines/context';
import type { Due } from '../deadlines/dues';
import { singlesOf } from '../deadlines/last-days';
import type { Frame } from '../frame';
import { defineRule, type Fix, type Reporter } from '../rule';
import { implementedIds, type Limit, limitOf, tasksWithIds } from './assigned';
import { duesBelow, lastDayOfDue } from './last-day';
import { copiedDeadline } from './new-task';
import { inShort } from './quote';

export const laterThanParent = defineRule({
  id: 'later-than-parent',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Tiến độ muộn hơn cấp trên giao', en: 'Deadline later than the superior’s' },
  messages: {
    later: {
      vi: 'Tiến độ này kết thúc ngày {last}, muộn hơn hạn {limit} mà cấp trên giao cho nhiệm vụ “{id}”. Nhiệm vụ được giao phải xong đúng hạn; hãy sửa tiến độ.',
      en: 'This deadline ends on {last}, later than {limit}, which the superior has set for “{id}”. What is assigned is done on time; correct the deadline.',
    },
  },
  check({ parent, areas }, frame, report) {
    if (!parent) return;
    for (const task of tasksWithIds(areas.flatMap(({ tasks }) => tasks))) checkTask(task, frame, report);
  },
  sees: ({ tasks }) =>
    tasksWithIds(tasks)
      .flatMap((task) => [...implementedIds([task]), ...deadlinesBelow(task), '\n'])
      .join('\n'),
});

function checkTask(task: Task, frame: Frame, report: Reporter<'later'>): void {
  const late = lateIn(frame)(task);
  if (!late) return;
  const { due, last, limit, only } = late;
  report({
    at: spanOf(due.text),
    message: 'later',
    values: { last: formatDate(last), limit: formatDate(limit.last), id: inShort(limit.id) },
    fixes: () => (only ? asTheParent(due, limit, frame) : []),
  });
}

/** The deadline of a task that ends later than it may. */
interface Late {
  readonly due: Due;
  readonly last: PlainDate;
  readonly limit: Limit;
  /** Whether the task has no other deadline. */
  readonly only: boolean;
}

/** Kept by task: when one deadline is edited the others need not be worked out again. */
const lateIn: (frame: Frame) => (task: Task) => Late | undefined = memo((frame) =>
  memo((task) => latenessOf(task, frame)),
);

function latenessOf(task: Task, frame: Frame): Late | undefined {
  const ids = task.implements.map(({ value }) => value);
  const limit = limitOf(ids, frame);
  const dues = limit ? duesBelow(task, frame) : [];
  let latest: { readonly due: Due; readonly last: PlainDate } | undefined;
  for (const due of dues) {
    const last = lastDayOfDue(due);
    if (last && (!latest || isAfter(last, latest.last))) latest = { due, last };
  }
  return limit && latest && isAfter(latest.last, limit.last)
    ? { ...latest, limit, only: dues.length === 1 }
    : undefined;
}

/** Whether a task has this finding. */
export const isLater = (task: Task, frame: Frame): boolean => lateIn(frame)(task) !== undefined;

/** All that the last day of a task rests on: its deadlines, and where these count from events the words that tell from which. */
function deadlinesBelow(task: Task): readonly string[] {
  const works = [task, ...task.products];
  const deadlines = works.flatMap(({ deadline }) => deadline.flatMap(({ text }) => text ?? []));
  const counts = deadlines.some((text) => singlesOf(expressionOf(text)).some(({ kind }) => kind === 'fromEvent'));
  const telling = counts ? [task.name, ...task.products.map(({ text }) => text)] : [];
  return [...[...deadlines, ...telling].flatMap((text) => text?.value ?? []), ...task.tasks.flatMap(deadlinesBelow)];
}

function asTheParent({ text }: Due, limit: Limit, frame: Frame): Fix[] {
  const words = limit.words === undefined ? undefined : copiedDeadline(limit.words, frame);
  if (words === undefined) return [];
  const title = {
    text: { vi: 'Ghi tiến độ như cấp trên giao: “{words}”', en: 'Write the superior’s deadline: “{words}”' },
    values: { words },
  };
  return [{ title, edits: [replaceScalar(text.node, words)], safe: false }];
}
