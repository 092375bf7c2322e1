import { replaceScalar } from '../../plan/edit';
import type { Parent, Plan } from '../../plan/model';
import { addDays, formatDate, isAfter, isBefore, type PlainDate } from '../../time/date';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { basesOf, citationOfParent, parentReference } from './cited-parent';
import { dateLike } from './dates';
import { isAmendment, isOfAnotherYear } from './years';

export const issueBeforeParent = defineRule({
  id: 'issue-before-parent',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Ban hành trước kế hoạch cấp trên', en: 'Issued before the superior plan' },
  messages: {
    before: {
      vi: 'Ngày ban hành {issued} sớm hơn ngày của kế hoạch cấp trên ({parent}) mà văn bản này cụ thể hóa. Hãy kiểm tra lại cả hai ngày, nhất là năm.',
      en: 'The date of issue {issued} is earlier than that of the superior plan ({parent}) on which it rests. Check both dates, above all the years.',
    },
  },
  sees: seesNoTask,
  check(_plan, { issuance, parent, year, profile }, report) {
    const date = issuance?.date;
    const parentDate = parent?.date;
    if (!parent || !date?.date || !parentDate?.date || !isBefore(date.date, parentDate.date)) return;
    if (isAmendment(parent.title?.value ?? '')) return;
    // The plan of another year is the wrong parent, whatever its date.
    if (year !== undefined && isOfAnotherYear(parent, year)) return;
    const issued = date.date;
    report({
      at: date.text.node,
      message: 'before',
      values: { issued: formatDate(issued), parent: formatDate(parentDate.date) },
      related: [
        {
          at: parentDate.text.node,
          message: { text: { vi: 'Ngày của kế hoạch cấp trên', en: 'Date of the superior plan' } },
        },
      ],
      fixes: (document) => dateOfBasis(document.plan, parent, issued, profile.windowDays),
    });
  },
});

/** The date that a basis gives for the same document, where that one can be right. */
function dateOfBasis(plan: Plan, parent: Parent, issued: PlainDate, windowDays: number): readonly Fix[] {
  const reference = parentReference(parent);
  const text = parent.date?.text;
  if (!reference || !text) return [];
  const cited = basesOf(plan).flatMap((basis) => citationOfParent(basis, reference)?.date?.date ?? [])[0];
  if (!cited || isAfter(cited, issued) || isAfter(issued, addDays(cited, windowDays))) return [];
  const title = {
    vi: 'Sửa ngày của kế hoạch cấp trên thành {date}, như ở căn cứ',
    en: 'Change the date of the superior plan to {date}, as in the bases',
  };
  return [
    {
      title: { text: title, values: { date: formatDate(cited) } },
      edits: [replaceScalar(text.node, dateLike(text.value, cited))],
      safe: false,
    },
  ];
}
