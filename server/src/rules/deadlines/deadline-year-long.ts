import type { Task } from '../../plan/model';
import { tasksOf, withInner } from '../../plan/tasks';
import { spanOf } from '../../plan/text';
import type { Frame } from '../frame';
import { defineRule } from '../rule';
import { type Due, duesOf } from './dues';

/** More places than these nobody goes through from one message. */
const MOST_PLACES = 20;

export const deadlineYearLong = defineRule({
  id: 'deadline-year-long',
  severity: 'hint',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Nhiệm vụ chỉ ghi cả năm', en: 'Tasks with nothing but the year' },
  messages: {
    some: {
      vi: '{count} nhiệm vụ chỉ ghi cả năm {year}, không có mốc nào gần hơn. Việc nào được thì nên ghi quý hoặc tháng để dễ theo dõi.',
      en: '{count} tasks say only the year {year} and nothing closer. Where possible write a quarter or a month, so that they can be followed up.',
    },
    other: { vi: 'Cũng chỉ ghi cả năm.', en: 'Only the year here too.' },
  },
  sees: ({ tasks }, frame) =>
    withInner(tasks)
      .map((task) => (onlyYear(task, frame) ? '1' : '0'))
      .join(''),
  check(plan, frame, report) {
    const places: Due[] = [];
    for (const task of tasksOf(plan)) {
      const due = onlyYear(task, frame);
      if (due) places.push(due);
    }
    const [first, ...others] = places;
    if (!first || frame.year === undefined) return;
    report({
      at: spanOf(first.text),
      message: 'some',
      values: { count: places.length, year: frame.year },
      related: others
        .slice(0, MOST_PLACES)
        .map(({ text }) => ({ at: spanOf(text), message: { text: this.messages.other } })),
    });
  },
});

/** The first deadline of a task that says nothing but the year. */
function onlyYear(task: Task, frame: Frame): Due | undefined {
  const dues = duesOf(task, frame);
  return dues.every(({ resolved }) => resolved.yearLong && !resolved.vague) ? dues[0] : undefined;
}
