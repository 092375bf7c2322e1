import { replace } from '../../plan/edit';
import { spanOf } from '../../plan/text';
import type { Span } from '../../plan/tree';
import { addDays, formatDate, isAfter, isBefore, type PlainDate } from '../../time/date';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { windowOf } from './window';
import { canBeIssuedIn, foreignYear, isOfAnotherYear, statedYears } from './years';

export const yearMismatch = defineRule({
  id: 'year-mismatch',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Năm không khớp với năm kế hoạch', en: 'Year that differs from the plan’s' },
  messages: {
    year: {
      vi: '“năm” ghi {year}, còn tên kế hoạch và các ngày, văn bản khác đều là của năm {found}. Hãy sửa cho khớp.',
      en: 'The year is given as {year}, but the title and the other dates and documents are those of {found}. Make them agree.',
    },
    title: {
      vi: 'Tên kế hoạch ghi năm {found}, còn “năm” của kế hoạch là {year}. Hãy sửa cho khớp.',
      en: 'The title says {found}, but the plan’s year is {year}. Make them agree.',
    },
    parentTitle: {
      vi: 'Kế hoạch cấp trên là của năm {found}, còn kế hoạch này là của năm {year}. Hãy ghi đúng kế hoạch cấp trên của năm {year} (số, ngày, tên).',
      en: 'The superior plan is that of {found}, but this plan is for {year}. Name the superior plan of {year} (number, date, title).',
    },
    parentDate: {
      vi: 'Kế hoạch cấp trên ban hành ngày {date} không thể là kế hoạch của năm {year}. Hãy ghi đúng kế hoạch cấp trên của năm {year} (số, ngày, tên).',
      en: 'A superior plan of {date} cannot be that for {year}. Name the superior plan of {year} (number, date, title).',
    },
    issued: {
      vi: 'Ngày ban hành {date} không thuộc năm {year} hay năm liền trước của kế hoạch năm {year}. Hãy kiểm tra lại năm.',
      en: 'The date of issue {date} lies neither in {year} nor in the year before, yet the plan is for {year}. Check the year.',
    },
  },
  sees: seesNoTask,
  check(_plan, frame, report) {
    const { head, parent, year } = frame;
    if (year === undefined || !head?.yearText) return;
    const title = head.title && foreignYear(head.title.value, year);
    if (title && standsAlone(year, title.year, frame)) {
      // No fix: under another year the whole plan is read anew, and what that finds nobody can tell beforehand.
      report({ at: head.yearText.node, message: 'year', values: { found: title.year, year } });
      return;
    }
    if (head.title && title) {
      const at = spanOf(head.title, title.start, title.end);
      report({ at, message: 'title', values: { found: title.year, year }, fixes: () => [setYear(at, year)] });
    }
    const parentTitle = parent?.title && foreignYear(parent.title.value, year);
    if (parent?.title && parentTitle) {
      const at = spanOf(parent.title, parentTitle.start, parentTitle.end);
      const slip = hasDateFor(year, frame);
      const values = { found: parentTitle.year, year };
      report({ at, message: 'parentTitle', values, ...(slip ? { fixes: () => [setYear(at, year)] } : {}) });
    } else if (parent?.date?.date && isOfAnotherYear(parent, year)) {
      report({
        at: parent.date.text.node,
        message: 'parentDate',
        values: { date: formatDate(parent.date.date), year },
      });
    }
    const date = frame.issuance?.date;
    if (date?.date && !canBeIssuedIn(date.date.year, year) && !isSaidByOthers(date.date, frame))
      report({ at: date.text.node, message: 'issued', values: { date: formatDate(date.date), year } });
  },
});

/** Whether everything that tells a year goes with the title's, and nothing with what stands under `year`. */
function standsAlone(year: number, titleYear: number, { parent, issueDate }: Frame): boolean {
  const parentYears = statedYears(parent?.title?.value ?? '').map((stated) => stated.year);
  const dates = [parent?.date?.date, issueDate].flatMap((date) => date?.year ?? []);
  const goesWith = (other: number) =>
    parentYears.includes(other) || (parentYears.length === 0 && dates.some((date) => canBeIssuedIn(date, other)));
  return goesWith(titleYear) && !goesWith(year) && !(issueDate && canBeIssuedIn(issueDate.year, year));
}

/** Whether the dates are those of a plan for this year, so that only its title has a slip. */
function hasDateFor(year: number, { parent, issueDate, profile }: Frame): boolean {
  const date = parent?.date?.date;
  if (!date || !issueDate || isBefore(issueDate, date) || isAfter(issueDate, addDays(date, profile.windowDays)))
    return false;
  return date.year === year || (date.year === year - 1 && date.month >= 10);
}

/** A date of issue before the parent, or after its window, is reported as such. */
function isSaidByOthers(issued: PlainDate, frame: Frame): boolean {
  const { parent, year } = frame;
  const parentDate = parent?.date?.date;
  if (!parentDate || (year !== undefined && isOfAnotherYear(parent, year))) return false;
  const window = windowOf(frame);
  return isBefore(issued, parentDate) || (window !== undefined && isAfter(issued, window.last));
}

function setYear(at: Span, year: number): Fix {
  return {
    title: { text: { vi: 'Sửa năm thành {year}', en: 'Change the year to {year}' }, values: { year } },
    edits: [replace(at, String(year))],
    safe: false,
  };
}
