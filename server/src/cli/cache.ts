import { createHash, type Hash, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { eachPart } from '../node/files';
import type { Input } from './check-text';
import type { Io } from './io';

/**
 * Results of earlier runs, so that files that have not changed need not be checked again. One file for each folder that
 * checks are run in, in the user's own cache folder. Whatever is wrong with it, it is as if it were not there; nothing
 * here ever throws or is said to the user.
 */
export interface Cache {
  /** What is known of a file under the same circumstances; whether its content is the same is not looked at. */
  find(key: CacheKey): Entry | undefined;
  /** The report of an entry; undefined when it is damaged. */
  read(entry: Entry): string | undefined;
  put(key: CacheKey, content: string, inputs: readonly Input[], report: string): void;
  /** Writes what is new, if anything is. */
  save(): Promise<void>;
}

export interface CacheKey {
  /** Of which file, in which form: at most one result is kept for it. */
  readonly slot: string;
  /** Everything else that a result depends on, but for the content of the files. */
  readonly circumstances: string;
}

export interface Entry extends CacheKey {
  /** {@link digestOf} the file. */
  readonly content: string;
  readonly inputs: readonly Input[];
}

interface Stored extends Entry {
  /** Days since 1970 on which it was last of use. */
  used: number;
  /** {@link digestOf} the report. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** In bytes: what all caches of a user may take, and one of them. */
const MOST = { all: 128_000_000, one: 32_000_000 };
/** Days after which an entry that was of no use is left out. */
const DAYS_KEPT = 30;
const VERSION = 1;
const SUFFIX = '.results';

/** Short enough to keep by the thousand, long enough that two texts never share one. */
export function digestOf(content: string | Uint8Array): string {
  return shortened(createHash('sha256').update(content));
}

/** {@link digestOf} the bytes of a file; empty when it cannot be read. */
export function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  return eachPart(path, (part) => hash.update(part)) ? shortened(hash) : '';
}

function shortened(hash: Hash): string {
  return hash.digest('base64url').slice(0, 27);
}

/**
 * The folder for caches, by the customs of the system. `REFORM_PLAN_CACHE` names another one, or is `off`.
 *
 * @returns undefined when there is to be no cache: a program run from its sources changes without its file changing
 */
export function cacheFolder(
  { env, program }: Pick<Io, 'env' | 'program'>,
  platform: NodeJS.Platform,
): string | undefined {
  const stated = env['REFORM_PLAN_CACHE'];
  if (stated === 'off' || stated === '0') return undefined;
  if (stated) return stated;
  if (program === undefined) return undefined;
  const home = env['HOME'];
  const base =
    platform === 'win32'
      ? env['LOCALAPPDATA']
      : platform === 'darwin'
        ? home && join(home, 'Library', 'Caches')
        : env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
  return base ? join(base, 'reform-plan') : undefined;
}

/** @param folder where caches are kept, as {@link cacheFolder} gives it */
export async function openCache(io: Pick<Io, 'cwd' | 'program'>, folder: string, most = MOST): Promise<Cache> {
  const file = join(folder, digestOf(io.cwd).slice(0, 16) + SUFFIX);
  const build = buildOf(io.program);
  const today = Math.floor(Date.now() / 86_400_000);
  const loaded = await load(file, build);
  const entries = loaded.entries;
  let changed = false;
  let added = 0;

  return {
    find({ slot, circumstances }) {
      const entry = entries.get(slot);
      return entry?.circumstances === circumstances ? entry : undefined;
    },
    read({ slot }) {
      const entry = entries.get(slot);
      if (!entry || digestOf(entry.bytes) !== entry.digest) return undefined;
      // Once a day is often enough to know what is still of use.
      if (entry.used !== today) changed = true;
      entry.used = today;
      return new TextDecoder().decode(entry.bytes);
    },
    put({ slot, circumstances }, content, inputs, report) {
      const bytes = Buffer.from(report);
      added += bytes.length;
      // More than will be kept would only take memory.
      if (added > most.one) return;
      entries.set(slot, { slot, circumstances, content, inputs, used: today, digest: digestOf(bytes), bytes });
      changed = true;
    },
    async save() {
      if (!changed) return;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // Another process may have added its own in the meantime.
        if ((await stampOf(file)) !== loaded.stamp)
          for (const [slot, entry] of (await load(file, build)).entries)
            if (!entries.has(slot)) entries.set(slot, entry);
        await write(file, build, chosen([...entries.values()], today, most.one));
        await sweep(folder, most.all);
      } catch {
        // A folder that cannot be written, a full disk: then there is no cache.
      }
    },
  };
}

