import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, type ClientOptions, startClient } from '../support/client';

const plan = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
  bộ quy tắc: khanh-hoa-2021
kế hoạch cấp trên:
  tệp: ../tinh.plan.yaml
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      # reform-plan: bỏ qua product-missing – không có
      - tên: Rà soát theo Nghị định số 30/2020/NĐ-CP
        tài liệu kiểm chứng: [báo cáo.pdf, ../../ngoài.pdf, "https://a.vn/b á"]
        chủ trì: VP
        trạng thái: không thực hiện
`;

const TREE = {
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};
const PAGES = { rulePage: 'rule:{rule}', lawPage: 'law:{law}' };

/** Runs a test in a folder with a plan that is open, `so/so.plan.yaml`, and one that is not. */
async function withPlans(
  options: ClientOptions,
  run: (client: Client, uri: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reform-plan-outline-'));
  mkdirSync(join(folder, 'so'));
  writeFileSync(join(folder, 'so/so.plan.yaml'), '');
  writeFileSync(
    join(folder, 'tinh.plan.yaml'),
    'kế hoạch:\n  tên: Kế hoạch của tỉnh\n  cơ quan: UBND tỉnh\n  năm: 2021\nđơn vị:\n  - mã: STP\n    tên: Sở Tư pháp\n',
  );
  const client = await startClient({ workspaceFolders: [pathToFileURL(folder).href], ...options });
  const uri = pathToFileURL(join(folder, 'so/so.plan.yaml')).href;
  try {
    client.open(uri, plan);
    await run(client, uri, folder);
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const document = TextDocument.create('file:///a', 'reform-plan', 0, plan);

describe('outline over the protocol', () => {
  it('is a tree for clients that know trees', async () => {
    await withPlans({ capabilities: TREE }, async (client, uri) => {
      const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.deepEqual(
        symbols.map(({ name, kind }) => [name, kind]),
        [
          ['kế hoạch', 2],
          ['kế hoạch cấp trên', 2],
          ['lĩnh vực', 2],
        ],
      );
      const [area] = symbols[2]?.children ?? [];
      assert.equal(area?.name, 'II.1 Cải cách thể chế');
      assert.equal(area.detail, '1 nhiệm vụ');
      const [task] = area.children ?? [];
      assert.equal(task?.name, '1.1 Rà soát theo Nghị định số 30/2020/NĐ-CP');
      assert.deepEqual(task.tags, [1]);
      assert.equal(document.getText(task.selectionRange), 'Rà soát theo Nghị định số 30/2020/NĐ-CP');
      assert.equal(document.getText(task.range).startsWith('- tên: Rà soát'), true);
    });
  });

  it('is a list for the others, each with what it belongs to', async () => {
    await withPlans({}, async (client, uri) => {
      const symbols: SymbolInformation[] = await client.connection.sendRequest('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.deepEqual(
        symbols.map(({ name, containerName }) => [name, containerName]),
        [
          ['kế hoạch', undefined],
          ['kế hoạch cấp trên', undefined],
          ['lĩnh vực', undefined],
          ['II.1 Cải cách thể chế', 'lĩnh vực'],
          ['1.1 Rà soát theo Nghị định số 30/2020/NĐ-CP', 'II.1 Cải cách thể chế'],
        ],
      );
      for (const { location } of symbols) assert.equal(location.uri, uri);
    });
  });

  it('follows what is typed', async () => {
    await withPlans({ capabilities: TREE }, async (client, uri) => {
      client.change(uri, 2, { text: 'đơn vị:\n  - tên: A\n  - tên' });
      const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.deepEqual(
        symbols.map(({ name, detail, children }) => [name, detail, children?.map((child) => child.name)]),
        [['đơn vị', '1 đơn vị', ['A']]],
      );
    });
  });

  it('folds, as many as the client wants, and says what is folded to those who show it', async () => {
    const fold = (client: Client, uri: string): Promise<FoldingRange[]> =>
      client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
    await withPlans({}, async (client, uri) =>
      assert.deepEqual(await fold(client, uri), [
        { startLine: 0, endLine: 4 },
        { startLine: 5, endLine: 6 },
        { startLine: 7, endLine: 14 },
        { startLine: 8, endLine: 14 },
        { startLine: 9, endLine: 14 },
        { startLine: 11, endLine: 14 },
      ]),
    );
    const capabilities = {
      textDocument: {
        foldingRange: { rangeLimit: 3, lineFoldingOnly: true, foldingRange: { collapsedText: true } },
      },
    };
    await withPlans({ capabilities }, async (client, uri) =>
      assert.deepEqual(await fold(client, uri), [
        { startLine: 0, endLine: 4, collapsedText: '… Kế hoạch cải cách hành chính năm 2021' },
        { startLine: 5, endLine: 6 },
        { startLine: 7, endLine: 14, collapsedText: '… 1 lĩnh vực · 1 nhiệm vụ' },
      ]),
    );
  });

  it('lets several selections grow', async () => {
    await withPlans({}, async (client, uri) => {
      const positions = [document.positionAt(plan.indexOf('Cải cách')), { line: 99, character: 0 }];
      const chosen: SelectionRange[] = await client.connection.sendRequest('textDocument/selectionRange', {
        textDocument: { uri },
        positions,
      });
      assert.equal(chosen.length, 2);
      const texts: string[] = [];
      for (let at = chosen[0]; at; at = at.parent) texts.push(document.getText(at.range));
      assert.deepEqual(texts.slice(0, 3), ['Cải', 'Cải cách thể chế', 'tên: Cải cách thể chế']);
      assert.equal(texts.at(-1), plan);
      assert.equal(chosen[1]?.parent, undefined);
    });
  });

  it('finds in all plans, open or not, saved or not', async () => {
    await withPlans({}, async (client, uri, folder) => {
      client.open('untitled:Untitled-1', 'kế hoạch:\n  tên: Mới\nđơn vị:\n  - tên: Phòng Mới tinh\n');
      const find = (query: string): Promise<SymbolInformation[]> =>
        client.connection.sendRequest('workspace/symbol', { query });
      const closed = pathToFileURL(join(folder, 'tinh.plan.yaml')).href;
      const [unit, ...none] = await find('so tu phap');
      assert.deepEqual(none, []);
      assert.equal(unit?.name, 'STP · Sở Tư pháp');
      assert.equal(unit.containerName, 'UBND tỉnh 2021');
      assert.equal(unit.location.uri, closed);
      assert.deepEqual(unit.location.range, { start: { line: 6, character: 9 }, end: { line: 6, character: 19 } });
      const [task] = await find('II.1.1');
      assert.equal(task?.location.uri, uri);
      assert.deepEqual(task.tags, [1]);
      assert.equal(document.getText(task.location.range), 'Rà soát theo Nghị định số 30/2020/NĐ-CP');
      assert.equal((await find('phong moi tinh'))[0]?.location.uri, 'untitled:Untitled-1');
      assert.deepEqual(
        (await find('')).map(({ name }) => name).sort(),
        ['Kế hoạch của tỉnh', 'Kế hoạch cải cách hành chính năm 2021', 'Mới'].sort(),
      );
    });
  });

  it('gives an editor that sifts by accents names that it lets through', async () => {
    await withPlans({ initializationOptions: { siftsSymbolsByAccents: true } }, async (client) => {
      const find = async (query: string) => {
        const found: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query });
        return found.map(({ name }) => name);
      };
      assert.deepEqual(await find('phap'), ['STP · Sở Tư pháp · stp · so tu phap']);
      assert.deepEqual(await find('pháp'), ['STP · Sở Tư pháp']);
    });
  });

  it('links to files of the workspace, to the web, and to pages that the client can open', async () => {
    const links = async (client: Client, uri: string) => {
      const found: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', {
        textDocument: { uri },
      });
      return found.map(({ range, target }) => [document.getText(range), target]);
    };
    const files = (folder: string) => [
      ['../tinh.plan.yaml', pathToFileURL(join(folder, 'tinh.plan.yaml')).href],
      ['báo cáo.pdf', pathToFileURL(join(folder, 'so/báo cáo.pdf')).href],
      ['https://a.vn/b', 'https://a.vn/b'],
    ];
    await withPlans({ initializationOptions: PAGES }, async (client, uri, folder) => {
      const [parent, ...evidence] = files(folder);
      assert.deepEqual(await links(client, uri), [
        parent,
        ['product-missing', 'rule:product-missing'],
        ['Nghị định số 30/2020/NĐ-CP', 'law:30-2020-nd-cp-2020-03-05'],
        ...evidence,
      ]);
    });
    await withPlans({}, async (client, uri, folder) => assert.deepEqual(await links(client, uri), files(folder)));
  });
});
