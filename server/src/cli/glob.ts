// The package's ESM build asks for its own address, which a bundle in CommonJS does not have; this takes the other one.
import tinyglobby = require('tinyglobby');

/** How folders are walked: no hidden ones, no packages, and upper or lower case alike. A link counts only when it is named. */
const WALK = {
  dot: false,
  followSymbolicLinks: false,
  caseSensitiveMatch: false,
  ignore: ['**/node_modules/**'],
} as const;

/** Files and folders that match a glob, relative to `cwd` unless the glob is absolute; folders end with `/`. */
export function matching(pattern: string, cwd: string, absolute: boolean): Promise<string[]> {
  return tinyglobby.glob(pattern, { ...WALK, cwd, absolute, onlyFiles: false, expandDirectories: false });
}

/** Plans below a folder, relative to it, with `/`. */
export function plansBelow(folder: string): Promise<string[]> {
  return tinyglobby.glob('**/*.plan.{yaml,yml}', { ...WALK, cwd: folder });
}

/** Folders below a folder, relative to it, with `/`. */
export function foldersBelow(folder: string): Promise<string[]> {
  return tinyglobby.glob('**/', { ...WALK, cwd: folder, onlyDirectories: true });
}

export function isGlob(path: string): boolean {
  return tinyglobby.isDynamicPattern(path);
}
