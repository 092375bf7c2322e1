import { setFlagsFromString } from 'node:v8';
import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { nodeFiles } from '../node/files';
import { readDate } from '../time/date';
import { serveFeatures } from './features';
import { framesOf } from './frames';
import { guarded } from './guard';
import { serve } from './server';
import { today } from './today';

/** Starts the server in this process: over the channel the client asks for on the command line, else over stdin and stdout. */
export function startServer(): void {
  tuneEngine();
  const { reader, writer } = process.argv.includes('--node-ipc')
    ? { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) }
    : framesOf(process.stdin, process.stdout, gone);
  const incoming = guarded(reader, writer);
  // As for `exit`: whoever leaves without a word has died.
  function gone(): void {
    process.exit(incoming.isShutDown() ? 0 : 1);
  }
  const connection = createConnection(ProposedFeatures.all, incoming, writer);
  serve(connection, {
    files: nodeFiles,
    today: () => {
      // Fixed for tests and for looking at a plan as of another day, as `check --as-of` does.
      const stated = readDate(process.env['REFORM_PLAN_AS_OF'] ?? '');
      return stated && 'date' in stated ? stated.date : today();
    },
    features: async () => serveFeatures,
    manual: async () => (await import('../service/manual-texts')).manual,
    version,
  });
}

/** V8 complains of a flag it does not have. */
function tuneEngine(): void {
  if (!/^v2[024]\./.test(process.version)) return;
  // The space for what is soon forgotten would grow to more than a plan of a thousand tasks takes.
  setFlagsFromString('--semi-space-growth-factor=1');
  // Left alone, the heap grows to several times of what a plan of ten thousand tasks uses.
  setFlagsFromString('--heap-growing-percent=40');
  // Most patterns run a few times on a plan: compiled twice, as V8 does, they would cost more than they ever save.
  setFlagsFromString('--no-regexp-tier-up');
}
