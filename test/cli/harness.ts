/** Runs the command line in this process, in folders made for the purpose. */
// The test runner's own loader knows what is required; the command line imports much of itself only when it is needed.
import 'tsx';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { Io, Output } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';
import { allRules } from '../../server/src/rules/registry';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string | Uint8Array;
  /** Columns of a terminal; none when absent. */
  readonly columns?: number;
  /** Code that a thread runs before the program; it can look at `port` and `data`. */
  readonly inThread?: string;
}

/** The program in one file, as it is shipped: the loader of the tests does not reach into other threads. */
let bundle: string | undefined;

export function bundled(): string {
  if (bundle === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-program-'));
    made.push(folder);
    const entry = join(__dirname, '../../server/src/cli/main.ts');
    bundle = join(folder, 'cli.js');
    buildSync({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', target: 'node20' });
  }
  return bundle;
}

/** Threads that were up and have said so, by all runs so far. */
export const threads = { up: 0 };

function startThread(workerData: unknown, before = ''): Worker {
  const code = [
    `const { parentPort: port, workerData: data } = require('node:worker_threads');`,
    before,
    `require(${JSON.stringify(bundled())});`,
  ].join('\n');
  const worker = new Worker(code, {
    eval: true,
    workerData,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 100 },
  });
  worker.once('message', () => threads.up++);
  return worker;
}

export async function cli(
  argv: readonly string[],
  { cwd, env = {}, stdin = '', columns, inThread }: CliOptions,
): Promise<Outcome> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    isTTY: columns !== undefined,
    columns,
    async write(text) {
      written[stream] += text;
    },
  });
  const io: Io = {
    cwd,
    env,
    out: output('out'),
    err: output('err'),
    readStdin: async () => Buffer.from(stdin),
    terminal: () => undefined,
    interrupted: () => new Promise(() => undefined),
    program: undefined,
    cores: 1,
    startThread: (data) => startThread(data, inThread),
    saveMemory: () => undefined,
  };
  const code = await run(argv, io);
  return { code, ...written };
}

/** The rules that golden results are pinned to: what stands in a plan's structure. */
const PINNED = new Set(['unknown-key', 'missing-field', 'wrong-type', 'duplicate-key', 'mixed-keys', 'yaml-syntax']);

/** A configuration that switches all other rules off, so that a new rule changes no golden result. */
export const PINNED_CONFIG = [
  'rules:',
  ...allRules.filter(({ id }) => !PINNED.has(id)).map(({ id }) => `  ${id}: off`),
  '',
].join('\n');

const made: string[] = [];

/**
 * A new folder with these files, besides a configuration that leaves only the pinned rules. Undefined takes a file away.
 *
 * @returns its absolute path
 */
export function folderWith(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-')));
  made.push(folder);
  for (const [name, content] of Object.entries({ 'reform-plan.yaml': PINNED_CONFIG, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function removeFolders(): void {
  bundle = undefined;
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A plan without findings under the pinned rules. */
export const GOOD = 'kế hoạch:\n  tên: Kế hoạch CCHC năm 2021\n  năm: 2021\n  cơ quan: Thanh tra tỉnh\n';

/** An unknown key with a safe fix in a task, a wrong word with an unsafe one, a duplicate key with a related place, a hint. */
export const BAD = `kế hoạch:
  tên: Kế hoạch CCHC năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
  cấp: tinh thanh
  year: 2021
lĩnh vực:
  - tên: Cải cách thủ tục hành chính
    nhiệm vụ:
      - tên: "😀 Rà soát thủ tục"
        "san pham": Báo cáo
kinh phí: [a]
kinh phí: [b]
`;
