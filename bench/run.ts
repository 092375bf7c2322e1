/**
 * `npm run bench`: keystroke to findings, start-up and memory at the three sizes of the design, with yaml-language-server
 * and the equivalent schema in the same run. Only ratios within one run count. `npm run bench -- typical large` for some.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClientOptions, SERVER } from '../test/support/client';
import { type Figures, measure } from './keystrokes';
import { makePlan, sizes } from './plans';

const root = join(__dirname, '..');
const PEER = 'yaml-language-server@2.0.0';

async function main(): Promise<void> {
  const chosen = process.argv.slice(2).filter((name): name is keyof typeof sizes => name in sizes);
  const ours: ClientOptions = {
    command: [process.execPath, SERVER, '--stdio'],
    env: { REFORM_PLAN_AS_OF: '2026-02-02' },
  };
  const peer = installPeer();
  const schema = pathToFileURL(join(root, 'schemas/plan.vi.schema.json')).toString();
  const theirs: ClientOptions = {
    command: [process.execPath, peer, '--stdio'],
    capabilities: { workspace: { configuration: true } },
    configuration: (section) =>
      section === 'yaml'
        ? {
            validate: true,
            schemas: { [schema]: '*.plan.yaml' },
            schemaStore: { enable: false },
            maxItemsComputed: 5000,
          }
        : null,
  };
  const rows: string[][] = [];
  for (const [name, tasks] of Object.entries(sizes)) {
    if (chosen.length > 0 && !chosen.includes(name as keyof typeof sizes)) continue;
    const text = makePlan(tasks);
    const edits = tasks > 5_000 ? 20 : tasks > 500 ? 60 : 200;
    const mine = await measure(ours, text, edits);
    const other = await measure(theirs, text, edits);
    rows.push(...table(`${name} (${tasks} tasks, ${text.split('\n').length - 1} lines)`, mine, other));
  }
  print([['', 'reform-plan', PEER, 'ratio'], ...rows]);
}

function table(title: string, mine: Figures, other: Figures): string[][] {
  const row = (name: string, key: keyof Figures, unit: string) => [
    `  ${name}`,
    `${mine[key].toFixed(1)} ${unit}`,
    `${other[key].toFixed(1)} ${unit}`,
    mine[key] > 0 ? `1/${(other[key] / mine[key]).toFixed(1)}` : '–',
  ];
  return [
    [title, '', '', ''],
    row('key to findings, median', 'median', 'ms'),
    row('key to findings, p95', 'p95', 'ms'),
    row('processor time a key', 'cpu', 'ms'),
    row('open to first findings', 'open', 'ms'),
    row('spawn to initialize', 'startUp', 'ms'),
    row('memory after the edits', 'memory', 'MB'),
    row('memory at its peak', 'peak', 'MB'),
  ];
}

function print(rows: readonly string[][]): void {
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
}

/** The peer lives in a cache that git ignores: it is measured, not used. */
function installPeer(): string {
  const folder = join(root, 'test/.cache/bench');
  const entry = join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', PEER, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return entry;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
