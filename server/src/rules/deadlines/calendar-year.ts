import type { Product, Task } from '../../plan/model';
import { tasksOf, withInner } from '../../plan/tasks';
import { spanOf, type Text } from '../../plan/text';
import { type CalendarStatus, calendarStatus } from '../../time/calendar';
import { formatDay } from '../../time/date';
import type { Frame } from '../frame';
import { defineRule } from '../rule';
import { deadlineContext } from './context';
import { duesOf } from './dues';
import { type Ending, endingsOf, restsOnCalendar } from './last-days';
import { termsIn } from './stated-terms';

export const calendarYear = defineRule({
  id: 'calendar-year',
  severity: 'info',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Chưa có lịch nghỉ chính thức', en: 'No official calendar for the year' },
  messages: {
    projected: {
      vi: 'Hạn này ({day}) rơi vào năm {year} mà công cụ chưa có lịch nghỉ chính thức, nên được tính theo lịch dự kiến. Hãy đối chiếu với thông báo nghỉ lễ của năm đó.',
      en: 'This deadline ({day}) falls into {year}, for which there is no official calendar here: working days are projected. Compare with the year’s notice of holidays.',
    },
    unknown: {
      vi: 'Hạn này ({day}) rơi vào năm {year} mà công cụ chưa có lịch nghỉ, nên chỉ tính được thứ Bảy, Chủ nhật và lễ theo dương lịch. Hãy tự kiểm tra ngày nghỉ Tết, Giỗ Tổ.',
      en: 'This deadline ({day}) falls into {year}, whose holidays are not known: only weekends and solar holidays are counted. Check the lunar ones yourself.',
    },
  },
  sees: ({ tasks }, frame) =>
    withInner(tasks)
      .map((task) => doubtful(task, frame)?.status ?? '')
      .join('|'),
  check(plan, frame, report) {
    let found: Doubtful | undefined;
    for (const task of tasksOf(plan)) {
      found = doubtful(task, frame);
      if (found) break;
    }
    if (!found) return;
    const { text, ending, status } = found;
    report({
      at: spanOf(text, ending.expression.start, ending.expression.end),
      message: status,
      values: { day: formatDay(ending.last), year: ending.last.year },
    });
  },
});

interface Doubtful {
  readonly text: Text;
  readonly ending: Ending;
  readonly status: Exclude<CalendarStatus, 'official'>;
}

/** The first day of a task, in its deadlines or in the words of its products, that rests on a calendar not announced. */
function doubtful(task: Task, frame: Frame): Doubtful | undefined {
  const dues = duesOf(task, frame);
  const found = firstDoubtful(dues);
  if (found || dues.length === 0 || !inOpenYear(frame)) return found;
  return firstDoubtful(task.products.flatMap((product) => statedIn(product, task, frame)));
}

function firstDoubtful(lines: readonly { readonly text: Text; readonly endings: readonly Ending[] }[]) {
  for (const { text, endings } of lines)
    for (const ending of endings) {
      const status = ending.resolved.calendarStatus;
      if (status !== 'official' && restsOnCalendar(ending)) return { text, ending, status };
    }
  return undefined;
}

function inOpenYear({ year }: Frame): boolean {
  return year !== undefined && calendarStatus(year) !== 'official';
}

function statedIn(product: Product, task: Task, frame: Frame): { text: Text; endings: readonly Ending[] }[] {
  const context = deadlineContext(frame, task, product);
  if (!context) return [];
  return termsIn(product, task, frame).map(({ text, found }) => ({
    text,
    endings: endingsOf(found.expression, context),
  }));
}
