import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, PULL, startClient } from '../support/client';

const URI = 'file:///w/nav.plan.yaml';
const TEXT = `kế hoạch:
  tên: Kế hoạch CCHC năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  nhiệm vụ được giao:
    - { mã: GV-01, nội dung: Kiểm tra }
đơn vị:
  - mã: VP
    tên: Văn phòng
  - { mã: NV, tên: Phòng Nghiệp vụ }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát 😀 văn bản
        chủ trì: VP
        phối hợp: [Văn phòng, NV, Tổ lạ]
        thực hiện: Văn phòng chủ trì, báo cáo Văn phòng
        cụ thể hóa: [GV-01]
        ghi chú: Hoàn thành GV-01 sớm, sau nhiệm vụ 1.1
`;

const document = (text: string) => TextDocument.create(URI, 'reform-plan', 1, text);

function at(words: string, by = words.length): { textDocument: { uri: string }; position: Position } {
  const offset = TEXT.indexOf(words);
  assert.ok(offset >= 0, words);
  return { textDocument: { uri: URI }, position: document(TEXT).positionAt(offset + by) };
}

const shown = (range: Range) => `${range.start.line + 1} ${document(TEXT).getText(range)}`;

async function withClient(capabilities: object, run: (client: Client) => Promise<void>, uri = URI): Promise<void> {
  const client = await startClient({ capabilities });
  try {
    client.open(uri, TEXT);
    await run(client);
  } finally {
    await client.stop();
  }
}

