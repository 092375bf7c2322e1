import { numberKey, yearMismatch } from '../../law/compare';
import { spanOf } from '../../plan/text';
import { formatDate, isAfter } from '../../time/date';
import { citationsOf } from '../citations/citations-of';
import { defineRule, seesNoTask } from '../rule';
import { basesOf, parentReference } from './cited-parent';

export const basisAfterIssue = defineRule({
  id: 'basis-after-issue',
  severity: 'warning',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Căn cứ ban hành sau văn bản', en: 'Basis dated after the document' },
  messages: {
    after: {
      vi: 'Căn cứ {number} ghi ngày {date}, sau ngày ban hành {issued}. Hãy kiểm tra lại ngày của căn cứ, hoặc bỏ căn cứ này.',
      en: 'The basis {number} is dated {date}, after the date of issue {issued}. Check its date, or leave the basis out.',
    },
  },
  sees: seesNoTask,
  check(plan, { issueDate, parent }, report) {
    if (!issueDate) return;
    const parentNumber = parent && parentReference(parent);
    const parentIsLater = parent?.date?.date !== undefined && isAfter(parent.date.date, issueDate);
    for (const basis of basesOf(plan))
      for (const citation of citationsOf(basis)) {
        const { date } = citation;
        if (!date?.date || !isAfter(date.date, issueDate)) continue;
        // A later parent, and a year that differs from the number's, are told by rules of their own.
        const isParent = parentNumber !== undefined && numberKey(parentNumber) === numberKey(citation);
        if ((isParent && parentIsLater) || yearMismatch(citation)) continue;
        report({
          at: spanOf(basis, date.start, date.end),
          message: 'after',
          values: { number: citation.canonical, date: formatDate(date.date), issued: formatDate(issueDate) },
        });
      }
  },
});
