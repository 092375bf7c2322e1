import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, PULL, startClient } from '../support/client';
import { fixtures } from '../support/corpus';
import { factor, newSeed, type Random, randomOf } from '../support/random';
import { planText, spoilt } from './grammar';
import { mutate } from './mutate';

const REQUESTS = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'textDocument/codeLens',
  'textDocument/references',
  'textDocument/definition',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/documentSymbol',
  'textDocument/completion',
] as const;

/** A document as a client that follows the protocol to the letter has it. */
interface Model {
  readonly uri: string;
  document: TextDocument;
}

describe('fuzzing of the protocol', function () {
  this.timeout(600_000);
  const seed = newSeed();
  before(() => console.log(`    seed ${seed} (SEED=${seed} has the same run again)`));

  for (const [how, capabilities] of [
    ['that is sent findings', {}],
    ['that asks for findings', PULL],
  ] as const)
    it(`leaves a client ${how} with those of a fresh reading`, async () => {
      for (let run = 0; run < 3 * factor; run++) {
        const random = randomOf(seed + run);
        const client = await startClient({ capabilities });
        try {
          const models = await converse(client, random);
          const found = await findingsOf(client, models, capabilities === PULL);
          const fresh = await freshFindings(models);
          for (const { uri, document } of models)
            assert.deepEqual(
              found.get(uri),
              fresh.get(uri),
              `seed ${seed}, run ${run}:\n${JSON.stringify(document.getText())}`,
            );
        } finally {
          await client.stop();
        }
      }
    });
});

/** Opens, edits, closes, asks and changes its mind at random. Returns what is open at the end. */
async function converse(client: Client, random: Random): Promise<Model[]> {
  const open = new Map<string, Model>();
  const answers: Promise<unknown>[] = [];
  for (let step = 0; step < 250; step++) {
    const model = open.size > 0 ? random.pick([...open.values()]) : undefined;
    const kind = random.nat(100);
    if (!model || kind < 8) openOne(client, random, open);
    else if (kind < 12) closeOne(client, random, model, open);
    else if (kind < 60) edit(client, random, model);
    else if (kind < 62) await Promise.allSettled(answers.splice(0));
    else answers.push(ask(client, random, model));
  }
  // A request may be refused or cancelled; a fault of the server's is neither.
  for (const answer of await Promise.allSettled(answers))
    if (answer.status === 'rejected') assert.doesNotMatch(String(answer.reason), /failed (?:with|unexpectedly)/);
  return [...open.values()];
}

function openOne(client: Client, random: Random, open: Map<string, Model>): void {
  const uri = `file:///ke-hoach/${random.nat(6)}.plan.yaml`;
  const text = random.chance(0.3) ? planText(random) : random.pick(fixtures).text;
  // Opened a second time without being closed, as after a client's mistake: the newer text counts.
  open.set(uri, { uri, document: TextDocument.create(uri, 'reform-plan', 1, text) });
  client.open(uri, text);
}

function closeOne(client: Client, random: Random, { uri }: Model, open: Map<string, Model>): void {
  open.delete(uri);
  client.close(uri);
  // Once more than it was opened does no harm.
  if (random.chance(0.2)) client.close(uri);
}

function edit(client: Client, random: Random, model: Model): void {
  const { uri, document } = model;
  // Versions go up as a rule; some clients start again or stand still.
  const version = random.chance(0.95) ? document.version + 1 : random.nat(5);
  const changes = Array.from({ length: random.nat(3) + 1 }, () => change(random, document));
  model.document = TextDocument.update(document, changes, version);
  void client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: changes,
  });
}

function change(random: Random, document: TextDocument): { range?: Range; text: string } {
  const whole = document.getText();
  if (random.chance(0.05)) return { text: mutate(random, whole, random.pick(fixtures).text) };
  const text = random.chance(0.3)
    ? ''
    : random.chance(0.5)
      ? random.pick(['\n', '\r\n', ' ', '  ', '- ', ': ', 'x', 'tên: x\n', '"', '[', '#', '\r'])
      : spoilt(random, random.pick(fixtures).text.slice(0, random.nat(80)));
  const start = random.nat(whole.length + 1);
  const range = {
    start: document.positionAt(start),
    end: document.positionAt(start + (random.chance(0.5) ? 0 : random.nat(60))),
  };
  switch (random.nat(25)) {
    case 0:
      return { range: { start: range.end, end: range.start }, text };
    case 1:
      return { range: { start: range.start, end: { line: 1e9, character: 7 } }, text };
    case 2:
      return { range: { start: range.start, end: { line: range.start.line, character: 1e9 } }, text };
    case 3:
      return { range: { start: { line: 1e9, character: 0 }, end: { line: 2e9, character: 0 } }, text };
    default:
      return { range, text };
  }
}

async function ask(client: Client, random: Random, { uri, document }: Model): Promise<unknown> {
  const position = random.chance(0.9)
    ? document.positionAt(random.nat(document.getText().length + 1))
    : { line: random.nat(1e6), character: random.nat(1e6) };
  const id = random.pick(REQUESTS);
  const params = {
    textDocument: { uri: random.chance(0.95) ? uri : 'file:///never-opened.plan.yaml' },
    position,
    range: { start: { line: 0, character: 0 }, end: position },
    context: { diagnostics: [], includeDeclaration: true },
    newName: 'x',
  };
  const known = client.initialized.capabilities;
  if (id === 'textDocument/diagnostic' && !known.diagnosticProvider) return undefined;
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(id, params, source.token);
  if (random.chance(0.2)) setTimeout(() => source.cancel(), random.nat(3));
  return answer;
}

async function findingsOf(
  client: Client,
  models: readonly Model[],
  pulls: boolean,
): Promise<ReadonlyMap<string, Diagnostic[]>> {
  const found = new Map<string, Diagnostic[]>();
  for (const model of models) {
    const { uri, document } = model;
    if (pulls) found.set(uri, (await client.pull(uri)).items ?? []);
    else {
      // A last edit, so that the last publication can be told from those before: a blank at the end, and away again.
      const end = document.positionAt(document.getText().length);
      const version = 1_000_000;
      client.change(uri, version, { range: { start: end, end }, text: ' ' });
      const after = { line: end.line, character: end.character + 1 };
      client.change(uri, version + 1, { range: { start: end, end: after }, text: '' });
      const last = await client.publication((params) => params.uri === uri && params.version === version + 1);
      found.set(uri, last.diagnostics);
    }
  }
  return found;
}

/** The findings of the final texts, by a server that has seen nothing else. */
async function freshFindings(models: readonly Model[]): Promise<ReadonlyMap<string, Diagnostic[]>> {
  const client = await startClient({ capabilities: PULL });
  try {
    for (const { uri, document } of models) client.open(uri, document.getText());
    return await findingsOf(client, models, true);
  } finally {
    await client.stop();
  }
}
