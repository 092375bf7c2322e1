import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, posix, resolve, sep } from 'node:path';
import { faultOf, MAX_BYTES, type ReadFault } from '../node/files';
import type { Message } from '../texts/localized';
import { CONFIG_NAME } from '../workspace/config-name';
import { type Ignored, ignoredBelow } from './gitignore';
import { isGlob, matching, plansBelow } from './glob';
import { message, texts } from './texts';

/** A file to check. */
export interface Found {
  /** Absolute, as this machine writes paths. */
  readonly path: string;
  /** For people: as the user gave it, with `/`. */
  readonly shown: string;
}

export interface Finds {
  /** Sorted by the path shown; each file once. */
  readonly plans: readonly Found[];
  /** Why some of what was asked for gave no file. */
  readonly complaints: readonly Message[];
  /** The folders that were searched, absolute. */
  readonly folders: readonly string[];
}

const PLAN_NAME = /\.plan\.ya?ml$/i;

/** Finds the files that the paths of a command name: files, whatever their names, folders and globs. */
export async function findPlans(paths: readonly string[], cwd: string): Promise<Finds> {
  const plans = new Map<string, Found>();
  const complaints: Message[] = [];
  const folders: string[] = [];
  const add = (found: Found) => {
    if (!plans.has(found.path)) plans.set(found.path, found);
  };
  for (const given of paths.length > 0 ? paths : ['.']) {
    const path = resolve(cwd, given);
    const kind = await kindOf(path);
    if (kind === 'folder') await search(path, tidy(given));
    else if (kind === 'missing' && isGlob(slashed(given))) await expand(given);
    else if (kind === 'missing') complaints.push(message('missing', { path: tidy(given) }));
    else add({ path, shown: tidy(given) });
  }
  const sorted = [...plans.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { plans: sorted, complaints, folders };

  async function search(folder: string, shown: string) {
    const fault = await readdir(folder).then(() => undefined, faultOf);
    if (fault) {
      complaints.push(await faultMessage(fault, { path: folder, shown }));
      return;
    }
    folders.push(folder);
    const found = await plansIn(folder, ignoredBelow(folder, cwd));
    for (const path of found) add({ path: join(folder, path), shown: posix.join(shown, path) });
    if (found.length === 0) complaints.push(message('noPlans', { path: shown === '.' ? texts.currentFolder : shown }));
  }

  async function expand(given: string) {
    const pattern = slashed(given);
    const matches = await matching(pattern, cwd, isAbsolute(given));
    const ignored = ignoredBelow(cwd, cwd);
    const wanted = matches
      .map((match) => ({ match, path: resolve(cwd, match), isFolder: match.endsWith('/') }))
      .filter(({ path }) => !ignored(path));
    const names = /ya?ml[^/]*$/i.test(pattern) ? /\.ya?ml$/i : PLAN_NAME;
    const files = wanted.filter(
      ({ path, isFolder }) => !isFolder && names.test(path) && basename(path) !== CONFIG_NAME,
    );
    for (const { match, path } of files) add({ path, shown: tidy(match) });
    let found = files.length;
    for (const { match, path } of outermost(wanted.filter(({ isFolder }) => isFolder))) {
      folders.push(path);
      const inside = await plansIn(path, ignored);
      for (const plan of inside) add({ path: join(path, plan), shown: posix.join(tidy(match), plan) });
      found += inside.length;
    }
    if (found === 0) complaints.push(message('noMatch', { path: given }));
  }
}

/** Folders without those that lie in another one of them; `**` matches each folder of a tree. */
function outermost<T extends { readonly path: string }>(folders: readonly T[]): T[] {
  const kept: T[] = [];
  for (const folder of [...folders].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const last = kept.at(-1);
    if (!last || !folder.path.startsWith(last.path + sep)) kept.push(folder);
  }
  return kept;
}

/** Paths of the plans below a folder, relative to it, with `/`. */
async function plansIn(folder: string, ignored: Ignored): Promise<string[]> {
  return (await plansBelow(folder)).filter((path) => !ignored(join(folder, path)));
}

async function kindOf(path: string): Promise<'folder' | 'missing' | 'other'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return faultOf(error) === 'missing' ? ((await isLink(path)) ? 'other' : 'missing') : 'other';
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}

const FAULT_TEXTS = {
  missing: 'missing',
  folder: 'folder',
  special: 'special',
  'too-large': 'tooLarge',
  denied: 'denied',
  'link-loop': 'linkLoop',
  unreadable: 'unreadable',
} as const satisfies Record<ReadFault, keyof typeof texts>;

/** What is said of a file that cannot be read; one that is not there may be the file that a link leads to. */
export async function faultMessage(why: ReadFault, { path, shown }: Found): Promise<Message> {
  const text = why === 'missing' && (await isLink(path)) ? 'danglingLink' : FAULT_TEXTS[why];
  return message(text, { path: shown, limit: Math.round(MAX_BYTES / 1_000_000) });
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A path as it is shown: with `/`, without `./` before it and `/` behind it. */
function tidy(path: string): string {
  const normal = posix.normalize(slashed(path));
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
