/**
 * Many files on the command line: wall time and memory of `check` over 1,000 and 5,000 typical plans, over the same ones
 * again, and over one; against yaml-language-server as a library, Spectral, and a floor that reads and holds against the
 * schema and nothing else. Peers check with the JSON Schema alone.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePlan, sizes } from './plans';
import { mb, type Row, type Section, share } from './table';

const root = join(__dirname, '..');
const CLI = join(root, 'dist/cli.js');
const SCHEMA = join(root, 'schemas/plan.vi.schema.json');
const PACKAGES = { 'yaml-language-server': '2.0.0', '@stoplight/spectral-cli': '6.16.3', 'js-yaml': '5.5.0' };
/** Agencies of a province; each has a folder of its own. */
const AGENCIES = 44;

export const columns = ['reform-plan', 'yaml-language-server', 'Spectral', 'floor, 2 threads'];

interface Run {
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number;
  /** Resident memory at its highest, MB; 0 where the system does not tell. */
  readonly peak: number;
}

/** @param cache the folder, left alone by git, in which peers are kept */
export async function folderSections(cache: string): Promise<Section[]> {
  install(cache);
  const made = mkdtempSync(join(tmpdir(), 'reform-plan-bench-'));
  try {
    const thousand = makeFolder(join(made, '1000'), 1_000);
    const more = makeFolder(join(made, '5000'), 5_000);
    const one = makeFolder(join(made, 'one'), 1);
    const stored = join(made, 'cache');
    const peers = peersIn(cache);

    const fresh = await median(3, () => check(thousand, 'off'));
    const library = await run(peers.library(thousand));
    const spectral = await run(peers.spectral(thousand));
    const floor = await median(3, () => run(peers.floor(thousand)));
    const many = await check(more, 'off');
    await check(thousand, stored);
    const again = await median(5, () => check(thousand, stored));
    const single = await median(5, () => check(one, 'off'));
    const others = [
      await median(3, () => run(peers.library(one))),
      await median(3, () => run(peers.spectral(one))),
      await median(3, () => run(peers.floor(one))),
    ];

    const walls = [library.wall, spectral.wall, floor.wall];
    return [
      {
        title: '1,000 typical files, all rules on',
        rows: [
          share('wall, against yaml-language-server', fresh.wall, walls, 0, 1 / 8, seconds),
          share('wall, against Spectral', fresh.wall, walls, 1, 1 / 15, seconds),
          share('wall, against the floor', fresh.wall, walls, 2, 2, seconds),
          atMost('memory at its peak', [fresh, library, spectral, floor].map(peakOf), 200, mb),
          atMost('the same for 5,000 files', [many].map(peakOf), Math.max(200, fresh.peak * 1.1), mb),
          atMost('checked again, nothing changed', [again.wall], 400, seconds),
        ],
      },
      {
        title: 'one typical file, process start included',
        rows: [
          share(
            'wall, against Spectral',
            single.wall,
            others.map(({ wall }) => wall),
            1,
            1 / 3,
            seconds,
          ),
        ],
      },
    ];
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function peakOf({ peak }: Run): number {
  return peak;
}

const seconds = (value: number): string => `${(value / 1_000).toFixed(2)} s`;

function atMost(name: string, figures: readonly number[], most: number, format: (value: number) => string): Row {
  const own = figures[0] ?? 0;
  const goal = `≤ ${format(most)}`;
  return {
    name,
    figures: figures.map((value) => (value > 0 ? format(value) : '')),
    goal,
    met: own > 0 ? own <= most : undefined,
  };
}

/** Typical plans of agencies that differ in name alone. */
function makeFolder(folder: string, files: number): string {
  const text = makePlan(sizes.typical);
  for (let i = 0; i < files; i++) {
    const agency = `co-quan-${(i % AGENCIES) + 1}`;
    mkdirSync(join(folder, agency), { recursive: true });
    const own = text.replaceAll('Sở Nội vụ tỉnh', `Sở số ${(i % AGENCIES) + 1} tỉnh`);
    writeFileSync(join(folder, agency, `ke-hoach-${i + 1}.plan.yaml`), own);
  }
  return folder;
}

function check(folder: string, cache: string): Promise<Run> {
  return run([CLI, 'check', folder, '--as-of', '2026-02-02'], { REFORM_PLAN_CACHE: cache });
}

async function median(times: number, measure: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let i = 0; i < times; i++) runs.push(await measure());
  runs.sort((a, b) => a.wall - b.wall);
  const middle = runs[Math.floor(times / 2)];
  return { wall: middle?.wall ?? 0, peak: Math.max(...runs.map(peakOf)) };
}

/** A program of Node; that it reports findings is no fault here. */
function run(words: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, words, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let peak = 0;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const watch = setInterval(() => (peak = Math.max(peak, highest(child.pid))), 10);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === null || code > 1) reject(new Error(`${words.join(' ')}: ${code}\n${said}`));
      else resolve({ wall: performance.now() - started, peak });
    });
  });
}

