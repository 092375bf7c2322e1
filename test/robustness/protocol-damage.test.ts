import assert from 'node:assert/strict';
import { framed, type RawServer, startRaw } from '../support/raw-server';

const uri = 'file:///ke-hoach/2021.plan.yaml';
const text = 'kế hoạch:\n  tên: Kế hoạch năm 2021\n  năm: 2021\n  co quan: Thanh tra tỉnh\n';

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const NOT_INITIALIZED = -32002;
const CANCELLED = -32800;
const REQUEST_FAILED = -32803;

async function withServer(run: (server: RawServer) => Promise<void>): Promise<void> {
  const server = startRaw();
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}

async function withInitialized(run: (server: RawServer) => Promise<void>): Promise<void> {
  await withServer(async (server) => {
    await server.initialize();
    await run(server);
  });
}

let opened = 0;

/** The server takes a plan that nobody has named yet, says what is wrong in it, and answers about it. */
async function serves(server: RawServer): Promise<void> {
  const own = `file:///ke-hoach/con-song-${++opened}.plan.yaml`;
  server.notify('textDocument/didOpen', { textDocument: { uri: own, languageId: 'reform-plan', version: 1, text } });
  const said = await server.message(
    ({ method, params }) =>
      method === 'textDocument/publishDiagnostics' && (params as { uri?: string } | undefined)?.uri === own,
    'findings',
  );
  assert.ok(JSON.stringify(said).includes('unknown-key'), JSON.stringify(said));
  const hover = await server.request('textDocument/hover', {
    textDocument: { uri: own },
    position: { line: 0, character: 1 },
  });
  assert.ok(JSON.stringify(hover.result).includes('**'), JSON.stringify(hover));
}

const request = (id: unknown, method: unknown, params?: unknown) => ({ jsonrpc: '2.0', id, method, params });
const hover = (id: unknown, at: unknown = { line: 0, character: 1 }) =>
  request(id, 'textDocument/hover', { textDocument: { uri }, position: at });

describe('damaged messages', function () {
  this.timeout(120_000);

  const bodies: readonly (readonly [name: string, body: string | Buffer])[] = [
    ['JSON that is cut off', '{"jsonrpc":"2.0","id":1,"method":"textDoc'],
    ['no JSON', 'kế hoạch: x'],
    ['an empty body', ''],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x80])],
    ['100,000 brackets', '['.repeat(100_000)],
  ];
  for (const [name, body] of bodies)
    it(`answers ${name} with a parse error`, () =>
      withInitialized(async (server) => {
        server.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
        server.write(body);
        const answer = await server.message(({ error }) => error !== undefined, 'an error');
        assert.deepEqual([answer.id, answer.error?.code], [null, PARSE_ERROR]);
        await serves(server);
      }));

  const values: readonly unknown[] = [
    null,
    0,
    'x',
    true,
    [],
    {},
    { jsonrpc: '2.0' },
    { jsonrpc: '2.0', id: {}, method: 'textDocument/hover' },
    { jsonrpc: '2.0', id: 1, method: 7 },
    { jsonrpc: '2.0', method: ['textDocument/didOpen'] },
    [hover(1)],
    { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: 'x' },
  ];
  for (const value of values)
    it(`answers ${JSON.stringify(value)} as no request`, () =>
      withInitialized(async (server) => {
        server.send(value);
        const answer = await server.message(({ error }) => error !== undefined, 'an error');
        assert.ok([INVALID_REQUEST, INVALID_PARAMS].includes(answer.error?.code ?? 0), JSON.stringify(answer));
        await serves(server);
      }));

  it('ignores answers that nobody waits for', () =>
    withInitialized(async (server) => {
      for (const id of [1, 'x', null, 1e300, -1]) server.send({ jsonrpc: '2.0', id, result: {} });
      server.send({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } });
      await serves(server);
    }));

  const frames: readonly (readonly [name: string, bytes: string])[] = [
    ['a length that is too short', framed(JSON.stringify(hover(1))).replace(/\d+/, '20')],
    ['a length that is too long', framed(JSON.stringify(hover(1))).replace(/\d+/, (n) => String(Number(n) + 9))],
    ['a length that is no number', `Content-Length: x\r\n\r\n${JSON.stringify(hover(1))}`],
    ['a length below zero', `Content-Length: -5\r\n\r\n${JSON.stringify(hover(1))}`],
    ['a length of many gigabytes', `Content-Length: 99999999999999\r\n\r\n${JSON.stringify(hover(1))}`],
    ['a header without a length', `Content-Type: x\r\n\r\n${JSON.stringify(hover(1))}`],
    ['a header without a colon', `Content-Length 5\r\n\r\n${JSON.stringify(hover(1))}`],
    ['no header', JSON.stringify(hover(1))],
    ['an empty header', '\r\n\r\n'],
    ['a header of a megabyte', `X: ${'x'.repeat(1_000_000)}\r\n\r\n`],
    ['line ends without CR', `Content-Length: 5\n\n12345`],
  ];
  for (const [name, bytes] of frames)
    it(`finds the next message behind ${name}`, () =>
      withInitialized(async (server) => {
        server.write(bytes);
        // What a wrong length has swallowed is lost; what comes behind it is not.
        server.send(hover(2));
        server.send(hover(3));
        await serves(server);
      }));

  it('reads messages that come byte by byte, or many at once', () =>
    withInitialized(async (server) => {
      const bytes = Buffer.from(`${framed(JSON.stringify(hover(1)))}${framed(JSON.stringify(hover(2)))}`);
      for (const byte of bytes) server.write(Buffer.from([byte]));
      await server.message(({ id }) => id === 2, 'an answer');
      server.write(Array.from({ length: 500 }, (_, i) => framed(JSON.stringify(hover(i + 10)))).join(''));
      await server.message(({ id }) => id === 509, 'the last answer');
      server.write('content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}');
      await serves(server);
    }));
});

