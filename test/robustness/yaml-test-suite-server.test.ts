import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { type Client, PULL, startClient } from '../support/client';
import { yamlTestSuite } from '../support/yaml-test-suite';

const block = (text: string, column: number) => `\n${text.replace(/^(?=.)/gm, ' '.repeat(column))}`;

/** A superior plan that has a text where the ids, words and deadlines of its assignments stand. */
const superior = (value: string) => `kế hoạch:
  tên: Kế hoạch năm 2021
  năm: 2021
  cơ quan: UBND tỉnh
kế hoạch cấp trên:
  số: 1/QĐ-TTg
  ngày: 31/12/2020
  cơ quan: Thủ tướng Chính phủ
  nhiệm vụ được giao:
    - mã: ${value}
      nội dung: ${value}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - mã: ${value}
        tên: ${value}
        tiến độ: ${value}
        chủ trì: Sở Nội vụ
`;

/** An agency's plan below it, with the text where it says what a task carries out. */
const below = (value: string) => `kế hoạch:
  tên: Kế hoạch năm 2021
  năm: 2021
  cơ quan: Sở Nội vụ
kế hoạch cấp trên:
  số: 1/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh
  tệp: tren.plan.yaml
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
        cụ thể hóa: ${value}
`;

/** What is asked between plans reads both of them, so the suite stands once in each. */
describe('the public YAML test suite, between plans', function () {
  this.timeout(300_000);

  for (const which of ['in the superior plan', 'in the plan below'] as const)
    it(`holds up ${which}: findings, lenses, hovers, definitions, references, renaming, the matrix`, async () => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-')));
      const uris = ['tren', 'duoi'].map((name) => pathToFileURL(join(folder, `${name}.plan.yaml`)).toString());
      const [above = '', under = ''] = uris;
      writeFileSync(join(folder, 'tren.plan.yaml'), superior('A1'));
      writeFileSync(join(folder, 'duoi.plan.yaml'), below('[A1]'));
      const client = await startClient({ capabilities: PULL, workspaceFolders: [pathToFileURL(folder).toString()] });
      try {
        client.open(above, superior('A1'));
        client.open(under, below('[A1]'));
        const [changed, make, column] =
          which === 'in the plan below' ? ([under, below, 10] as const) : ([above, superior, 12] as const);
        let version = 1;
        for (const { id, name, text } of yamlTestSuite)
          for (const form of [text, make(block(text, column))]) {
            client.change(changed, ++version, { text: form });
            try {
              for (const uri of uris) await askAll(client, uri, form);
              await client.connection.sendRequest('reformPlan/coverage', {});
            } catch (error) {
              throw new Error(`${id} (${name}) ${which}:\n${form}`, { cause: error });
            }
          }
        client.change(changed, ++version, { text: make('A1') });
        assert.ok(((await client.pull(changed)).items ?? []).length > 0, 'the server is at work');
      } finally {
        await client.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    });
});

const REQUEST_FAILED = -32803;

async function askAll(client: Client, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  const ask = (method: string, more: object = {}) =>
    client.connection.sendRequest<unknown>(method, { textDocument, ...more }).catch((error) => {
      // A place where nothing can be renamed is told so.
      if (error.code !== REQUEST_FAILED) throw error;
    });
  await client.pull(uri);
  const lenses = ((await ask('textDocument/codeLens')) ?? []) as CodeLens[];
  for (const lens of lenses.slice(0, 3)) await client.connection.sendRequest('codeLens/resolve', lens);
  const lines = text.split('\n');
  for (const line of [0, lines.length >> 1, lines.length - 1]) {
    const position = { line, character: (lines[line]?.length ?? 0) >> 1 };
    await Promise.all([
      ask('textDocument/hover', { position }),
      ask('textDocument/definition', { position }),
      ask('textDocument/references', { position, context: { includeDeclaration: true } }),
      ask('textDocument/prepareRename', { position }),
      ask('textDocument/rename', { position, newName: 'B2' }),
    ]);
  }
}
