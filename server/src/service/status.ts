import { windowOf } from '../rules/issuance/window';
import { type Severity, severities } from '../rules/rule';
import { type Language, type Localized, type Message, render } from '../texts/localized';
import { daysBetween, formatDate, formatDay } from '../time/date';
import type { Analysis } from './analysis';

/** How a plan stands, in a few words for a status bar and in a few lines for whoever points at them. */
export interface PlanStatus {
  /** `3 lỗi, 2 cảnh báo · còn 5 ngày` */
  readonly text: string;
  readonly level: 'error' | 'warning' | 'ok';
  /** One fact each; plain text, words of the plan and its profile among it. */
  readonly lines: readonly string[];
}

const texts = {
  sound: { vi: 'không có lỗi', en: 'no errors' },
  left: { vi: 'còn {days} ngày', en: '{days} days left' },
  today: { vi: 'hôm nay là hạn cuối', en: 'last day today' },
  over: { vi: 'quá hạn {days} ngày', en: '{days} days over time' },
  issuedLate: { vi: 'ban hành chậm {days} ngày', en: 'issued {days} days late' },
  profile: { vi: 'Bộ quy tắc: {name} ({id})', en: 'Profile: {name} ({id})' },
  window: {
    vi: 'Hạn ban hành: {last}, ngày thứ {days} kể từ {from}',
    en: 'To be issued by {last}, day {days} from {from}',
  },
  noWindow: {
    vi: 'Hạn ban hành: chưa tính được, vì chưa biết ngày của kế hoạch cấp trên cùng năm',
    en: 'Time limit for issuing: not known without the date of a superior plan of the same year',
  },
  issued: { vi: 'Ban hành ngày {date}, ngày thứ {day}', en: 'Issued on {date}, day {day}' },
} as const satisfies Record<string, Localized>;

/** What is counted: one, and many. */
const counts: Readonly<Record<Severity, { readonly vi: string; readonly en: string }>> = {
  error: { vi: '{n} lỗi', en: '{n} errors' },
  warning: { vi: '{n} cảnh báo', en: '{n} warnings' },
  info: { vi: '{n} thông tin', en: '{n} notes' },
  hint: { vi: '{n} gợi ý', en: '{n} hints' },
};

/** The state of an analysed plan on the day the analysis was made for. */
export function statusOf({ findings, frame }: Analysis, language: Language): PlanStatus {
  const say = (key: keyof typeof texts, values: Message['values'] = {}) =>
    render({ text: texts[key], values }, language);
  const number = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const listed = (wanted: readonly Severity[]) =>
    wanted
      .filter((severity) => number(severity) > 0)
      .map((severity) => countText(severity, number(severity), language))
      .join(', ');
  const window = windowOf(frame);
  const { issueDate, profile } = frame;
  const lines = [say('profile', { name: profile.name, id: profile.id })];
  let term: string | undefined;
  if (!window) lines.push(say('noWindow'));
  else {
    const { from, last, days } = window;
    const left = daysBetween(issueDate ?? frame.asOf, last);
    lines.push(say('window', { last: formatDay(last), days, from: formatDate(from) }));
    if (issueDate) lines.push(say('issued', { date: formatDate(issueDate), day: daysBetween(from, issueDate) }));
    if (issueDate) term = left < 0 ? say('issuedLate', { days: -left }) : undefined;
    else if (frame.state === 'draft')
      term = left > 0 ? say('left', { days: left }) : left === 0 ? say('today') : say('over', { days: -left });
  }
  lines.push(listed(severities) || say('sound'));
  const text = [listed(['error', 'warning']) || say('sound'), ...(term ? [term] : [])].join(' · ');
  return { text, level: number('error') > 0 ? 'error' : number('warning') > 0 ? 'warning' : 'ok', lines };
}

/** `3 lỗi`; English has a form of its own for one. */
function countText(severity: Severity, n: number, language: Language): string {
  const text = render({ text: counts[severity], values: { n } }, language);
  return language === 'en' && n === 1 ? text.replace(/s$/, '') : text;
}
