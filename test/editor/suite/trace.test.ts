import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, placeOf, until } from './support';

/** A superior plan with two agencies below it; the second has a gap. */
const FILES = {
  'tinh.plan.yaml': `kế hoạch:
  tên: Kế hoạch CCHC năm 2026 của tỉnh
  năm: 2026
  cơ quan: UBND tỉnh Phú Thọ
  số: 9/KH-UBND
  ngày: 20/12/2025
đơn vị:
  - { mã: SA, tên: Sở A }
  - { mã: SB, tên: Sở B }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Rà soát văn bản, tiến độ: Trước 01/7/2026, thực hiện: Sở A chủ trì; Sở B chủ trì }
`,
  'so-a.plan.yaml': agency('Sở A', 'II.1.1'),
  'so-b.plan.yaml': agency('Sở B', ''),
};

function agency(name: string, id: string): string {
  return `kế hoạch:
  tên: Kế hoạch CCHC năm 2026 của ${name}
  năm: 2026
  cơ quan: ${name}
kế hoạch cấp trên:
  số: 9/KH-UBND
  ngày: 20/12/2025
  cơ quan: UBND tỉnh Phú Thọ
  tệp: tinh.plan.yaml
  nhiệm vụ được giao:
    - { mã: II.1.1, nội dung: Rà soát văn bản }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Rà soát của ${name}, tiến độ: Trước 01/6/2026, cụ thể hóa: [${id}] }
`;
}

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
const fileOf = (name: string) => vscode.Uri.joinPath(folder(), 'trace', name);

/** What is said above the tasks that agencies below carry out. */
async function lensesOf(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.flatMap(({ command }) => (command?.title.includes('cơ quan thực hiện') ? command.title : []));
}

/** Asks again until the answer is good: the workspace is read in the background. */
async function eventually<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('tracing in a real VS Code', () => {
  before(async () => {
    for (const [name, text] of Object.entries(FILES))
      await vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileOf('.'), { recursive: true });
  });

  it('shows who carries out a task, also after another plan was edited', async () => {
    const above = await vscode.workspace.openTextDocument(fileOf('tinh.plan.yaml'));
    await vscode.window.showTextDocument(above);
    await eventually(
      () => lensesOf(above.uri),
      ([first]) => first === '1 cơ quan thực hiện · 1 chưa',
    );
    const below = await vscode.workspace.openTextDocument(fileOf('so-b.plan.yaml'));
    const editor = await vscode.window.showTextDocument(below);
    await editor.edit((edit) => edit.replace(placeOf(below, 'cụ thể hóa: []'), 'cụ thể hóa: [II.1.1]'));
    await eventually(
      () => lensesOf(above.uri),
      ([first]) => first === '2 cơ quan thực hiện',
    );
    assert.match(await hoverAt(below, '[II.1.1]'), /Đã có 2\/2 cơ quan thực hiện/);
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      below.uri,
      placeOf(below, 'mã: II.1.1').start.translate(0, 6),
    );
    assert.equal(target?.targetUri.fsPath, above.uri.fsPath);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('renames nothing where the id is the number of a task above, and says why', async () => {
    const document = await vscode.workspace.openTextDocument(fileOf('so-a.plan.yaml'));
    await vscode.window.showTextDocument(document);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          placeOf(document, 'mã: II.1.1').start.translate(0, 6),
          'GV-1',
        ),
      /số của nhiệm vụ trong kế hoạch cấp trên/,
    );
  });

  it('opens the coverage matrix as a view, once', async () => {
    await vscode.commands.executeCommand('reformPlan.coverage');
    await vscode.commands.executeCommand('reformPlan.coverage');
    const views = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Bảng phủ nhiệm vụ');
    await until(() => (views().length > 0 ? true : undefined));
    assert.equal(views().length, 1);
    assert.ok(views()[0]?.input instanceof vscode.TabInputWebview);
  });
});
