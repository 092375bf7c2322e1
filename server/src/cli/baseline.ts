import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { nodeFiles, replaceFile } from '../node/files';
import { slashed } from './configs';
import { Mistake } from './mistake';
import type { FileReport, ReportedFinding } from './report';

/**
 * A finding that was there when the baseline was written. It is known by rule, the name of its task, its key and a hash
 * of the marked text: neither line numbers nor task numbers, as both move when something is inserted above.
 */
export interface BaselineEntry {
  readonly rule: string;
  /** `II.4.4`, for people who read the file. */
  readonly task?: string;
  readonly name?: string;
  readonly key?: string;
  readonly text: string;
}

/** Entries by file; paths are absolute here, and relative to the baseline's folder in the file itself. */
export interface Baseline {
  /** As the user gave it. */
  readonly path: string;
  readonly files: ReadonlyMap<string, readonly BaselineEntry[]>;
}

export interface Compared {
  /** What the baseline does not have. */
  readonly findings: readonly ReportedFinding[];
  /** What only the baseline has. */
  readonly stale: readonly BaselineEntry[];
}

/** @throws {Mistake} when the file cannot be read or is no baseline */
export async function readBaseline(cwd: string, path: string): Promise<Baseline> {
  const full = resolve(cwd, path);
  const read = await nodeFiles.read(slashed(full));
  if (read.kind === 'failed') throw new Mistake(read.why === 'missing' ? 'missing' : 'unreadable', { path });
  const files = parse(read.text);
  if (!files) throw new Mistake('baselineBroken', { path });
  return { path, files: new Map(files.map(([name, entries]) => [resolve(dirname(full), name), entries])) };
}

function parse(text: string): [string, BaselineEntry[]][] | undefined {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed['version'] !== 1 || !isRecord(parsed['files'])) return undefined;
  const files = Object.entries(parsed['files']);
  const sound = files.every(([, entries]) => Array.isArray(entries) && entries.every(isEntry));
  return sound ? (files as [string, BaselineEntry[]][]) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false;
  const { rule, text, task = '', name = '', key = '' } = value;
  return [rule, text, task, name, key].every((part) => typeof part === 'string');
}

/**
 * Writes all findings; the same findings give the same bytes.
 *
 * @param files with their absolute paths
 * @throws {Mistake} when the file cannot be written
 */
export async function writeBaseline(
  cwd: string,
  path: string,
  files: readonly { readonly full: string; readonly entries: readonly BaselineEntry[] }[],
): Promise<void> {
  const full = resolve(cwd, path);
  const named = files
    .filter(({ entries }) => entries.length > 0)
    .map(({ full: file, entries }) => [slashed(relative(dirname(full), file)), entries] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const content = `${JSON.stringify({ version: 1, files: Object.fromEntries(named) }, null, 2)}\n`;
  if (await replaceFile(full, content)) throw new Mistake('notWritten', { path });
}

/** What a baseline keeps of a report, in an order that does not depend on lines. */
export function entriesOf({ findings }: FileReport): BaselineEntry[] {
  return findings.map(entryOf).sort((a, b) => compare(identity(a), identity(b)) || compare(a.task ?? '', b.task ?? ''));
}

function entryOf({ rule, task, identity: known }: ReportedFinding): BaselineEntry {
  return {
    rule,
    ...(task ? { task: task.label } : {}),
    ...(task?.name ? { name: task.name } : {}),
    ...(known?.key ? { key: known.key } : {}),
    text: known?.mark ?? '',
  };
}

function identity({ rule, name = '', key = '', text }: BaselineEntry): string {
  return JSON.stringify([rule, name, key, text]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Takes the known findings away; of several that look alike as many as the baseline has. */
export function compareTo(baseline: Baseline, full: string, findings: readonly ReportedFinding[]): Compared {
  const known = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.files.get(full) ?? []) {
    const alike = known.get(identity(entry));
    if (alike) alike.push(entry);
    else known.set(identity(entry), [entry]);
  }
  const fresh = findings.filter((finding) => !known.get(identity(entryOf(finding)))?.shift());
  return { findings: fresh, stale: [...known.values()].flat() };
}

/** Entries of files that are gone; those of files that were only not checked this time may still be right. */
export function goneFiles(baseline: Baseline): { readonly full: string; readonly entry: BaselineEntry }[] {
  return [...baseline.files]
    .filter(([full]) => !existsSync(full))
    .flatMap(([full, entries]) => entries.map((entry) => ({ full, entry })));
}
