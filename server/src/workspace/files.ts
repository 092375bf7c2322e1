/** What reading a file gives: its text, or why there is none. Never throws. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: 'missing' | 'folder' | 'too-large' | 'unreadable' };

/** The plans found below a folder. */
export interface Listing {
  /** Sorted. */
  readonly paths: readonly string[];
  /** Whether there are more than a workspace may have, or folders deeper than are looked into. */
  readonly cut: boolean;
}

/** All access to files. Paths are absolute, with `/` between their parts. */
export interface Files {
  read(path: string): Promise<ReadResult>;
  /**
   * The plan files below a folder; hidden folders, packages and links are passed over. Never throws: a folder that cannot
   * be read holds nothing.
   *
   * @param most paths at the most
   */
  list(folder: string, most: number): Promise<Listing>;
  /** Where a path leads when all links are followed; undefined where there is nothing. Never throws. */
  realpath(path: string): Promise<string | undefined>;
}

/** Folders below the first that are looked into, one inside the other. */
export const DEEPEST = 20;

const PLAN_NAME = /\.plan\.ya?ml$/i;

/** Whether a path has the name of a plan file. */
export function isPlanPath(path: string): boolean {
  return PLAN_NAME.test(path);
}

/** Whether a folder of this name is passed over when plans are looked for. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * The twin in memory, for tests and for hosts without a disk. What is changed in `texts` and `links` shows at once.
 *
 * @param links from the path of a file or folder to the path it leads to
 */
export function memoryFiles(
  texts: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Files {
  const follow = (path: string): string => {
    let at = path;
    for (let step = 0; step < DEEPEST; step++) {
      const link = Object.keys(links).find((from) => isInside(at, from));
      if (link === undefined) return at;
      at = `${links[link]}${at.slice(link.length)}`;
    }
    return at;
  };
  const isFolder = (path: string) => Object.keys(texts).some((file) => file !== path && isInside(file, path));
  return {
    async read(path) {
      const real = follow(path);
      const text = texts[real];
      if (text !== undefined) return { kind: 'text', text };
      return { kind: 'failed', why: isFolder(real) ? 'folder' : 'missing' };
    },
    async list(folder, most) {
      const found = Object.keys(texts)
        .filter((path) => isInside(path, folder) && isPlanPath(path))
        .map((path) => ({ path, parts: path.slice(folder.length).split('/').filter(Boolean).slice(0, -1) }))
        .filter(({ parts }) => !parts.some(isPassedOver));
      const near = found.filter(({ parts }) => parts.length <= DEEPEST).map(({ path }) => path);
      return { paths: near.sort().slice(0, most), cut: near.length > most || near.length < found.length };
    },
    async realpath(path) {
      const real = follow(path);
      return real in texts || isFolder(real) ? real : undefined;
    },
  };
}

/** The folder of a path; the root is its own. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** A relative path seen from a folder, with `.` and `..` worked out. */
export function resolvePath(folder: string, relative: string): string {
  const absolute = relative.startsWith('/') || /^[A-Za-z]:\//.test(relative);
  const parts: string[] = [];
  for (const part of (absolute ? relative : `${folder}/${relative}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const joined = parts.join('/');
  return /^[A-Za-z]:/.test(joined) ? joined : `/${joined}`;
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
