import { readFileSync } from 'node:fs';
import { type Client, type ClientOptions, startClient } from '../test/support/client';

export interface Figures {
  /** Milliseconds from spawning the process to the answer to `initialize`. */
  readonly startUp: number;
  /** From `didOpen` to the first findings. */
  readonly open: number;
  /** From a changed character to its findings. */
  readonly median: number;
  readonly p95: number;
  /** Processor time of the server for one edit. */
  readonly cpu: number;
  /** Resident memory after the edits, MB; and the highest it was. */
  readonly memory: number;
  readonly peak: number;
}

/** Types and deletes one character in the middle of the text, and waits each time for the findings of that version. */
export async function measure(server: ClientOptions, text: string, edits: number): Promise<Figures> {
  const begun = performance.now();
  const client = await startClient(server);
  const startUp = performance.now() - begun;
  const uri = 'file:///bench/ke-hoach.plan.yaml';
  const opened = performance.now();
  client.open(uri, text, 'yaml');
  await client.publication((params) => params.uri === uri);
  const open = performance.now() - opened;
  // Behind a name in the middle of the file, where a letter more changes nothing that is found.
  const needle = 'của cơ quan';
  const offset = text.indexOf(needle, text.length / 2) + needle.length;
  const line = text.slice(0, offset).split('\n').length - 1;
  const character = offset - text.lastIndexOf('\n', offset) - 1;
  const times: number[] = [];
  const cpuBefore = cpuOf(client);
  for (let i = 0; i < edits; i++) {
    const version = i + 2;
    const start = { line, character };
    const change =
      i % 2 === 0
        ? { range: { start, end: start }, text: 'a' }
        : { range: { start, end: { line, character: character + 1 } }, text: '' };
    const before = performance.now();
    const count = client.published.length;
    client.change(uri, version, change);
    await next(client, count, uri);
    times.push(performance.now() - before);
  }
  const cpu = (cpuOf(client) - cpuBefore) / edits;
  const { memory, peak } = memoryOf(client);
  await client.stop();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { startUp, open, median: at(0.5), p95: at(0.95), cpu, memory, peak };
}

/** The next publication for the document, after the first `seen` of all. */
async function next(client: Client, seen: number, uri: string): Promise<void> {
  await client.publication((params) => params.uri === uri && client.published.indexOf(params) >= seen);
}

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
