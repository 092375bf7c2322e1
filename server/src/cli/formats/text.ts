import picocolors from 'picocolors';
import type { Severity } from '../../rules/rule';
import type { FileReport, Report, ReportedFinding, ReportedFix } from '../report';
import type { CheckSettings } from '../settings';
import { foldedHints, summaryLine } from '../summary';
import { say } from '../texts';
import { showExcerpt } from './excerpt';
import { cutTo, harmless, wrap } from './width';

/** How the terminal looks. */
export interface Look {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

interface Pen {
  readonly settings: CheckSettings;
  readonly colours: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
}

/** Narrower than this nothing is readable, wider lines of prose are not either. */
const NARROWEST = 40;
const WIDEST = 120;
/** Characters of a message that are shown; a message may quote a value of any length. */
const MESSAGE_MOST = 1_000;

/** For people: each finding with its source line, hints counted by rule unless asked for, and what to do next. */
export function textFormat(report: Report, settings: CheckSettings, look: Look): string {
  const pen: Pen = {
    settings,
    colours: picocolors.createColors(look.colour),
    width: Math.max(NARROWEST, Math.min(look.width, WIDEST)),
  };
  const blocks = report.files.flatMap((file) => fileBlocks(file, pen));
  return [...blocks, ...(report.files.length > 0 ? [closing(report, pen)] : [])]
    .map((block) => `${block}\n`)
    .join('\n');
}

function fileBlocks(file: FileReport, pen: Pen): string[] {
  const { language, hints } = pen.settings;
  const shown = file.findings.filter(({ severity }) => hints || severity !== 'hint');
  const blocks = shown.map((finding) => findingBlock(file, finding, pen));
  const folded = hints ? [] : foldedHints(file.findings, language);
  if (folded.length === 0) return blocks;
  const { dim } = pen.colours;
  const lines = folded.flatMap((line) => wrap(line, pen.width - 4).map((part, i) => `  ${i === 0 ? '' : '  '}${part}`));
  return [...blocks, [`${pathOf(file, pen)}  ${dim(say(language, 'hintsHow'))}`, ...lines].join('\n')];
}

function pathOf({ path }: FileReport, { colours }: Pen): string {
  return colours.bold(harmless(path));
}

function findingBlock(file: FileReport, finding: ReportedFinding, pen: Pen): string {
  const { colours, settings, width } = pen;
  const { region, rule, severity } = finding;
  const place = `${pathOf(file, pen)}:${region.start.line}:${region.start.column}`;
  const word = paint(severity, say(settings.language, severity), pen);
  const message =
    finding.message.length > MESSAGE_MOST ? `${finding.message.slice(0, MESSAGE_MOST)}…` : finding.message;
  const gutter = ' '.repeat(String(region.start.line).length);
  const notes = [
    ...finding.related.map(({ region: { start }, message: text }) =>
      say(settings.language, 'related', { path: file.path, line: start.line, column: start.column, message: text }),
    ),
    ...finding.fixes.slice(0, 1).map((fix) => fixNote(fix, pen)),
  ];
  return [
    `${place}  ${word}  ${colours.cyan(rule)}`,
    ...taskLine(finding, pen),
    ...wrap(message, width - 2).map((line) => `  ${line}`),
    ...sourceLines(finding, pen),
    ...notes.flatMap((note) =>
      wrap(note, width - gutter.length - 4).map((line, i) => `${gutter} ${colours.dim(i === 0 ? '=' : ' ')} ${line}`),
    ),
  ].join('\n');
}

function taskLine({ task }: ReportedFinding, { settings, colours, width }: Pen): string[] {
  if (!task) return [];
  const text = say(settings.language, task.name ? 'task' : 'taskOnly', { ...task });
  return [`  ${colours.dim(cutTo(text, width - 2))}`];
}

function sourceLines(finding: ReportedFinding, pen: Pen): string[] {
  const { colours, width } = pen;
  const number = String(finding.region.start.line);
  const empty = ' '.repeat(number.length);
  const bar = colours.dim('│');
  const shown = showExcerpt(finding.excerpt, finding.region, width - number.length - 4);
  const source = `${shown.before}${paint(finding.severity, shown.marked, pen)}${shown.after}`;
  const mark = paint(finding.severity, '^'.repeat(shown.width), pen);
  return [`${colours.dim(number)} ${bar} ${source}`, `${empty} ${bar} ${' '.repeat(shown.indent)}${mark}`];
}

function fixNote({ title, safe }: ReportedFix, { settings }: Pen): string {
  return say(settings.language, safe ? 'fixSafe' : 'fixOffered', { title: cutTo(title, 200) });
}

function paint(severity: Severity, text: string, { colours }: Pen): string {
  const colour = { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.cyan }[severity];
  return text === '' ? '' : colour(colours.bold(text));
}

/** What was found in all, and the two commands that help on. */
function closing(report: Report, pen: Pen): string {
  const { language, paths, stdin, config } = pen.settings;
  const { colours } = pen;
  const findings = report.files.flatMap((file) => file.findings);
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const weightiest = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const command = ['reform-plan check', ...(config ? ['--config', quoted(config)] : []), '--fix', ...paths.map(quoted)];
  return [
    colours.bold(summaryLine(report, language)),
    ...(fixable > 0 && stdin === undefined
      ? [say(language, 'canFix', { count: fixable, command: harmless(command.join(' ')) })]
      : []),
    ...(weightiest ? [say(language, 'explain', { command: `reform-plan rules ${weightiest.rule}` })] : []),
  ].join('\n');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=-]+$/u.test(word) ? word : `"${word}"`;
}
