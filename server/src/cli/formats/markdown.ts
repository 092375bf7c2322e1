import type { FileReport, ReportedFinding } from '../report';
import type { CheckSettings } from '../settings';
import { foldedHints, summaryLine } from '../summary';
import { say, type TextKey } from '../texts';
import type { Formatter } from './formatter';

const COLUMNS: readonly TextKey[] = ['columnPlace', 'columnSeverity', 'columnRule', 'columnTask', 'columnMessage'];

/**
 * A report for a page or a mail: a table for each file with findings, hints counted by rule unless asked for. The summary
 * stands before the tables, so these wait.
 */
export function markdownFormat(settings: CheckSettings): Formatter {
  const { language } = settings;
  const tables: string[] = [];
  return {
    file(report) {
      if (report.findings.length > 0) tables.push(fileTable(report, settings));
      return '';
    },
    end(totals) {
      const { files, complaints } = totals;
      const parts = [
        `# ${say(language, 'reportTitle')}`,
        ...(files > 0 ? [summaryLine(totals, language)] : []),
        ...tables,
        ...(complaints.length > 0
          ? [`## ${say(language, 'notChecked')}`, complaints.map((text) => `- ${escaped(text)}`).join('\n')]
          : []),
      ];
      return `${parts.join('\n\n')}\n`;
    },
  };
}

function fileTable(report: FileReport, settings: CheckSettings): string {
  const { path, findings } = report;
  const { language, hints } = settings;
  const shown = findings.filter(({ severity }) => hints || severity !== 'hint');
  const heading = COLUMNS.map((column) => say(language, column)).join(' | ');
  const table = [
    `| ${heading} |`,
    `|${' --- |'.repeat(COLUMNS.length)}`,
    ...shown.map((finding) => row(finding, settings)),
  ];
  const folded = hints ? [] : foldedHints(report, language).map((line) => `- ${escaped(line)}`);
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
