import { resolve } from 'node:path';
import { replacement } from '../node/files';
import type { Language } from '../texts/localized';
import type { Io } from './io';
import { Mistake } from './mistake';
import type { CheckSettings } from './settings';
import { say } from './texts';

/** Below this many files a check is over before anybody wonders. */
const PROGRESS_FROM = 20;

/** One line on the terminal of standard error that says how far the check is. */
export interface Progress {
  show(done: number): Promise<void>;
  clear(): Promise<void>;
}

export function progressOn({ err }: Io, all: number, language: Language): Progress {
  const shows = err.isTTY && all >= PROGRESS_FROM;
  let stands = false;
  return {
    async show(done) {
      if (!shows || done % 10 !== 0) return;
      stands = true;
      await err.write(`\r${say(language, 'progress', { done, all })}\u001b[K`);
    },
    async clear() {
      if (!stands) return;
      stands = false;
      await err.write('\r\u001b[K');
    },
  };
}

/** Where the result goes. */
export interface Sink {
  write(text: string): Promise<void>;
  /** @throws {Mistake} when the file cannot be written */
  finish(): Promise<void>;
  /** Leaves no trace of a result that is not whole, as far as it has not been read already. */
  abandon(): Promise<void>;
}

/** @throws {Mistake} when the file cannot be written */
export async function openSink(io: Io, settings: CheckSettings, progress: Progress): Promise<Sink> {
  const { output: path, writeBaseline } = settings;
  if (path !== undefined) {
    const file = await replacement(resolve(io.cwd, path));
    if (typeof file === 'string') throw new Mistake('notWritten', { path });
    return {
      async write(text) {
        if (await file.write(text)) throw new Mistake('notWritten', { path });
      },
      async finish() {
        if (await file.finish()) throw new Mistake('notWritten', { path });
      },
      abandon: file.abandon,
    };
  }
  // Nothing is said before the baseline has been written: without it the result would be another one.
  const held: string[] | undefined = writeBaseline === undefined ? undefined : [];
  return {
    async write(text) {
      if (text === '') return;
      if (held) {
        held.push(text);
        return;
      }
      if (io.out.isTTY) await progress.clear();
      await io.out.write(text);
    },
    async finish() {
      if (held) await io.out.write(held.join(''));
    },
    abandon: async () => undefined,
  };
}
