import { type Profiler, Session } from 'node:inspector';

/** Tells which inputs make code of the server run that none before them did. */
export interface Coverage {
  /** Whether the code that ran since the last call holds any that had never run. */
  grew(): boolean;
  /** Characters of the server's code that have run so far. */
  size(): number;
  stop(): void;
}

const OWN = '/server/src/';

/** V8's own count of the blocks that run, of this process; costs some milliseconds a call. */
export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** For each script which of its characters have run. */
  const known = new Map<string, Uint8Array>();
  return {
    grew() {
      let grown = false;
      for (const script of take(session)) {
        if (!script.url.includes(OWN)) continue;
        const ran = paint(script);
        const before = known.get(script.scriptId) ?? new Uint8Array(ran.length);
        for (let i = 0; i < ran.length; i++)
          if (ran[i] === 1 && before[i] !== 1) {
            before[i] = 1;
            grown = true;
          }
        known.set(script.scriptId, before);
      }
      return grown;
    },
    size: () => [...known.values()].reduce((sum, script) => sum + script.reduce((a, b) => a + b, 0), 0),
    stop: () => session.disconnect(),
  };
}

function take(session: Session): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] = [];
  // Answered at once, as the session is with this very thread.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    taken = result;
  });
  return taken;
}

/** 1 for each character that ran. Ranges come from the outside in: an inner one says more precisely what its place did. */
function paint({ functions }: Profiler.ScriptCoverage): Uint8Array {
  const ranges = functions.flatMap((one) => one.ranges);
  // Room for what later calls find: a script is as long as its last function reaches, and may be seen in part at first.
  const painted = new Uint8Array(Math.max(1 << 18, ...ranges.map(({ endOffset }) => endOffset)));
  for (const { startOffset, endOffset, count } of ranges) painted.fill(count > 0 ? 1 : 2, startOffset, endOffset);
  return painted;
}
