import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { today } from '../lsp/today';
import { readBytes, replaceFile } from '../node/files';
import { inBoth, type Message, render } from '../texts/localized';
import { formatIsoDate } from '../time/date';
import {
  type Baseline,
  type BaselineEntry,
  compareTo,
  entriesOf,
  goneFiles,
  readBaseline,
  writeBaseline,
} from './baseline';
import { type Cache, type CacheKey, cacheFolder, digestOf, digestOfFile, type Entry, openCache } from './cache';
import type { CheckSetup, Input, Outcome } from './check-text';
import { type Configs, openConfigs, shownPath, slashed } from './configs';
import { type Found, faultMessage, findPlans } from './find';
import { needsOf, openFormat } from './formats';
import { type Io, readStdin } from './io';
import { openSink, progressOn } from './output';
import { type FileReport, reaches } from './report';
import type { Reported } from './report-file';
import type { CheckSettings } from './settings';
import { newTally } from './tally';
import { message, say } from './texts';
import { type Checker, otherThreads, ownThread, threadsFor } from './threads';

/** How a check went, and what to look at for the next one. */
export interface Checked {
  /** 0: nothing at or above `--fail-on`; 1: findings; 2: something could not be checked; or what ended it. */
  readonly code: number;
  /** The files that were to be checked, absolute. */
  readonly plans: readonly string[];
  /** Configurations, profiles, parent plans and the baseline, which the result depends on, there or not, absolute. */
  readonly settings: readonly string[];
  /** The folders searched for plans, absolute. */
  readonly folders: readonly string[];
}

/** What a run gathers on its way. */
interface Run {
  readonly io: Io;
  readonly settings: CheckSettings;
  readonly configs: Configs;
  readonly setup: CheckSetup;
  readonly cache: Cache | undefined;
  readonly complaints: Message[];
  /** The folders that were asked for: plans may refer to one another inside them. */
  roots: readonly string[];
  /** Files besides the plans and the configurations that results rest on. */
  readonly inputs: Set<string>;
  stop: Stop;
}

/** Whether a run is to end early. */
export interface Stop {
  /** The exit code of what ends it. */
  code: number | undefined;
  /** Called when it is to end. */
  react: (() => void) | undefined;
}

export function stopOn(interrupted: Promise<number>): Stop {
  const stop: Stop = { code: undefined, react: undefined };
  void interrupted.then((code) => {
    stop.code = code;
    stop.react?.();
  });
  return stop;
}

/** Files that are at work or wait for one before them, for each thread: enough that none is idle behind a large one. */
const AHEAD = 4;

/**
 * Finds, checks and reports once.
 *
 * @param stop says when the run is to end early; without it, one that writes files or uses threads asks for itself
 * @throws {Mistake} when the settings name a configuration or a baseline that cannot be used
 */
export async function checkOnce(io: Io, settings: CheckSettings, stop?: Stop): Promise<Checked> {
  const baseline = settings.baseline === undefined ? undefined : await readBaseline(io.cwd, settings.baseline);
  const configs = await openConfigs(io.cwd, settings.config);
  const folder =
    settings.cache && !settings.fix && settings.stdin === undefined ? cacheFolder(io, process.platform) : undefined;
  const run: Run = {
    io,
    settings,
    configs,
    setup: {
      asOf: formatIsoDate(settings.asOf ?? today()),
      language: settings.language,
      needs: needsOf(settings),
    },
    cache: folder === undefined ? undefined : await openCache(io, folder),
    complaints: [],
    roots: [],
    inputs: new Set(),
    stop: stop ?? { code: undefined, react: undefined },
  };
  const { plans, complaints, folders } =
    settings.stdin === undefined
      ? await findPlans(settings.paths, io.cwd)
      : { plans: [stdinPlan(io, settings.stdin)], complaints: [], folders: [] };
  run.complaints.push(...complaints);
  run.roots = [io.cwd, ...folders].map(slashed);
  const known = run.cache ? await unchanged(run, run.cache, plans) : new Map<string, Entry>();
  const threads = await threadsOf(
    run,
    plans.filter(({ path }) => !known.has(path)),
  );
  const checker = threads > 1 ? otherThreads(run.setup, threads, io) : ownThread(run.setup);
  // A check that neither writes nor leaves the work to others can simply be killed, even while it is at work.
  const lasting = threads > 1 || settings.fix || settings.writeBaseline !== undefined || settings.output !== undefined;
  if (lasting && !stop) run.stop = stopOn(io.interrupted());
  run.stop.react = () => void checker.close();
  const code = await checkAll(run, plans, known, checker, threads, baseline).finally(() => checker.close());
  await run.cache?.save();
  return {
    code,
    plans: plans.map(({ path }) => path),
    settings: [...configs.watched, ...run.inputs, ...(baseline ? [resolve(io.cwd, baseline.path)] : [])],
    folders,
  };
}

