import { type Language, type Localized, type Message, render } from '../../texts/localized';
import { formatDate } from '../../time/date';
import type { CellState, Matrix, MatrixColumn, Totals } from './matrix';

/** Words of the coverage matrix, in whatever form it is shown. */
export const traceTexts = {
  title: { vi: 'Bảng phủ nhiệm vụ', en: 'Coverage of assignments' },
  assignment: { vi: 'Nhiệm vụ được giao', en: 'Assignment' },
  deadline: { vi: 'Hạn giao', en: 'Asked by' },
  planned: { vi: 'kế hoạch', en: 'planned' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  state: { vi: 'Tình trạng', en: 'State' },
  tasks: { vi: 'Nhiệm vụ thực hiện', en: 'Tasks' },
  file: { vi: 'Tệp', en: 'File' },
  line: { vi: 'Dòng', en: 'Line' },
  id: { vi: 'Mã', en: 'Id' },
  parent: { vi: 'Kế hoạch cấp trên', en: 'Superior plan' },
  hasTask: { vi: 'Đã có', en: 'Covered' },
  isAssigned: { vi: 'Được giao', en: 'Assigned' },
  ratio: { vi: 'Đã có/được giao', en: 'Covered/assigned' },
  covered: { vi: 'đã có nhiệm vụ thực hiện', en: 'covered by a task' },
  coveredBy: {
    vi: 'đã có nhiệm vụ thực hiện (số trong kế hoạch của cơ quan)',
    en: 'covered (the task’s number in the agency’s plan)',
  },
  late: { vi: 'muộn hơn hạn giao', en: 'later than asked' },
  uncovered: { vi: 'chưa có nhiệm vụ thực hiện', en: 'not covered' },
  unknown: { vi: 'chưa rõ, kế hoạch còn lỗi YAML', en: 'not known, as the plan has a YAML error' },
  none: { vi: 'không được giao', en: 'not assigned' },
  lateMark: { vi: 'muộn', en: 'late' },
  uncoveredMark: { vi: 'chưa có', en: 'missing' },
  unknownMark: { vi: 'chưa rõ', en: 'unknown' },
  noneMark: { vi: '–', en: '–' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  gaps: { vi: 'Cần xử lý', en: 'To be dealt with' },
  gapCount: { vi: 'Cần xử lý: {count}', en: 'To be dealt with: {count}' },
  noGaps: {
    vi: 'Nhiệm vụ được giao nào cũng đã có nhiệm vụ thực hiện, đúng hạn giao.',
    en: 'Every assignment has a task that carries it out in time.',
  },
  andMore: { vi: 'và {count} chỗ khác', en: 'and {count} more' },
  onlyGaps: { vi: 'Chỉ hiện nhiệm vụ cần xử lý', en: 'Show only what is to be dealt with' },
  agencies: { vi: '{all} cơ quan', en: 'Agencies: {all}' },
  part: { vi: 'Cơ quan {from}–{to} trong {all}', en: 'Agencies {from} to {to} of {all}' },
  cut: {
    vi: 'Bảng quá lớn nên chỉ hiện phần đầu. Xem đủ bằng lệnh: reform-plan trace --format xlsx --output bang-phu.xlsx',
    en: 'The matrix is too large, so only its beginning is shown. For all of it: reform-plan trace --format xlsx --output coverage.xlsx',
  },
  nothing: {
    vi: 'Chưa lập được bảng: chưa kế hoạch nào nêu nhiệm vụ được cấp trên giao.',
    en: 'There is no matrix yet: no plan names an assignment from above.',
  },
  nothingHow: {
    vi: 'Trong kế hoạch của cơ quan, ở mục “kế hoạch cấp trên”, ghi “nhiệm vụ được giao” hoặc “tệp” (tệp kế hoạch của cấp trên); ở từng nhiệm vụ, ghi “cụ thể hóa” với mã nhiệm vụ được giao.',
    en: 'In an agency’s plan write “assignments” or “file” (the superior plan) under “parent”, and in each task “implements” with the id of an assignment.',
  },
  unnamed: { vi: 'Chưa ghi tên cơ quan', en: 'Agency not named' },
  dated: { vi: '{number} ngày {date}', en: '{number} of {date}' },
  inYear: { vi: '{parent} (năm {year})', en: '{parent} ({year})' },
  full: { vi: '{assigned} lượt giao: đủ nhiệm vụ thực hiện.', en: '{assigned} assigned: all covered.' },
  summary: {
    vi: '{assigned} lượt giao: {covered} đã có nhiệm vụ thực hiện{more}.',
    en: '{assigned} assigned: {covered} covered{more}.',
  },
  moreLate: { vi: ' ({late} muộn hơn hạn giao)', en: ' ({late} later than asked)' },
  moreUncovered: { vi: ', {uncovered} chưa có', en: ', {uncovered} not covered' },
  moreUnknown: { vi: ', {unknown} chưa rõ', en: ', {unknown} not known' },
} as const satisfies Record<string, Localized>;

export type TraceText = keyof typeof traceTexts;

export function say(language: Language, key: TraceText, values: Message['values'] = {}): string {
  return render({ text: traceTexts[key], values }, language);
}

/** The short word for a state in a cell; one that is covered shows its tasks. */
export function markOf(language: Language, state: Exclude<CellState, 'covered'>): string {
  return say(language, `${state}Mark`);
}

/** “28 lượt giao: 26 đã có nhiệm vụ thực hiện (1 muộn hơn hạn giao), 2 chưa có.” */
export function summaryOf({ assigned, covered, late, uncovered, unknown }: Totals, language: Language): string {
  if (covered === assigned && late === 0) return say(language, 'full', { assigned });
  const more = [
    ...(late > 0 ? [say(language, 'moreLate', { late })] : []),
    ...(uncovered > 0 ? [say(language, 'moreUncovered', { uncovered })] : []),
    ...(unknown > 0 ? [say(language, 'moreUnknown', { unknown })] : []),
  ].join('');
  return say(language, 'summary', { assigned, covered, more });
}

/** The superior plan's title, else its number; with the year where the title does not say it. */
export function parentName({ parent, year }: Matrix, language: Language): string {
  const name = parent.title ?? parent.number ?? say(language, 'parent');
  return year === undefined || name.includes(String(year)) ? name : say(language, 'inYear', { parent: name, year });
}

/** `1234/KH-UBND ngày 24/12/2025`; undefined while the plan above has no number. */
export function numberOf({ parent: { number, date } }: Matrix, language: Language): string | undefined {
  if (number === undefined || date === undefined) return number;
  return say(language, 'dated', { number, date: formatDate(date) });
}

export function agencyOf({ agency }: MatrixColumn, language: Language): string {
  return agency ?? say(language, 'unnamed');
}
