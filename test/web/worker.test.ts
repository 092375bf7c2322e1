import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { ensureChromium } from '../editor/harness/npm-editor';
import { launchBrowser } from '../editor/harness/window';
import { type Client, PULL, startClient } from '../support/client';
import { examples, fixtures } from '../support/corpus';

const WORKER = join(__dirname, '../../dist/web/server.js');
const FEATURES = join(__dirname, '../../dist/web/features.js');
const MANUAL = join(__dirname, '../../dist/web/manual.json');

/** The folder of the workspace in the browser; nothing of it is on a disk. */
const FOLDER = 'vscode-vfs://github/thanh-tra/ke-hoach';

const CONFIG = 'quy tắc:\n  unknown-key: tắt\n  unknown-kye: tắt\n';

const SLIP = 'kế hoạch:\n  tên: A\n  năm: 2021\n  co quan: B\n';

/** All a page or a script may do under this policy is to compute: no connection, no further script, no code made of text. */
const NOTHING = "default-src 'none'";

/** What the page offers to the test. */
interface Web {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  readonly sent: { method: string; params: unknown }[];
}

/** Runs in the page: starts the worker, and is its client, with the files given by path. */
function startWorker([files, folder, manual]: readonly [
  files: Record<string, string>,
  folder: string,
  manual: string | null,
]): void {
  // Types of a browser are not those of this project.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const page = globalThis as any;
  const worker = new page.Worker('/server.js');
  const waiting = new Map<number, (answer: { result?: unknown; error?: unknown }) => void>();
  const sent: { method: string; params: unknown }[] = [];
  const isFolder = (path: string | undefined) =>
    path === folder || Object.keys(files).some((file) => file.startsWith(`${path}/`));
  const answer = (method: string, { path, items }: { path?: string; items?: unknown[] }): unknown => {
    if (method === 'workspace/configuration') return items?.map(() => null);
    if (method === 'reformPlan/features') return new page.URL('/features.js', page.location.href).href;
    if (manual !== null && method === 'reformPlan/manual') return JSON.parse(manual);
    if (method === 'reformPlan/readFile') {
      const text = files[path ?? ''];
      return text === undefined
        ? { kind: 'failed', why: isFolder(path) ? 'folder' : 'missing' }
        : { kind: 'text', text };
    }
    if (method === 'reformPlan/readFolder') {
      const names = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return names.map((file) => ({ name: file.slice(`${path}/`.length), kind: 'file' }));
    }
    if (method === 'reformPlan/realPath') return path !== undefined && (path in files || isFolder(path)) ? path : null;
    return null;
  };
  worker.onmessage = ({
    data,
  }: {
    data: { id?: number; method?: string; params?: object; result?: unknown; error?: unknown };
  }) => {
    if (data.method === undefined) waiting.get(data.id ?? -1)?.(data);
    else if (data.id === undefined) sent.push({ method: data.method, params: data.params });
    else if (data.method === 'reformPlan/manual' && manual === null)
      worker.postMessage({ jsonrpc: '2.0', id: data.id, error: { code: -32601, message: 'no such file' } });
    else worker.postMessage({ jsonrpc: '2.0', id: data.id, result: answer(data.method, data.params ?? {}) });
  };
  let last = 0;
  page.web = {
    sent,
    notify: (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params }),
    request: (method: string, params: unknown) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        worker.onerror = (event: { message: string }) => reject(new Error(`the worker failed: ${event.message}`));
        waiting.set(id, ({ result, error }) => (error ? reject(new Error(JSON.stringify(error))) : resolve(result)));
        worker.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
  };
}

