import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { SERVER } from './client';

/** A message as it came: a response, or what the server sends of its own accord. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server process and the bytes that go to and fro, with no client library between that would mend anything. */
export interface RawServer {
  readonly process: ChildProcess;
  readonly messages: readonly Message[];
  /** Everything on standard error. */
  stderr(): string;
  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void;
  /** Frames any value as JSON. */
  send(value: unknown): void;
  notify(method: string, params?: unknown): void;
  /** Sends a request and waits for its answer; fails with the output so far where none comes. */
  request(method: string, params?: unknown): Promise<Message>;
  /** The first message for which the test holds, also one that has come already. */
  message(test: (message: Message) => boolean, about?: string): Promise<Message>;
  initialize(capabilities?: object, more?: object): Promise<Message>;
  /** The exit code once the process has ended by itself; fails where it does not. */
  ended(seconds?: number): Promise<number | null>;
  /** Begins to read what the server says, where that was not done from the start. */
  read(): void;
  /** Ends what is left of the process. */
  stop(): Promise<void>;
}

export const framed = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

export function startRaw(options: { node?: readonly string[]; read?: boolean } = {}): RawServer {
  const child = spawn(process.execPath, [...(options.node ?? []), SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, REFORM_PLAN_AS_OF: '2021-02-01' },
  });
  // A server that has ended is what some tests are about.
  child.stdin.on('error', () => undefined);
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  let lastId = 1_000_000;

  const server: RawServer = {
    process: child,
    messages,
    stderr: () => errors,
    write: (bytes) => void child.stdin.write(bytes),
    send: (value) => server.write(framed(JSON.stringify(value))),
    notify: (method, params) => server.send({ jsonrpc: '2.0', method, params }),
    request(method, params) {
      const id = ++lastId;
      server.send({ jsonrpc: '2.0', id, method, params });
      return server.message((message) => message.id === id && message.method === undefined, `an answer to ${method}`);
    },
    message(test, about = 'a message') {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = messages.find(test);
          if (!found) return;
          done();
          resolve(found);
        };
        const fail = (why: string) => {
          done();
          reject(new Error(`${about} never came (${why}); got ${JSON.stringify(messages).slice(-2_000)}\n${errors}`));
        };
        const ended = () => fail(`the server has ended with ${child.exitCode}`);
        const timer = setTimeout(() => fail('waited 30 s'), 30_000);
        const done = () => {
          clearTimeout(timer);
          waiting.delete(look);
          child.off('close', ended);
        };
        waiting.add(look);
        child.once('close', ended);
        look();
      });
    },
    async initialize(capabilities = {}, more = {}) {
      const answer = await server.request('initialize', { processId: null, rootUri: null, capabilities, ...more });
      server.notify('initialized', {});
      return answer;
    },
    async ended(seconds = 30) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const timer = new AbortController();
      const late = setTimeout(() => timer.abort(), seconds * 1_000);
      try {
        await once(child, 'exit', { signal: timer.signal });
        return child.exitCode;
      } catch {
        throw new Error(`the server lives on after ${seconds} s\n${errors}`);
      } finally {
        clearTimeout(late);
      }
    },
    read: () =>
      readFrames(child, messages, () => {
        for (const wake of [...waiting]) wake();
      }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
  if (options.read !== false) server.read();
  return server;
}

function readFrames(child: ChildProcess, messages: Message[], wake: () => void): void {
  let bytes = Buffer.alloc(0);
  child.stdout?.on('data', (data: Buffer) => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
      const header = bytes.indexOf('\r\n\r\n');
      if (header < 0) break;
      const length = Number(/Content-Length: (\d+)/.exec(bytes.toString('latin1', 0, header))?.[1]);
      const end = header + 4 + length;
      if (bytes.length < end) break;
      messages.push(JSON.parse(bytes.toString('utf8', header + 4, end)));
      bytes = bytes.subarray(end);
    }
    wake();
  });
}
