import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, type ClientOptions, PULL, startClient } from '../support/client';

const uri = 'file:///ke-hoach/2021.plan.yaml';

const broken = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  co quan: Thanh tra tỉnh
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm:
          - Báo cáo rà soát
        tiến độ: Trước 31/02/2021
        chủ trì: Văn phòng
`;

/** Runs a test against a server process of its own. */
async function withClient(options: ClientOptions, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await startClient(options);
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

/** The text of a diagnostic. */
const said = (diagnostic: Diagnostic | undefined) => String(diagnostic?.message ?? '');
const rules = (diagnostics: readonly Diagnostic[] | undefined) => (diagnostics ?? []).map(({ code }) => String(code));
const find = (diagnostics: readonly Diagnostic[] | undefined, rule: string) => {
  const found = diagnostics?.find(({ code }) => code === rule);
  return found ?? assert.fail(`${rule} not among ${rules(diagnostics).join(', ')}`);
};

/** The place of some words, and a range over them. */
function placeOf(text: string, words: string) {
  const document = TextDocument.create(uri, 'reform-plan', 0, text);
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

function apply(text: string, action: CodeAction): string {
  const edits = action.edit?.changes?.[uri] ?? assert.fail('no edit');
  return TextDocument.applyEdits(TextDocument.create(uri, 'reform-plan', 0, text), edits);
}

describe('language server', () => {
  it('tells what it can do, and offers pull only to clients that can', async () => {
    await withClient({ capabilities: PULL }, async ({ initialized }) => {
      assert.equal(initialized.capabilities.positionEncoding, 'utf-16');
      assert.ok(initialized.capabilities.diagnosticProvider);
      assert.ok(initialized.capabilities.hoverProvider);
      assert.equal(initialized.serverInfo?.name, 'reform-plan');
    });
    await withClient({}, async ({ initialized }) =>
      assert.equal(initialized.capabilities.diagnosticProvider, undefined),
    );
  });

  it('answers a pull with findings in Vietnamese, and says when nothing has changed', async () => {
    await withClient({ capabilities: PULL }, async (client) => {
      client.open(uri, broken);
      const first = await client.pull(uri);
      const slip = find(first.items, 'unknown-key');
      assert.deepEqual(slip.range, placeOf(broken, 'co quan'));
      assert.match(said(slip), /cơ quan/);
      assert.equal(slip.severity, 1);
      assert.match(said(find(first.items, 'deadline-invalid')), /^\S+ · /, 'a finding in a task names the task');
      assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
      client.change(uri, 2, { range: placeOf(broken, 'co quan'), text: 'cơ quan' });
      const second = await client.pull(uri, first.resultId);
      assert.ok(!rules(second.items).includes('unknown-key'));
      assert.deepEqual(client.published, [], 'nothing is pushed to a client that pulls');
    });
  });

  it('pushes with versions to a client that cannot pull, and clears when the file is closed', async () => {
    await withClient({}, async (client) => {
      client.open(uri, broken);
      const first = await client.publication((params) => params.uri === uri);
      assert.equal(first.version, 1);
      find(first.diagnostics, 'unknown-key');
      client.change(uri, 2, { range: placeOf(broken, 'co quan'), text: 'cơ quan' });
      const second = await client.publication(({ version }) => version === 2);
      assert.ok(!rules(second.diagnostics).includes('unknown-key'));
      client.close(uri);
      const last = await client.publication(({ diagnostics, uri: of }) => of === uri && diagnostics.length === 0);
      assert.equal(client.published.indexOf(last), client.published.length - 1);
    });
  });

  it('shows nothing older than the newest version after a burst of typing', async () => {
    await withClient({}, async (client) => {
      client.open(uri, broken);
      const { end } = placeOf(broken, 'Rà soát văn bản');
      for (let i = 0; i < 30; i++) client.change(uri, i + 2, { range: { start: end, end }, text: 'a' });
      await client.publication(({ version }) => version === 31);
      const versions = client.published.map(({ version }) => version ?? 0);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
    });
  });

  it('forgets a file that was renamed: the old name is cleared, the new one checked', async () => {
    await withClient({}, async (client) => {
      client.open(uri, broken);
      await client.publication((params) => params.uri === uri);
      client.close(uri);
      const renamed = uri.replace('2021', '2022');
      client.open(renamed, broken);
      find((await client.publication((params) => params.uri === renamed)).diagnostics, 'unknown-key');
      assert.deepEqual(client.published.filter((params) => params.uri === uri).at(-1)?.diagnostics, []);
    });
  });

  it('speaks English where the editor is set so', async () => {
    const configuration = () => ({ language: 'en', rules: { 'unknown-key': 'warning' } });
    const capabilities = { ...PULL, workspace: { configuration: true } };
    await withClient({ capabilities, configuration }, async (client) => {
      client.open(uri, broken);
      const slip = find((await client.pull(uri)).items, 'unknown-key');
      assert.match(said(slip), /key/);
      assert.equal(slip.severity, 2, 'severity as set');
    });
  });

  it('takes severities from reform-plan.yaml, and shows what is wrong in that file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    try {
      const config = join(folder, 'reform-plan.yaml');
      writeFileSync(config, 'quy tắc:\n  unknown-key: tắt\n  khong-co: lỗi\n');
      const root = pathToFileURL(folder).toString();
      const plan = `${root}/a.plan.yaml`;
      await withClient({ capabilities: PULL, workspaceFolders: [root] }, async (client) => {
        client.open(plan, broken);
        assert.ok(!rules((await client.pull(plan)).items).includes('unknown-key'));
        const fault = await client.publication(
          (params) => params.uri.endsWith('reform-plan.yaml') && params.diagnostics.length > 0,
        );
        assert.match(said(fault.diagnostics[0]), /khong-co/);
        assert.equal(fault.diagnostics[0]?.range.start.line, 2);
        writeFileSync(config, '');
        const changes = [{ uri: pathToFileURL(config).toString(), type: 2 }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        find((await client.pull(plan)).items, 'unknown-key');
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('fixes: the first action takes the finding away, silencing hides it, fix all leaves nothing safe to do', async () => {
    await withClient({ capabilities: PULL }, async (client) => {
      client.open(uri, broken);
      const range = placeOf(broken, 'co quan');
      const ask = (only?: string[]): Promise<CodeAction[]> =>
        client.connection.sendRequest('textDocument/codeAction', {
          textDocument: { uri },
          range,
          context: { diagnostics: [], ...(only ? { only } : {}) },
        });
      const actions = await ask();
      const [fix] = actions;
      assert.ok(fix?.isPreferred);
      assert.equal(apply(broken, fix), broken.replace('co quan', 'cơ quan'));
      const silence = actions.find(({ title }) => title.includes('Bỏ qua')) ?? assert.fail('no silencing');
      const silenced = apply(broken, silence);
      client.change(uri, 2, { text: silenced });
      assert.ok(!rules((await client.pull(uri)).items).includes('unknown-key'));
      client.change(uri, 3, { text: broken });
      const [all] = await ask(['source.fixAll']);
      client.change(uri, 4, { text: apply(broken, all ?? assert.fail('nothing to fix')) });
      assert.ok(!rules((await client.pull(uri)).items).includes('unknown-key'));
      assert.deepEqual(await ask(['source.fixAll']), []);
    });
  });

  it('explains a key and a deadline under the pointer', async () => {
    await withClient({ capabilities: PULL }, async (client) => {
      const text = broken.replace('31/02/2021', '31/01/2021');
      client.open(uri, text);
      const hover = (words: string): Promise<Hover | null> =>
        client.connection.sendRequest('textDocument/hover', {
          textDocument: { uri },
          position: placeOf(text, words).start,
        });
      const value = (answer: Hover | null) => (answer?.contents as { value: string } | undefined)?.value ?? '';
      assert.match(value(await hover('tiến độ')), /deadline/);
      assert.match(value(await hover('Trước 31')), /30\/01\/2021/);
      assert.equal(await hover('\n  năm'), null);
    });
  });

  it('survives requests about files it does not know, and ends as asked', async () => {
    await withClient({ capabilities: PULL }, async (client) => {
      const unknown = { textDocument: { uri: 'file:///khong-co.plan.yaml' } };
      assert.deepEqual((await client.pull(unknown.textDocument.uri)).items, []);
      assert.equal(
        await client.connection.sendRequest('textDocument/hover', { ...unknown, position: { line: 9, character: 9 } }),
        null,
      );
    });
  });

  it('is not moved by garbage', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    const texts = [
      '',
      '\u0000\u0001\u0002',
      '\t- x',
      broken.slice(0, broken.length / 2),
      `<<<<<<< HEAD\n${broken}=======\n${broken}>>>>>>> b\n`,
      bomb,
      'x'.repeat(10_000_000),
    ];
    await withClient({ capabilities: PULL }, async (client) => {
      for (const [i, text] of texts.entries()) {
        const name = `file:///garbage/${i}.plan.yaml`;
        client.open(name, text);
        const { items = [] } = await client.pull(name);
        assert.ok(items.length > 0, `nothing said about garbage ${i}`);
        for (const { range } of items) assert.equal(range.start.line, range.end.line);
        client.close(name);
      }
    });
  });

  it('gives for the source document what the command line gives', async () => {
    const text = readFileSync(join(__dirname, '../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');
    await withClient({ capabilities: PULL }, async (client) => {
      client.open(uri, text);
      const { items = [] } = await client.pull(uri);
      assert.ok(items.length > 20);
      assert.ok(rules(items).includes('number-duplicate'));
    });
  });
});
