import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { today } from '../lsp/today';
import { decode, MAX_BYTES, type ReadFault, readBytes, replaceFile } from '../node/files';
import { faults } from '../rules/check';
import { type Analysis, analyse, type CheckOptions } from '../service/analysis';
import { fixAll } from '../service/fixes';
import { inBoth, type Message, render } from '../texts/localized';
import { type Baseline, compareTo, goneFiles, readBaseline, writeBaseline } from './baseline';
import { type Configs, openConfigs, shownPath, slashed } from './configs';
import { FAULT_TEXTS, type Found, findPlans } from './find';
import { formatReport } from './formats';
import type { Io } from './io';
import { type FileReport, fileReport, type Report, reaches, reportOf } from './report';
import type { CheckSettings } from './settings';
import { message, say } from './texts';

/** How a check went, and what to look at for the next one. */
export interface Checked {
  /** 0: nothing at or above `--fail-on`; 1: findings; 2: something could not be checked. */
  readonly code: number;
  /** The files that were to be checked, absolute. */
  readonly plans: readonly string[];
  /** Configurations, profiles and the baseline, which the result depends on, there or not, absolute. */
  readonly settings: readonly string[];
  /** The folders searched for plans, absolute. */
  readonly folders: readonly string[];
}

/** The report of a file, with its absolute path. */
interface Result {
  readonly full: string;
  readonly report: FileReport;
}

/** What a run gathers on its way. */
interface Run {
  readonly io: Io;
  readonly settings: CheckSettings;
  readonly configs: Configs;
  readonly asOf: CheckOptions['asOf'];
  readonly complaints: Message[];
}

/** Below this many files a check is over before anybody wonders. */
const PROGRESS_FROM = 20;

/**
 * Finds, checks and reports once.
 *
 * @throws {Mistake} when the settings name a configuration or a baseline that cannot be used
 */
export async function checkOnce(io: Io, settings: CheckSettings): Promise<Checked> {
  const baseline = settings.baseline === undefined ? undefined : await readBaseline(io.cwd, settings.baseline);
  const configs = await openConfigs(io.cwd, settings.config);
  const asOf = settings.asOf ?? today();
  const run: Run = { io, settings, configs, asOf, complaints: [] };
  const { plans, complaints, folders } =
    settings.stdin === undefined
      ? await findPlans(settings.paths, io.cwd)
      : { plans: [stdinPlan(io, settings.stdin)], complaints: [], folders: [] };
  run.complaints.push(...complaints);
  const results = await checkAll(run, plans);
  const notes: string[] = [];
  const kept = await applyBaseline(run, baseline, results, notes);
  const { language } = settings;
  const sentences = [...run.complaints, ...configs.complaints].map((complaint) => render(complaint, language));
  const report = reportOf(kept, sentences);
  await io.out.write(await formatReport(report, settings, io));
  await io.err.write(
    [...notes, ...sentences.map((sentence) => `reform-plan: ${sentence}`)].map((line) => `${line}\n`).join(''),
  );
  return {
    code: codeOf(report, settings),
    plans: plans.map(({ path }) => path),
    settings: [...configs.watched, ...(baseline ? [resolve(io.cwd, baseline.path)] : [])],
    folders,
  };
}

function stdinPlan(io: Io, name: string): Found {
  return { path: resolve(io.cwd, name), shown: slashed(name) };
}

function codeOf({ files, complaints }: Report, { failOn }: CheckSettings): number {
  if (complaints.length > 0) return 2;
  return files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn))) ? 1 : 0;
}

async function checkAll(run: Run, plans: readonly Found[]): Promise<Result[]> {
  const { err } = run.io;
  const { language, fix } = run.settings;
  const shows = err.isTTY && plans.length >= PROGRESS_FROM;
  const results: Result[] = [];
  let fixed = 0;
  for (const [i, plan] of plans.entries()) {
    if (shows && i % 10 === 0)
      await err.write(`\r${say(language, 'progress', { done: i, all: plans.length })}\u001b[K`);
    const text = await readPlan(run, plan);
    if (text === undefined) continue;
    const { analysis, changes } = await checkText(run, plan, text);
    fixed += changes;
    results.push({ full: plan.path, report: fileReport(plan.shown, analysis, language) });
  }
  if (shows) await err.write('\r\u001b[K');
  if (fix && fixed === 0 && results.length > 0) await err.write(`${say(language, 'nothingFixed')}\n`);
  return results;
}

