import { processIo } from './io';
import { run } from './run';

/**
 * The entry of the program. The exit code is set, not forced: what is still on its way through a pipe gets there, and
 * a language server lives on.
 */
run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
