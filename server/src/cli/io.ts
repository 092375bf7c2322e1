import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { MAX_BYTES, type ReadBytes } from '../node/files';
import { Mistake } from './mistake';
import { openTerminal, type Terminal } from './terminal';

/** One of the two streams that are written. */
export interface Output {
  readonly isTTY: boolean;
  /** Width of the terminal in columns; absent when it is none. */
  readonly columns: number | undefined;
  /** Resolves when the text has been taken over; a reader that has gone away is no error. */
  write(text: string): Promise<void>;
}

/** Everything a command knows of the process it runs in. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** All of standard input, or as much of it as goes beyond `limit` bytes. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Somebody to ask; undefined where input or error output is no terminal. */
  terminal(): Terminal | undefined;
  /**
   * Resolves when the user wants a lasting command to end, with the exit code that says so; until it is called, Ctrl-C
   * ends the process as usual, and so does a second one.
   */
  interrupted(): Promise<number>;
  /** The file that holds the whole program; absent where it runs from its sources. */
  readonly program: string | undefined;
  /** Threads that this machine can run at once. */
  readonly cores: number;
  /** Starts the program as a thread beside this one. */
  startThread(data: unknown): Worker;
  /** From now on, memory that is no longer used is given back sooner, here and in threads started later. */
  saveMemory(): void;
}

/** Standard input as a file: refused where it is too large for a plan. */
export async function readStdin(io: Io): Promise<ReadBytes> {
  const bytes = await io.readStdin(MAX_BYTES);
  return bytes.length > MAX_BYTES ? { kind: 'failed', why: 'too-large' } : { kind: 'bytes', bytes };
}

/** New objects live in so many megabytes of a thread: more make it hardly faster, and the process larger. */
const YOUNG = { maxYoungGenerationSizeMb: 8 };

/** @param entry the file that was started */
export function processIo(entry: string): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    async readStdin(limit) {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > limit) break;
      }
      return Buffer.concat(chunks);
    },
    terminal: () => openTerminal(process.stdin, process.stderr),
    interrupted: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve(130));
        process.once('SIGTERM', () => resolve(143));
      }),
    program: entry.endsWith('.js') ? entry : undefined,
    cores: availableParallelism(),
    saveMemory() {
      // Left alone, each thread lets its heap grow to several times of what it uses. V8 complains of a flag it does not have.
      if (/^v2[024]\./.test(process.version)) setFlagsFromString('--heap-growing-percent=40');
    },
    startThread: (workerData) => new Worker(entry, { workerData, resourceLimits: YOUNG }),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let gone = false;
  // The fault is handled where the text is written; without a listener it would end the process with a stack trace.
  stream.on('error', () => undefined);
  return {
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    write(text) {
      if (gone || text === '') return Promise.resolve();
      return new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) return resolve();
          gone = true;
          if ('code' in error && error.code === 'EPIPE') resolve();
          else reject(new Mistake('outputFailed'));
        });
      });
    },
  };
}

/** Whether colours are wanted: NO_COLOR and FORCE_COLOR decide, else what the stream is. */
export function wantsColour({ env }: Io, output: Output): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY && env['TERM'] !== 'dumb';
}
