import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makePlan, sizes } from '../../bench/plans';
import { type Client, PULL, SERVER, startClient } from '../support/client';
import { newSeed, type Random, randomOf } from '../support/random';
import { ODD } from './grammar';

const EDITS = 10_000;
const SAMPLES = 20;
const PROBE = join(__dirname, 'heap-probe.cjs');

/** What hands do, mostly sound, at times not. */
const TYPED = [
  'x',
  ' ',
  'ế',
  '\n',
  '- ',
  ': ',
  ', ',
  '"',
  '#',
  '\t',
  '2021',
  'Văn phòng',
  '\n      - tên: Rà soát\n',
  ...ODD,
];

interface Edited {
  document: TextDocument;
  /** Undoes the edits that are not undone yet, the last one first. */
  readonly undo: { start: number; length: number; text: string }[];
}

/**
 * Bytes by which the heap may be larger in the last quarter than in the second. What is remembered of words and orders of
 * keys still fills up then, to a limit; 5,000 edits that each leave more than a kilobyte behind would show.
 */
const GROWTH = 6_000_000;

/** One edit in six is in the large plan, all others in the typical one; each is checked before the next. */
describe('a day of work', function () {
  this.timeout(300_000);

  it(`of ${EDITS} edits leaves memory as it is, and the findings those of a fresh reading`, async () => {
    const seed = newSeed();
    console.log(`    seed ${seed} (SEED=${seed} has the same run again)`);
    const random = randomOf(seed);
    const client = await startClient({
      command: [process.execPath, '--expose-gc', '--require', PROBE, SERVER, '--stdio'],
      capabilities: PULL,
    });
    try {
      const plans = [sizes.typical, sizes.large].map((tasks, i): Edited => {
        const uri = `file:///ke-hoach/${i}.plan.yaml`;
        return { document: TextDocument.create(uri, 'reform-plan', 1, makePlan(tasks)), undo: [] };
      });
      for (const { document } of plans) client.open(document.uri, document.getText());
      const heap: number[] = [];
      for (let sample = 0; sample < SAMPLES; sample++) {
        for (let n = 0; n < (EDITS / SAMPLES) * (5 / 6); n++)
          for (const plan of n % 5 === 0 ? plans : plans.slice(0, 1)) {
            edit(client, random, plan);
            await client.pull(plan.document.uri);
          }
        for (const plan of plans) while (plan.undo.length > 0) edit(client, random, plan, true);
        for (const { document } of plans) await client.pull(document.uri);
        heap.push(await heapOf(client));
      }
      const quarter = SAMPLES / 4;
      const before = median(heap.slice(quarter, 2 * quarter));
      const after = median(heap.slice(-quarter));
      const about = `megabytes: ${heap.map((bytes) => (bytes / 1e6).toFixed(2)).join(' ')}`;
      console.log(`      ${about}`);
      assert.ok(after < before + GROWTH, `seed ${seed}, ${about}`);
      for (let n = 0; n < 25; n++) for (const plan of plans) edit(client, random, plan);
      for (const { document } of plans)
        assert.deepEqual(await found(client, document.uri), await fresh(document), `seed ${seed}: ${document.uri}`);
    } finally {
      await client.stop();
    }
  });
});

function edit(client: Client, random: Random, plan: Edited, back = random.chance(0.5)): void {
  const { document, undo } = plan;
  const length = document.getText().length;
  const last = undo.length > 8 || back ? undo.pop() : undefined;
  const at = random.nat(length);
  const done = last ?? { start: at, length: random.chance(0.6) ? 0 : random.nat(12), text: random.pick(TYPED) };
  const range = { start: document.positionAt(done.start), end: document.positionAt(done.start + done.length) };
  // A place between the two halves of a line end is none, so what is replaced is taken from where the positions are.
  const start = document.offsetAt(range.start);
  const replaced = document.getText(range);
  if (!last) undo.push({ start, length: done.text.length, text: replaced });
  const version = document.version + 1;
  plan.document = TextDocument.update(document, [{ range, text: done.text }], version);
  client.change(document.uri, version, { range, text: done.text });
}

async function heapOf({ process }: Client): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data;
      const bytes = /heap (\d+)\n/.exec(said)?.[1];
      if (bytes === undefined) return;
      process.stderr?.off('data', listen);
      resolve(Number(bytes));
    };
    process.stderr?.on('data', listen);
    process.kill('SIGUSR2');
  });
}

async function found(client: Client, uri: string): Promise<readonly Diagnostic[]> {
  return (await client.pull(uri)).items ?? [];
}

/** What a server says that has seen nothing but this text. */
async function fresh(document: TextDocument): Promise<readonly Diagnostic[]> {
  const client = await startClient({ capabilities: PULL });
  try {
    client.open(document.uri, document.getText());
    return await found(client, document.uri);
  } finally {
    await client.stop();
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
