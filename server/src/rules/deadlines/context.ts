import type { Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { memo } from '../../texts/memo';
import {
  type DeadlineContext,
  type DeadlineExpression,
  type FoundDeadline,
  findDeadlines,
  parseDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';
import { eventMeant } from './events';

/** A plan says `Năm 2021` a thousand times: each wording is read once, as long as it is one of many. */
const wordings = new Map<string, DeadlineExpression>();
const MOST_WORDINGS = 2000;
const LONGEST_WORDING = 100;

/** A text read in the deadline language; once a text, whatever plan it stands in. Equal texts may share one reading. */
export const expressionOf: (text: Text) => DeadlineExpression = memo(({ value }) => {
  if (value.length > LONGEST_WORDING) return parseDeadline(value);
  const known = wordings.get(value);
  if (known) return known;
  const expression = parseDeadline(value);
  if (wordings.size >= MOST_WORDINGS) wordings.clear();
  wordings.set(value, expression);
  return expression;
});

const UNIT = '(?:ngày|giờ|tiếng|tuần|tháng|quý|quí|năm)';
/** A date or a count of time: without one no text states a term, and most products have none. Cheaper than to read them all. */
const MAY_STATE_TERM = new RegExp(
  [
    '\\d\\s?[/.-]\\s?\\d',
    `\\d\\)?\\s{1,3}(?:\\(|${UNIT})`,
    `${UNIT}\\s{1,3}(?:\\d|[ivx]{1,3}(?!\\p{L}))`,
    `(?:đầu|giữa|cuối)\\s${UNIT}`,
    `(?:một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\\s${UNIT}`,
    'thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật',
  ].join('|'),
  'iu',
);

/** The dates and terms stated inside a longer text, such as a product; once a text. Offsets into `text.value`. */
export const termsFound: (text: Text) => readonly FoundDeadline[] = memo(({ value }) =>
  MAY_STATE_TERM.test(value) ? findDeadlines(value).filter(({ concrete }) => concrete) : [],
);

/**
 * What a deadline of a task (or outside any task) depends on; undefined while the plan has no year.
 *
 * @param product the product whose deadline it is, where it is of one alone
 */
export function deadlineContext(frame: Frame, task: Task | undefined, product?: Product): DeadlineContext | undefined {
  const { year, issueDate } = frame;
  if (year === undefined) return undefined;
  return {
    year,
    ...(issueDate ? { issueDate } : {}),
    eventDate: (words) => eventMeant(words, frame, task, product)?.date,
  };
}
