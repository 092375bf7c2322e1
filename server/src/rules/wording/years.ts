import type { Text } from '../../plan/text';
import { lately } from '../../texts/by-value';
import { foldCase } from '../../texts/fold';
import { markFor, marksOf } from '../../texts/marks';
import { wordPattern } from '../../texts/word-pattern';
import { isInCitation } from '../citations/citations-of';

/** A year in running text: `năm 2020`, `CCHC 2020`. Offsets are UTF-16, of the digits, in `text.value`. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** Nothing around says that a past year is meant to be there. */
  readonly free: boolean;
  /** The plan or programme that is called by this year, `Kế hoạch duy trì ISO`: its name, lower case, and where it begins. */
  readonly named: { readonly name: string; readonly start: number } | undefined;
}

const YEAR = wordPattern(
  String.raw`(?<![\p{L}\p{M}])(?:năm|CCHC|cải cách hành chính)\s{1,3}(20\d{2})(?![\p{L}\p{N}/])`,
  'giu',
);
/** As much of the clause in front of a year as is looked at. */
const WINDOW = 160;
/** Where another clause begins. A comma is none: `Tổng kết, đánh giá …`. */
const CLAUSE = /[.;](?=\s)|[()\n“”"]/g;

/** A list or a period: `2016-2020`, `năm 2019, 2020`, `từ năm 2016 đến năm 2020`. */
const MORE_BEHIND = /^\s{0,2}(?:[-–—,]|đến|và|hoặc|sang)\s{0,2}(?:năm\s{1,3})?20\d{2}/u;
const MORE_BEFORE = /20\d{2}\s{0,2}(?:[-–—,]|đến|và|hoặc|sang)\s{0,2}$/u;
/** A day is for the rules about dates; the rest counts from, to or against that year. */
const RELATED = wordPattern(
  String.raw`(?:tháng\s{1,3}\d{1,2}|(?<![\p{L}\p{M}])(?:từ|đến|tới|hết|kể từ|trước|sau|với|bằng|hơn|như|cùng kỳ|các|những|qua|nhiệm kỳ|giai đoạn))\s{1,3}$`,
  'u',
);
/** What is told of a past year: comparisons, results, summaries, settlements, indexes, terms, what was done. */
const PAST = wordPattern(
  String.raw`(?<![\p{L}\p{M}])(?:so với|cùng kỳ|kết quả|tổng kết|sơ kết|quyết toán|đánh giá|chấm điểm|xếp hạng|xếp loại|chỉ số|par|papi|sipas|pci|dti|index|báo cáo|số liệu|thống kê|tồn tại|hạn chế|khắc phục|tồn đọng|chưa hoàn thành|kết luận|khen thưởng|nhiệm kỳ|khóa|giai đoạn|thay thế|thay cho|bãi bỏ|hết hiệu lực|ngưng hiệu lực|kế thừa|chuyển tiếp|tiếp nối|kinh nghiệm|đã)(?![\p{L}\p{M}])`,
  'u',
);
const PAST_BEHIND = wordPattern(String.raw`^\s{1,3}(?:đã|đạt|xếp|chuyển|sang|trở về|trở lại)(?![\p{L}\p{M}])`, 'u');
const NAMED = wordPattern(String.raw`(?<![\p{L}\p{M}])(?:kế hoạch|chương trình|đề án|KH)\s{1,3}(?=\p{L})`, 'giu');

/** The years in a text that stand outside of citations and their titles. */
export function yearMentions({ value }: Text): readonly YearMention[] {
  return value.includes('20') && (marksOf(value) & NAMES_YEAR) !== 0 && /20\d{2}/.test(value)
    ? mentionsIn(value)
    : NONE;
}

const NAMES_YEAR = markFor(['năm', 'CCHC', 'cải cách']);
const NONE: readonly YearMention[] = [];

const mentionsIn = lately((value): readonly YearMention[] =>
  [...value.matchAll(YEAR)].flatMap((match): YearMention[] => {
    const end = match.index + match[0].length;
    const start = end - 4;
    if (isInCitation(value, match.index, end)) return [];
    const clause = clauseBefore(value, match.index);
    const named = /^năm/iu.test(match[0]) ? namedBefore(clause, match.index) : undefined;
    return [
      {
        year: Number(match[1]),
        start,
        end,
        free: isFree(clause + match[0].slice(0, -4), value.slice(end, end + 40)),
        named,
      },
    ];
  }),
);

function clauseBefore(value: string, at: number): string {
  const window = value.slice(Math.max(0, at - WINDOW), at);
  const last = [...window.matchAll(CLAUSE)].at(-1);
  return last ? window.slice(last.index + 1) : window;
}

/** Lower case is made once; patterns that do not care for case cost many times as much. */
function isFree(written: string, follows: string): boolean {
  const before = foldCase(written);
  const behind = foldCase(follows);
  const lead = before.replace(/năm\s{1,3}$/u, '');
  return !(
    MORE_BEHIND.test(behind) ||
    MORE_BEFORE.test(lead) ||
    RELATED.test(lead) ||
    PAST.test(before) ||
    PAST_BEHIND.test(behind)
  );
}

/** `Kế hoạch duy trì ISO` in front of `năm 2020`. */
function namedBefore(clause: string, at: number): YearMention['named'] {
  const last = [...clause.matchAll(NAMED)].at(-1);
  const name = last && clause.slice(last.index).trimEnd();
  // "Kế hoạch" alone is no name, and what runs over a comma is no name either.
  if (!last || !name || name.length > 100 || /[,:]/.test(name) || !/\s\S+\s/.test(name)) return undefined;
  return { name: name.toLowerCase().replace(/\s+/g, ' '), start: at - clause.length + last.index };
}

/** A leftover is of one of the last years; what lies further back is history. */
const FORGOTTEN = 3;

/** Whether a year is a leftover in a plan for `planYear`. */
export function isLeftover({ year, free }: YearMention, planYear: number): boolean {
  return free && year < planYear && year >= planYear - FORGOTTEN;
}
