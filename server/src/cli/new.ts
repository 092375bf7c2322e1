import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { today } from '../lsp/today';
import { replaceFile } from '../node/files';
import { rangeOf } from '../plan/tree';
import { allRules } from '../rules/registry';
import { type NewPlan, newPlan } from '../service/new-plan';
import { type AnswerContext, type AnswerField, type RawAnswers, readAnswers } from '../service/new-plan-answers';
import { inBoth, type Language, type Localized } from '../texts/localized';
import { isPlanPath } from '../workspace/files';
import { openConfigs, shownPath, slashed } from './configs';
import { harmless } from './formats/width';
import type { Io } from './io';
import { Mistake } from './mistake';
import { askForPlan } from './new-questions';
import { dateOf } from './settings';
import { say } from './texts';

/** The flags of `new` as they were written. */
export interface NewFlags {
  readonly agency?: string;
  readonly year?: string;
  readonly level?: string;
  readonly superior?: string;
  readonly title?: string;
  readonly parentNumber?: string;
  readonly parentDate?: string;
  readonly parentIssuer?: string;
  readonly parentTitle?: string;
  readonly profile?: string;
  readonly unit?: readonly string[];
  readonly place?: string;
  readonly signer?: string;
  readonly ownNumber?: boolean;
  readonly keys?: string;
  readonly indent?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly asOf?: string;
}

/** The flag for an answer that can be wrong or is needed. */
const FLAGS: Readonly<Record<AnswerField, string>> = {
  agency: '--agency',
  year: '--year',
  level: '--level',
  parentDate: '--parent-date',
  profile: '--profile',
  units: '--unit',
  keys: '--keys',
  indent: '--indent',
};

/**
 * Writes the skeleton of a plan to a file or to standard output, and says what is left to its author. Asks on a terminal
 * for what is missing.
 *
 * @returns the exit code: 0 written; or that of whoever stopped answering, with nothing written
 * @throws {Mistake} for answers that have no meaning, and a file that is there or cannot be written
 */
export async function createPlan(
  io: Io,
  file: string | undefined,
  flags: NewFlags,
  language: Language,
): Promise<number> {
  const { output, force = false } = flags;
  if (file !== undefined && output !== undefined) throw new Mistake('notTogether', { a: file, b: '--output' });
  const asOf = flags.asOf === undefined ? today() : dateOf(flags.asOf);
  const given = { raw: rawOf(flags, language), file: file ?? output };
  refuseExisting(io, given.file, force);
  const context = await contextFor(io, given.file, asOf);
  refuseWrong(given.raw, context);
  const isWhole = given.raw.agency !== undefined && given.raw.year !== undefined && given.file !== undefined;
  const terminal = isWhole ? undefined : io.terminal();
  const asked = terminal
    ? await askForPlan(terminal, given, context, language, (path) => exists(io, path) && !force)
    : given;
  if ('stopped' in asked) {
    await io.err.write(`\n${say(language, 'newStopped')}\n`);
    return asked.stopped;
  }
  if (asked.file === undefined || asked.raw.agency === undefined || asked.raw.year === undefined) {
    const lacking = [
      asked.raw.agency === undefined && FLAGS.agency,
      asked.raw.year === undefined && FLAGS.year,
      asked.file === undefined && say(language, 'newFileName'),
    ];
    throw new Mistake('newLacks', { flags: lacking.filter(Boolean).join(', ') });
  }
  const made = newPlan(asked.raw, context);
  if ('problems' in made) throw wrongAnswer(made.problems);
  await write(io, asked.file, made.text);
  await io.err.write(summary(io, asked.file, made, language));
  return 0;
}

function rawOf({ unit, ...answers }: NewFlags, language: Language): RawAnswers {
  return { ...answers, ...(unit === undefined ? {} : { units: unit }), language };
}

/** The profiles of the workspace that the plan will be in. */
async function contextFor(io: Io, file: string | undefined, day: AnswerContext['today']): Promise<AnswerContext> {
  const configs = await openConfigs(io.cwd, undefined);
  const path = file === undefined || file === '-' ? 'x.plan.yaml' : file;
  const { profiles } = await configs.of(slashed(resolve(io.cwd, path)));
  return { today: day, profiles };
}

/** What was given wrongly is said before anything is asked. */
function refuseWrong(raw: RawAnswers, context: AnswerContext): void {
  const wrong = (readAnswers(raw, context).problems ?? []).filter(({ absent }) => !absent);
  if (wrong.length > 0) throw wrongAnswer(wrong);
}

function wrongAnswer([problem]: readonly {
  readonly field: AnswerField;
  readonly message: { readonly text: Localized };
}[]): Mistake {
  if (!problem) return new Mistake('wrongUse');
  return new Mistake('newWrong', { flag: FLAGS[problem.field], problem: inBoth(problem.message) });
}

function refuseExisting(io: Io, file: string | undefined, force: boolean): void {
  if (file !== undefined && !force && exists(io, file)) throw new Mistake('newExists', { path: file });
}

/** Also what cannot be looked at, and a link that leads nowhere, is not to be written over. */
function exists(io: Io, file: string): boolean {
  if (file === '-') return false;
  try {
    return lstatSync(resolve(io.cwd, file), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

async function write(io: Io, file: string, text: string): Promise<void> {
  if (file === '-') {
    await io.out.write(text);
    return;
  }
  const fault = await replaceFile(resolve(io.cwd, file), text);
  if (fault === 'missing') throw new Mistake('newNoFolder', { path: file });
  if (fault === 'folder') throw new Mistake('folder', { path: file });
  if (fault) throw new Mistake('notWritten', { path: file });
}

/** Lines named of what one rule finds; the rest is the number's. */
const LINES_SHOWN = 8;

/** What was made, what is left to fill in, and how to go on. */
function summary(io: Io, file: string, { analysis }: NewPlan, language: Language): string {
  const lines = new Map<string, number[]>();
  for (const { rule, at } of analysis.findings) {
    const line = analysis.document.lines.positionAt(rangeOf(at).start).line + 1;
    lines.set(rule, [...(lines.get(rule) ?? []), line]);
  }
  const path = file === '-' ? '' : harmless(shownPath(resolve(io.cwd, file), io.cwd));
  const left = [...lines].map(([rule, at]) => {
    const title = allRules.find(({ id }) => id === rule)?.title[language] ?? rule;
    const places = at.slice(0, LINES_SHOWN).join(', ') + (at.length > LINES_SHOWN ? ', …' : '');
    return say(language, 'newLeftRule', { count: at.length, title, lines: places });
  });
  const all = analysis.findings.length;
  return [
    ...(path === '' ? [] : [say(language, 'newWritten', { path })]),
    say(language, all === 0 ? 'newNothingLeft' : all === 1 ? 'newLeftOne' : 'newLeft', { count: all }),
    ...left.map((line) => `  ${line}`),
    ...(path === '' || isPlanPath(path) ? [] : [say(language, 'newOtherName', { path })]),
    ...(path === '' ? [] : [say(language, 'newCheck', { command: `reform-plan check ${quoted(path)}` })]),
    '',
  ].join('\n');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=-]+$/u.test(word) ? word : `"${word}"`;
}