describe('wrong parameters', function () {
  this.timeout(120_000);

  const params: readonly unknown[] = [
    undefined,
    null,
    [],
    {},
    { textDocument: null, position: null },
    { textDocument: {}, position: { line: 0, character: 0 } },
    { textDocument: { uri: 7 }, position: { line: 0, character: 0 } },
    { textDocument: { uri }, position: { line: 'a', character: null } },
    { textDocument: { uri }, position: [] },
    { textDocument: { uri } },
    { textDocument: { uri: '%%%' }, position: { line: 0, character: 0 }, range: {}, context: 1 },
    { textDocument: { uri }, range: { start: 1, end: {} }, context: { diagnostics: 'x' } },
    { textDocument: { uri }, position: { line: 0, character: 0 }, range: { start: { line: 0 } }, context: {} },
  ];
  const methods = [
    'textDocument/hover',
    'textDocument/codeAction',
    'textDocument/diagnostic',
    'textDocument/codeLens',
    'codeLens/resolve',
    'textDocument/references',
    'textDocument/definition',
    'textDocument/prepareRename',
    'textDocument/rename',
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/selectionRange',
    'textDocument/documentLink',
    'workspace/symbol',
    'workspace/executeCommand',
    'reformPlan/checkWorkspace',
    'reformPlan/coverage',
    'initialize',
    'shutdown ',
  ];

  for (const method of methods)
    it(`are answered: ${method.trim()}`, () =>
      withInitialized(async (server) => {
        server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'reform-plan', version: 1, text } });
        for (const given of params) {
          const { error, result } = await server.request(method, given);
          // Nothing to say about it is an answer, a fault of ours is none.
          const fine = error
            ? [INVALID_PARAMS, INVALID_REQUEST, METHOD_NOT_FOUND, REQUEST_FAILED].includes(error.code)
            : result !== undefined;
          assert.ok(fine, `${JSON.stringify(given)}: ${JSON.stringify(error)}`);
        }
        await serves(server);
      }));

  const notifications: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri } }],
    ['textDocument/didOpen', { textDocument: { uri, languageId: 7, version: 'x', text: null } }],
    ['textDocument/didOpen', { textDocument: { uri: null, languageId: 'reform-plan', version: 1, text } }],
    ['textDocument/didChange', {}],
    ['textDocument/didChange', { textDocument: { uri, version: 2 } }],
    ['textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [] }],
    ['textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [null, 1, {}, { text: 7 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 4 }, contentChanges: [{ range: {}, text: 'x' }] }],
    [
      'textDocument/didChange',
      { textDocument: { uri: 'file:///never-opened', version: 1 }, contentChanges: [{ text }] },
    ],
    ['textDocument/didClose', {}],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never-opened' } }],
    ['workspace/didChangeConfiguration', null],
    ['workspace/didChangeConfiguration', { settings: { reformPlan: { rules: 7, language: [] } } }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeWatchedFiles', { changes: [null, { uri: 7 }, {}] }],
    ['workspace/didChangeWorkspaceFolders', { event: {} }],
    ['workspace/didRenameFiles', { files: 'x' }],
    ['$/cancelRequest', {}],
    ['$/cancelRequest', { id: { x: 1 } }],
    ['$/setTrace', { value: 'all of it' }],
    ['$/unheardOf', { x: 1 }],
    ['unheardOf', { x: 1 }],
    ['initialized', null],
    ['__proto__', { __proto__: null }],
  ];
  it('of notifications do no harm', () =>
    withInitialized(async (server) => {
      for (const [method, given] of notifications) {
        server.notify(method, given);
        await serves(server);
      }
    }));

  it('of positions: far outside, negative, no whole numbers', () =>
    withInitialized(async (server) => {
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'reform-plan', version: 1, text } });
      const numbers = [-1, 0, 4, 3, 1e9, 2 ** 31, 2 ** 53, 1e300, -1e300, 0.5];
      for (const line of numbers)
        for (const character of numbers) {
          const position = { line, character };
          const hovered = await server.request('textDocument/hover', { textDocument: { uri }, position });
          assert.equal(hovered.error, undefined, JSON.stringify([position, hovered]));
          const acted = await server.request('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: position, end: { line: character, character: line } },
            context: { diagnostics: [] },
          });
          assert.equal(acted.error, undefined, JSON.stringify([position, acted]));
        }
      await serves(server);
    }));

  it('of names: unknown methods', () =>
    withInitialized(async (server) => {
      for (const method of ['unheardOf', '', 'textDocument/hover ', '__proto__', 'constructor', 'toString']) {
        const { error } = await server.request(method, { textDocument: { uri } });
        assert.equal(error?.code, METHOD_NOT_FOUND, method);
      }
      await serves(server);
    }));

  const uris = [
    'untitled:Untitled-1',
    'vscode-vfs://github/owner/repo/k%E1%BA%BF.plan.yaml',
    'git:/a/b.plan.yaml?%7B%22ref%22%3A%22HEAD%22%7D',
    'file:///k%E1%BA%BF%20ho%E1%BA%A1ch/c%E1%BA%A3i%20c%C3%A1ch.plan.yaml',
    'file:///kế hoạch/cải cách.plan.yaml',
    `file:///${encodeURIComponent('kế hoạch'.normalize('NFD'))}.plan.yaml`,
    'file:///c%3A/Users/An/ke-hoach.plan.yaml',
    'file:///C:/Users/An/ke-hoach.plan.yaml',
    'file://may-chu/chia-se/ke-hoach.plan.yaml',
    'file:///a%',
    'file:///%00.plan.yaml',
    'file:',
    'ke-hoach.plan.yaml',
    '../../etc/passwd',
    '',
    `file:///${'a/'.repeat(20_000)}x.plan.yaml`,
    'data:text/plain,x',
    'vscode-notebook-cell:/a.ipynb#x',
    '__proto__',
  ];
  it('of addresses: every scheme is checked under the address it was given', () =>
    withInitialized(async (server) => {
      for (const one of uris) {
        server.notify('textDocument/didOpen', {
          textDocument: { uri: one, languageId: 'reform-plan', version: 1, text },
        });
        const said = await server.message(
          ({ method, params: got }) =>
            method === 'textDocument/publishDiagnostics' && (got as { uri?: string }).uri === one,
          `findings of ${one.slice(0, 100)}`,
        );
        assert.ok(JSON.stringify(said).includes('unknown-key'), one.slice(0, 100));
        const { result } = await server.request('textDocument/hover', {
          textDocument: { uri: one },
          position: { line: 0, character: 1 },
        });
        assert.ok(result, one.slice(0, 100));
        server.notify('textDocument/didClose', { textDocument: { uri: one } });
      }
      await serves(server);
    }));
});

