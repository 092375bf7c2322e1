import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { access, chmod, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { MAX_TEXT } from '../plan/limits';
import { DEEPEST, type Files, isPassedOver, isPlanPath, type Listing } from '../workspace/files';

/** Why the bytes of a file cannot be had. */
export type ReadFault = 'missing' | 'folder' | 'special' | 'too-large' | 'denied' | 'link-loop' | 'unreadable';

/** Bytes beyond which a file holds more characters than a plan may: UTF-8 takes three for a UTF-16 unit at the most. */
export const MAX_BYTES = MAX_TEXT * 3;

export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly why: ReadFault };

/** Reads a regular file whole; pipes and devices are refused, as they may never end. Never throws. */
export async function readBytes(path: string): Promise<ReadBytes> {
  try {
    const refusal = refuse(await stat(path));
    if (refusal) return { kind: 'failed', why: refusal };
    const file = await open(path, 'r');
    try {
      // What is open may not be what was looked at a moment ago.
      const changed = refuse(await file.stat());
      return changed ? { kind: 'failed', why: changed } : { kind: 'bytes', bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'failed', why: faultOf(error) };
  }
}

/**
 * Hands the bytes of a regular file to a function, part by part. For many files one behind the other: it neither waits for
 * other threads nor takes memory for each. Never throws.
 *
 * @returns whether the file could be read to its end
 */
export function eachPart(path: string, take: (part: Uint8Array) => void): boolean {
  let file: number | undefined;
  try {
    if (refuse(statSync(path))) return false;
    file = openSync(path, 'r');
    if (refuse(fstatSync(file))) return false;
    for (let read = readSync(file, partBuffer()); read > 0; read = readSync(file, partBuffer()))
      take(partBuffer().subarray(0, read));
    return true;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let part: Uint8Array | undefined;

function partBuffer(): Uint8Array {
  part ??= new Uint8Array(256 * 1024);
  return part;
}

function refuse(stats: Stats): ReadFault | undefined {
  if (stats.isDirectory()) return 'folder';
  if (!stats.isFile()) return 'special';
  return stats.size > MAX_BYTES ? 'too-large' : undefined;
}

const FAULTS: Readonly<Record<string, ReadFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ELOOP: 'link-loop',
};

/** What the error of a file operation means. */
export function faultOf(error: unknown): ReadFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS[code] ?? 'unreadable';
}

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly bom: boolean }
  /** `line` is the first one, 1-based, that holds bytes which are no UTF-8. */
  | { readonly kind: 'failed'; readonly encoding: 'utf-16' | undefined; readonly line: number };

/** Reads bytes as UTF-8. A byte order mark is no part of the text, so that offsets are those the editor has. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text, bom: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const readable = new TextDecoder('utf-8').decode(bytes);
    const before = readable.slice(0, readable.indexOf('\ufffd'));
    return { kind: 'failed', encoding: utf16 ? 'utf-16' : undefined, line: before.split('\n').length };
  }
}

/** The files of this machine. */
export const nodeFiles: Files = {
  async read(path) {
    const result = await readBytes(nativePath(path));
    if (result.kind === 'failed') {
      const { why } = result;
      return { kind: 'failed', why: why === 'missing' || why === 'folder' || why === 'too-large' ? why : 'unreadable' };
    }
    const decoded = decode(result.bytes);
    return decoded.kind === 'text' ? { kind: 'text', text: decoded.text } : { kind: 'failed', why: 'unreadable' };
  },
  list: listPlans,
  async realpath(path) {
    const real = await realpath(nativePath(path)).catch(() => undefined);
    return real === undefined ? undefined : corePath(real, path);
  },
};

/** On Windows a path taken from a URI has a slash before its drive. */
function nativePath(path: string): string {
  return process.platform === 'win32' && /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

/** A path of this machine in the form in which `like` is written. */
function corePath(native: string, like: string): string {
  if (process.platform !== 'win32') return native;
  const slashed = native.replaceAll('\\', '/');
  return like.startsWith('/') && !slashed.startsWith('/') ? `/${slashed}` : slashed;
}

/** Folders that are read for a listing at the most: a whole disk opened by mistake must come to an end. */
const MOST_FOLDERS = 20_000;

/** Level by level, so that of too many plans the nearest are taken. */
async function listPlans(root: string, most: number): Promise<Listing> {
  const paths: string[] = [];
  let level = [root];
  let read = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return { paths: paths.sort(), cut: true };
    const below: string[] = [];
    for (const folder of level) {
      if (++read > MOST_FOLDERS || paths.length > most) return { paths: paths.slice(0, most).sort(), cut: true };
      const entries = await readdir(nativePath(folder), { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = `${folder.endsWith('/') ? folder : `${folder}/`}${entry.name}`;
        if (entry.isDirectory() && !isPassedOver(entry.name)) below.push(path);
        else if (entry.isFile() && isPlanPath(entry.name)) paths.push(path);
      }
    }
    level = below;
  }
  return { paths: paths.slice(0, most).sort(), cut: paths.length > most };
}

/**
 * Writes a file so that at no time half of it stands there: to a file beside it, which then takes its name. The target
 * of a link is written, not the link; an existing file keeps its mode.
 *
 * @returns what kept it from being written
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<ReadFault | undefined> {
  const file = await replacement(path);
  if (typeof file === 'string') return file;
  const fault = (await file.write(content)) ?? (await file.finish());
  if (fault) await file.abandon();
  return fault;
}

/** A file in the making. Its functions give what kept them from doing what they should. */
export interface Replacement {
  write(content: string | Uint8Array): Promise<ReadFault | undefined>;
  /** Gives it its name. */
  finish(): Promise<ReadFault | undefined>;
  /** Takes it away; the file whose name it was to have stays as it is. */
  abandon(): Promise<void>;
}

/** Begins a file that is to take the place of another one, part by part; see {@link replaceFile}. */
export async function replacement(path: string): Promise<Replacement | ReadFault> {
  try {
    const target = await realpath(path).catch(() => path);
    const stats = await stat(target).catch(() => undefined);
    if (stats?.isDirectory()) return 'folder';
    // Renaming asks only for a writable folder; a file marked as read-only is to stay as it is.
    if (stats) await access(target, constants.W_OK);
    const temporary = `${target}.${process.pid}.tmp`;
    const file = await open(temporary, 'wx');
    let ended: Promise<void> | undefined;
    const end = () => {
      ended ??= file.close();
      return ended;
    };
    return {
      write: (content) => faultless(file.writeFile(content)),
      finish: () =>
        faultless(
          end()
            .then(() => stats && chmod(temporary, stats.mode & 0o7777))
            .then(() => rename(temporary, target)),
        ),
      async abandon() {
        await end().catch(() => undefined);
        await unlink(temporary).catch(() => undefined);
      },
    };
  } catch (error) {
    return faultOf(error);
  }
}

function faultless(work: Promise<unknown>): Promise<ReadFault | undefined> {
  return work.then(() => undefined, faultOf);
}
