import { createHash } from 'node:crypto';
import { version } from '../../../../package.json';
import { type Severity, severities } from '../../rules/rule';
import type { Counts, FileReport, PlanFacts, ReportedFinding } from '../report';
import type { CheckSettings } from '../settings';
import { foldedHints, summaryLine } from '../summary';
import { type AgencyTotals, agencyKey, type Totals } from '../tally';
import { say, type TextKey } from '../texts';
import type { Formatter } from './formatter';
import { STYLE } from './html-style';
import { cutTo, harmless } from './width';

/** What the page says of an agency besides its sums. */
interface Agency {
  /** For links: `a3`. */
  readonly id: string;
  readonly name: string;
  /** A section for each file with findings. */
  readonly sections: string[];
  /** By profile. */
  readonly areas: Map<string, AreaSums>;
  all: number;
  uncovered: number;
}

/** By the title of the area: tasks in all plans of an agency, and how many of these lack the area or leave it empty. */
type AreaSums = Map<string, { tasks: number; gaps: number }>;

interface Page {
  readonly settings: CheckSettings;
  /** The day the checks were made for, as people write it. */
  readonly day: string;
  readonly count: (value: number) => string;
}

/** Characters of a message that are shown; a message may quote a value of any length. */
const MESSAGE_MOST = 1_000;
/** Columns of a task's name; its number says which it is. */
const NAME_MOST = 90;

/**
 * One page for whoever answers for the plans of many agencies: what needs attention first, by agency and by rule, the
 * areas each plan has and lacks, and every finding. It holds all it needs, runs no script and asks nobody for anything.
 *
 * @param asOf the day the checks are made for, `2021-02-01`
 */
export function htmlFormat(settings: CheckSettings, asOf: string): Formatter {
  const numbers = new Intl.NumberFormat(settings.language === 'vi' ? 'vi-VN' : 'en-GB');
  const page: Page = {
    settings,
    day: asOf.split('-').reverse().join('/'),
    count: (value) => numbers.format(value),
  };
  const agencies = new Map<string, Agency>();
  /** By profile: titles of areas in the order of its outline, as far as the plans bring them. */
  const outlines = new Map<string, string[]>();
  return {
    file(report) {
      const { facts, path } = report;
      const key = agencyKey(facts.agency);
      const agency = agencies.get(key) ?? newAgency(`a${agencies.size + 1}`, facts.agency);
      agencies.set(key, agency);
      agency.all += facts.assignments.all;
      agency.uncovered += facts.assignments.uncovered;
      if (facts.areas.length > 0) addAreas(facts, agency, outlines);
      if (report.findings.length > 0) agency.sections.push(fileSection(path, report, page));
      return '';
    },
    end: (totals) => document(totals, agencies, outlines, page),
  };
}

function newAgency(id: string, name: string): Agency {
  return { id, name, sections: [], areas: new Map(), all: 0, uncovered: 0 };
}

function addAreas({ profile, areas }: PlanFacts, agency: Agency, outlines: Map<string, string[]>): void {
  const columns = outlines.get(profile) ?? [];
  outlines.set(profile, columns);
  const sums = agency.areas.get(profile) ?? new Map();
  agency.areas.set(profile, sums);
  for (const [i, { title, tasks = 0 }] of areas.entries()) {
    if (!columns.includes(title)) columns.splice(placeIn(columns, areas[i - 1]?.title), 0, title);
    const area = sums.get(title) ?? { tasks: 0, gaps: 0 };
    sums.set(title, { tasks: area.tasks + tasks, gaps: area.gaps + (tasks === 0 ? 1 : 0) });
  }
}

/** Behind the area that comes before it in its own outline. */
function placeIn(columns: readonly string[], before: string | undefined): number {
  return before === undefined ? 0 : columns.indexOf(before) + 1;
}

function document(
  totals: Totals,
  agencies: ReadonlyMap<string, Agency>,
  outlines: ReadonlyMap<string, readonly string[]>,
  page: Page,
): string {
  const { language } = page.settings;
  const t = (key: TextKey, values = {}) => escaped(say(language, key, values));
  const ranked = totals.agencies.flatMap((sums) => {
    const agency = agencies.get(agencyKey(sums.agency));
    return agency ? [{ sums, agency }] : [];
  });
  const title = t('pageTitle');
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const parts: [id: string, heading: TextKey, html: string][] = [
    ['agencies', 'pageAgencies', ranked.length > 0 ? agencyTable(ranked, page) : ''],
    ['rules', 'pageRules', totals.rules.length > 0 ? ruleTable(totals, page) : ''],
    ['areas', 'pageAreas', areaMatrices(ranked, outlines, page)],
    ['findings', 'pageFindings', ranked.map((one) => agencySection(one, page)).join('\n')],
  ];
  const shown = parts.filter(([, , html]) => html !== '');
  return `<!DOCTYPE html>
<html lang="${language}" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="about">${t('pageAbout', { day: page.day, files: page.count(totals.files), agencies: page.count(ranked.filter(({ agency }) => agency.name).length) })}</p>
<nav>${shown.map(([id, heading]) => `<a href="#${id}">${t(heading)}</a>`).join(' ')}</nav>
</header>
<main>
${figures(totals, page)}
${totals.complaints.length > 0 ? unchecked(totals.complaints, page) : ''}
${shown.map(([id, heading, html]) => `<section>\n<h2 id="${id}">${t(heading)}</h2>\n${html}\n</section>`).join('\n')}
</main>
<footer>${t('pageFooter', { version })}</footer>
</body>
</html>
`;
}

