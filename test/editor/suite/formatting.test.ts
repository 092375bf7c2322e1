import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openPlan, until } from './support';

const head = `kế hoạch:
  tên: K
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
`;

/** Opens a plan with the cursor behind its last sign, once the server has read it. */
async function write(text: string): Promise<vscode.TextEditor> {
  const editor = await openPlan(text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  await until(() => (vscode.languages.getDiagnostics(editor.document.uri).length > 0 ? true : undefined));
  return editor;
}

/** Types as a hand does, and waits for what the editor makes of it once it has heard from the server. */
async function type(editor: vscode.TextEditor, keys: string, expected: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text: keys });
  for (let waited = 0; shown(editor) !== expected && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(shown(editor), expected);
}

/** The text with the cursor as `|`. */
function shown({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe('typing in a real VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('indents each line for what comes next, and ends a list behind a dash alone', async function () {
    this.timeout(60_000);
    const editor = await write(head.trimEnd());
    let text = head.trimEnd();
    const steps: readonly (readonly [keys: string, then: string])[] = [
      ['\n', '\n        '],
      ['sản phẩm:', 'sản phẩm:'],
      ['\n', '\n          - '],
      ['Báo cáo', 'Báo cáo'],
      ['\n', '\n          - '],
      ['Tờ trình', 'Tờ trình'],
      ['\n', '\n          - '],
    ];
    for (const [keys, then] of steps) {
      text += then;
      await type(editor, keys, `${text}|`);
    }
    text = `${text.slice(0, text.lastIndexOf('\n          - '))}\n        `;
    await type(editor, '\n', `${text}|`);
    text += 'chủ trì: VP\n        ';
    await type(editor, 'chủ trì: VP', `${text.trimEnd()}|`);
    await type(editor, '\n', `${text}|`);
  });

  it('puts a dash into the column of its list', async () => {
    const editor = await write(`${head}        chủ trì: VP\n`);
    await type(editor, '    -', `${head}        chủ trì: VP\n      -|`);
  });

  it('formats what was pasted, when it is asked to', async () => {
    const pasted = '- tên: B\n  chủ trì: VP\n';
    const editor = await write(head + pasted);
    const { document } = editor;
    editor.selection = new vscode.Selection(
      document.positionAt(head.length),
      document.positionAt(head.length + pasted.length),
    );
    await vscode.commands.executeCommand('editor.action.formatSelection');
    const expected = `${head}      - tên: B\n        chủ trì: VP\n`;
    await until(() => (document.getText() === expected ? true : undefined));
  });
});
