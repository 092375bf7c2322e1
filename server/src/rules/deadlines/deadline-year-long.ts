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
  about: {
    vi: 'Đếm các nhiệm vụ mà tiến độ chỉ là “Năm …” hoặc “Trong năm …”. Cách ghi này hợp lệ và rất phổ biến, nên chỉ có một gợi ý chung cho cả kế hoạch: việc nào có thể thì nên chia theo quý hoặc tháng để dồn việc cuối năm ít hơn và dễ đôn đốc.',
    en: 'Counts the tasks whose deadline is only the year. That is allowed and very common, so there is one hint for the whole plan: where possible give a quarter or a month, so that less is left for December and reminding is easier.',
  },
  ground: {
    vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: 31 trong 47 nhiệm vụ chỉ ghi “Năm 2021” hoặc “Trong năm 2021”.',
    en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate: 31 of 47 tasks say only “Năm 2021” or “Trong năm 2021”.',
  },
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
