import { Worker } from 'node:worker_threads';

/** Nothing that is given to {@link Watchdog.during} may take longer, on however slow a machine. */
const MOST_SECONDS = 60;
const MOST_BYTES = 200_000;

/** Ends this process when one step of it hangs, and says which: mocha's own time limit cannot interrupt a loop. */
export interface Watchdog {
  /** Runs a step; `about` is printed if it does not come back. */
  during<T>(about: string, step: () => T): T;
  stop(): Promise<unknown>;
}

/** Shared with the thread: [number of the step, or 0 between two of them; bytes of `about`], then `about`. */
const HEADER = 8;

export function startWatchdog(): Watchdog {
  const shared = new SharedArrayBuffer(HEADER + MOST_BYTES);
  const state = new Int32Array(shared, 0, 2);
  const about = new Uint8Array(shared, HEADER);
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, seconds: MOST_SECONDS } });
  worker.unref();
  let steps = 0;
  return {
    during(text, step) {
      // Not into shared memory at once, as `encodeInto` does not write there in every version of Node.
      const bytes = new TextEncoder().encode(text).subarray(0, MOST_BYTES);
      about.set(bytes);
      Atomics.store(state, 1, bytes.length);
      Atomics.store(state, 0, ++steps);
      try {
        return step();
      } finally {
        Atomics.store(state, 0, 0);
      }
    },
    stop: () => worker.terminate(),
  };
}

const WATCH = `
const { workerData: { shared, seconds } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const state = new Int32Array(shared, 0, 2);
let last = 0;
let since = 0;
setInterval(() => {
  const step = Atomics.load(state, 0);
  if (step !== last) [last, since] = [step, 0];
  else if (step !== 0 && ++since >= seconds) {
    const about = Buffer.from(new Uint8Array(shared, ${HEADER}, Atomics.load(state, 1)));
    writeSync(2, 'Hangs for more than ' + seconds + ' s:\\n' + about + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 1000);
`;
