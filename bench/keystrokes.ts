import { readFileSync } from 'node:fs';
import { type Client, type ClientOptions, startClient } from '../test/support/client';

export interface Figures {
  /** Milliseconds from spawning the process to the answer to `initialize`. */
  readonly startUp: number;
  /** From spawning it to the first findings. */
  readonly ready: number;
  /** From `didOpen` to the first findings, in a server that has just started. */
  readonly open: number;
  /** From a changed character to its findings. */
  readonly median: number;
  readonly p95: number;
  /** Processor time of the server for one edit. */
  readonly cpu: number;
  /** Of 20 keys, one each 60 ms: findings published before the last of them. */
  readonly burst: number;
  /** From a changed character to the answer of a request sent right behind it, by method; of those the server offers. */
  readonly answers: Readonly<Record<string, number>>;
  /** Resident memory after the edits, MB; and the highest it was. */
  readonly memory: number;
  readonly peak: number;
}

const URI = 'file:///bench/ke-hoach.plan.yaml';

/** What is asked right after a key, where the server offers it. */
const REQUESTS: readonly { name?: string; method: string; capability: string; about?: (at: Position) => object }[] = [
  { method: 'completion', capability: 'completionProvider', about: (position) => ({ position }) },
  // Below the name of a task of the plans in `plans.ts` there are its deadline and its lead.
  {
    name: 'completion of a deadline',
    method: 'completion',
    capability: 'completionProvider',
    about: ({ line }) => ({ position: { line: line + 5, character: '        tiến độ: Tro'.length } }),
  },
  {
    name: 'completion of a key',
    method: 'completion',
    capability: 'completionProvider',
    about: ({ line }) => ({ position: { line: line + 6, character: '        chủ'.length } }),
  },
  { method: 'hover', capability: 'hoverProvider', about: (position) => ({ position }) },
  { method: 'documentSymbol', capability: 'documentSymbolProvider' },
  { method: 'foldingRange', capability: 'foldingRangeProvider' },
  { method: 'codeLens', capability: 'codeLensProvider' },
  { method: 'inlayHint', capability: 'inlayHintProvider', about: (at) => ({ range: screenAt(at) }) },
  { method: 'semanticTokens/full', capability: 'semanticTokensProvider' },
  { method: 'semanticTokens/full/delta', capability: 'semanticTokensProvider' },
  { method: 'documentHighlight', capability: 'documentHighlightProvider', about: (position) => ({ position }) },
  { method: 'documentLink', capability: 'documentLinkProvider' },
  { method: 'selectionRange', capability: 'selectionRangeProvider', about: (at) => ({ positions: [at] }) },
  { method: 'definition', capability: 'definitionProvider', about: (position) => ({ position }) },
  {
    method: 'codeAction',
    capability: 'codeActionProvider',
    about: (at) => ({ range: { start: at, end: at }, context: { diagnostics: [] } }),
  },
];

type Position = Typist['position'];

/** What is seen of a text: 60 lines. */
function screenAt({ line }: Position): object {
  return { start: { line: Math.max(0, line - 30), character: 0 }, end: { line: line + 30, character: 0 } };
}

/** Types and deletes one character in the middle of the text, and waits each time for the findings of that version. */
export async function measure(server: ClientOptions, text: string, edits: number): Promise<Figures> {
  const begun = performance.now();
  const client = await startClient(server);
  const startUp = performance.now() - begun;
  const opened = performance.now();
  client.open(URI, text, 'yaml');
  await client.publication(({ uri }) => uri === URI);
  const open = performance.now() - opened;
  const ready = performance.now() - begun;
  const type = typist(client, text);
  const times: number[] = [];
  const cpuBefore = cpuOf(client);
  for (let i = 0; i < edits; i++) {
    const before = performance.now();
    await published(client, type());
    times.push(performance.now() - before);
  }
  const cpu = (cpuOf(client) - cpuBefore) / edits;
  const { memory, peak } = memoryOf(client);
  const burst = await burstOf(client, type);
  const answers = await answersOf(client, type);
  await client.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { startUp, ready, open, median: at(0.5), p95: at(0.95), cpu, burst, answers, memory, peak };
}

type Typist = (() => number) & { readonly position: { line: number; character: number } };

/** Sends one key, a letter or its deletion, behind a name in the middle of the file; gives the version it makes. */
function typist(client: Client, text: string): Typist {
  const needle = 'của cơ quan';
  const offset = text.indexOf(needle, text.length / 2) + needle.length;
  const line = text.slice(0, offset).split('\n').length - 1;
  const character = offset - text.lastIndexOf('\n', offset - 1) - 1;
  const start = { line, character };
  let version = 1;
  const type = () => {
    version++;
    const typed = version % 2 === 0;
    const end = typed ? start : { line, character: character + 1 };
    client.change(URI, version, { range: { start, end }, text: typed ? 'a' : '' });
    return version;
  };
  return Object.assign(type, { position: start });
}

/** The findings of a version, or what is published next by a server that says no version. */
async function published(client: Client, version: number): Promise<void> {
  const seen = client.published.length;
  await client.publication(
    (params) =>
      params.uri === URI &&
      (params.version === undefined ? client.published.indexOf(params) >= seen : params.version >= version),
  );
}

async function burstOf(client: Client, type: Typist): Promise<number> {
  const before = client.published.length;
  let last = 0;
  for (let i = 0; i < 20; i++) {
    await pause(60);
    last = type();
  }
  await pause(60);
  const count = client.published.length - before;
  if (count === 0) await published(client, last);
  return count;
}

/** Keys for each of them; of their answers the median counts. */
const ANSWERS = 9;

async function answersOf(client: Client, type: Typist): Promise<Record<string, number>> {
  const offered = client.initialized.capabilities as Readonly<Record<string, unknown>>;
  const answers: Record<string, number> = {};
  /** Of the tokens sent last, where a server sends tokens. */
  let previousResultId = '';
  for (const { name, method, capability, about } of REQUESTS) {
    if (!offered[capability]) continue;
    const times: number[] = [];
    for (let i = 0; i < ANSWERS; i++) {
      const before = performance.now();
      type();
      const answer = await client.connection.sendRequest<{ resultId?: string } | null>(`textDocument/${method}`, {
        textDocument: { uri: URI },
        ...about?.(type.position),
        previousResultId,
      });
      times.push(performance.now() - before);
      previousResultId = answer?.resultId ?? previousResultId;
      await pause(300);
    }
    answers[name ?? method] = times.sort((a, b) => a - b)[Math.floor(ANSWERS / 2)] ?? 0;
  }
  return answers;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds of processor time the server has used; 0 where the system does not tell. */
function cpuOf(client: Client): number {
  const fields = proc(client, 'stat')?.split(') ')[1]?.split(' ');
  const ticks = Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0);
  return ticks * 10;
}

function memoryOf(client: Client): { memory: number; peak: number } {
  const status = proc(client, 'status') ?? '';
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
  return { memory: read('VmRSS'), peak: read('VmHWM') };
}

function proc(client: Client, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${client.process.pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