function figures({ counts, agencies }: Totals, { settings: { language }, count }: Page): string {
  const named = agencies.filter(({ agency }) => agency !== '');
  const clean = named.filter((agency) => agency.counts.error === 0).length;
  const items: [name: string, className: string, value: string][] = [
    ...severities.map((severity): [string, string, string] => [
      say(language, severity),
      counts[severity] > 0 ? severity : 'zero',
      count(counts[severity]),
    ]),
    [say(language, 'pageClean'), clean === named.length ? 'fine' : '', `${count(clean)}/${count(named.length)}`],
  ];
  const list = items.map(
    ([name, className, value]) => `<div><dt>${capital(escaped(name))}</dt><dd class="${className}">${value}</dd></div>`,
  );
  return `<dl class="figures">${list.join('')}</dl>`;
}

function unchecked(complaints: readonly string[], { settings: { language } }: Page): string {
  const items = complaints.map((text) => `<li>${escaped(text)}</li>`).join('');
  return `<section class="unchecked"><h2>${escaped(say(language, 'notChecked'))}</h2><ul>${items}</ul></section>`;
}

interface Ranked {
  readonly sums: AgencyTotals;
  readonly agency: Agency;
}

function nameOf({ name }: Agency, { settings: { language } }: Page): string {
  return escaped(name || say(language, 'noAgency'));
}