describe('the life of a server', function () {
  this.timeout(120_000);

  it('begins with initialize: before it requests are refused and notifications are dropped', () =>
    withServer(async (server) => {
      for (const method of ['textDocument/hover', 'shutdown', 'unheardOf'])
        assert.equal((await server.request(method, {})).error?.code, NOT_INITIALIZED, method);
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'reform-plan', version: 1, text } });
      assert.ok((await server.initialize()).result);
      await serves(server);
      assert.ok(!JSON.stringify(server.messages).includes(uri), 'what came before is not taken');
      assert.equal((await server.request('initialize', { capabilities: {} })).error?.code, INVALID_REQUEST);
      await serves(server);
    }));

  it('ends with shutdown: behind it every request is refused, and exit ends the process with 0', () =>
    withInitialized(async (server) => {
      assert.equal((await server.request('shutdown')).result, null);
      for (const method of ['textDocument/hover', 'shutdown', 'initialize', 'unheardOf'])
        assert.equal((await server.request(method, {})).error?.code, INVALID_REQUEST, method);
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'reform-plan', version: 1, text } });
      server.notify('exit');
      assert.equal(await server.ended(), 0);
      assert.ok(!JSON.stringify(server.messages).includes(uri));
    }));

  it('has ended well when its client only closes the pipe behind shutdown', () =>
    withInitialized(async (server) => {
      await server.request('shutdown');
      server.process.stdin?.end();
      assert.equal(await server.ended(), 0);
    }));

  it('exits with 1 when exit comes without shutdown, also before initialize', async () => {
    await withInitialized(async (server) => {
      server.notify('exit');
      assert.equal(await server.ended(), 1);
    });
    await withServer(async (server) => {
      server.notify('exit');
      assert.equal(await server.ended(), 1);
    });
  });

  it('ends when its client is gone: input that closes, both ends that close, in the middle of a message', async () => {
    const ways: readonly ((server: RawServer) => void)[] = [
      ({ process }) => void process.stdin?.end(),
      ({ process }) => {
        process.stdin?.destroy();
        process.stdout?.destroy();
      },
      ({ process }) => void process.stdin?.end('Content-Length: 500\r\n\r\n{"jsonrpc"'),
    ];
    for (const leave of ways)
      await withInitialized(async (server) => {
        await serves(server);
        leave(server);
        assert.equal(await server.ended(), 1);
        assert.equal(server.stderr(), '');
      });
  });

  it('ends when nobody takes what it says any more', () =>
    withInitialized(async (server) => {
      server.process.stdout?.destroy();
      for (let i = 0; i < 20; i++) server.send(hover(i));
      assert.equal(await server.ended(), 1);
    }));
});

