import picocolors from 'picocolors';
import type { Severity } from '../../rules/rule';
import type { FileReport, ReportedFinding, ReportedFix } from '../report';
import type { CheckSettings } from '../settings';
import { foldedHints, summaryLine } from '../summary';
import type { Totals } from '../tally';
import { say } from '../texts';
import { showExcerpt } from './excerpt';
import type { Formatter } from './formatter';
import { sumUp } from './text-sums';
import { cutTo, harmless, wrap } from './width';

/** How the terminal looks. */
export interface Look {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

export interface Pen {
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
export function textFormat(settings: CheckSettings, look: Look): Formatter {
  const pen: Pen = {
    settings,
    colours: picocolors.createColors(look.colour),
    width: Math.max(NARROWEST, Math.min(look.width, WIDEST)),
  };
  let written = false;
  // Blocks stand an empty line apart.
  const add = (blocks: readonly string[]) =>
    blocks
      .map((block) => {
        const apart = written ? '\n' : '';
        written = true;
        return `${apart}${block}\n`;
      })
      .join('');
  return {
    file: (report) => add(fileBlocks(report, pen)),
    end: (totals) => (totals.files > 0 ? add([...sumUp(totals, pen), closing(totals, pen)]) : ''),
  };
}

function fileBlocks(file: FileReport, pen: Pen): string[] {
  const { language, hints } = pen.settings;
  const shown = file.findings.filter(({ severity }) => hints || severity !== 'hint');
  const blocks = shown.map((finding) => findingBlock(file, finding, pen));
  const folded = hints ? [] : foldedHints(file, language);
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
  if (!finding.excerpt) return [];
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
function closing(totals: Totals, pen: Pen): string {
  const { language, paths, stdin, config } = pen.settings;
  const { colours } = pen;
  const { fixable, rules } = totals;
  const [weightiest] = rules;
  const command = ['reform-plan check', ...(config ? ['--config', quoted(config)] : []), '--fix', ...paths.map(quoted)];
  return [
    colours.bold(summaryLine(totals, language)),
    ...(fixable > 0 && stdin === undefined
      ? [say(language, 'canFix', { count: fixable, command: harmless(command.join(' ')) })]
      : []),
    ...(weightiest ? [say(language, 'explain', { command: `reform-plan rules ${weightiest.rule}` })] : []),
  ].join('\n');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=-]+$/u.test(word) ? word : `"${word}"`;
}