function stdinPlan(io: Io, name: string): Found {
  return { path: resolve(io.cwd, name), shown: slashed(name) };
}

async function threadsOf({ io, settings }: Run, work: readonly Found[]): Promise<number> {
  if (settings.stdin !== undefined) return 1;
  const sizes = work.slice(0, 100).map(({ path }) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return threadsFor(work.length, bytes, io.cores, settings.threads);
}

/** The files whose results are known from an earlier run, and which still are what they were then. */
async function unchanged(run: Run, cache: Cache, plans: readonly Found[]): Promise<Map<string, Entry>> {
  const known = new Map<string, Entry>();
  const inputs = new Map<string, string>();
  const isSame = ({ path, digest }: Input) => {
    const found = inputs.get(path) ?? digestOfFile(path);
    inputs.set(path, found);
    return found === digest;
  };
  for (const plan of plans) {
    const entry = cache.find(await keyOf(run, plan));
    if (entry && digestOfFile(plan.path) === entry.content && entry.inputs.every(isSame)) known.set(plan.path, entry);
  }
  return known;
}

async function keyOf(run: Run, { path }: Found): Promise<CacheKey> {
  const { io, configs, setup } = run;
  const { asOf, language, needs } = setup;
  return {
    slot: digestOf(JSON.stringify([path, language, needs])),
    circumstances: digestOf(JSON.stringify([asOf, io.cwd, await rootsFor(run, path), await configs.of(path)])),
  };
}

/** The folders that stand for the workspace of a plan, which what it refers to may not leave. */
async function rootsFor({ roots, configs }: Run, path: string): Promise<readonly string[]> {
  return [...new Set([...roots, await configs.rootOf(path)])];
}

/** Works on several items at once; gives their results in the order of the items, and no more of them ahead than `most`. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  const running: Promise<Result>[] = [];
  let started = 0;
  for (const item of items) {
    for (const one of items.slice(started, started + most - running.length)) {
      const result = work(one);
      // It is asked for when its turn comes; until then a fault is not a forgotten one.
      result.catch(() => undefined);
      running.push(result);
      started++;
    }
    const result = running.shift();
    if (result) yield [item, await result];
  }
}

/** @returns the exit code */
async function checkAll(
  run: Run,
  plans: readonly Found[],
  known: ReadonlyMap<string, Entry>,
  checker: Checker,
  threads: number,
  baseline: Baseline | undefined,
): Promise<number> {
  const { io, settings, configs } = run;
  const { language, fix, failOn } = settings;
  const progress = progressOn(io, plans.length, language);
  const formatter = await openFormat(settings, io, settings.output !== undefined, run.setup.asOf);
  const sink = await openSink(io, settings, progress);
  const tally = newTally();
  const written: { full: string; entries: readonly BaselineEntry[] }[] = [];
  const stale: string[] = [];
  let failed = false;
  let fixed = 0;
  try {
    for await (const [plan, done] of inOrder(plans, threads > 1 ? threads * AHEAD : 1, (one) =>
      checkPlan(run, one, known.get(one.path), checker),
    )) {
      if (run.stop.code !== undefined) break;
      await progress.show(tally.files());
      if (!done) continue;
      fixed += done.fixed;
      if (done.fixed > 0) {
        const key = done.fixed === 1 ? 'fixedOne' : 'fixed';
        await progress.clear();
        await io.err.write(`${say(language, key, { count: done.fixed, path: plan.shown })}\n`);
      }
      const report = withoutKnown(run, baseline, plan, { path: plan.shown, ...done.reported }, written, stale);
      failed ||= report.findings.some(({ severity }) => reaches(severity, failOn));
      tally.add(report);
      await sink.write(formatter.file(report));
    }
    await progress.clear();
    if (run.stop.code !== undefined) {
      await sink.abandon();
      return run.stop.code;
    }
    if (fix && fixed === 0 && tally.files() > 0) await io.err.write(`${say(language, 'nothingFixed')}\n`);
    const notes = [...(await baselineNotes(run, baseline, written, stale))];
    const sentences = [...run.complaints, ...configs.complaints].map((complaint) => render(complaint, language));
    await sink.write(formatter.end(tally.totals(sentences)));
    await sink.finish();
    const lines = [...notes, ...sentences.map((sentence) => `reform-plan: ${sentence}`)];
    await io.err.write(lines.map((line) => `${line}\n`).join(''));
    if (sentences.length > 0) return 2;
    return failed ? 1 : 0;
  } catch (error) {
    await progress.clear();
    await sink.abandon();
    throw error;
  }
}

interface Done {
  readonly reported: Reported;
  readonly fixed: number;
}

/** The result for one file; without one, why there is none has been noted. */
async function checkPlan(run: Run, plan: Found, entry: Entry | undefined, checker: Checker): Promise<Done | undefined> {
  const stored = entry && run.cache?.read(entry);
  if (entry && stored !== undefined) {
    for (const { path } of entry.inputs) run.inputs.add(path);
    return { reported: JSON.parse(stored), fixed: 0 };
  }
  const { settings, complaints, configs } = run;
  const bytes = await readPlan(run, plan);
  if (!bytes) return undefined;
  // Those of a thread are gone with the job.
  const content = run.cache ? digestOf(bytes) : '';
  const config = await configs.of(plan.path);
  const roots = await rootsFor(run, plan.path);
  const outcome = await checker.check({ path: plan.path, bytes, config, roots, fix: settings.fix });
  if (outcome.kind !== 'checked') {
    if (run.stop.code === undefined) complaints.push(complaintOf(outcome, plan));
    return undefined;
  }
  for (const { path } of outcome.inputs) run.inputs.add(path);
  // The user's other findings stand, but a check with a rule broken off is not whole.
  for (const rule of outcome.faults)
    complaints.push(message('internal', { version, detail: inBoth(message('ruleFault', { rule, path: plan.shown })) }));
  if (run.cache && outcome.faults.length === 0)
    run.cache.put(await keyOf(run, plan), content, outcome.inputs, outcome.report);
  const { fixed } = outcome;
  if (!fixed) return { reported: JSON.parse(outcome.report), fixed: 0 };
  if (await writeFixed(run, plan, fixed.text)) return { reported: JSON.parse(outcome.report), fixed: fixed.count };
  return checkPlan({ ...run, settings: { ...settings, fix: false } }, plan, undefined, checker);
}

function complaintOf(outcome: Exclude<Outcome, { kind: 'checked' }>, { shown: path }: Found): Message {
  switch (outcome.kind) {
    case 'undecodable':
      return message(outcome.encoding === 'utf-16' ? 'utf16' : 'notUtf8', { path, line: outcome.line });
    case 'died':
      return message(outcome.why === 'memory' ? 'outOfMemory' : 'threadEnded', { path });
    case 'broken':
      return message('internal', {
        version,
        detail: inBoth(message('checkFault', { path, detail: outcome.detail })),
      });
  }
}

/** The bytes of a plan; without them, why there are none has been noted. */
async function readPlan(run: Run, plan: Found): Promise<Uint8Array | undefined> {
  const { io, settings, complaints } = run;
  const read = settings.stdin === undefined ? await readBytes(plan.path) : await readStdin(io);
  if (read.kind === 'bytes') return read.bytes;
  complaints.push(await faultMessage(read.why, plan));
  return undefined;
}

async function writeFixed({ stop, complaints }: Run, plan: Found, text: string): Promise<boolean> {
  // Whoever has been told to stop changes nothing more.
  if (stop.code !== undefined) return true;
  if (!(await replaceFile(plan.path, text))) return true;
  complaints.push(message('notWritten', { path: plan.shown }));
  return false;
}

/** A report without what a baseline knows; one that is being written knows everything. */
function withoutKnown(
  { settings }: Run,
  baseline: Baseline | undefined,
  { path: full }: Found,
  report: FileReport,
  written: { full: string; entries: readonly BaselineEntry[] }[],
  stale: string[],
): FileReport {
  if (settings.writeBaseline !== undefined) {
    written.push({ full, entries: entriesOf(report) });
    return { ...report, findings: [] };
  }
  if (!baseline) return report;
  const compared = compareTo(baseline, full, report.findings);
  for (const { rule } of compared.stale)
    stale.push(say(settings.language, 'baselineStaleItem', { file: report.path, rule }));
  return { ...report, findings: compared.findings };
}

/** Writes the baseline that is asked for. @returns what there is to say about one. */
async function baselineNotes(
  { io, settings }: Run,
  baseline: Baseline | undefined,
  written: readonly { full: string; entries: readonly BaselineEntry[] }[],
  stale: readonly string[],
): Promise<string[]> {
  const { language, writeBaseline: target } = settings;
  if (target !== undefined) {
    await writeBaseline(io.cwd, target, written);
    const count = written.reduce((sum, { entries }) => sum + entries.length, 0);
    return [say(language, 'baselineWritten', { count, path: target })];
  }
  if (!baseline) return [];
  const gone = goneFiles(baseline).map(({ full, entry }) =>
    say(language, 'baselineStaleItem', { file: shownPath(full, io.cwd), rule: entry.rule }),
  );
  const all = [...stale, ...gone];
  return all.length > 0 ? [say(language, 'baselineStale', staleValues(settings, baseline, all))] : [];
}

/** Of a long list the first entries are enough to see what it is about. */
const STALE_SHOWN = 5;

function staleValues({ language }: CheckSettings, { path }: Baseline, stale: readonly string[]) {
  const rest = stale.length - STALE_SHOWN;
  const more = rest > 0 ? [say(language, 'andMore', { count: rest })] : [];
  return { path, count: stale.length, list: [...stale.slice(0, STALE_SHOWN), ...more].join('; ') };
}
