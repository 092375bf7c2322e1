import { replace } from '../../plan/edit';
import { spanOf } from '../../plan/text';
import { formatDay, isSameDay } from '../../time/date';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { type Due, duesOf } from './dues';
import type { Ending } from './last-days';
import { quoted } from './readings';
import { isSound } from './sound';
import { termsIn } from './stated-terms';

export const deadlineOutsideYear = defineRule({
  id: 'deadline-outside-year',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Thời hạn thuộc năm khác', en: 'Deadline in another year' },
  messages: {
    outside: {
      vi: 'Hạn “{words}” hết vào {last}, không thuộc năm {year} của kế hoạch; có thể còn sót từ tệp năm khác. Hãy kiểm tra lại năm.',
      en: 'The deadline “{words}” ends on {last}, not in {year}, the year of the plan; it may be left from another year’s file. Check the year.',
    },
  },
  check(task, frame, report) {
    const { year } = frame;
    if (year === undefined) return;
    for (const due of duesOf(task, frame))
      for (const ending of due.outside)
        report({
          at: spanOf(due.text, ending.expression.start, ending.expression.end),
          message: 'outside',
          values: { words: quoted(due.text, ending.expression), last: formatDay(ending.last), year },
          fixes: () => yearOfPlan(due, ending, frame),
        });
  },
});

/** The year of the plan, where that makes a sound deadline and no product says that the other one is meant. */
function yearOfPlan({ text, task, product, expression }: Due, ending: Ending, frame: Frame): Fix[] {
  const { value } = text;
  const { start, end } = ending.expression;
  const years = [...value.slice(start, end).matchAll(/(?<!\d)\d{4}(?!\d)/g)];
  const [only] = years;
  if (!only || years.length > 1 || frame.year === undefined) return [];
  const stated = (product ? [product] : task.products).flatMap((one) => termsIn(one, task, frame));
  if (stated.some(({ resolved }) => resolved.last && isSameDay(resolved.last, ending.last))) return [];
  const from = start + only.index;
  const written = `${value.slice(expression.start, from)}${frame.year}${value.slice(from + 4, expression.end)}`;
  if (!isSound({ value: written, task, product, instead: text }, frame)) return [];
  return [
    {
      title: { text: { vi: 'Sửa năm thành {year}', en: 'Change the year to {year}' }, values: { year: frame.year } },
      edits: [replace(spanOf(text, from, from + 4), String(frame.year))],
      safe: false,
    },
  ];
}
