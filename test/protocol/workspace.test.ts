import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProgressType } from 'vscode-jsonrpc/node';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { type Client, type ClientOptions, PULL, startClient } from '../support/client';

const CLI = join(__dirname, '../../dist/cli.js');

const province = (deadline = 'Trong tháng 10/2021') => `kế hoạch:
  tên: Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021
  năm: 2021
  cơ quan: UBND tỉnh Khánh Hòa
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        tiến độ: ${deadline}
        chủ trì: Thanh tra tỉnh
`;
const inspectorate = (file: string, ids = 'II.1.1') => `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tệp: ${file}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Trong tháng 10/2021
        chủ trì: Văn phòng
        cụ thể hóa: [${ids}]
`;

const TRACING = new Set(['assignment-uncovered', 'implements-unknown', 'parent-file', 'later-than-parent']);
const traced = (diagnostics: readonly Diagnostic[] = []) =>
  diagnostics.map(({ code }) => String(code)).filter((code) => TRACING.has(code));

/** A workspace on the disk, a client, and the end of both. */
class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-')));
  private client: Client | undefined;

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this.uri(name);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).toString();
  }

  async start(options: ClientOptions = {}): Promise<Client> {
    this.client = await startClient({ workspaceFolders: [this.uri('')], ...options });
    return this.client;
  }

  changed(...names: string[]): void {
    const changes = names.map((name) => ({ uri: this.uri(name), type: 2 }));
    void this.client?.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Ends a server that has been shut down. */
  async exit(): Promise<void> {
    await this.client?.connection.sendNotification('exit');
    this.client?.connection.dispose();
    this.client = undefined;
  }

  async end(): Promise<void> {
    await this.client?.stop();
    rmSync(this.folder, { recursive: true });
  }
}

const settings = (values: object) => ({
  capabilities: { workspace: { configuration: true } },
  configuration: () => values,
});
const OPEN_ONLY = settings({ check: { scope: 'openFiles' } });

async function ask(client: Client, previousResultIds: object[] = []): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
}

/** The last that was published for a file, from the `from`th publication on. */
const last = (client: Client, uri: string) => client.published.findLast((params) => params.uri === uri);