const links = { definition: { linkSupport: true }, typeDefinition: { linkSupport: true } };
const RICH = {
  textDocument: { ...PULL.textDocument, ...links },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

describe('navigation', () => {
  it('is announced', async () =>
    withClient(PULL, async ({ initialized: { capabilities } }) => {
      assert.equal(capabilities.definitionProvider, true);
      assert.equal(capabilities.typeDefinitionProvider, true);
      assert.equal(capabilities.referencesProvider, true);
      assert.equal(capabilities.documentHighlightProvider, true);
      assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    }));

  it('goes to a declaration: as links, with the words one comes from, or as places', async () => {
    await withClient(RICH, async ({ connection }) => {
      const go = async (method: string, place: object): Promise<string[] | null> => {
        const found: LocationLink[] | null = await connection.sendRequest(`textDocument/${method}`, place);
        return (
          found?.map(({ originSelectionRange: from, targetUri, targetRange, targetSelectionRange }) => {
            assert.equal(targetUri, URI);
            assert.ok(targetRange.start.line <= targetSelectionRange.start.line);
            return `${from && shown(from)} → ${shown(targetSelectionRange)}`;
          }) ?? null
        );
      };
      assert.deepEqual(await go('definition', at('chủ trì: V')), ['19 VP → 13 Văn phòng']);
      assert.deepEqual(await go('definition', at('thực hiện: Văn')), ['21 Văn phòng → 13 Văn phòng']);
      assert.deepEqual(await go('definition', at('hóa: [GV')), ['22 GV-01 → 10 GV-01']);
      assert.deepEqual(await go('definition', at('thành GV')), ['23 GV-01 → 10 GV-01']);
      assert.deepEqual(await go('definition', at('nhiệm vụ 1')), ['23 1.1 → 18 Rà soát 😀 văn bản']);
      assert.equal(await go('definition', at('Tổ l')), null);
      assert.deepEqual(await go('definition', at('năm: 20')), []);
      assert.deepEqual(await go('typeDefinition', at('nhiệm vụ 1')), ['23 1.1 → 16 Cải cách thể chế']);
      assert.deepEqual(await go('typeDefinition', at('hóa: [GV')), ['22 GV-01 → 5 kế hoạch cấp trên']);
    });
    await withClient(PULL, async ({ connection }) => {
      const found: Location[] = await connection.sendRequest('textDocument/definition', at('chủ trì: V'));
      assert.deepEqual(
        found.map(({ uri, range }) => [uri, shown(range)]),
        [[URI, '13 Văn phòng']],
      );
    });
  });

  it('finds references and highlights', async () =>
    withClient(PULL, async ({ connection }) => {
      const references = async (place: object, includeDeclaration: boolean): Promise<string[]> => {
        const context = { includeDeclaration };
        const found: Location[] = await connection.sendRequest('textDocument/references', { ...place, context });
        return found.map(({ range }) => shown(range));
      };
      const uses = ['19 VP', '20 Văn phòng', '21 Văn phòng', '21 Văn phòng'];
      assert.deepEqual(await references(at('chủ trì: V'), false), uses);
      assert.deepEqual(await references(at('mã: VP'), true), ['13 Văn phòng', ...uses]);
      assert.deepEqual(await references(at('Tổ l'), true), ['20 Tổ lạ']);
      assert.deepEqual(await references(at('thành GV'), true), ['10 GV-01', '22 GV-01', '23 GV-01']);
      assert.deepEqual(await references(at('tên: Rà'), true), ['18 Rà soát 😀 văn bản', '23 1.1']);
      assert.deepEqual(await references(at('năm: 20'), true), []);
      const lit: DocumentHighlight[] = await connection.sendRequest('textDocument/documentHighlight', at('chủ trì: V'));
      assert.deepEqual(
        lit.map(({ range, kind }) => [shown(range), kind]),
        [['12 VP', 3], ['13 Văn phòng', 3], ...uses.map((use) => [use, 2])],
      );
      assert.equal(await connection.sendRequest('textDocument/documentHighlight', at('năm: 20')), null);
      const unknown = { ...at('chủ trì: V'), textDocument: { uri: 'file:///w/other.plan.yaml' } };
      assert.equal(await connection.sendRequest('textDocument/documentHighlight', unknown), null);
    }));

  it('renames, and lets free text be confirmed by a client that can', async () => {
    const expected = TEXT.replaceAll('Văn phòng', 'Văn phòng Thanh tra');
    await withClient(RICH, async ({ connection }) => {
      const place = at('thực hiện: Văn');
      assert.deepEqual(await connection.sendRequest('textDocument/prepareRename', place), {
        range: { start: { line: 20, character: 19 }, end: { line: 20, character: 28 } },
        placeholder: 'Văn phòng',
      });
      const edit: WorkspaceEdit = await connection.sendRequest('textDocument/rename', {
        ...place,
        newName: 'Văn phòng Thanh tra',
      });
      assert.deepEqual(edit.changeAnnotations, {
        free: {
          label: 'Trong văn bản tự do',
          description: 'Xem lại từng chỗ trước khi đổi',
          needsConfirmation: true,
        },
      });
      const [change, more] = edit.documentChanges ?? [];
      assert.ok(change && 'edits' in change && !more);
      assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
      assert.deepEqual(
        change.edits.map((one) => [one.range.start.line + 1, 'annotationId' in one && one.annotationId]),
        [
          [13, false],
          [20, false],
          [21, false],
          [21, 'free'],
        ],
      );
      assert.equal(TextDocument.applyEdits(document(TEXT), change.edits as never), expected);
      const id: WorkspaceEdit = await connection.sendRequest('textDocument/rename', {
        ...at('mã: VP'),
        newName: 'VPT',
      });
      assert.equal(id.changeAnnotations, undefined);
      const given: WorkspaceEdit = await connection.sendRequest('textDocument/rename', {
        ...at('thành GV'),
        newName: 'NV-7',
      });
      const [assigned] = given.documentChanges ?? [];
      assert.ok(assigned && 'edits' in assigned);
      assert.equal(TextDocument.applyEdits(document(TEXT), assigned.edits as never), TEXT.replaceAll('GV-01', 'NV-7'));
    });
    await withClient(PULL, async ({ connection }) => {
      const edit: WorkspaceEdit = await connection.sendRequest('textDocument/rename', {
        ...at('mã: VP\n    tên: V'),
        newName: 'Văn phòng Thanh tra',
      });
      assert.deepEqual(Object.keys(edit), ['changes']);
      assert.equal(TextDocument.applyEdits(document(TEXT), edit.changes?.[URI] ?? []), expected);
      const refused = (newName: string, place = at('mã: VP')) =>
        connection.sendRequest('textDocument/rename', { ...place, newName }).then(() => 'done', String);
      assert.match(await refused('nv'), /“nv” đã là tên hoặc mã của “Phòng Nghiệp vụ” \(dòng 14\)/);
      assert.match(await refused('x', at('năm: 20')), /không có tên hay mã/);
      assert.match(await refused('x', at('tên: Rà')), /đánh lại số/);
    });
  });

  it('renames ids of assignments in a document that was never saved', async () => {
    const uri = 'untitled:Untitled-1';
    await withClient(
      PULL,
      async ({ connection }) => {
        const place = { ...at('hóa: [GV'), textDocument: { uri } };
        const prepared: { placeholder: string } = await connection.sendRequest('textDocument/prepareRename', place);
        assert.equal(prepared.placeholder, 'GV-01');
        const edit: WorkspaceEdit = await connection.sendRequest('textDocument/rename', { ...place, newName: 'NV-7' });
        assert.equal(
          TextDocument.applyEdits(document(TEXT), edit.changes?.[uri] ?? []),
          TEXT.replaceAll('GV-01', 'NV-7'),
        );
      },
      uri,
    );
  });
});
