import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openPlan, until } from './support';

const head = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Sở Nội vụ
  năm: 2021
  cơ quan: Sở Nội vụ
đơn vị:
  - mã: VP
    tên: Văn phòng
`;
const area = `${head}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
`;

/** Opens a plan with the cursor behind its last sign, once the server has read it. */
async function write(text: string): Promise<vscode.TextEditor> {
  const editor = await openPlan(text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  await until(() => (vscode.languages.getDiagnostics(editor.document.uri).length > 0 ? true : undefined));
  return editor;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Types letter by letter, as a hand does. */
async function type(keys: string): Promise<void> {
  for (const key of keys) {
    await vscode.commands.executeCommand('type', { text: key });
    await pause(60);
  }
}

/** Takes what is selected in the list, which comes by itself; the text with the cursor as `|`. */
async function accept(editor: vscode.TextEditor): Promise<string> {
  const before = editor.document.getText();
  for (let waited = 0; editor.document.getText() === before && waited < 15_000; waited += 300) {
    await pause(300);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }
  const text = editor.document.getText();
  const at = editor.document.offsetAt(editor.selection.active);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe('completion in a real VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('comes by itself while one types without accents, and again for the value of a key', async function () {
    this.timeout(60_000);
    const editor = await write(`${area}        `);
    await type('chu t');
    assert.equal(await accept(editor), `${area}        chủ trì: |`);
    assert.equal(await accept(editor), `${area}        chủ trì: VP|`);
  });

  it('stays while an accent is being composed', async function () {
    this.timeout(60_000);
    const editor = await write(`${head}lĩnh vực:\n  - tên: Cải cách thể chế\n    `);
    await type('nhie');
    for (const letter of ['ê', 'ệ']) {
      await vscode.commands.executeCommand('replacePreviousChar', { text: letter, replaceCharCnt: 1 });
      await pause(60);
    }
    assert.equal(await accept(editor), `${head}lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - |`);
    const text = (await accept(editor)).replace('|', '');
    assert.match(
      text,
      / {4}nhiệm vụ:\n {6}- tên: Tham mưu xây dựng văn bản quy phạm pháp luật\n {8}sản phẩm:\n {10}- /,
    );
  });

  it('writes a whole area on a line that stands off its column', async function () {
    this.timeout(60_000);
    const editor = await write(`${area}   `);
    await type('tai chinh');
    const text = await accept(editor);
    assert.ok(text.startsWith(`${area}  - tên: Cải cách tài chính công\n    nhiệm vụ:\n      - tên: `), text);
  });
});
