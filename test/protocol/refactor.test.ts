import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from '../support/client';

const uri = 'file:///ke-hoach/2021.plan.yaml';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Hàng quý
        thực hiện: Văn phòng chủ trì; các phòng phối hợp
      - tên: Theo dõi thi hành pháp luật
        sản phẩm: [Kế hoạch]
        tiến độ: Trước 31/01/2021
        chủ trì: Văn phòng
  - tên: Cải cách tài chính công
    nhiệm vụ:
      - tên: Công khai tài chính
        sản phẩm: [Báo cáo]
        tiến độ: Quý I/2021
        chủ trì: Kế toán
`;

const SPLIT = 'Tách “thực hiện” thành “chủ trì”, “phối hợp”';
const MOVE = 'Chuyển sang lĩnh vực: Cải cách tài chính công';

const RESOLVES = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };

function at(words: string): Range {
  const document = TextDocument.create(uri, 'reform-plan', 1, PLAN);
  const position = document.positionAt(PLAN.indexOf(words));
  return { start: position, end: position };
}

const offered = ({ connection }: Client, words: string, only?: string[]): Promise<CodeAction[]> =>
  connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: at(words),
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });

const applied = (text: string, { edit }: CodeAction) =>
  TextDocument.applyEdits(TextDocument.create(uri, 'reform-plan', 1, text), edit?.changes?.[uri] ?? []);

const kindsOf = (actions: readonly CodeAction[]) => new Set(actions.map(({ kind }) => kind));

async function withPlan(capabilities: object, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await startClient({ capabilities });
  try {
    client.open(uri, PLAN);
    await run(client);
  } finally {
    await client.stop();
  }
}

describe('refactorings over the protocol', () => {
  it('are declared by kind, and come as the kinds that are asked for', () =>
    withPlan({}, async (client) => {
      const provider = client.initialized.capabilities.codeActionProvider;
      assert.ok(typeof provider === 'object' && provider.resolveProvider);
      for (const kind of ['refactor.extract', 'refactor.rewrite', 'refactor.move'])
        assert.ok(provider.codeActionKinds?.includes(kind), kind);
      assert.ok(kindsOf(await offered(client, 'tên: Rà soát')).has('refactor.move'));
      assert.deepEqual(kindsOf(await offered(client, 'tên: Rà soát', ['refactor.move'])), new Set(['refactor.move']));
      assert.deepEqual(
        kindsOf(await offered(client, 'thực hiện', ['refactor'])),
        new Set(['refactor.insertTemplate', 'refactor.rewrite']),
      );
      assert.deepEqual(await offered(client, 'sản phẩm', ['refactor.move']), []);
    }));

  it('bring their edits at once to a client that does not ask for them later', () =>
    withPlan({}, async (client) => {
      const split = (await offered(client, 'thực hiện')).find(({ title }) => title === SPLIT);
      assert.ok(split?.edit);
      assert.ok(
        applied(PLAN, split).includes('\n        chủ trì: Văn phòng\n        phối hợp: [Các phòng]\n      - tên: Theo'),
      );
    }));

  it('are worked out when they are chosen, for the text as it is then', () =>
    withPlan(RESOLVES, async (client) => {
      const move = (await offered(client, 'tên: Rà soát')).find(({ title }) => title === MOVE);
      assert.ok(move && !move.edit && move.data);
      const text = PLAN.replace('[Kế hoạch]', '[Kế hoạch năm]');
      client.change(uri, 2, { text });
      const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', move);
      const after = applied(text, resolved);
      assert.ok(after.includes('    nhiệm vụ:\n      - tên: Theo dõi thi hành pháp luật\n'));
      assert.ok(after.endsWith('thực hiện: Văn phòng chủ trì; các phòng phối hợp\n'));
    }));

  it('leave the text alone where they are not offered any more, and in a document that is closed', () =>
    withPlan(RESOLVES, async (client) => {
      const move = (await offered(client, 'tên: Rà soát')).find(({ title }) => title === MOVE);
      const resolve = (action: unknown) => client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
      client.change(uri, 2, { text: 'kế hoạch:\n' });
      assert.equal((await resolve(move)).edit, undefined);
      client.close(uri);
      assert.equal((await resolve(move)).edit, undefined);
      assert.deepEqual(await resolve({ title: 'a', data: { uri: 1 } }), { title: 'a', data: { uri: 1 } });
    }));
});
