import { type Severity, severities } from '../../rules/rule';
import type { Totals } from '../tally';
import { say, type TextKey } from '../texts';
import type { Pen } from './text';
import { cutTo, widthOf } from './width';

/** From so many files on nobody reads finding after finding to see where the trouble is. */
const MANY = 10;
/** Rows of a table; the rest is for the formats that show everything. */
const ROWS = 10;

/** Two tables behind the findings of many plans: the agencies that need attention first, and the rules that found most. */
export function sumUp(totals: Totals, pen: Pen): string[] {
  if (totals.files < MANY || totals.rules.length === 0) return [];
  return [...(totals.agencies.length > 1 ? [agencyTable(totals, pen)] : []), ruleTable(totals, pen)];
}

const COLUMNS: Readonly<Record<Severity, TextKey>> = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };

function agencyTable({ agencies }: Totals, pen: Pen): string {
  const { language, hints } = pen.settings;
  const shown = severities.filter((severity) => hints || severity !== 'hint');
  const wanting = agencies.filter(({ counts }) => shown.some((severity) => counts[severity] > 0));
  const rows = wanting
    .slice(0, ROWS)
    .map(({ agency, files, counts }) => [
      ...shown.map((severity) => String(counts[severity])),
      String(files),
      agency || say(language, 'noAgency'),
    ]);
  const heads = [...shown.map((severity) => say(language, COLUMNS[severity])), say(language, 'columnFiles')];
  const title = say(language, 'agenciesFirst', { shown: rows.length, all: agencies.length });
  return table(title, [...heads, say(language, 'columnAgency')], rows, pen);
}

function ruleTable({ rules }: Totals, pen: Pen): string {
  const { language } = pen.settings;
  const rows = rules
    .slice(0, ROWS)
    .map(({ rule, title, severity, findings, files }) => [
      String(findings),
      String(files),
      `${say(language, severity)}: ${title} (${rule})`,
    ]);
  const heads = [
    say(language, 'columnFindings'),
    say(language, 'columnFiles'),
    say(language, 'columnRule').toLowerCase(),
  ];
  return table(say(language, 'rulesFirst', { shown: rows.length, all: rules.length }), heads, rows, pen);
}

/** Numbers to the right of their columns, the text last, cut to the width of the terminal. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[], pen: Pen): string {
  const widths = heads.map((head, i) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (cells: readonly string[]) => {
    const numbers = cells.slice(0, -1).map((cell, i) => ' '.repeat((widths[i] ?? 0) - widthOf(cell)) + cell);
    const before = `  ${numbers.join('  ')}  `;
    return before + cutTo(cells.at(-1) ?? '', Math.max(10, pen.width - widthOf(before)));
  };
  return [pen.colours.bold(title), pen.colours.dim(line(heads)), ...rows.map(line)].join('\n');
}
