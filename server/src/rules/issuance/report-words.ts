import type { Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import type { ReportPeriod, ReportSeries } from '../../profiles/profile';
import { foldCase, foldTone } from '../../texts/fold';
import { markFor, marksOf } from '../../texts/marks';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';

/** The periods a text names: by name, and quarters also by their number (`02 báo cáo quý`) or all at once (`hằng quý`). */
export interface Periods {
  readonly named: ReadonlySet<ReportPeriod>;
  readonly quarterCount: number;
  readonly everyQuarter: boolean;
  /** From the first to the last word that names one; UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a task's name or product says about a series; without periods it only shows that the plan thinks of it. */
export interface SeriesWords {
  readonly series: ReportSeries;
  readonly text: Text;
  readonly periods: Periods | undefined;
}

const SERIES: readonly (readonly [ReportSeries, string])[] = [
  ['KSTTHC', 'kstthc|kiểm soát (?:tthc|thủ tục hành chính)'],
  ['CCHC', 'cchc|cải cách hành chính'],
];
/** Words that may stand between `báo cáo` and the series; any other word (kiểm tra, tuyên truyền) makes it another report. */
const BETWEEN =
  'định kỳ|tình hình|kết quả|công tác|nhiệm vụ|việc|về|thực hiện|triển khai|báo cáo|(?:hằng|hàng) (?:quý|năm|tháng)|quý|i{1,3}|iv|0?[69] tháng(?: đầu năm)?|và|cả năm|năm|\\d{1,4}';
const REPORT_OF = SERIES.map(([series, words]) => ({
  series,
  mentions: wordPattern(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'),
  reports: wordPattern(`(?<!\\p{L})báo cáo,? (?:(?:${BETWEEN})[, ]{1,2}){0,14}(?:${words})(?!\\p{L})`, 'u'),
  yearly: `(?:${words})(?: định kỳ)?`,
}));
/** Longer than any product that names reports. */
const LONGEST = 3000;

/**
 * What a task says about report series, found once for as long as the task stands. Products of a reporting task belong to
 * its series unless they speak of another; the name counts where no product does.
 */
export const seriesWordsOf: (task: Task) => readonly SeriesWords[] = memo((task) => {
  const { name, products } = task;
  if (!namesSeries(name) && !products.some(({ text }) => namesSeries(text))) return NONE;
  const duty = name && mayReport(name) ? reportedSeries(plainText(name)) : [];
  const spoken = products.flatMap(({ text }) =>
    text && (duty.length > 0 || mayReport(text)) ? productWords(text, duty) : [],
  );
  const unspoken = duty.filter((series) => spoken.every((words) => words.series !== series));
  return name ? [...unspoken.map((series) => ({ series, text: name, periods: undefined })), ...spoken] : spoken;
});

const NONE: readonly SeriesWords[] = [];

const A_SERIES = markFor(['cchc', 'cải cách', 'kstthc', 'kiểm soát']);
const A_REPORT = markFor(['báo cáo']);

const namesSeries = (text: Text | undefined) => text !== undefined && (marksOf(text.value) & A_SERIES) !== 0;
const namesReport = ({ value }: Text) => (marksOf(value) & A_REPORT) !== 0;
const mayReport = (text: Text) => namesSeries(text) && namesReport(text);

function productWords(text: Text, duty: readonly ReportSeries[]): readonly SeriesWords[] {
  const plain = plainText(text);
  const own = reportedSeries(plain);
  const series = own.length > 0 ? own : mentionedSeries(plain).length > 0 ? [] : duty;
  // Periods behind two series at once are of one or the other.
  const periods = series.length === 1 ? readPeriods(plain) : undefined;
  return series.map((each) => ({ series: each, text, periods }));
}

/** Whether a task mentions a series beside any report: `báo cáo kết quả kiểm tra công tác CCHC`. */
export function touchesSeries(task: Task, series: ReportSeries): boolean {
  // `Thực hiện chế độ báo cáo định kỳ` without a subject is about the reports of the plan that it stands in.
  const { name, products } = task;
  if (series === 'CCHC' && name && namesReport(name) && OWN_REPORTS.test(plainText(name))) return true;
  const touches = (text: Text | undefined) => text !== undefined && mayReport(text) && touched(text).includes(series);
  return touches(name) || products.some(({ text }) => touches(text));
}

const OWN_REPORTS =
  /(?:chế độ (?:thông tin,? )?báo cáo|báo cáo định kỳ)(?:,? (?:định kỳ|đột xuất|theo quy định))*\s*(?:[(;:.]|,? (?:quý|năm|hằng|hàng|6 tháng)|$)/u;

function touched(text: Text): readonly ReportSeries[] {
  const plain = plainText(text);
  return plain.includes('báo cáo') ? mentionedSeries(plain) : [];
}

/** Lower case and one tone placement, with the offsets kept. */
function plainText({ value }: Text): string {
  return foldCase(foldTone(value.slice(0, LONGEST)));
}

function reportedSeries(plain: string): readonly ReportSeries[] {
  return REPORT_OF.filter(({ reports }) => reports.test(plain.replace(/\s/g, ' '))).map(({ series }) => series);
}

function mentionedSeries(plain: string): readonly ReportSeries[] {
  return REPORT_OF.filter(({ mentions }) => mentions.test(plain)).map(({ series }) => series);
}

const ROMAN: Readonly<Record<string, ReportPeriod>> = {
  i: 'quý I',
  '1': 'quý I',
  ii: 'quý II',
  '2': 'quý II',
  iii: 'quý III',
  '3': 'quý III',
};
const NUMBERS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4 };
const N = '(?<n>\\d{1,2}|một|hai|ba|bốn)';
const QUARTER = '(?:i{1,3}|iv|[1-4])';
const PATTERNS = {
  counted: wordPattern(`${N} báo cáo (?:định kỳ )?(?:hằng |hàng )?quý(?! ?${QUARTER}(?![\\p{L}\\d]))`, 'gu'),
  every: /(?:hằng|hàng|theo|từng|mỗi) quý/gu,
  listed: wordPattern(
    `(?:báo cáo )?quý (?<list>${QUARTER}(?:(?:, ?| và |[-–])${QUARTER}(?![\\p{L}\\d]| (?:báo cáo|tháng)))*)(?![\\p{L}\\d])`,
    'gu',
  ),
  half: /(?:(?:\d{1,2}|một) )?(?:báo cáo )?(?:0?6|sáu) tháng(?: đầu năm)?(?! cuối)/gu,
  nine: /(?:(?:\d{1,2}|một) )?(?:báo cáo )?(?:0?9|chín) tháng(?: đầu năm)?/gu,
  year: wordPattern(
    `(?:(?:\\d{1,2}|một) )?báo cáo (?:(?:${REPORT_OF.map(({ yearly }) => yearly).join('|')}) )?(?:tổng kết )?(?:cả |hằng |hàng )?năm(?! trước)(?!\\p{L})|(?<=(?:,|;|/|và) ?)(?:cả |hằng |hàng )?năm(?!\\p{L})`,
    'gu',
  ),
};

/** The periods that a text of {@link plainText} names; undefined when it names none. */
export function readPeriods(source: string): Periods | undefined {
  const plain = source.replace(/\s/g, ' ');
  const named = new Set<ReportPeriod>();
  let [quarterCount, everyQuarter, start, end] = [0, false, plain.length, 0];
  const each = (pattern: RegExp, met: (groups: Record<string, string | undefined>) => void) => {
    for (const match of plain.matchAll(pattern)) {
      start = Math.min(start, match.index);
      end = Math.max(end, match.index + match[0].length);
      met(match.groups ?? {});
    }
  };
  each(PATTERNS.counted, ({ n = '' }) => {
    quarterCount += NUMBERS[n] ?? Number(n);
  });
  each(PATTERNS.every, () => {
    everyQuarter = true;
  });
  each(PATTERNS.listed, ({ list = '' }) => {
    for (const quarter of list.split(/[^ivx\d]+/u)) {
      const period = ROMAN[quarter];
      if (period) named.add(period);
    }
  });
  each(PATTERNS.half, () => named.add('6 tháng'));
  each(PATTERNS.nine, () => named.add('9 tháng'));
  each(PATTERNS.year, () => named.add('năm'));
  return end === 0 ? undefined : { named, quarterCount, everyQuarter, start, end };
}

/** How many kinds of periods are named; one alone may be a single report among others. */
export function kindsOf({ named, quarterCount, everyQuarter }: Periods): number {
  return named.size + (quarterCount > 0 ? 2 : 0) + (everyQuarter ? 2 : 0);
}

/** Several mentions as one. */
export function together(all: readonly Periods[]): Periods {
  return {
    named: new Set(all.flatMap(({ named }) => [...named])),
    quarterCount: Math.max(0, ...all.map(({ quarterCount }) => quarterCount)),
    everyQuarter: all.some(({ everyQuarter }) => everyQuarter),
    start: 0,
    end: 0,
  };
}

/**
 * Demanded periods that are not named. A number of quarterly reports stands for as many of the demanded quarters; a report
 * for every quarter covers the first half of the year too.
 */
export function missingPeriods(demanded: readonly ReportPeriod[], periods: Periods): readonly ReportPeriod[] {
  const { named, quarterCount, everyQuarter } = periods;
  const all = everyQuarter || quarterCount >= 4;
  const quarters = demanded.filter((period) => period.startsWith('quý'));
  const unnamed = all ? [] : quarters.filter((period) => !named.has(period));
  const missingQuarters = unnamed.slice(Math.min(unnamed.length, quarterCount));
  return demanded.filter((period) =>
    period.startsWith('quý') ? missingQuarters.includes(period) : !named.has(period) && !(period === '6 tháng' && all),
  );
}
