/**
 * The npm-borne editor as a command, a stand-in for the `code` that `@vscode/test-electron` spawns: reads the same flags,
 * runs the tests, prints what they print, and ends with their exit code.
 *
 * Everything it started ends with it: at the end of the tests, on a signal, and when the limit in
 * `REFORM_PLAN_EDITOR_LIMIT` (seconds) has passed.
 */
import * as util from 'node:util';
import { type PreparedWindow, prepareWindow, type WindowOptions } from './window';

const DEFAULT_LIMIT_SECONDS = 300;

/** Exit codes as shells give them to a process that a signal or `timeout` ended. */
const EXIT_TIMEOUT = 124;
const SIGNAL_EXITS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** What the window says about itself in every run, so that the lines of the tests can be seen. */
const SMALL_TALK =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Ignoring fetching additional builtin|Updating additional builtin|No extension gallery service|No bundle location found for extension vscode\.|Timed out waiting for authentication provider)/;

function readArguments(args: readonly string[]): WindowOptions {
  const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const flag = '--extensionDevelopmentPath=';
  const [extension, ...beside] = args.filter((arg) => arg.startsWith(flag)).map((arg) => arg.slice(flag.length));
  const tests = value('extensionTestsPath');
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (extension === undefined || tests === undefined || workspace === undefined) {
    throw new Error('needs --extensionDevelopmentPath=FOLDER, --extensionTestsPath=MODULE and a workspace folder');
  }
  return {
    extension,
    beside,
    tests,
    workspace,
    language: value('locale') === 'vi' ? 'vi' : 'en',
    host: value('extensionDevelopmentKind') === 'web' ? 'web' : 'node',
  };
}

/** Runs the tests and gives their exit code; 1 when the editor died. */
async function run(window: PreparedWindow): Promise<number> {
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>((resolve) => {
    finish = resolve;
  });
  await window.page.exposeFunction('codeAutomationLog', printLog);
  await window.page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  await window.page.goto(window.address);
  const outcome = await Promise.race([finished, window.died]);
  if (typeof outcome === 'number') return outcome;
  console.error(outcome);
  return 1;
}

function printLog(type: string, args: unknown[]): void {
  const text = util.format(...args);
  if (SMALL_TALK.test(text)) return;
  if (type === 'error' || type === 'warn') console.error(text);
  else console.log(text);
}

async function main(): Promise<void> {
  // The server and the browser end at the exit of the process, so an exit is all that a signal or the limit needs.
  for (const [signal, code] of Object.entries(SIGNAL_EXITS)) process.on(signal, () => process.exit(code));
  const limit = Number(process.env.REFORM_PLAN_EDITOR_LIMIT) || DEFAULT_LIMIT_SECONDS;
  setTimeout(() => {
    console.error(`The tests in the editor did not end within ${limit} s; the editor is closed.`);
    process.exit(EXIT_TIMEOUT);
  }, limit * 1000);
  const window = await prepareWindow(readArguments(process.argv.slice(2)));
  const code = await run(window);
  await window.close();
  process.exit(code);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
