import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { findEditor } from './harness/editor';
import { OUT } from './harness/paths';

/** The tests take seconds; this is for one that hangs in a way mocha cannot see. */
const DEFAULT_LIMIT_SECONDS = 300;

/** The launcher has the same limit and says more when it is reached, so this one comes a little later. */
const GRACE_SECONDS = 15;

export interface TestRun {
  /** The folder of the extension: the one with its package.json. */
  readonly extension: string;
  /** Folders of further extensions in the same window. */
  readonly beside?: readonly string[];
  /** The folder with `index.ts` and the `*.test.ts` files. */
  readonly suite: string;
  /** The folder that the editor opens, as a copy that the tests may change. */
  readonly workspace: string;
  /** What `vscode.env.language` says, where the editor can: the desktop editor needs a language pack for `vi`. */
  readonly language?: 'vi' | 'en';
}

/**
 * Runs a suite of tests inside a real VS Code.
 *
 * @throws Error when a test failed, the editor died, the limit passed, or there is no editor.
 */
export async function runEditorTests(run: TestRun): Promise<void> {
  await fs.mkdir(OUT, { recursive: true });
  // Each run has its own folders, so that two may go on at the same time and no test of yesterday is found.
  const out = await fs.mkdtemp(path.join(OUT, 'editor-'));
  const temporary = await fs.mkdtemp(path.join(os.tmpdir(), 'reform-plan-test-'));
  try {
    const workspace = path.join(temporary, 'workspace');
    await fs.cp(run.workspace, workspace, { recursive: true });
    await buildSuite(run.suite, out);
    const editor = await findEditor(out);
    console.log(`Running the tests in ${editor.name} …`);
    await withLimit((limit) =>
      runTests({
        vscodeExecutablePath: editor.executable,
        extensionDevelopmentPath: [run.extension, ...(run.beside ?? [])].map(word),
        extensionTestsPath: word(path.join(out, 'index')),
        extensionTestsEnv: { REFORM_PLAN_EDITOR_LIMIT: String(limit) },
        launchArgs: [
          word(workspace),
          '--disable-extensions',
          `--locale=${run.language ?? 'en'}`,
          `--user-data-dir=${word(path.join(temporary, 'user'))}`,
          `--extensions-dir=${word(path.join(temporary, 'extensions'))}`,
        ],
      }),
    );
  } finally {
    await fs.rm(out, { recursive: true, force: true });
    await fs.rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** On Windows `runTests` goes through a shell and quotes nothing, and a user's folder there often has a space in it. */
function word(file: string): string {
  return process.platform === 'win32' ? `"${file}"` : file;
}

/** One module a test file: mocha loads them by name, and its errors name the file. */
async function buildSuite(suite: string, out: string): Promise<void> {
  const tests = await glob('**/*.test.ts', { cwd: suite, absolute: true });
  if (tests.length === 0) throw new Error(`No test (*.test.ts) was found in ${suite}.`);
  await build({
    entryPoints: [path.join(suite, 'index.ts'), ...tests],
    outbase: suite,
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** `runTests` knows no limit, but ends the editor with all it started at the second SIGINT it hears of. */
async function withLimit(work: (seconds: number) => Promise<unknown>): Promise<void> {
  const seconds = Number(process.env.REFORM_PLAN_EDITOR_LIMIT) || DEFAULT_LIMIT_SECONDS;
  const timer = setTimeout(
    () => {
      console.error(`The tests in the editor did not end within ${seconds} s; the editor is closed.`);
      process.emit('SIGINT');
      process.emit('SIGINT');
    },
    (seconds + GRACE_SECONDS) * 1000,
  );
  try {
    await work(seconds);
  } finally {
    clearTimeout(timer);
  }
}
