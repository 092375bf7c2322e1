/**
 * `npm run bench [typical|large|huge|folder …]`: the goals of the design against the peers, measured in the same run,
 * since only ratios within one run count. Without a name: everything.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { type ClientOptions, SERVER } from '../test/support/client';
import { installPeer, PEER, PEER_CACHE } from '../test/support/peer';
import { columns, folderSections } from './folder';
import { type Figures, measure } from './keystrokes';
import { makePlan, sizes } from './plans';
import { mb, ms, print, type Row, type Section, share } from './table';

const root = join(__dirname, '..');
const cache = PEER_CACHE;

type Size = keyof typeof sizes;

/** What ours may cost at most, as a share of the peer's, or in milliseconds. */
const goals = {
  key: { typical: 1 / 40, large: 1 / 60, huge: 1 / 120 },
  floor: { typical: 3, large: 3, huge: 6 },
  cpu: { typical: 1 / 5, large: 1 / 28, huge: 1 / 120 },
  open: { typical: 1 / 10, large: 1 / 5, huge: 1 / 4 },
  ready: { typical: 1 / 3, large: 1 / 3, huge: 1 / 3 },
  completion: { typical: 1 / 6, large: 1 / 30, huge: 1 / 100 },
  answer: { typical: 5, large: 20, huge: 150 },
  memory: { typical: 3 / 4, large: 1 / 2, huge: 1 / 4 },
  peak: { typical: 3 / 4, large: 1 / 3, huge: 1 / 6 },
} as const;

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const wants = (name: string) => chosen.length === 0 || chosen.includes(name);
  const sections: Section[] = [];
  for (const size of Object.keys(sizes) as Size[]) if (wants(size)) sections.push(await typing(size));
  if (sections.length > 0) print(['reform-plan', PEER, 'floor'], sections);
  if (wants('folder')) print(columns, await folderSections(cache));
}

async function typing(size: Size): Promise<Section> {
  const text = makePlan(sizes[size]);
  const node = (script: string) => [process.execPath, script, '--stdio'];
  progress(`${size}: reform-plan`);
  const ours = await measure({ command: node(SERVER), env: { REFORM_PLAN_AS_OF: '2026-02-02' } }, text, 200);
  progress(`${size}: ${PEER}`);
  // The peer needs seconds for each edit of the huge plan.
  const theirs = await measure(peer(), text, size === 'huge' ? 20 : 200);
  progress(`${size}: floor`);
  const floor = await measure({ command: node(floorServer()) }, text, 200);
  const lines = text.split('\n').length - 1;
  return { title: `${size} (${sizes[size]} tasks, ${lines} lines)`, rows: rowsOf(size, ours, theirs, floor) };
}

function rowsOf(size: Size, ours: Figures, theirs: Figures, floor: Figures): Row[] {
  const row = (
    name: string,
    key: Exclude<keyof Figures, 'answers'>,
    most: number,
    format: (value: number) => string,
    against = 0,
  ) => share(name, ours[key], [theirs[key], floor[key]], against, most, format);
  return [
    row('key to findings, median', 'median', goals.key[size], ms),
    row('the same against the floor', 'median', goals.floor[size], ms, 1),
    row('key to findings, p95', 'p95', 3 * goals.key[size] * (theirs.median / theirs.p95), ms),
    row('processor time a key', 'cpu', goals.cpu[size], ms),
    {
      name: 'findings while 20 keys are typed',
      figures: [ours.burst, theirs.burst, floor.burst].map(String),
      goal: '≥ 18',
      met: ours.burst >= 18,
    },
    row('open to first findings', 'open', goals.open[size], ms),
    ...answers(size, ours, theirs),
    row('spawn to initialize', 'startUp', 1 / 2, ms),
    row('spawn to first findings', 'ready', goals.ready[size], ms),
    row('memory after the edits', 'memory', goals.memory[size], mb),
    row('memory at its peak', 'peak', goals.peak[size], mb),
  ];
}

function answers(size: Size, ours: Figures, theirs: Figures): Row[] {
  return Object.entries(ours.answers).map(([method, own]) => {
    const other = theirs.answers[method];
    const name = `right after a key: ${method}`;
    if (method === 'completion') return share(name, own, [other], 0, goals.completion[size], ms);
    const most = goals.answer[size];
    const figures = [own, other].map((value) => (value === undefined ? '' : ms(value)));
    return { name, figures, goal: `≤ ${most} ms`, met: own <= most };
  });
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}

function peer(): ClientOptions {
  const schema = pathToFileURL(join(root, 'schemas/plan.vi.schema.json')).toString();
  return {
    command: [process.execPath, installPeer(), '--stdio'],
    capabilities: { workspace: { configuration: true }, textDocument: { foldingRange: {}, documentSymbol: {} } },
    configuration: (section) =>
      section === 'yaml'
        ? {
            validate: true,
            hover: true,
            completion: true,
            schemas: { [schema]: '*.plan.yaml' },
            schemaStore: { enable: false },
            maxItemsComputed: 5000,
          }
        : null,
  };
}

/** Bundled as ours is, so that neither pays for loading many files. */
function floorServer(): string {
  const outfile = join(cache, 'floor-server.js');
  buildSync({
    entryPoints: [join(root, 'bench/floor-server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    minify: true,
  });
  return outfile;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
