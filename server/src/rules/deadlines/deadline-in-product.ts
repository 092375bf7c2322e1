import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { duesFor, duesOf } from './dues';
import { quoted } from './readings';
import { unheldTerms } from './stated-terms';
import { copyTerms } from './term-fixes';

export const deadlineInProduct = defineRule({
  id: 'deadline-in-product',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Thời hạn chỉ có trong sản phẩm', en: 'Deadline only in the product' },
  about: {
    vi: 'Tìm ngày hoặc thời hạn nêu trong lời của sản phẩm mà “tiến độ” không có: tiến độ ghi chung chung, ghi cả năm, hoặc ghi ngày khác. Người theo dõi chỉ đọc cột tiến độ nên sẽ bỏ sót; hai nơi khác nhau thì không biết theo nơi nào. So với thời hạn của chính sản phẩm, nếu không có thì của nhiệm vụ; cùng ngày làm việc cuối cùng được coi là khớp.',
    en: 'Finds dates and terms in the words of a product that “deadline” does not say: it is vague, says the whole year, or another date. Whoever follows the plan reads the column of deadlines and will miss it; where the two differ nobody knows which holds. Compared with the product’s own deadline, else the task’s; the same last working day agrees.',
  },
  ground: {
    vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: mục II.1.2 (“trước 15/12 hàng năm” ở sản phẩm, “Thực hiện theo thời gian quy định” ở tiến độ), II.2.2, II.2.4, II.5.7, II.7.2.3, IV.2.',
    en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate: items II.1.2 (“trước 15/12 hàng năm” in the product, “Thực hiện theo thời gian quy định” as deadline), II.2.2, II.2.4, II.5.7, II.7.2.3, IV.2.',
  },
  messages: {
    vague: {
      vi: 'Sản phẩm nêu “{words}” nhưng tiến độ chỉ ghi “{deadline}”. Hãy đưa thời hạn này vào tiến độ.',
      en: 'The product says “{words}”, but the deadline only “{deadline}”. Write this term as the deadline.',
    },
    different: {
      vi: 'Sản phẩm nêu “{words}” nhưng tiến độ ghi “{deadline}”, không cùng ngày. Hãy thống nhất hai nơi.',
      en: 'The product says “{words}”, but the deadline “{deadline}”, which is another day. Make the two agree.',
    },
  },
  check(task, frame, report) {
    const unheld = unheldTerms(task, frame);
    if (unheld.length === 0) return;
    const dues = duesOf(task, frame);
    for (const { product, text, found } of unheld) {
      const own = duesFor(product, dues);
      const holding = own.length > 0 ? own : dues;
      const vague = holding.find(({ resolved }) => resolved.vague || resolved.yearLong);
      const shown = vague ?? holding[0];
      if (!shown) continue;
      report({
        at: spanOf(text, found.start, found.end),
        message: vague ? 'vague' : 'different',
        values: { words: quoted(text, found), deadline: quoted(shown.text, shown.expression) },
        related: [
          {
            at: spanOf(shown.text),
            message: { text: { vi: 'Tiến độ đang ghi.', en: 'The deadline as written.' } },
          },
        ],
        fixes: (document) => copyTerms(document, product, task, frame),
      });
    }
  },
});
