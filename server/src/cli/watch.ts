import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { render } from '../texts/localized';
import { type Checked, checkOnce, type Stop, stopOn } from './check';
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
  const interrupted = io.interrupted();
  const stop = stopOn(interrupted);
  const end = interrupted.then(() => 'end' as const);
  const changes = changeSignal(settings.output === undefined ? undefined : resolve(io.cwd, settings.output));
  try {
    for (;;) {
      if (io.out.isTTY) await io.out.write('\u001b[2J\u001b[3J\u001b[H');
      // What changes while the check runs is for the next round.
      changes.reset();
      const checked = await checkForgiving(io, settings, stop);
      if (stop.code !== undefined) return 0;
      changes.watch(await interestsOf(checked, io.cwd));
      await io.err.write(`${say(settings.language, 'watching', { count: checked.plans.length })}\n`);
      if ((await Promise.race([end, changes.next()])) === 'end') return 0;
    }
  } finally {
    changes.close();
  }
}

/** While somebody is at work on it, a broken baseline or configuration is said and waited for. */
async function checkForgiving(io: Io, settings: CheckSettings, stop: Stop): Promise<Checked> {
  try {
    return await checkOnce(io, settings, stop);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    await io.err.write(`reform-plan: ${render(error.sentence, settings.language)}\n`);
    const named = [settings.baseline, settings.config].filter((file) => file !== undefined);
    return { code: 2, plans: [], settings: named.map((file) => resolve(io.cwd, file)), folders: [] };
  }
}

/** Names in a folder that matter; `all` where any plan or new folder does. */
type Interest = 'all' | Set<string>;

/** What to look at: each file of the last check, and all folders in which a new plan would be found. */
async function interestsOf({ plans, settings, folders }: Checked, cwd: string): Promise<Map<string, Interest>> {
  const interests = new Map<string, Interest>();
  for (const folder of folders) {
    interests.set(folder, 'all');
    const ignored = ignoredBelow(folder, cwd);
    for (const name of await foldersBelow(folder)) {
      const path = resolve(folder, name);
      if (interests.size < MAX_FOLDERS && !ignored(join(path, 'any.plan.yaml'))) interests.set(path, 'all');
    }
  }
  for (const file of [...plans, ...settings.map((path) => resolve(path))]) {
    const names = interests.get(dirname(file)) ?? new Set();
    if (names !== 'all') interests.set(dirname(file), names.add(basename(file)));
  }
  return interests;
}

/** A plan, a configuration or a profile, what decides which files count, and what may be a new folder. */
const MATTERS = /\.ya?ml$|^\.gitignore$|^[^.]+$/i;

/**
 * Watches folders, not files: editors save by putting another file in place.
 *
 * @param own the file that each check writes, absolute; without this the check would be its own cause
 */
function changeSignal(own: string | undefined) {
  const watchers = new Map<string, FSWatcher>();
  let interests: ReadonlyMap<string, Interest> = new Map();
  let changed = false;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function notice(folder: string, name: string | null) {
    const interest = interests.get(folder);
    if (!interest || (name !== null && !(interest === 'all' ? MATTERS.test(name) : interest.has(name)))) return;
    if (name !== null && join(folder, name) === own) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake?.();
    }, QUIET);
  }

  return {
    reset() {
      clearTimeout(timer);
      changed = false;
    },
    watch(wanted: ReadonlyMap<string, Interest>) {
      interests = wanted;
      for (const [folder, watcher] of watchers)
        if (!wanted.has(folder)) {
          watcher.close();
          watchers.delete(folder);
        }
      for (const folder of wanted.keys()) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (_event, name) => notice(folder, name));
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
