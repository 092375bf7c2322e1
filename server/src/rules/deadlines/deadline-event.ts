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