describe('the server as a web worker, in a browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  before(async function () {
    this.timeout(120_000);
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const scripts: Readonly<Record<string, string>> = { '/server.js': WORKER, '/features.js': FEATURES };
      const script = scripts[url];
      const found = script ? readFileSync(script) : url === '/' ? '<!doctype html>' : undefined;
      const type = script ? 'text/javascript' : 'text/html';
      // The worker may load its own second part, and nothing else.
      const more: Readonly<Record<string, string>> = {
        '/': "; worker-src 'self'",
        '/server.js': "; script-src 'self'",
      };
      const policy = `${NOTHING}${more[url] ?? ''}`;
      response.writeHead(found ? 200 : 404, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': policy,
      });
      response.end(found);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser(ensureChromium());
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterEach(() => page.close());

  after(async () => {
    await browser.close();
    server.close();
  });

  const web = {
    request: <T>(method: string, params: unknown) =>
      page.evaluate(([name, given]) => (globalThis as unknown as { web: Web }).web.request(name, given), [
        method,
        params,
      ] as const) as Promise<T>,
    notify: (method: string, params: unknown) =>
      page.evaluate(([name, given]) => (globalThis as unknown as { web: Web }).web.notify(name, given), [
        method,
        params,
      ] as const),
    sent: () => page.evaluate(() => (globalThis as unknown as { web: Web }).web.sent),
  };

  async function start(
    files: Record<string, string>,
    language: 'vi' | 'en' = 'vi',
    manual: string | null = readFileSync(MANUAL, 'utf8'),
  ) {
    // The loader of the tests gives functions names by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (value) => value');
    await page.evaluate(startWorker, [files, FOLDER.slice('vscode-vfs://github'.length), manual] as const);
    const initialized = await web.request<{ serverInfo: { name: string } }>('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'ke-hoach' }],
      capabilities: { ...PULL, workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: { files: 'client', language },
    });
    await web.notify('initialized', {});
    return initialized;
  }

  const open = (uri: string, text: string) =>
    web.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'reform-plan', version: 1, text } });
  const pull = (uri: string) =>
    web.request<{ items: { code: string; message: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });

  it('finds in every plan what the server as a process finds, in both languages', async function () {
    this.timeout(180_000);
    const samples = [...fixtures, ...examples];
    for (const language of ['vi', 'en'] as const) {
      await page.reload();
      await start({}, language);
      const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
      const process: Client = await startClient({
        capabilities: PULL,
        initializationOptions: { language },
        workspaceFolders: [pathToFileURL(folder).toString()],
        // The day of the browser is the day of the machine.
        env: { REFORM_PLAN_AS_OF: '' },
      });
      try {
        for (const [index, { name, text }] of samples.entries()) {
          const file = `${index}.plan.yaml`;
          await open(`${FOLDER}/${file}`, text);
          const uri = pathToFileURL(join(folder, file)).toString();
          process.open(uri, text);
          const plain = (value: unknown) =>
            JSON.parse(
              JSON.stringify(value)
                .replaceAll(pathToFileURL(folder).toString(), FOLDER)
                .replace(/,?"resultId":"[^"]*"/, ''),
            );
          assert.deepEqual(plain(await pull(`${FOLDER}/${file}`)), plain(await process.pull(uri)), name);
          await web.notify('textDocument/didClose', { textDocument: { uri: `${FOLDER}/${file}` } });
          process.close(uri);
        }
      } finally {
        await process.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    }
    assert.deepEqual(
      [...new Set(asked)].sort(),
      ['/', '/favicon.ico', '/features.js', '/server.js'].filter((url) => asked.includes(url)),
    );
  });

  it('explains keys with the texts that the client brings, and lives without them', async () => {
    const uri = `${FOLDER}/a.plan.yaml`;
    const hover = () =>
      web.request<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 2 },
      });
    await start({});
    await open(uri, SLIP);
    assert.match((await hover())?.contents.value ?? '', /Thông tin chung của kế hoạch/);
    await page.reload();
    await start({}, 'vi', null);
    await open(uri, SLIP);
    assert.equal(await hover(), null);
    assert.ok((await pull(uri)).items.length > 0);
  });

  it('reads the configuration through the client, and says what is wrong in it', async () => {
    const uri = `${FOLDER}/a.plan.yaml`;
    await start({});
    await open(uri, SLIP);
    const without = (await pull(uri)).items.map(({ code }) => code);
    assert.ok(without.includes('unknown-key'), without.join(' '));
    await page.reload();
    await start({ '/thanh-tra/ke-hoach/reform-plan.yaml': CONFIG });
    await open(uri, SLIP);
    assert.ok(!(await pull(uri)).items.some(({ code }) => code === 'unknown-key'));
    await page.waitForFunction(() => (globalThis as unknown as { web: Web }).web.sent.length > 0);
    const published = (await web.sent()).find(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.ok(published);
    const { uri: where, diagnostics } = published.params as { uri: string; diagnostics: { message: string }[] };
    assert.equal(where, `${FOLDER}/reform-plan.yaml`);
    assert.match(diagnostics[0]?.message ?? '', /unknown-kye/);
  });

  it('follows edits, hovers and offers fixes', async () => {
    const uri = `${FOLDER}/b.plan.yaml`;
    await start({});
    await open(uri, SLIP);
    const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
    const [fix] = await web.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    assert.match(fix?.title ?? '', /cơ quan/);
    await web.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'cơ quan' }],
    });
    assert.ok(!(await pull(uri)).items.some(({ code }) => code === 'unknown-key'));
    const hover = await web.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 3 },
    });
    assert.ok(hover.contents.value.length > 10);
  });
});
