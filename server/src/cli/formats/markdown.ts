import type { FileReport, Report, ReportedFinding } from '../report';
import type { CheckSettings } from '../settings';
import { foldedHints, summaryLine } from '../summary';
import { say, type TextKey } from '../texts';

const COLUMNS: readonly TextKey[] = ['columnPlace', 'columnSeverity', 'columnRule', 'columnTask', 'columnMessage'];

/** A report for a page or a mail: a table for each file with findings, hints counted by rule unless asked for. */
export function markdownFormat(report: Report, settings: CheckSettings): string {
  const { language } = settings;
  const { files, complaints } = report;
  const parts = [
    `# ${say(language, 'reportTitle')}`,
    ...(files.length > 0 ? [summaryLine(report, language)] : []),
    ...files.filter(({ findings }) => findings.length > 0).map((file) => fileTable(file, settings)),
    ...(complaints.length > 0
      ? [`## ${say(language, 'notChecked')}`, complaints.map((text) => `- ${escaped(text)}`).join('\n')]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fileTable({ path, findings }: FileReport, settings: CheckSettings): string {
  const { language, hints } = settings;
  const shown = findings.filter(({ severity }) => hints || severity !== 'hint');
  const heading = COLUMNS.map((column) => say(language, column)).join(' | ');
  const table = [
    `| ${heading} |`,
    `|${' --- |'.repeat(COLUMNS.length)}`,
    ...shown.map((finding) => row(finding, settings)),
  ];
  const folded = hints ? [] : foldedHints(findings, language).map((line) => `- ${escaped(line)}`);
  return [
    `## ${escaped(path)}`,
    ...(shown.length > 0 ? [table.join('\n')] : []),
    ...(folded.length > 0 ? [folded.join('\n')] : []),
  ].join('\n\n');
}

function row({ region, severity, rule, task, message, fixes }: ReportedFinding, { language }: CheckSettings): string {
  const title = fixes[0]?.title;
  const cells = [
    `${region.start.line}:${region.start.column}`,
    say(language, severity),
    `\`${rule}\``,
    escaped([task?.label, task?.name].filter(Boolean).join(' ')),
    [escaped(message), ...(title ? [`_${escaped(title)}_`] : [])].join(' '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The user's text must show as it is, not as markup, and stay on its line of the table. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/\s+/g, ' ')
    .trim();
}
