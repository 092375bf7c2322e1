import type { Worker } from 'node:worker_threads';
import type { CheckSetup, CheckText, Outcome, TextJob } from './check-text';
import type { Io } from './io';

/** Checks texts, on this thread or on others. */
export interface Checker {
  readonly check: CheckText;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** What a thread is started with, so that the program knows what it is to be. */
export interface ThreadData extends CheckSetup {
  readonly role: 'check';
}

/** What a thread says: that it is up, or the outcome of the job it was given. */
export type ThreadMessage = 'ready' | Outcome;

/** Threads beyond which more of them cost more memory than they save time. */
const MOST = 8;
/** Fewer files than this are checked before another thread is up. */
const FEW = 8;
/** Unless they are large: bytes of all of them. */
const LITTLE = 1_000_000;

/** How many threads to check with; 1 for this thread alone. */
export function threadsFor(files: number, bytes: number, cores: number, wanted: number | undefined): number {
  if (wanted !== undefined) return Math.max(1, Math.min(wanted, files));
  return files < FEW && bytes < LITTLE ? 1 : Math.max(1, Math.min(cores, MOST, files));
}

/** Checks on this thread; what it takes is loaded with the first text. */
export function ownThread(setup: CheckSetup): Checker {
  let check: Promise<CheckText> | undefined;
  return {
    async check(job) {
      check ??= import('./check-text').then(({ textChecker }) => textChecker(setup));
      return (await check)(job);
    },
    close: async () => undefined,
  };
}

const ended: Outcome = { kind: 'died', why: 'ended' };

interface Waiting {
  readonly job: TextJob;
  resolve(outcome: Outcome): void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Waiting | undefined;
}

/**
 * Checks on other threads. A thread is started when there is work that no other is free for, up to `most` of them.
 * One that ends over a text ends that check alone: the outcome says so, and another takes its place. Where no thread
 * can be started at all, this one does the work.
 */
export function otherThreads(setup: CheckSetup, most: number, io: Io): Checker {
  io.saveMemory();
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  const own = ownThread(setup);
  let able = true;
  let closed = false;

  function serve() {
    for (const thread of threads) if (thread.ready && !thread.job) give(thread);
    const starting = [...threads].filter(({ ready }) => !ready).length;
    for (let i = starting; able && !closed && i < queue.length && threads.size < most; i++) start();
    if (!able && threads.size === 0) for (const waiting of queue.splice(0)) void onThisThread(waiting);
  }

  async function onThisThread({ job, resolve }: Waiting) {
    resolve(await own.check(job));
  }

  function give(thread: Thread) {
    const waiting = queue.shift();
    if (!waiting) return;
    thread.job = waiting;
    // The bytes move over without a copy; nobody here needs them again.
    const { buffer, byteOffset, byteLength } = waiting.job.bytes;
    const whole = byteOffset === 0 && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer;
    thread.worker.postMessage(waiting.job, whole ? [buffer] : []);
  }

  function start() {
    let worker: Worker;
    try {
      worker = io.startThread({ role: 'check', ...setup } satisfies ThreadData);
    } catch {
      able = false;
      return;
    }
    const thread: Thread = { worker, ready: false, job: undefined };
    threads.add(thread);
    let why: 'memory' | 'ended' = 'ended';
    worker.on('message', (message: ThreadMessage) => {
      if (message === 'ready') thread.ready = true;
      else {
        const done = thread.job;
        thread.job = undefined;
        done?.resolve(message);
      }
      serve();
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') why = 'memory';
    });
    worker.on('exit', () => {
      threads.delete(thread);
      if (!thread.ready) able = false;
      thread.job?.resolve({ kind: 'died', why });
      thread.job = undefined;
      if (!closed) serve();
    });
  }

  return {
    check(job) {
      if (closed) return Promise.resolve(ended);
      return new Promise((resolve) => {
        queue.push({ job, resolve });
        serve();
      });
    },
    async close() {
      closed = true;
      // Whoever waits for an outcome must not wait for ever.
      for (const { resolve } of queue.splice(0)) resolve(ended);
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