describe('floods', function () {
  this.timeout(180_000);

  const large = `${text}mục tiêu:\n${'  - 100% thủ tục hành chính được giải quyết đúng hạn, trước hạn.\n'.repeat(2_000)}`;

  it('answers each of 1,000 cancelled requests, and then the next one', () =>
    withInitialized(async (server) => {
      server.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'reform-plan', version: 1, text: large },
      });
      for (let id = 0; id < 1_000; id++) server.send(hover(id));
      for (let id = 0; id < 1_000; id++) server.notify('$/cancelRequest', { id });
      for (let id = 0; id < 1_000; id++) {
        const answer = await server.message((message) => message.id === id, `answer ${id}`);
        assert.ok(answer.error ? answer.error.code === CANCELLED : answer.result !== undefined, JSON.stringify(answer));
      }
      const answered = server.messages.filter(({ id, method }) => typeof id === 'number' && !method);
      assert.equal(new Set(answered.map(({ id }) => id)).size, answered.length, 'none is answered twice');
      await serves(server);
    }));

  it('forgets cancellations of requests that never come', () =>
    withInitialized(async (server) => {
      for (let id = 0; id < 20_000; id++) server.notify('$/cancelRequest', { id: `x${id}` });
      await serves(server);
    }));

  it('keeps within its memory for a client that asks and never reads, and answers all once it does', async () => {
    const server = startRaw({ node: ['--max-old-space-size=128'], read: false });
    try {
      const many = `${text}mục tiêu:\n${'  - Đơn đốc, gửi về lienhe@gmail.com trước tháng 13/2021.\n'.repeat(2_000)}`;
      server.send(request(0, 'initialize', { processId: null, capabilities: { textDocument: { diagnostic: {} } } }));
      server.notify('initialized', {});
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'x', version: 1, text: many } });
      const pulls = 250;
      for (let id = 1; id <= pulls; id++)
        server.send(request(id, 'textDocument/diagnostic', { textDocument: { uri } }));
      // As long as it would take to compute all answers and hold them.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      assert.equal(server.process.exitCode, null, server.stderr());
      server.read();
      const last = await server.message(({ id }) => id === pulls, 'the last answer');
      const length = JSON.stringify(last).length;
      assert.ok(length * pulls > 200_000_000, `${length} characters an answer are too few to tell`);
    } finally {
      await server.stop();
    }
  });

  it('ends when a client vanishes that has never read', async () => {
    const server = startRaw({ read: false });
    server.send(request(0, 'initialize', { processId: null, capabilities: {} }));
    server.notify('initialized', {});
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'x', version: 1, text: large } });
    for (let id = 1; id <= 5_000; id++) server.send(hover(id));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    server.process.stdin?.destroy();
    server.process.stdout?.destroy();
    assert.equal(await server.ended(), 1);
  });
});
