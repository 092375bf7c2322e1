import { spanOf } from '../../plan/text';
import { defineRule, type Report } from '../rule';
import { duesOf } from './dues';
import { addDate, declareEvent } from './event-fixes';
import { eventMeant } from './events';
import { quoted } from './readings';

export const deadlineEvent = defineRule({
  id: 'deadline-event',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Mốc tính hạn chưa có ngày', en: 'Deadline counts from an undated event' },
  about: {
    vi: 'Tìm thời hạn tính từ một sự kiện chỉ xảy ra một lần (một kế hoạch, một quyết định được ban hành) mà tệp chưa cho biết ngày. “Kế hoạch của tỉnh” trong nhiệm vụ về kế hoạch CCHC là kế hoạch cấp trên; trong nhiệm vụ về kế hoạch khác (kiểm soát TTHC, đào tạo) là kế hoạch khác đó. Sự kiện lặp lại (mỗi hồ sơ, mỗi lần công bố) không bị nhắc. Mốc đã khai báo với khóa “ngày” còn để trống là việc đang chờ nên cũng không bị nhắc.',
    en: 'Finds deadlines that count from something that happens once (a plan or decision is issued) whose date the file does not give. “Kế hoạch của tỉnh” is the superior plan in a task about the reform plan, and in a task about another plan (procedure control, training) that other plan. What happens again and again (each dossier, each publication) is left alone, and so is a declared event whose “date” is still empty: it is known to be open.',
  },
  ground: {
    vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.2.1, II.5.4: “không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành”; Bộ luật Dân sự 2015, điều 147 (ngày bắt đầu thời hạn).',
    en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, items II.2.1 and II.5.4: “no more than 30 days from the issue of the province’s plan”; Civil Code 2015, article 147 (when a term begins).',
  },
  messages: {
    unknown: {
      vi: 'Chưa biết ngày của “{words}” nên không tính được hạn. Hãy khai báo mốc này kèm ngày tại “mốc thời gian”.',
      en: 'The date of “{words}” is not known, so no day can be computed. Declare this event with its date under “events”.',
    },
    undated: {
      vi: 'Mốc “{words}” đã khai báo nhưng chưa có ngày nên không tính được hạn. Hãy ghi ngày cho mốc này tại “mốc thời gian”.',
      en: 'The event “{words}” is declared without a date, so no day can be computed. Write its date under “events”.',
    },
    declared: { vi: 'Mốc được khai báo ở đây.', en: 'The event is declared here.' },
  },
  check(task, frame, report) {
    for (const due of duesOf(task, frame))
      for (const event of due.resolved.events) {
        if (!event.needsDate) continue;
        const declared = eventMeant(event.text, frame, task, due.product)?.event;
        if (declared?.at.has('date')) continue;
        const words = quoted(due.text, event);
        const place: Pick<Report<string>, 'at'> = { at: spanOf(due.text, event.start, event.end) };
        if (declared)
          report({
            ...place,
            message: 'undated',
            values: { words },
            related: [{ at: declared.node, message: { text: this.messages.declared } }],
            fixes: (document) => addDate(document, declared),
          });
        else
          report({
            ...place,
            message: 'unknown',
            values: { words },
            fixes: (document) => declareEvent(document, due, event.text),
          });
      }
  },
});