function agencyTable(ranked: readonly Ranked[], page: Page): string {
  const { settings, count } = page;
  const t = (key: TextKey, values = {}) => escaped(say(settings.language, key, values));
  const traced = ranked.some(({ agency }) => agency.all > 0);
  const most = Math.max(1, ...ranked.map(({ sums: { counts } }) => counts.error + counts.warning));
  const heads: readonly (readonly [className: string, text: string])[] = [
    ['number', '#'],
    ['', t('pageAgency')],
    ['number', t('pageFiles')],
    ...severities.map((severity) => ['number', capital(t(severity))] as const),
    ['', t('pageAreasColumn')],
    ...(traced ? ([['', t('pageAssignments')]] as const) : []),
  ];
  const rows = ranked.map(({ sums, agency }, i) => {
    const name = nameOf(agency, page);
    const cells = [
      `<td class="number">${count(i + 1)}</td>`,
      `<th scope="row">${agency.sections.length > 0 ? `<a href="#${agency.id}">${name}</a>` : name}${bar(sums.counts, most)}</th>`,
      `<td class="number">${count(sums.files)}</td>`,
      ...severities.map((severity) => figure(sums.counts[severity], severity, count)),
      areasCell(agency, t),
      ...(traced ? [assignmentsCell(agency, t)] : []),
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<p class="soft">${t('pageAgenciesHow')}</p>\n${table('ranking', heads, rows)}`;
}

function table(className: string, heads: readonly (readonly [string, string])[], rows: readonly string[]): string {
  const head = heads.map(([of, text]) => `<th scope="col"${of ? ` class="${of}"` : ''}>${text}</th>`).join('');
  const of = className ? ` class="${className}"` : '';
  return `<div class="wide"><table${of}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

function figure(value: number, severity: Severity, count: Page['count']): string {
  return `<td class="number ${value > 0 ? severity : 'zero'}">${count(value)}</td>`;
}

/** Errors and warnings against the agency that has most of them. A picture of numbers that stand beside it. */
function bar({ error, warning }: Counts, most: number): string {
  const wide = (value: number) => ((100 * value) / most).toFixed(1);
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="of-rest" width="100" height="6"/><rect class="of-error" width="${wide(error)}" height="6"/><rect class="of-warning" x="${wide(error)}" width="${wide(warning)}" height="6"/></svg>`;
}

type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

function areasCell({ areas }: Agency, t: Say): string {
  const sums = [...areas.values()].flatMap((one) => [...one]);
  if (sums.length === 0) return '<td class="soft">–</td>';
  const gaps = sums.filter(([, { gaps }]) => gaps > 0).map(([title]) => escaped(title));
  if (gaps.length === 0) return `<td class="fine">${t('pageAllAreas', { all: sums.length })}</td>`;
  const ratio = `${sums.length - gaps.length}/${sums.length}`;
  return `<td>${ratio} <span class="error">${t('pageLacks')}</span> ${gaps.join('; ')}</td>`;
}

function assignmentsCell({ all, uncovered }: Agency, t: Say): string {
  if (all === 0) return '<td class="soft">–</td>';
  const ratio = `${all - uncovered}/${all}`;
  if (uncovered === 0) return `<td class="fine">${ratio}</td>`;
  return `<td>${ratio} <span class="error">${t('pageUncovered', { count: uncovered })}</span></td>`;
}

function ruleTable({ rules }: Totals, { settings, count }: Page): string {
  const t = (key: TextKey) => escaped(say(settings.language, key));
  const heads = [
    ['', t('pageRule')],
    ['', t('columnSeverity')],
    ['number', t('pageTimes')],
    ['number', t('pageFiles')],
  ] as const;
  const rows = rules.map(
    ({ rule, title, severity, findings, files }) =>
      `<tr><th scope="row">${escaped(title)} <span class="rule">${escaped(rule)}</span></th><td class="${severity}">${capital(t(severity))}</td><td class="number">${count(findings)}</td><td class="number">${count(files)}</td></tr>`,
  );
  return `<p class="soft">${t('pageRulesHow')}</p>\n${table('', heads, rows)}`;
}

/** A table for each profile, as their areas differ. */
function areaMatrices(ranked: readonly Ranked[], outlines: ReadonlyMap<string, readonly string[]>, page: Page): string {
  if (outlines.size === 0) return '';
  const how = `<p class="soft">${escaped(say(page.settings.language, 'pageAreasHow'))}</p>`;
  const tables = [...outlines].map(
    ([profile, columns]) => `<h4>${escaped(profile)}</h4>\n${areaMatrix(ranked, profile, columns, page)}`,
  );
  return [how, ...tables].join('\n');
}

function areaMatrix(ranked: readonly Ranked[], profile: string, columns: readonly string[], page: Page): string {
  const t = (key: TextKey) => escaped(say(page.settings.language, key));
  const heads = [['', t('pageAgency')] as const, ...columns.map((title) => ['', escaped(title)] as const)];
  const rows = ranked.flatMap(({ agency }) => {
    const sums = agency.areas.get(profile);
    if (!sums) return [];
    const cells = columns.map((title) => {
      const area = sums.get(title);
      if (!area) return '<td class="zero">–</td>';
      if (area.gaps === 0) return `<td>${page.count(area.tasks)}</td>`;
      return `<td class="gap">${area.tasks > 0 ? `${page.count(area.tasks)} · ` : ''}${t('pageGap')}</td>`;
    });
    return [`<tr><th scope="row">${nameOf(agency, page)}</th>${cells.join('')}</tr>`];
  });
  return table('matrix', heads, rows);
}

function agencySection({ sums, agency }: Ranked, page: Page): string {
  if (agency.sections.length === 0) return '';
  const { language } = page.settings;
  const found = summaryLine({ files: sums.files, counts: sums.counts }, language);
  return [
    `<section>\n<h3 id="${agency.id}">${nameOf(agency, page)}</h3>`,
    `<p class="soft">${escaped(found)} <a class="back" href="#agencies">${escaped(say(language, 'pageBack'))}</a></p>`,
    ...agency.sections,
    '</section>',
  ].join('\n');
}

function fileSection(path: string, report: FileReport, page: Page): string {
  const { language, hints } = page.settings;
  const t = (key: TextKey) => escaped(say(language, key));
  const shown = report.findings.filter(({ severity }) => hints || severity !== 'hint');
  const folded = hints ? [] : foldedHints(report, language);
  const heads = [
    ['place', t('pageLine')],
    ['weight', t('columnSeverity')],
    ['task', t('columnTask')],
    ['', t('columnMessage')],
  ] as const;
  const rows = shown.map((finding) => findingRow(finding, page));
  return [
    `<section class="file">\n<h4>${escaped(path)}</h4>`,
    ...(rows.length > 0 ? [table('findings', heads, rows)] : []),
    ...(folded.length > 0
      ? [`<ul class="hints">${folded.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`]
      : []),
    '</section>',
  ].join('\n');
}

function findingRow({ region, severity, rule, task, message }: ReportedFinding, { settings }: Page): string {
  const text = message.length > MESSAGE_MOST ? `${message.slice(0, MESSAGE_MOST)}…` : message;
  const cells = [
    `<td class="place">${region.start.line}:${region.start.column}</td>`,
    `<td class="weight ${severity}">${capital(escaped(say(settings.language, severity)))}</td>`,
    `<td class="task">${task ? `<strong>${escaped(task.label)}</strong> ${escaped(cutTo(task.name, NAME_MOST))}` : ''}</td>`,
    `<td>${escaped(text)} <span class="rule">${escaped(rule)}</span></td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The user's text shows as it is, whatever it holds: as no markup, and without characters that turn the direction of writing. */
function escaped(text: string): string {
  return harmless(text.replace(/[\r\n\t]+/g, ' ')).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
