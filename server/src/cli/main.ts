import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { processIo } from './io';

/**
 * The entry of the program, and of the threads it starts. The exit code is set, not forced: what is still on its way
 * through a pipe gets there, and a language server lives on.
 */
if (isMainThread)
  import('./run')
    .then(({ run }) => run(process.argv.slice(2), processIo(__filename)))
    .then((code) => {
      process.exitCode = code;
    });
else if (parentPort) {
  const port = parentPort;
  import('./thread-main').then(({ serveChecks }) => serveChecks(port, workerData));
}
