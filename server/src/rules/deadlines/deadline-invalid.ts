import { replace } from '../../plan/edit';
import { spanOf } from '../../plan/text';
import { daysInMonth } from '../../time/date';
import type { Span } from '../../time/deadline';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { deadlinesAtKeys, deadlinesInProducts, invalidPieces, quoted, type WrittenDeadline } from './readings';
import { isSound } from './sound';

export const deadlineInvalid = defineRule({
  id: 'deadline-invalid',
  severity: 'error',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Thời hạn không có thật', en: 'Impossible deadline' },
  messages: {
    invalid: {
      vi: '“{words}” không có trong lịch nên không tính được hạn. Hãy kiểm tra lại ngày, tháng, năm.',
      en: '“{words}” is not in the calendar, so no day can be computed. Check the day, the month and the year.',
    },
  },
  check(reading, frame, report) {
    const check = (written: WrittenDeadline, atKey: boolean) => {
      for (const piece of invalidPieces(written, frame))
        report({
          at: spanOf(written.text, piece.start, piece.end),
          message: 'invalid',
          values: { words: quoted(written.text, piece) },
          fixes: () => (atKey ? lastDay(written, piece, frame) : []),
        });
    };
    for (const written of deadlinesAtKeys(reading)) check(written, true);
    for (const written of deadlinesInProducts(reading.tasks)) check(written, false);
  },
});

/** `31/02/2021`, `31 tháng 02 năm 2021`: day, what stands between, month, year. */
const DAY = /(?<!\d)(\d{1,2})(\s?(?:\/|-|tháng)\s?)(\d{1,2})(?!\d)(?:\s?(?:\/|-|năm)\s?(\d{4}))?/iu;

/** The last day of the month, or the one before it that makes the last day a working day. */
function lastDay({ text, task, product }: WrittenDeadline, piece: Span, frame: Frame): Fix[] {
  const { value } = text;
  const match = DAY.exec(value.slice(piece.start, piece.end));
  const days = match ? daysInMonth(Number(match[4] ?? frame.year ?? 0), Number(match[3])) : 0;
  if (!match?.[1] || days === 0 || Number(match[1]) <= days) return [];
  const from = piece.start + match.index;
  const to = from + match[1].length;
  for (let day = days; day > days - LONGEST_REST; day--) {
    const written = `${value.slice(0, from)}${day}${value.slice(to)}`;
    if (task && !isSound({ value: written, task, product, instead: text }, frame)) continue;
    const date = `${day}${match[0].slice(match[1].length)}`;
    const title = { vi: 'Sửa thành {date}', en: 'Change to {date}' };
    const edits = [replace(spanOf(text, from, to), String(day))];
    return [{ title: { text: title, values: { date } }, edits, safe: false }];
  }
  return [];
}

/** Days that no rest of the civil service lasts. */
const LONGEST_REST = 10;
