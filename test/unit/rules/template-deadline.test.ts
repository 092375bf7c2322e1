import assert from 'node:assert/strict';
import { templateDeadline } from '../../../server/src/rules/areas/template-deadline';
import { day } from '../../support/check';

describe('templateDeadline', () => {
  const cases: readonly [template: string, year: number, issued: string | undefined, text: string][] = [
    ['Quý I/{năm}', 2021, undefined, 'Quý I/2021'],
    ['Quý III/{năm}', 2021, '2021-01-29', 'Quý III/2021'],
    // 31/01/2021 is a Sunday, 14/12/2025 too.
    ['Trong tháng 01/{năm}', 2021, '2021-01-29', 'Chậm nhất ngày 29/01/2021'],
    ['Trước 15/12/{năm}', 2025, undefined, 'Chậm nhất ngày 12/12/2025'],
    // A commune that begins in July: quarter II is over.
    ['Quý II/{năm}', 2025, '2025-07-18', 'Chậm nhất ngày 29/8/2025'],
    ['Trước 15/12/{năm}', 2025, '2025-12-20', 'Chậm nhất ngày 31/12/2025'],
    // A plan issued when its year is over has no day left; one before its year has all.
    ['Quý IV/{năm}', 2025, '2026-01-05', 'Quý IV/2025'],
    ['Quý I/{năm}', 2026, '2025-12-24', 'Quý I/2026'],
    ['Hằng quý', 2021, '2021-07-18', 'Hằng quý'],
    ['Trước ngày 10 của tháng cuối quý', 2021, undefined, 'Trước ngày 10 của tháng cuối quý'],
    ['Thường xuyên', 2021, undefined, 'Thường xuyên'],
  ];
  for (const [template, year, issued, text] of cases)
    it(`“${template}” for ${year}${issued ? `, issued ${issued}` : ''}`, () => {
      assert.equal(
        templateDeadline(template, { year, issueDate: issued === undefined ? undefined : day(issued) }),
        text,
      );
    });
});
