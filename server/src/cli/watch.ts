import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { render } from '../texts/localized';
import { type Checked, checkOnce } from './check';
import { ignoredBelow } from './gitignore';
import { foldersBelow } from './glob';
import type { Io } from './io';
import { Mistake } from './mistake';
import type { CheckSettings } from './settings';
import { say } from './texts';

/** Editors write a file in several steps; a check waits until it has been quiet for this long, in milliseconds. */
const QUIET = 150;
/** Folders that are watched at the most: each costs the system a handle. */
const MAX_FOLDERS = 2_000;

/** Checks again whenever a file changes, until the user ends it. Always 0 in the end. */
export async function checkAndWatch(io: Io, settings: CheckSettings): Promise<number> {
  const interrupted = io.interrupted().then(() => 'end' as const);
  const changes = changeSignal();
  try {
    for (;;) {
      if (io.out.isTTY) await io.out.write('\u001b[2J\u001b[3J\u001b[H');
      // What changes while the check runs is for the next round.
      changes.reset();
      const checked = await checkForgiving(io, settings);
      await changes.watch(await foldersOf(checked, io.cwd), new Set(checked.files.map((file) => basename(file))));
      await io.err.write(`${say(settings.language, 'watching', { count: checked.files.length })}\n`);
      if ((await Promise.race([interrupted, changes.next()])) === 'end') return 0;
    }
  } finally {
    changes.close();
  }
}

/** While somebody is at work on it, a broken baseline or configuration is said and waited for. */
async function checkForgiving(io: Io, settings: CheckSettings): Promise<Checked> {
  try {
    return await checkOnce(io, settings);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    await io.err.write(`reform-plan: ${render(error.sentence, settings.language)}\n`);
    const named = [settings.baseline, settings.config].filter((file) => file !== undefined);
    return { code: 2, files: named.map((file) => join(io.cwd, file)), folders: [] };
  }
}

/** The folders of all files, and all folders in which a new plan would be found. */
async function foldersOf({ files, folders }: Checked, cwd: string): Promise<Set<string>> {
  const all = new Set(files.map((file) => dirname(file)));
  for (const folder of folders) {
    all.add(folder);
    const ignored = ignoredBelow(folder, cwd);
    for (const name of await foldersBelow(folder)) {
      const path = join(folder, name);
      if (!ignored(join(path, 'x.plan.yaml'))) all.add(path);
      if (all.size >= MAX_FOLDERS) return all;
    }
  }
  return all;
}

/** Watches folders, not files: editors save by putting another file in place. */
function changeSignal() {
  const watchers = new Map<string, FSWatcher>();
  let names: ReadonlySet<string> = new Set();
  let changed = false;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function notice(name: string | null) {
    if (name !== null && !matters(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake?.();
    }, QUIET);
  }

  /** Plans, configurations and profiles, what decides which files count, and what may be a new folder. */
  function matters(name: string): boolean {
    return /\.ya?ml$|^\.gitignore$|^[^.]+$/i.test(name) || names.has(name);
  }

  return {
    reset() {
      clearTimeout(timer);
      changed = false;
    },
    async watch(folders: ReadonlySet<string>, files: ReadonlySet<string>) {
      names = files;
      for (const [folder, watcher] of watchers)
        if (!folders.has(folder)) {
          watcher.close();
          watchers.delete(folder);
        }
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (_event, name) => notice(name));
          watcher.on('error', () => watchers.delete(folder));
          watchers.set(folder, watcher);
        } catch {
          // A folder that has gone, or one more than the system allows, is simply not watched.
        }
      }
    },
    next(): Promise<'changed'> {
      return new Promise((resolve) => {
        wake = () => resolve('changed');
        if (changed) wake();
      });
    },
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
