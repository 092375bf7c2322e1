import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Client, PULL, startClient } from '../support/client';
import { readMarks } from '../support/marks';

const root = join(__dirname, '../..');
const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

interface JsonFinding {
  rule: string;
  severity: string;
  message: string;
  task?: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** Every fixture and example, and each in the forms files really come in. */
function texts(): Record<string, string> {
  const files = [
    ...readdirSync(join(root, 'test/fixtures'), { recursive: true, encoding: 'utf8' }).map((name) =>
      join('test/fixtures', name),
    ),
    ...readdirSync(join(root, 'examples')).map((name) => join('examples', name)),
  ].filter((name) => name.endsWith('.plan.yaml'));
  const all: Record<string, string> = {};
  for (const [i, file] of files.entries()) {
    const { text } = readMarks(readFileSync(join(root, file), 'utf8'));
    const name = `${String(i).padStart(3, '0')}-${basename(file, '.plan.yaml')}`;
    all[`${name}.plan.yaml`] = text;
    const form = [
      (lf: string) => lf.replace(/\r?\n/g, '\r\n'),
      (lf: string) => `\ufeff${lf}`,
      (lf: string) => lf.normalize('NFD'),
      (lf: string) => lf.replace(/: (?=[^\s\d[{|>"'&*!#-])/g, ': 😀 '),
    ][i % 4];
    if (form) all[`${name}-form.plan.yaml`] = form(text);
  }
  return all;
}

describe('command line and language server', () => {
  it('find the same, at the same places, in the same words', async function () {
    this.timeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    let client: Client | undefined;
    try {
      const all = texts();
      assert.ok(Object.keys(all).length > 100);
      mkdirSync(join(folder, 'plans'));
      for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, 'plans', name), text);
      const output = execFileSync(
        process.execPath,
        [
          join(root, 'dist/cli.js'),
          'check',
          'plans',
          '--as-of',
          '2021-02-01',
          '--format',
          'json',
          '--fail-on',
          'never',
        ],
        { cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 },
      );
      const byTerminal: { files: { path: string; findings: JsonFinding[] }[] } = JSON.parse(output);
      assert.equal(byTerminal.files.length, Object.keys(all).length);
      client = await startClient({ capabilities: PULL, workspaceFolders: [pathToFileURL(folder).toString()] });
      for (const { path, findings } of byTerminal.files) {
        const uri = pathToFileURL(join(folder, path)).toString();
        // Editors take the byte-order mark off before they speak of columns, and so does the command line.
        client.open(uri, (all[basename(path)] ?? assert.fail(path)).replace(/^\ufeff/, ''));
        const { items = [] }: { items?: Diagnostic[] } = await client.pull(uri);
        client.close(uri);
        assert.deepEqual(items.map(fromEditor), findings.map(fromTerminal), path);
      }
    } finally {
      await client?.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

function fromEditor({ code, severity, message, range: { start, end } }: Diagnostic): string {
  return `${code} ${SEVERITIES[severity ?? 0]} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${message}`;
}

function fromTerminal({ rule, severity, message, task, range: { start, end } }: JsonFinding): string {
  const said = task ? `${task} · ${message}` : message;
  return `${rule} ${severity} ${start.line}:${start.column}-${end.line}:${end.column} ${said}`;
}