interface PlanText {
  readonly text: string;
  readonly bom: boolean;
}

/** The text of a plan; without one, why there is none has been noted. */
async function readPlan(run: Run, { path, shown }: Found): Promise<PlanText | undefined> {
  const { io, settings, complaints } = run;
  const read = settings.stdin === undefined ? await readBytes(path) : await readStdin(io);
  if (read.kind === 'failed') {
    complaints.push(message(FAULT_TEXTS[read.why], { path: shown, limit: Math.round(MAX_BYTES / 1_000_000) }));
    return undefined;
  }
  const decoded = decode(read.bytes);
  if (decoded.kind === 'text') return decoded;
  complaints.push(message(decoded.encoding === 'utf-16' ? 'utf16' : 'notUtf8', { path: shown, line: decoded.line }));
  return undefined;
}

async function readStdin(io: Io): Promise<{ kind: 'bytes'; bytes: Uint8Array } | { kind: 'failed'; why: ReadFault }> {
  const bytes = await io.readStdin(MAX_BYTES);
  return bytes.length > MAX_BYTES ? { kind: 'failed', why: 'too-large' } : { kind: 'bytes', bytes };
}

async function checkText(
  run: Run,
  plan: Found,
  { text, bom }: PlanText,
): Promise<{ analysis: Analysis; changes: number }> {
  const { severities, profiles } = await run.configs.of(plan.path);
  const options: CheckOptions = { asOf: run.asOf, severities, profiles };
  faults.length = 0;
  let analysis = analyse(text, options);
  let changes = 0;
  if (run.settings.fix) {
    const { text: better, fixed } = fixAll(analysis);
    if (fixed > 0 && (await writeFixed(run, plan, better, bom, fixed))) changes = fixed;
    // Fixing has moved the pieces of the analysis it began with.
    analysis = analyse(changes > 0 ? better : text, options);
  }
  // The user's other findings stand, but a check with a rule broken off is not whole.
  for (const rule of new Set(faults.map((fault) => fault.rule)))
    run.complaints.push(
      message('internal', { version, detail: inBoth(message('ruleFault', { rule, path: plan.shown })) }),
    );
  return { analysis, changes };
}

async function writeFixed(run: Run, plan: Found, text: string, bom: boolean, fixed: number): Promise<boolean> {
  const { io, settings, complaints } = run;
  if (await replaceFile(plan.path, bom ? `\ufeff${text}` : text)) {
    complaints.push(message('notWritten', { path: plan.shown }));
    return false;
  }
  const key = fixed === 1 ? 'fixedOne' : 'fixed';
  await io.err.write(`${say(settings.language, key, { count: fixed, path: plan.shown })}\n`);
  return true;
}

/** Takes known findings away, or writes the present ones down; what there is to say about it goes to `notes`. */
async function applyBaseline(
  run: Run,
  baseline: Baseline | undefined,
  results: readonly Result[],
  notes: string[],
): Promise<FileReport[]> {
  const { io, settings } = run;
  const { language, writeBaseline: target } = settings;
  if (target !== undefined) {
    await writeBaseline(io.cwd, target, results);
    const count = results.reduce((sum, { report }) => sum + report.findings.length, 0);
    notes.push(say(language, 'baselineWritten', { count, path: target }));
    return results.map(({ report }) => ({ ...report, findings: [] }));
  }
  if (!baseline) return results.map(({ report }) => report);
  const stale: string[] = [];
  const reports = results.map(({ full, report }) => {
    const compared = compareTo(baseline, full, report.findings);
    for (const { rule } of compared.stale) stale.push(say(language, 'baselineStaleItem', { file: report.path, rule }));
    return { ...report, findings: compared.findings };
  });
  for (const { full, entry } of goneFiles(baseline))
    stale.push(say(language, 'baselineStaleItem', { file: shownPath(full, io.cwd), rule: entry.rule }));
  if (stale.length > 0) notes.push(say(language, 'baselineStale', staleValues(settings, baseline, stale)));
  return reports;
}

/** Of a long list the first entries are enough to see what it is about. */
const STALE_SHOWN = 5;

function staleValues({ language }: CheckSettings, { path }: Baseline, stale: readonly string[]) {
  const rest = stale.length - STALE_SHOWN;
  const more = rest > 0 ? [say(language, 'andMore', { count: rest })] : [];
  return { path, count: stale.length, list: [...stale.slice(0, STALE_SHOWN), ...more].join('; ') };
}
