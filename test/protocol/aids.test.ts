import assert from 'node:assert/strict';
import type { CodeLens, Hover, InlayHint, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { type Client, type ClientOptions, startClient } from '../support/client';

const uri = 'file:///ke-hoach/2021.plan.yaml';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
đơn vị:
  - { mã: VP, tên: Văn phòng }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Trước 31/01/2021
        chủ trì: VP
`;

const textDocument = { uri };
const COMMANDS = { showPlaces: 'show.places', showProblems: 'show.problems' };

async function withPlan(options: ClientOptions, run: (client: Client) => Promise<void>, text = PLAN): Promise<void> {
  const client = await startClient(options);
  try {
    client.open(uri, text);
    await run(client);
  } finally {
    await client.stop();
  }
}

const ask = <T>({ connection }: Client, method: string, params: object = {}): Promise<T> =>
  connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params });

const everywhere = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };

async function labels(client: Client): Promise<string[]> {
  const hints = await ask<InlayHint[]>(client, 'inlayHint', everywhere);
  return hints.map(({ position: { line, character }, label }) => `${line}:${character} ${label}`);
}

async function lenses(client: Client): Promise<CodeLens[]> {
  const found = await ask<CodeLens[]>(client, 'codeLens');
  return Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
}

const titles = async (client: Client) =>
  (await lenses(client)).map(({ range, command }) => `${range.start.line} ${command?.title}`);

const REFRESHING = {
  workspace: { configuration: true, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
};

describe('reading aids over the protocol', () => {
  it('hints stand where they belong, and tell more when they are resolved', async () => {
    await withPlan({}, async (client) => {
      assert.deepEqual(await labels(client), ['10:13 1.1', '12:33 → T7 30/01/2021', '13:19 Văn phòng']);
      const [number, day, unit] = await ask<InlayHint[]>(client, 'inlayHint', everywhere);
      assert.deepEqual([number?.paddingRight, day?.paddingLeft, unit?.paddingLeft], [true, true, true]);
      const tooltip = async (hint: unknown) => {
        const resolved = await client.connection.sendRequest<InlayHint>('inlayHint/resolve', hint);
        return typeof resolved.tooltip === 'object' ? resolved.tooltip.value : '';
      };
      assert.match(await tooltip(day), /Hạn cuối: T7 30\/01\/2021.*\n\n.*liền trước/su);
      assert.match(await tooltip(number), /^\*\*II\.1\.1\*\* Rà soát văn bản/u);
      assert.match(await tooltip(unit), /^\*\*Văn phòng\*\*/u);
      for (const data of [
        undefined,
        null,
        7,
        { uri: 1 },
        { uri, about: 1e9 },
        { uri, about: Number.NaN },
        { uri: 'x:y', about: 1 },
      ])
        assert.equal(await tooltip({ position: { line: 0, character: 0 }, label: 'x', data }), '');
    });
  });

  it('lenses open the findings and the places they count', async () => {
    await withPlan({ initializationOptions: { commands: COMMANDS } }, async (client) => {
      const [plan, unit, area] = await lenses(client);
      assert.match(plan?.command?.title ?? '', /^1\/7 lĩnh vực · 1 nhiệm vụ · 1 có hạn cụ thể · \d+ lỗi/u);
      assert.equal(plan?.command?.command, 'show.problems');
      assert.equal(unit?.command?.title, 'chủ trì 1');
      assert.equal(unit?.command?.command, 'show.places');
      assert.deepEqual(unit?.command?.arguments, [
        uri,
        { line: 6, character: 6 },
        [{ uri, range: { start: { line: 10, character: 13 }, end: { line: 10, character: 28 } } }],
      ]);
      assert.equal(area?.range.start.line, 8);
      assert.match(area?.command?.title ?? '', /^1 nhiệm vụ/u);
    });
  });

  it('a client without commands gets lenses that only tell, and whatever it sends back is answered', async () => {
    await withPlan({}, async (client) => {
      for (const { command } of await lenses(client)) assert.equal(command?.command, '');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      for (const data of [
        { uri, own: 'unit', index: 9 },
        { uri, own: 'area', index: -1 },
        { uri, own: 'toString', index: 0 },
        { uri: 5, own: 'plan', index: 0 },
        { uri: 'file:///none.plan.yaml', own: 'plan', index: 0 },
        [],
        'plan',
      ]) {
        const lens = await client.connection.sendRequest<CodeLens>('codeLens/resolve', { range, data });
        assert.deepEqual(lens.range, range);
        assert.equal(lens.command?.title ?? '', '');
      }
    });
  });

  it('settings take away what is not wanted, at once', async () => {
    let settings: object = {};
    const options = { capabilities: REFRESHING, configuration: () => settings };
    await withPlan(options, async (client) => {
      assert.equal((await labels(client)).length, 3);
      assert.equal((await titles(client)).length, 3);
      const refreshed = new Promise<void>((resolve) => {
        const seen = new Set<string>();
        for (const method of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh'])
          client.connection.onRequest(method, () => {
            if (seen.add(method).size === 2) resolve();
            return null;
          });
      });
      settings = {
        language: 'en',
        hints: { numbers: false, units: false },
        lenses: { plan: false, units: 'no', tracing: false, areas: false },
      };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      assert.deepEqual(await labels(client), ['12:33 → Sat 30/01/2021']);
      assert.deepEqual(await titles(client), ['6 leads 1']);
    });
  });

  it('tokens come whole, as changes, and for a range', async () => {
    await withPlan({}, async (client) => {
      const { legend } = client.initialized.capabilities.semanticTokensProvider ?? assert.fail();
      const whole = await ask<SemanticTokens>(client, 'semanticTokens/full');
      const types = (data: readonly number[]) =>
        data.filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]);
      assert.deepEqual(types(whole.data), ['class', 'class', 'namespace', 'function', 'number', 'class']);
      const delta = (previousResultId?: string) =>
        ask<SemanticTokensDelta & SemanticTokens>(client, 'semanticTokens/full/delta', {
          previousResultId: previousResultId ?? '',
        });
      const unchanged = await delta(whole.resultId);
      assert.deepEqual(unchanged.edits, []);
      const line = (at: number) => ({ start: { line: at, character: 0 }, end: { line: at, character: 0 } });
      client.change(uri, 2, { range: line(13), text: '        trạng thái: hoàn thành\n' });
      const changed = await delta(unchanged.resultId);
      assert.equal(changed.edits.length, 1);
      let { data } = whole;
      for (const { start, deleteCount, data: fresh = [] } of changed.edits)
        data = data.toSpliced(start, deleteCount, ...fresh);
      assert.deepEqual(data, (await ask<SemanticTokens>(client, 'semanticTokens/full')).data);
      // Whoever names another answer gets the whole.
      assert.deepEqual((await delta('nonsense')).data, data);
      const range = { start: { line: 12, character: 0 }, end: { line: 12, character: 99 } };
      const part = await ask<SemanticTokens>(client, 'semanticTokens/range', { range });
      assert.deepEqual(types(part.data), ['number']);
      assert.deepEqual(part.data.slice(0, 3), [12, 17, 16]);
    });
  });

  it('a hover over a task links its findings to the pages of the client, and has no link without them', async () => {
    const position = { line: 10, character: 15 };
    const hover = async (client: Client) => JSON.stringify((await ask<Hover>(client, 'hover', { position })).contents);
    const plan = PLAN.replace('Trước 31/01/2021', 'Theo quy định');
    const rulePage = 'command:open?%5B%22{rule}%22%5D';
    await withPlan(
      { initializationOptions: { rulePage } },
      async (client) => {
        assert.match(
          await hover(client),
          /\*\*Cảnh báo\*\* · \[Thời hạn chung chung\]\(command:open\?%5B%22deadline-vague%22%5D\)/u,
        );
      },
      plan,
    );
    await withPlan(
      {},
      async (client) => {
        assert.match(await hover(client), /\*\*Cảnh báo\*\* · Thời hạn chung chung/u);
      },
      plan,
    );
  });

  it('documents that are not open have none', async () => {
    await withPlan({}, async (client) => {
      const other = { textDocument: { uri: 'file:///other.plan.yaml' } };
      assert.deepEqual(await ask(client, 'inlayHint', { ...other, ...everywhere }), []);
      assert.deepEqual(await ask(client, 'codeLens', other), []);
      assert.deepEqual((await ask<SemanticTokens>(client, 'semanticTokens/full', other)).data, []);
      assert.equal(await ask(client, 'hover', { ...other, position: { line: 0, character: 0 } }), null);
    });
  });
});
