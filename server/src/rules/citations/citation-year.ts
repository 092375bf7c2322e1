import type { Citation } from '../../law/citation';
import { yearMismatch } from '../../law/compare';
import { citedDate } from '../../law/describe';
import { findDocument, type KnownDocument } from '../../law/registry';
import { replace } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { citationsOf } from './citations-of';
import { dateLike, isQuoted } from './places';
import { documentOfDate, yearSlip } from './year-slip';

export const citationYear = defineRule({
  id: 'citation-year',
  severity: 'warning',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Năm hoặc ngày của văn bản được dẫn không đúng', en: 'Wrong year or date of a cited document' },
  messages: {
    mismatch: {
      vi: 'Số {number} là của năm {year}, nhưng ngày ghi là {date}. Năm trong số và năm ban hành phải trùng nhau; hãy kiểm tra lại.',
      en: 'The number {number} is of {year}, but the date says {date}. The two years must agree; check them.',
    },
    impossible: {
      vi: 'Không có ngày {date} trong lịch. Hãy kiểm tra lại ngày của văn bản {number}.',
      en: 'There is no day {date} in the calendar. Check the date of {number}.',
    },
    slip: {
      vi: 'Có lẽ là số {known} ngày {date}: nội dung ở đây khớp với trích yếu của văn bản đó. Hãy kiểm tra lại năm trong số {number}.',
      en: 'Probably {known} of {date} is meant: this text has the words of its title. Check the year in {number}.',
    },
    slipUndated: {
      vi: 'Có lẽ là số {known}: nội dung ở đây khớp với trích yếu của văn bản đó. Hãy kiểm tra lại năm trong số {number}.',
      en: 'Probably {known} is meant: this text has the words of its title. Check the year in {number}.',
    },
    future: {
      vi: 'Số {number} là của năm {year}, sau cả năm kế hoạch và năm ban hành. Hãy kiểm tra lại năm.',
      en: 'The number {number} is of {year}, later than the plan and its issue. Check the year.',
    },
  },
  check(prose, frame, report) {
    if (isQuoted(prose)) return;
    const { text } = prose;
    for (const citation of citationsOf(text)) {
      const { number, date, canonical } = citation;
      if (date?.impossible) {
        const at = spanOf(text, date.start, date.end);
        report({
          at,
          message: 'impossible',
          values: { number: canonical, date: date.text },
          fixes: () => fixDate(text, citation, findDocument(citation)),
        });
      } else if (date?.date && citation.year !== undefined && yearMismatch(citation)) {
        report({
          at: spanOf(text, number.start, date.end),
          message: 'mismatch',
          values: { number: number.text, year: citation.year, date: citedDate(date.date) },
          fixes: () => [
            ...fixNumber(text, citation, documentOfDate(citation)),
            ...fixDate(text, citation, findDocument(citation)),
          ],
        });
      } else {
        const known = yearSlip(text, citation);
        const at = spanOf(text, number.start, number.end);
        if (known) {
          const values = { number: canonical, known: known.number, date: known.date ? citedDate(known.date) : '' };
          const message = known.date ? 'slip' : 'slipUndated';
          report({ at, message, values, fixes: () => fixNumber(text, citation, known) });
        } else if (isOfTheFuture(citation, frame))
          report({ at, message: 'future', values: { number: number.text, year: citation.year ?? 0 } });
      }
    }
  },
});

function fixNumber(text: Text, { number }: Citation, known: KnownDocument | undefined): readonly Fix[] {
  if (!known) return [];
  const title = { vi: 'Sửa số thành “{number}”', en: 'Change the number to “{number}”' };
  return [
    {
      title: { text: title, values: { number: known.number } },
      edits: [replace(spanOf(text, number.start, number.end), known.number)],
      safe: false,
    },
  ];
}

function fixDate(text: Text, { date }: Citation, known: KnownDocument | undefined): readonly Fix[] {
  if (!date || !known?.date) return [];
  const right = dateLike(date.text, known.date);
  return [
    {
      title: { text: { vi: 'Sửa ngày thành {date}', en: 'Change the date to {date}' }, values: { date: right } },
      edits: [replace(spanOf(text, date.start, date.end), right)],
      safe: false,
    },
  ];
}

/** A dated one is for the rules about bases and dates. */
function isOfTheFuture({ family, year, date }: Citation, { issueDate, asOf, year: planYear = 0 }: Frame): boolean {
  if (family !== 'normative' || year === undefined || date) return false;
  return year > Math.max((issueDate ?? asOf).year, planYear);
}
