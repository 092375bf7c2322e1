/** What reading a file gives: its text, or why there is none. Never throws. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: 'missing' | 'folder' | 'too-large' | 'unreadable' };

/** All access to files. Paths are absolute, with `/` between their parts. */
export interface Files {
  read(path: string): Promise<ReadResult>;
}

/** The twin in memory, for tests and for hosts without a disk. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  return {
    async read(path) {
      const text = texts[path];
      return text === undefined ? { kind: 'failed', why: 'missing' } : { kind: 'text', text };
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
