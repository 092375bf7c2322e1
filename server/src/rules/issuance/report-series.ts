import type { PlanDocument } from '../../plan/document';
import { insertItems } from '../../plan/edit';
import type { Plan, Report, Task } from '../../plan/model';
import { tasksOf, withInner } from '../../plan/tasks';
import type { ReportDemand, ReportPeriod, ReportSeries } from '../../profiles/profile';
import { foldKey } from '../../texts/fold';
import { isAfter, plainDate } from '../../time/date';
import { missingEntries } from '../areas/matches';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { gapInReports, gapInWords } from './report-gaps';
import { type SeriesWords, seriesWordsOf, touchesSeries } from './report-words';

export const reportSeries = defineRule({
  id: 'report-series',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Báo cáo định kỳ nêu chưa đủ', en: 'Incomplete series of reports' },
  messages: {
    incomplete: {
      vi: 'Các {name} còn thiếu: {missing}. Cần đủ: {demanded}; hãy bổ sung.',
      en: 'The {name} lack {missing}. Needed are {demanded}; add what is missing.',
    },
    unnamed: {
      vi: 'Kế hoạch chưa nêu các {name} (cần đủ: {demanded}). Hãy thêm vào mục “báo cáo” hoặc thành một nhiệm vụ.',
      en: 'The plan does not name the {name} (needed are {demanded}). Add them under “reports” or as a task.',
    },
  },
  sees: ({ tasks }) => withInner(tasks).map(seenOf).join('|'),
  check(plan, frame, report) {
    const tasks = tasksOf(plan);
    // A plan without a task and a report is not begun; the rules on areas say so.
    if ((tasks.length === 0 && plan.reports.length === 0) || frame.unknownProfile) return;
    const titled = plan.areas.every(({ title }) => title);
    const absent = new Set(titled ? missingEntries(plan, frame.profile).map(({ id }) => id) : []);
    const words: SeriesWords[] = [];
    for (const task of tasks) for (const said of seriesWordsOf(task)) words.push(said);
    for (const demand of frame.profile.reports) {
      const demanded = owedPeriods(demand, frame);
      if (demanded.length === 0) continue;
      const values = { name: demand.name, demanded: demanded.join(', ') };
      const reports = plan.reports.filter((each) => isOf(each, demand));
      const spoken = words.filter(({ series }) => series === demand.series);
      if (reports.length > 0 || spoken.length > 0) {
        const gap = reports.length > 0 ? gapInReports(reports, demanded) : gapInWords(spoken, demanded);
        if (gap) report({ ...gap, message: 'incomplete', values: { ...values, missing: gap.missing.join(', ') } });
      } else if (!absent.has(HOME[demand.series] ?? '') && !tasks.some((task) => touchesSeries(task, demand.series))) {
        const at = (plan.root.at.get('reports') ?? plan.root.at.get('plan'))?.key;
        const fixes = (document: PlanDocument) => [addSeries(document, demand, demanded)];
        if (at) report({ at, message: 'unnamed', values, severity: 'warning', fixes });
      }
    }
  },
});

/** The area that names a series where tasks do; while it is missing, that is the finding. */
const HOME: Readonly<Partial<Record<ReportSeries, string>>> = { KSTTHC: 'tthc' };

/** What a task says of the series; of what it says nothing, whether it touches on one. */
function seenOf(task: Task): string {
  const said = seriesWordsOf(task).map(({ series, periods }) =>
    periods ? [series, ...periods.named, periods.quarterCount, periods.everyQuarter].join() : series,
  );
  const touched = (['CCHC', 'KSTTHC'] as const).filter((series) => touchesSeries(task, series));
  return [...said, '/', ...touched].join(' ');
}

const LAST_DAY: Readonly<Record<ReportPeriod, readonly [month: number, day: number]>> = {
  'quý I': [3, 31],
  'quý II': [6, 30],
  '6 tháng': [6, 30],
  'quý III': [9, 30],
  '9 tháng': [9, 30],
  năm: [12, 31],
};

/** The series that the profile demands, that the plan still owes, and that nothing under `reports` names. */
export function missingSeries({ reports }: Plan, frame: Frame): readonly ReportDemand[] {
  return frame.profile.reports.filter(
    (demand) => owedPeriods(demand, frame).length > 0 && !reports.some((report) => isOf(report, demand)),
  );
}

/** The periods for which the plan owes a report of the series. */
export function owedPeriods({ periods }: ReportDemand, frame: Frame): readonly ReportPeriod[] {
  return periods.filter((period) => isOwed(period, frame));
}

/** A plan issued after a period has ended owes no report for it; a draft is issued today at the earliest. */
function isOwed(period: ReportPeriod, { year, issueDate, asOf, state }: Frame): boolean {
  const issued = issueDate ?? (state === 'draft' ? asOf : undefined);
  const last = year === undefined ? undefined : plainDate(year, ...LAST_DAY[period]);
  return !issued || !last || !isAfter(issued, last);
}

function isOf({ series }: Report, { series: id }: ReportDemand): boolean {
  const name = foldKey(series?.value.slice(0, 200) ?? '')
    .replace(/^báo cáo (?:công tác |về )?/, '')
    .replace(/ định kỳ$/, '');
  const names = {
    CCHC: ['cchc', 'cải cách hành chính'],
    KSTTHC: ['kstthc', 'kiểm soát tthc', 'kiểm soát thủ tục hành chính'],
  };
  return names[id].includes(name);
}

function addSeries(document: PlanDocument, demand: ReportDemand, periods: readonly ReportPeriod[]): Fix {
  const title = { vi: 'Thêm {name} vào mục “báo cáo”', en: 'Add the {name} under “reports”' };
  const edit = insertItems(document, 'root', document.plan.root, 'reports', [{ series: demand.series, periods }]);
  return { title: { text: title, values: { name: demand.name } }, edits: [edit], safe: false };
}
