import type { Severity } from '../../rules/rule';
import type { FileReport, ReportedFinding } from '../report';
import type { CheckSettings } from '../settings';
import { say } from '../texts';
import type { Formatter } from './formatter';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which shows few of them at a time: hints only when they are asked for. */
export function githubFormat(settings: CheckSettings): Formatter {
  return {
    file: (report) =>
      report.findings
        .filter(({ severity }) => settings.hints || severity !== 'hint')
        .map((finding) => `${annotation(report, finding, settings)}\n`)
        .join(''),
    end: ({ complaints }) => complaints.map((text) => `::error title=reform-plan::${data(text)}\n`).join(''),
  };
}

function annotation({ path }: FileReport, finding: ReportedFinding, { language }: CheckSettings): string {
  const { rule, severity, message, region, task } = finding;
  const properties = {
    file: path,
    line: region.start.line,
    endLine: region.end.line,
    col: region.start.column,
    endColumn: region.end.column,
    title: task ? `${rule} (${task.label})` : rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(`${say(language, severity)}: ${message}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
