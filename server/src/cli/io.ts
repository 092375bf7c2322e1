import { Mistake } from './mistake';

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
  /** Resolves when the user wants a lasting command to end; until it is called, Ctrl-C ends the process as usual. */
  interrupted(): Promise<void>;
}

export function processIo(): Io {
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
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
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
