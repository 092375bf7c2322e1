import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Whether a file, given by its absolute path, is left out by a `.gitignore`. */
export type Ignored = (path: string) => boolean;

/**
 * Reads the `.gitignore` files that hold below a folder: those inside it and those above it, up to the root of its
 * repository; without a repository up to `outermost`. A folder that is itself left out was named on purpose: then
 * only the files inside it count.
 */
export function ignoredBelow(base: string, outermost: string): Ignored {
  const top = topOf(base, outermost);
  const files = new Map<string, Ignore | undefined>();
  const folders = new Map<string, boolean>();

  function rulesIn(folder: string): Ignore | undefined {
    if (!files.has(folder)) files.set(folder, readRules(folder));
    return files.get(folder);
  }

  /** The nearest file that speaks of the path decides. */
  function named(path: string, isFolder: boolean, from: string): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const verdict = rulesIn(folder)?.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === from || folder === dirname(folder)) return false;
    }
  }

  function folderIgnored(folder: string, from: string): boolean {
    if (folder === from || folder === dirname(folder)) return false;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const verdict = folderIgnored(dirname(folder), from) || named(folder, true, from);
    folders.set(folder, verdict);
    return verdict;
  }

  const from = folderIgnored(base, top) ? base : top;
  folders.clear();
  return (path) => folderIgnored(dirname(path), from) || named(path, false, from);
}

function topOf(base: string, outermost: string): string {
  for (let folder = base; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) break;
  }
  return base === outermost || base.startsWith(outermost.endsWith(sep) ? outermost : outermost + sep)
    ? outermost
    : base;
}

function readRules(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return undefined;
  }
}