/** What makes results: the program itself, and what runs it. */
function buildOf(program: string | undefined): string {
  const content = program === undefined ? '' : digestOfFile(program);
  return digestOf(`${content} ${process.version} ${process.arch}`);
}

/** The most recently used ones, as many as fit. */
function chosen(entries: readonly Stored[], today: number, most: number): Stored[] {
  const kept: Stored[] = [];
  let size = 0;
  for (const entry of [...entries].sort((a, b) => b.used - a.used)) {
    size += entry.bytes.length + 300;
    if (size > most || today - entry.used > DAYS_KEPT) break;
    kept.push(entry);
  }
  return kept;
}

/** How an entry stands in the index: its report lies in the file from `at`. */
type Line = readonly [
  slot: string,
  circumstances: string,
  content: string,
  inputs: readonly Input[],
  used: number,
  digest: string,
  at: number,
  length: number,
];

interface Head {
  readonly version: number;
  readonly build: string;
  /** Bytes and digest of the index, which stands on the next line. */
  readonly index: number;
  readonly digest: string;
}

interface Loaded {
  readonly entries: Map<string, Stored>;
  /** Changes when the file does. */
  readonly stamp: string;
}

async function load(file: string, build: string): Promise<Loaded> {
  const stamp = await stampOf(file);
  const entries = new Map<string, Stored>();
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    const index = bytes.subarray(end + 1, end + 1 + head.index);
    if (head.version !== VERSION || head.build !== build || digestOf(index) !== head.digest) return { entries, stamp };
    const from = end + 1 + head.index;
    for (const line of JSON.parse(index.toString()) as Line[]) {
      const [slot, circumstances, content, inputs, used, digest, at, length] = line;
      const own = bytes.subarray(from + at, from + at + length);
      entries.set(slot, { slot, circumstances, content, inputs, used, digest, bytes: own });
    }
  } catch {
    entries.clear();
  }
  return { entries, stamp };
}

async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );
}

/** Entries that are written at once. */
const HANDFUL = 100;

/** To a file beside it, which then takes its name: whoever reads at the same time reads the old or the new one, whole. */
async function write(file: string, build: string, entries: readonly Stored[]): Promise<void> {
  let at = 0;
  const lines = entries.map(({ slot, circumstances, content, inputs, used, digest, bytes }): Line => {
    const line: Line = [slot, circumstances, content, inputs, used, digest, at, bytes.length];
    at += bytes.length;
    return line;
  });
  const index = Buffer.from(JSON.stringify(lines));
  const head: Head = { version: VERSION, build, index: index.length, digest: digestOf(index) };
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), index]));
      // In handfuls: one by one is slow, all at once takes the memory a second time.
      for (let i = 0; i < entries.length; i += HANDFUL)
        await handle.writeFile(Buffer.concat(entries.slice(i, i + HANDFUL).map(({ bytes }) => bytes)));
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Takes away the caches that were not used for the longest time, and what a process that was killed has left behind. */
async function sweep(folder: string, most: number): Promise<void> {
  const found: { path: string; stats: Stats }[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(SUFFIX) && !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats) found.push({ path, stats });
  }
  found.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  let size = 0;
  for (const { path, stats } of found) {
    const abandoned = path.endsWith('.tmp') && Date.now() - stats.mtimeMs > 3_600_000;
    size += stats.size;
    if (abandoned || (path.endsWith(SUFFIX) && size > most)) await unlink(path).catch(() => undefined);
  }
}
