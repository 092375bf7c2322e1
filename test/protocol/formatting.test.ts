import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from '../support/client';

const uri = 'file:///ke-hoach/2021.plan.yaml';
const options = { tabSize: 2, insertSpaces: true };

const plan = `kế hoạch:
  tên: Kế hoạch CCHC năm 2021
  năm: 2021
  bộ quy tắc: khanh-hoa-2021
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.2
        tên: Rà soát
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Kiểm tra
`;

const documentOf = (text: string) => TextDocument.create(uri, 'reform-plan', 0, text);
const apply = (text: string, edits: readonly TextEdit[] | null | undefined) =>
  TextDocument.applyEdits(documentOf(text), [...(edits ?? [])]);

describe('formatting and changes of the whole file, over the protocol', () => {
  let client: Client;
  let lazy: Client;
  before(async () => {
    client = await startClient();
    lazy = await startClient({
      capabilities: { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } },
    });
  });
  after(() => Promise.all([client.stop(), lazy.stop()]));
  afterEach(() => {
    for (const each of [client, lazy]) each.close(uri);
  });

  it('is announced', () => {
    const { capabilities } = client.initialized;
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.equal(capabilities.documentFormattingProvider, undefined);
    assert.equal(capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
    const provider = capabilities.codeActionProvider;
    assert.ok(typeof provider === 'object' && provider.codeActionKinds?.includes('source.reformPlan'));
  });

  it('indents the line that is begun, and the dash that is typed', async () => {
    const send = (text: string, ch: string) => {
      client.open(uri, text);
      const position = documentOf(text).positionAt(text.length);
      return client.connection.sendRequest<TextEdit[] | null>('textDocument/onTypeFormatting', {
        textDocument: { uri },
        position,
        ch,
        options,
      });
    };
    const list = 'mục đích:\r\n  - Một\r\n';
    assert.equal(apply(list, await send(list, '\n')), `${list}  - `);
    client.close(uri);
    assert.equal(apply(`${list}-`, await send(`${list}-`, '-')), `${list}  -`);
  });

  it('formats a range', async () => {
    const pasted = '- tên: B\n\tchủ trì: VP\n';
    client.open(uri, plan + pasted);
    const range = {
      start: documentOf(plan).positionAt(plan.length),
      end: documentOf(plan + pasted).positionAt((plan + pasted).length),
    };
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    assert.equal(apply(plan + pasted, edits), `${plan}      - tên: B\n        chủ trì: VP\n`);
  });

  it('knows no document that is not open', async () => {
    const position = { line: 0, character: 0 };
    const asked = { textDocument: { uri }, options };
    for (const [method, more] of [
      ['onTypeFormatting', { position, ch: '\n' }],
      ['rangeFormatting', { range: { start: position, end: position } }],
    ] as const)
      assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, { ...asked, ...more }), []);
  });

  /** The kinds and titles that are offered for a kind, and what the first of them makes of the plan. */
  async function ask(each: Client, only: readonly string[] | undefined): Promise<{ kinds: string[]; result: string }> {
    each.open(uri, plan);
    const start = { line: 0, character: 0 };
    const found = await each.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    const [first] = found;
    const whole =
      first && !first.edit ? await each.connection.sendRequest<CodeAction>('codeAction/resolve', first) : first;
    each.close(uri);
    return { kinds: found.map(({ kind }) => kind ?? ''), result: apply(plan, whole?.edit?.changes?.[uri]) };
  }

  it('offers changes of the whole file when they are asked for by kind, at once or when they are chosen', async () => {
    for (const each of [client, lazy]) {
      assert.deepEqual((await ask(each, ['source.reformPlan'])).kinds, [
        'source.reformPlan.convertKeys.en',
        'source.reformPlan.renumber',
        'source.reformPlan.writeNumbers',
        'source.reformPlan.removeNumbers',
        'source.reformPlan.sortAreas',
      ]);
      const english = await ask(each, ['source.reformPlan.convertKeys']);
      assert.match(english.result, /^plan:\n {2}title: Kế hoạch[\s\S]*\n {6}- number: 1\.2\n {8}name: Rà soát\n/);
      assert.match((await ask(each, ['source.reformPlan.renumber'])).result, /TT: 1\.1\n/);
      const sorted = await ask(each, ['source.reformPlan.sortAreas']);
      assert.ok(sorted.result.indexOf('Chỉ đạo') < sorted.result.indexOf('Cải cách thể chế'));
      assert.deepEqual((await ask(each, ['source.reformPlan.toNfc'])).kinds, []);
      const all = (await ask(each, undefined)).kinds;
      assert.ok(all.every((kind) => !kind.startsWith('source.reformPlan')));
    }
  });
});
