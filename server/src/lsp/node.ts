import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { nodeFiles } from '../node/files';
import { readDate } from '../time/date';
import { serve } from './server';
import { today } from './today';

/** Starts the server in this process: over the channel the client asks for on the command line, else over stdin and stdout. */
export function startServer(): void {
  const viaIpc = process.argv.includes('--node-ipc');
  const connection = viaIpc
    ? createConnection(ProposedFeatures.all)
    : createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(process.stdin),
        new StreamMessageWriter(process.stdout),
      );
  serve(connection, {
    files: nodeFiles,
    today: () => {
      // Fixed for tests and for looking at a plan as of another day, as `check --as-of` does.
      const stated = readDate(process.env['REFORM_PLAN_AS_OF'] ?? '');
      return stated && 'date' in stated ? stated.date : today();
    },
    version,
  });
}
