import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import { resultsOf } from '../tasks/results';
import { type Due, duesOf, productsOfTask } from './dues';
import { singlesOf } from './last-days';
import { quoted } from './readings';
import { isSaidByProducts } from './stated-terms';

export const deadlineVague = defineRule({
  id: 'deadline-vague',
  severity: 'warning',
  scope: 'task',
  fixable: false,
  title: { vi: 'Thời hạn chung chung', en: 'Vague deadline' },
  about: {
    vi: 'Tìm thời hạn không nói khi nào xong: “Theo quy định”, “Theo kế hoạch”, “kịp thời”, hoặc chỉ dẫn sang văn bản khác. Tiêu chí chấm điểm đòi tiến độ rõ ràng; không có ngày thì không đôn đốc được. “Thường xuyên”, “khi có yêu cầu” là nhiệm vụ thường trực nên chỉ được gợi ý. Nếu lời của sản phẩm đã nêu thời hạn thì xem deadline-in-product.',
    en: 'Finds deadlines that do not say when: “Theo quy định” (as prescribed), “Theo kế hoạch” (as planned), “kịp thời” (in time), or that only point to another document. Scoring asks for clear dates, and without one nobody can be reminded. Standing duties (“Thường xuyên”, “khi có yêu cầu”) are a hint only. Where the words of the product say the term, see deadline-in-product.',
  },
  ground: {
    vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: kế hoạch xác định tiến độ thực hiện.',
    en: 'Item I.1 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate: a plan states when its tasks are done.',
  },
  messages: {
    vague: {
      vi: '“{words}” không nói khi nào xong, nên không theo dõi và không chấm điểm tiến độ được. Hãy ghi ngày, tháng, quý hoặc số ngày cụ thể.',
      en: '“{words}” does not say when the work is done: nothing to follow up, no points for timing. Write a day, a month, a quarter or a number of days.',
    },
    document: {
      vi: '“{words}” để thời hạn nằm ở văn bản khác. Hãy tra văn bản đó và ghi luôn ngày, tháng hoặc số ngày vào đây.',
      en: '“{words}” leaves the date to another document. Look it up there and write the day, month or number of days here.',
    },
    standing: {
      vi: '“{words}” là nhiệm vụ thường trực, không có hạn cuối. Nếu được, hãy ghi thêm định kỳ hoặc mốc báo cáo, ví dụ “Hằng quý”.',
      en: '“{words}” is a standing duty without a last day. If possible add how often, or when it is reported, such as “Hằng quý” (quarterly).',
    },
  },
  check(task, frame, report) {
    for (const due of duesOf(task, frame)) {
      const { vague } = due.resolved;
      if (!vague || isIdle(due) || isSaidByProducts(due, frame)) continue;
      report({
        at: spanOf(due.text),
        message: vague === 'hint' ? 'standing' : pointsElsewhere(due) ? 'document' : 'vague',
        values: { words: quoted(due.text, { start: 0, end: due.text.value.length }) },
        severity: vague,
      });
    }
  },
});

/** A deadline of the task beside products that all have one of their own is for nothing. */
function isIdle({ task, product }: Due): boolean {
  return !product && resultsOf(task).length > 0 && productsOfTask(task).length === 0;
}

function pointsElsewhere({ expression }: Due): boolean {
  return singlesOf(expression).some(({ kind }) => kind === 'perDocument');
}
