import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support';

const plans = () => vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'reform-plan');

/** What a person types into the boxes is tried from outside the editor, in test/installed/new-plan.test.ts. */
describe('the command for a new plan in a real VS Code', () => {
  before(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is there before any plan is open, also in the menus of new files and of folders', async () => {
    const extension = vscode.extensions.getExtension('reform-plan.reform-plan');
    const { menus, commands } = extension?.packageJSON.contributes ?? {};
    const inMenu = (menu: string) => menus[menu].map(({ command }: { command: string }) => command);
    assert.ok(inMenu('file/newFile').includes('reformPlan.newPlan'));
    assert.ok(inMenu('explorer/context').includes('reformPlan.newPlan'));
    assert.ok(commands.some(({ command }: { command: string }) => command === 'reformPlan.newPlan'));
    await extension?.activate();
    assert.ok((await vscode.commands.getCommands(true)).includes('reformPlan.newPlan'));
  });

  it('asks, and makes nothing when its box is left', async () => {
    const before = plans().length;
    let over = false;
    const run = vscode.commands.executeCommand('reformPlan.newPlan').then(() => {
      over = true;
    });
    // The box comes up when the server has said what is likely; until then there is nothing to leave.
    await until(() => {
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return over || undefined;
    });
    await run;
    assert.equal(plans().length, before);
  });
});
