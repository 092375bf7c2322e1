import type { Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { byValue, lately } from '../../texts/by-value';
import { foldCase } from '../../texts/fold';
import { HAS_DIGIT, markFor, marksOf } from '../../texts/marks';
import { wordPattern } from '../../texts/word-pattern';
import {
  type DeadlineContext,
  type DeadlineExpression,
  type FoundDeadline,
  findDeadlines,
  parseDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';
import { eventMeant } from './events';

/** A text read in the deadline language, whatever plan it stands in. Equal texts share one reading. */
export const expressionOf = ({ value }: Pick<Text, 'value'>): DeadlineExpression => read(value);

const read = byValue(parseDeadline);

const UNITS = ['ngày', 'giờ', 'tiếng', 'tuần', 'tháng', 'quý', 'quí', 'năm'];
const UNIT = `(?:${UNITS.join('|')})`;
const NUMBERS = ['một', 'hai', 'ba', 'tư', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy', 'tám', 'chín', 'mười'];
const ROMAN = ['i', 'v', 'x'].flatMap((a) => [
  a,
  ...['i', 'v', 'x'].flatMap((b) => [a + b, `${a}${b}i`, `${a}${b}v`, `${a}${b}x`]),
]);
/** A date or a count of time: without one no text states a term, and most products have none. Cheaper than to read them all. */
const MAY_STATE_TERM = wordPattern(
  [
    '\\d\\s?[/.-]\\s?\\d',
    `\\d\\)?\\s{1,3}(?:\\(|${UNIT})`,
    `${UNIT}\\s{1,3}(?:\\d|[ivx]{1,3}(?!\\p{L}))`,
    `(?:đầu|giữa|cuối)\\s${UNIT}`,
    `(?:${NUMBERS.join('|')})\\s${UNIT}`,
    'thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật',
  ].join('|'),
  'u',
);

/** Every text that the pattern finds something in has a digit, or two of these words in a row. */
const TIME =
  HAS_DIGIT |
  markFor([
    ...UNITS.flatMap((unit) => [
      ...ROMAN.map((number) => `${unit} ${number}`),
      ...['đầu', 'giữa', 'cuối', ...NUMBERS].map((word) => `${word} ${unit}`),
    ]),
    ...NUMBERS.map((number) => `thứ ${number}`),
    'chủ nhật',
  ]);

/** The dates and terms stated inside a longer text, such as a product. Offsets into `text.value`. */
export const termsFound = ({ value }: Text): readonly FoundDeadline[] =>
  (marksOf(value) & TIME) === 0 ? NONE : termsStated(value);

const NONE: readonly FoundDeadline[] = [];

const termsStated = lately((value) =>
  MAY_STATE_TERM.test(foldCase(value)) ? findDeadlines(value).filter(({ concrete }) => concrete) : NONE,
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
