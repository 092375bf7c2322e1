import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, type ClientOptions, startClient } from '../support/client';

const uri = 'file:///ke-hoach/2026.plan.yaml';

const text = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026
  năm: 2026
  cơ quan: Sở Nội vụ
đơn vị:
  - mã: VP
    tên: Văn phòng
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
`;

const rich = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};
const commands = { suggest: 'editor.action.triggerSuggest' };

async function withClient(options: ClientOptions, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await startClient(options);
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

async function proposed(client: Client, whole: string, offset: number, context?: object): Promise<CompletionList> {
  const position = TextDocument.create(uri, 'reform-plan', 0, whole).positionAt(offset);
  return client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context });
}

function find({ items }: CompletionList, label: string): CompletionItem {
  return (
    items.find((item) => item.label === label) ?? assert.fail(`${label} not among ${items.map((item) => item.label)}`)
  );
}

/** The text that an editor leaves that writes insertions as they are. */
function accepted(whole: string, { textEdit }: CompletionItem): string {
  const edit = textEdit as TextEdit | InsertReplaceEdit;
  const range = 'range' in edit ? edit.range : edit.insert;
  return TextDocument.applyEdits(TextDocument.create(uri, 'reform-plan', 0, whole), [{ range, newText: edit.newText }]);
}

describe('completion through the server', () => {
  it('says what brings the list, and that more is told of an item', async () => {
    await withClient({}, async ({ initialized }) => {
      const provider = initialized.capabilities.completionProvider;
      assert.equal(provider?.resolveProvider, true);
      assert.deepEqual(provider?.triggerCharacters, [' ', '-', ':', '/', '[', '{']);
    });
  });

  it('gives editors that can do everything snippets, two ranges, and a list that comes by itself', async () => {
    await withClient({ capabilities: rich, initializationOptions: { commands } }, async (client) => {
      const whole = `${text}        chủ`;
      client.open(uri, whole);
      const list = await proposed(client, whole, whole.length);
      assert.equal(list.isIncomplete, true);
      const lead = find(list, 'chủ trì');
      assert.equal(lead.insertTextFormat, 2);
      assert.equal(lead.insertTextMode, 1);
      assert.deepEqual(lead.command, { title: '', command: commands.suggest });
      assert.ok(lead.filterText?.startsWith('chủ'));
      const edit = lead.textEdit as InsertReplaceEdit;
      assert.match(edit.newText, /^chủ trì: \$\{0\}$/);
      assert.deepEqual(edit.insert, { start: { line: 11, character: 8 }, end: { line: 11, character: 11 } });
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', lead);
      assert.match(JSON.stringify(resolved.documentation), /\*\*chủ trì\*\* · lead/);
    });
  });

  it('gives plain text to editors without snippets, and no command to those that know none', async () => {
    await withClient({}, async (client) => {
      const whole = `${text}        sản`;
      client.open(uri, whole);
      const item = find(await proposed(client, whole, whole.length), 'sản phẩm');
      assert.equal(item.insertTextFormat, undefined);
      assert.equal(item.command, undefined);
      assert.equal(accepted(whole, item), `${text}        sản phẩm:\n          - `);
      const list = await proposed(client, text, text.length);
      for (const { textEdit } of list.items) assert.doesNotMatch((textEdit as TextEdit).newText, /\$/);
    });
  });

  it('answers for the version just typed', async () => {
    await withClient({}, async (client) => {
      client.open(uri, text);
      let whole = text;
      const answers: Promise<CompletionList>[] = [];
      for (const [i, letter] of [...'        tie'].entries()) {
        const end = TextDocument.create(uri, 'reform-plan', 0, whole).positionAt(whole.length);
        client.change(uri, i + 2, { range: { start: end, end }, text: letter });
        whole += letter;
        answers.push(proposed(client, whole, whole.length));
      }
      const last = (await Promise.all(answers)).at(-1) ?? assert.fail();
      assert.equal(last.items[0]?.label, 'tiến độ');
      assert.equal(accepted(whole, last.items[0]), `${text}        tiến độ: `);
    });
  });

  it('shows the lines of an area before they are written', async () => {
    await withClient({ capabilities: rich }, async (client) => {
      const whole = `${text}  - `;
      client.open(uri, whole);
      const area = find(await proposed(client, whole, whole.length), 'Cải cách tài chính công');
      assert.match(area.labelDetails?.description ?? '', /^kèm \d nhiệm vụ mẫu$/);
      const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', area);
      assert.match(
        JSON.stringify(documentation),
        /```reform-plan\\ntên: Cải cách tài chính công\\nnhiệm vụ:\\n {2}- tên: /,
      );
    });
  });

  it('leaves items alone that are none of its own, whatever they hold', async () => {
    await withClient({}, async ({ connection }) => {
      for (const data of [
        undefined,
        null,
        1,
        'x',
        [],
        {},
        { about: null },
        { about: 1 },
        { about: { map: {}, key: [] } },
        { about: { map: 'task', key: '__proto__' } },
        { about: { map: '__proto__', key: 'x' } },
      ]) {
        const item = { label: 'a', data, ...(data === 1 ? { kind: 15, textEdit: { newText: 5 } } : {}) };
        assert.equal((await connection.sendRequest<CompletionItem>('completionItem/resolve', item)).label, 'a');
      }
    });
  });

  it('has nothing for a document that is not open, and for a place outside the text', async () => {
    await withClient({}, async (client) => {
      assert.equal(await proposed(client, text, 3), null);
      client.open(uri, text);
      const far = { textDocument: { uri }, position: { line: 9_999, character: 9_999 } };
      assert.ok(await client.connection.sendRequest('textDocument/completion', far));
    });
  });
});
