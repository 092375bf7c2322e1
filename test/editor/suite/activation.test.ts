import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in a real VS Code', () => {
  it('knows *.plan.yaml as a reform plan and starts with it', async () => {
    const [file] = await vscode.workspace.findFiles('ke-hoach.plan.yaml');
    assert.ok(file, 'the workspace of the tests holds ke-hoach.plan.yaml');

    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'reform-plan');

    const extension = vscode.extensions.getExtension('reform-plan.reform-plan');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
