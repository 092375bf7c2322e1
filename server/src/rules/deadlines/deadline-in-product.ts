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