/** What the system keeps of the most memory a process had, all its threads together. */
function highest(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The peers live in a cache that git ignores: they are measured, not used. */
function install(cache: string): void {
  const missing = Object.entries(PACKAGES).filter(([name]) => !existsSync(join(cache, 'node_modules', name)));
  if (missing.length === 0) return;
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'package.json'))) writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  const words = missing.map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', ...words, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: cache,
    stdio: 'inherit',
  });
}

/** The words behind `node` for each peer and a folder. */
function peersIn(cache: string) {
  const file = (name: string, text: string) => {
    writeFileSync(join(cache, name), text);
    return join(cache, name);
  };
  const library = file('folder-library.mjs', LIBRARY);
  const floor = file('folder-floor.cjs', FLOOR);
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, allErrors: true } };
  const rules = { plan: { given: '$', severity: 'error', message: '{{error}}', then } };
  const ruleset = file('folder-ruleset.json', JSON.stringify({ rules }));
  const spectral = join(cache, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const ajv = join(root, 'node_modules/ajv');
  return {
    library: (folder: string) => [library, folder, pathToFileURL(SCHEMA).toString()],
    spectral: (folder: string) => [spectral, 'lint', `${folder}/**/*.yaml`, '--ruleset', ruleset, '--quiet'],
    floor: (folder: string) => [floor, folder, SCHEMA, ajv],
  };
}

/** Validates file after file, as its server would. */
const LIBRARY = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getLanguageService } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';
const [folder, schema] = process.argv.slice(2);
const nothing = new Proxy(() => undefined, { get: () => nothing });
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).toString() },
  connection: nothing, telemetry: nothing, yamlSettings: nothing, clientCapabilities: {},
});
service.configure({ validate: true, schemas: [{ uri: schema, fileMatch: ['*.plan.yaml'] }], customTags: [], yamlVersion: '1.2' });
let found = 0;
for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'))) {
  const path = join(folder, name);
  const document = TextDocument.create(pathToFileURL(path).toString(), 'yaml', 1, readFileSync(path, 'utf8'));
  found += (await service.doValidation(document, false)).length;
}
console.log(found);
process.exit(0);
`;

/** Reads with js-yaml, holds against the schema with ajv, on two threads: the least that any checker does. */
const FLOOR = `
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread, parentPort, workerData, Worker } = require('node:worker_threads');
const [, , folder, schema, ajv] = process.argv;
if (isMainThread) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml'));
  const threads = files.length > 8 ? 2 : 1;
  for (let i = 0; i < threads; i++)
    new Worker(__filename, { argv: [folder, schema, ajv], workerData: files.filter((_, k) => k % threads === i) })
      .on('message', (found) => console.log(found));
} else {
  const { load } = require('js-yaml');
  const Ajv = require(ajv).default;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  let found = 0;
  for (const name of workerData) if (!validate(load(readFileSync(join(folder, name), 'utf8')))) found += validate.errors.length;
  parentPort.postMessage(found);
}
`;
