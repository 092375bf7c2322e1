import { numberKey } from '../../law/compare';
import { nameOf } from '../../law/describe';
import { insertItems } from '../../plan/edit';
import { citationsOf } from '../citations/citations-of';
import { defineRule, seesNoTask } from '../rule';
import { parentReference } from './cited-parent';
import { fundingCircular, spendingClause } from './sections';

export const fundingBasis = defineRule({
  id: 'funding-basis',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Kinh phí chưa có căn cứ', en: 'Funding without a basis' },
  messages: {
    missing: {
      vi: 'Phần kinh phí chưa nêu văn bản làm căn cứ cho nội dung chi, mức chi. Hãy ghi số, ngày của thông tư hoặc nghị quyết áp dụng.',
      en: 'The section on funding names no document that spending rests on. Write the number and date of the circular or resolution that applies.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const key = plan.root.at.get('funding')?.key;
    if (!key || plan.funding.length === 0) return;
    const parent = plan.parent && parentReference(plan.parent);
    const bases = plan.funding
      .flatMap(citationsOf)
      .filter((citation) => citation.type !== 'plan' && !(parent && numberKey(citation) === numberKey(parent)));
    if (bases.length > 0) return;
    const circular = fundingCircular(frame);
    report({
      at: key,
      message: 'missing',
      fixes: (document) => {
        if (!circular) return [];
        const line = spendingClause(circular);
        return [
          {
            title: {
              text: {
                vi: 'Thêm căn cứ {name} (kiểm tra hiệu lực trước khi ký)',
                en: 'Add the basis {name} (check that it is in force before signing)',
              },
              values: { name: nameOf(circular) },
            },
            edits: [
              insertItems(document, 'root', document.plan.root, 'funding', [
                line.charAt(0).toUpperCase() + line.slice(1),
              ]),
            ],
            safe: false,
          },
        ];
      },
    });
  },
});