describe('workspace in the editor', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.end());

  it('declares findings that depend on other files, and those of the whole workspace', async () => {
    const { initialized } = await workspace.start({ capabilities: PULL });
    assert.deepEqual(initialized.capabilities.diagnosticProvider, {
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('updates a plan when its parent is edited, put back, and deleted', async () => {
    workspace.write('tinh.plan.yaml', province());
    const child = workspace.write('ttt.plan.yaml', inspectorate('tinh.plan.yaml'));
    const parent = workspace.uri('tinh.plan.yaml');
    const client = await workspace.start(OPEN_ONLY);
    const shows = (rules: readonly string[]) =>
      client.publication(({ uri, diagnostics }) => uri === child && String(traced(diagnostics)) === String(rules));
    client.open(child, inspectorate('tinh.plan.yaml'));
    await shows([]);
    client.open(parent, province());
    client.change(parent, 2, { text: province('Trong tháng 9/2021') });
    await shows(['later-than-parent']);
    client.change(parent, 3, { text: province() });
    client.published.length = 0;
    await shows([]);
    client.close(parent);
    rmSync(join(workspace.folder, 'tinh.plan.yaml'));
    workspace.changed('tinh.plan.yaml');
    await shows(['parent-file']);
    client.published.length = 0;
    workspace.write('tinh.plan.yaml', province('Trong tháng 9/2021'));
    workspace.changed('tinh.plan.yaml');
    await shows(['later-than-parent']);
    // What the child itself says is at work at once.
    client.published.length = 0;
    client.change(child, 2, { text: inspectorate('khac.plan.yaml') });
    await shows(['parent-file']);
    client.change(child, 3, { text: inspectorate('tinh.plan.yaml', 'II.1.2') });
    await shows(['assignment-uncovered', 'implements-unknown']);
  });

  it('never opens what lies outside the workspace, also behind a link', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-outside-')));
    try {
      writeFileSync(join(outside, 'tinh.plan.yaml'), province('Trong tháng 9/2021'));
      symlinkSync(join(outside, 'tinh.plan.yaml'), join(workspace.folder, 'link.plan.yaml'));
      const child = workspace.write('ttt.plan.yaml', inspectorate('link.plan.yaml'));
      const client = await workspace.start({ capabilities: PULL });
      client.open(child, inspectorate('link.plan.yaml'));
      assert.deepEqual(traced((await client.pull(child)).items), ['parent-file']);
      client.change(child, 2, { text: inspectorate(join(outside, 'tinh.plan.yaml')) });
      assert.deepEqual(traced((await client.pull(child)).items), ['parent-file']);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('publishes the findings of closed plans, follows the disk, and gives way to the editor', async () => {
    workspace.write('tinh.plan.yaml', province('Trong tháng 9/2021'));
    const child = workspace.write('so/ttt.plan.yaml', inspectorate('../tinh.plan.yaml'));
    workspace.write('node_modules/x.plan.yaml', 'a: [');
    const client = await workspace.start();
    const first = await client.publication(({ uri }) => uri === child);
    assert.equal(first.version, undefined);
    assert.deepEqual(traced(first.diagnostics), ['later-than-parent']);
    workspace.write('tinh.plan.yaml', province());
    workspace.changed('tinh.plan.yaml');
    await client.publication(({ uri, diagnostics }) => uri === child && traced(diagnostics).length === 0);
    client.open(child, inspectorate('../khong-co.plan.yaml'));
    await client.publication(({ uri, version }) => uri === child && version === 1);
    client.published.length = 0;
    client.close(child);
    const again = await client.publication(({ uri }) => uri === child);
    assert.equal(again.version, undefined);
    assert.deepEqual(traced(again.diagnostics), []);
    assert.ok(again.diagnostics.length > 0);
    rmSync(join(workspace.folder, 'so/ttt.plan.yaml'));
    workspace.changed('so/ttt.plan.yaml');
    await client.publication(({ uri, diagnostics }) => uri === child && diagnostics.length === 0);
    assert.ok(client.published.every(({ uri }) => !uri.includes('node_modules')));
  });

  it('follows a folder that is renamed', async () => {
    const before = workspace.write('cu/ttt.plan.yaml', inspectorate('../tinh.plan.yaml'));
    const client = await workspace.start();
    await client.publication(({ uri, diagnostics }) => uri === before && diagnostics.length > 0);
    renameSync(join(workspace.folder, 'cu'), join(workspace.folder, 'moi'));
    void client.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: workspace.uri('cu'), newUri: workspace.uri('moi') }],
    });
    await client.publication(({ uri, diagnostics }) => uri === before && diagnostics.length === 0);
    await client.publication(
      ({ uri, diagnostics }) => uri === workspace.uri('moi/ttt.plan.yaml') && diagnostics.length > 0,
    );
  });

  it('checks only open plans where the setting says so, until it is told to check all', async () => {
    const child = workspace.write('ttt.plan.yaml', inspectorate('tinh.plan.yaml'));
    const client = await workspace.start(OPEN_ONLY);
    const { items } = await ask(client);
    assert.deepEqual(items, []);
    assert.equal(last(client, child), undefined);
    const all: { plans: number; findings: number; cut: boolean } =
      await client.connection.sendRequest('reformPlan/checkWorkspace');
    assert.equal(all.plans, 1);
    assert.equal(all.cut, false);
    assert.equal(all.findings, last(client, child)?.diagnostics.length);
    assert.deepEqual(traced(last(client, child)?.diagnostics), ['parent-file']);
  });

  it('answers a pull of the workspace: full, unchanged, changed, gone', async () => {
    workspace.write('tinh.plan.yaml', province());
    const child = workspace.write('ttt.plan.yaml', inspectorate('tinh.plan.yaml'));
    const client = await workspace.start({ capabilities: PULL });
    const { items } = await ask(client);
    assert.deepEqual(items.map(({ uri, kind }) => [uri, kind]).sort(), [
      [workspace.uri('tinh.plan.yaml'), 'full'],
      [child, 'full'],
    ]);
    const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    assert.deepEqual(
      (await ask(client, ids)).items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    workspace.write('tinh.plan.yaml', province('Trong tháng 9/2021'));
    workspace.changed('tinh.plan.yaml');
    const changed = (await ask(client, ids)).items.find(({ uri }) => uri === child);
    assert.ok(changed?.kind === 'full');
    assert.deepEqual(traced(changed.items), ['later-than-parent']);
    client.open(child, inspectorate('tinh.plan.yaml'));
    await client.pull(child);
    assert.ok((await ask(client, ids)).items.every(({ uri }) => uri !== child));
    client.close(child);
    assert.deepEqual(traced((await client.pull(child)).items), ['later-than-parent']);
    rmSync(join(workspace.folder, 'tinh.plan.yaml'));
    workspace.changed('tinh.plan.yaml');
    const gone = (await ask(client, ids)).items.find(({ uri }) => uri === workspace.uri('tinh.plan.yaml'));
    assert.deepEqual(gone, { kind: 'full', uri: workspace.uri('tinh.plan.yaml'), version: null, items: [] });
    assert.deepEqual(client.published, []);
  });

  it('reports parts as they come, and holds a request that would have nothing to say', async () => {
    for (let i = 0; i < 30; i++) workspace.write(`p${i}.plan.yaml`, inspectorate('tinh.plan.yaml'));
    const client = await workspace.start({ capabilities: PULL });
    const type = new ProgressType<WorkspaceDiagnosticReport>();
    const known = new Map<string, string>();
    const parts: WorkspaceDiagnosticReport[] = [];
    client.connection.onProgress(type, 'token', (part) => {
      parts.push(part);
      for (const { uri, resultId } of part.items) known.set(uri, resultId ?? '');
    });
    const pull = () =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [...known].map(([uri, value]) => ({ uri, value })),
        partialResultToken: 'token',
      });
    assert.deepEqual(await pull(), { items: [] });
    assert.equal(known.size, 30);
    parts.length = 0;
    let answered = false;
    const held = pull().then(() => {
      answered = true;
    });
    await ask(client);
    assert.equal(answered, false);
    workspace.write('tinh.plan.yaml', province('Trong tháng 9/2021'));
    workspace.changed('tinh.plan.yaml');
    await held;
    const codes = parts.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'full' ? traced(item.items) : [])),
    );
    assert.ok(codes.includes('later-than-parent'));
  });

  it('lets go of a request that is held when the server ends', async () => {
    const client = await workspace.start({ capabilities: PULL });
    client.connection.onProgress(new ProgressType(), 'token', () => undefined);
    const held = client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'token',
    });
    await ask(client);
    await client.connection.sendRequest('shutdown');
    assert.deepEqual(await held, { items: [] });
    await workspace.exit();
  });

  it('takes language and severities of each folder for closed plans, and forgets a folder that is removed', async () => {
    const north = workspace.write('bac/a.plan.yaml', inspectorate('tinh.plan.yaml'));
    const south = workspace.write('nam/a.plan.yaml', inspectorate('tinh.plan.yaml'));
    workspace.write('nam/reform-plan.yaml', 'rules:\n  parent-file: hint\n');
    const client = await workspace.start({
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      workspaceFolders: [workspace.uri('bac'), workspace.uri('nam')],
      configurationFor: ({ scopeUri }) => ({ language: scopeUri?.endsWith('/bac') ? 'en' : 'vi' }),
    });
    const found = async (file: string) => {
      const { diagnostics } = await client.publication(({ uri }) => uri === file);
      return diagnostics.find(({ code }) => code === 'parent-file');
    };
    const [inNorth, inSouth] = [await found(north), await found(south)];
    assert.match(String(inNorth?.message), /^There is no file/);
    assert.equal(inNorth?.severity, 1);
    assert.match(String(inSouth?.message), /^Không tìm thấy tệp/);
    assert.equal(inSouth?.severity, 4);
    client.published.length = 0;
    void client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: workspace.uri('nam'), name: 'nam' }] },
    });
    await client.publication(({ uri, diagnostics }) => uri === south && diagnostics.length === 0);
  });

  it('finds in the whole workspace what the command line finds', async () => {
    workspace.write('tinh.plan.yaml', province());
    workspace.write('so/ttt.plan.yaml', inspectorate('../tinh.plan.yaml', 'II.1.2'));
    workspace.write('so/trong.plan.yaml', inspectorate('khong-co.plan.yaml'));
    workspace.write('so/ngoai.plan.yaml', inspectorate('../../tinh.plan.yaml'));
    workspace.write('vong/a.plan.yaml', inspectorate('b.plan.yaml'));
    workspace.write('vong/b.plan.yaml', inspectorate('a.plan.yaml'));
    const client = await workspace.start({ capabilities: PULL });
    const { items } = await ask(client);
    const inEditor = Object.fromEntries(
      items.map((item) => [
        item.uri.slice(workspace.uri('').length + 1),
        item.kind === 'full' ? item.items.map(({ code }) => code) : [],
      ]),
    );
    const output = execFileSync(
      process.execPath,
      [CLI, 'check', '.', '--as-of', '2021-02-01', '--format', 'json', '--fail-on', 'never'],
      { cwd: workspace.folder, encoding: 'utf8' },
    );
    const { files }: { files: { path: string; findings: { rule: string }[] }[] } = JSON.parse(output);
    const inTerminal = Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
    assert.deepEqual(inEditor, inTerminal);
    assert.ok(inTerminal['so/ttt.plan.yaml']?.includes('implements-unknown'));
    assert.ok(inTerminal['vong/a.plan.yaml']?.includes('parent-file'));
  });
});
