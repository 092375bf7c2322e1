import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showFindingsByTask } from './by-task';
import { t } from './texts';

const TEMPLATE_KIND = vscode.CodeActionKind.Refactor.append('insertTemplate');
const FILE_KIND = vscode.CodeActionKind.Source.append('reformPlan');
const FIX_ALL_KIND = vscode.CodeActionKind.SourceFixAll.append('reformPlan');

/** The walkthrough of package.json. */
const GUIDE = 'reform-plan.reform-plan#firstPlan';

/** The commands of the palette; each works by keyboard alone. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  restart: () => Promise<void>,
): void {
  const register = (name: string, run: (...given: unknown[]) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(`reformPlan.${name}`, run));
  register('findingsByTask', () => {
    const editor = planEditor();
    return editor && showFindingsByTask(client, editor);
  });
  register('showProblems', () => vscode.commands.executeCommand('workbench.actions.view.problems'));
  register('checkWorkspace', () => checkWorkspace(client));
  register('fixAll', fixAll);
  register('insertTemplate', insertTemplate);
  register('changeFile', changeFile);
  register('openGuide', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', GUIDE, false));
  register('openRule', (rule) => openRule(context, String(rule)));
  register('openLaw', (document) => openLaw(context, String(document)));
  register('openExample', () => openExample(context));
  register('showLog', () => client.outputChannel.show());
  register('restart', restart);
}

/** What the server answers when it has checked everything. */
interface WorkspaceChecked {
  readonly plans: number;
  readonly findings: number;
  readonly cut: boolean;
}

/** Checks all plans, open or not, whatever the setting says; their findings come to stand among the problems. */
async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const { plans, findings, cut } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Checking all plans of the workspace…') },
    () => client.sendRequest<WorkspaceChecked>('reformPlan/checkWorkspace'),
  );
  if (plans === 0) {
    void vscode.window.showInformationMessage(t('No plan was found in the workspace.'));
    return;
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const sentences = [
    t('{0} plans checked, {1} findings.', String(plans), String(findings)),
    ...(cut
      ? [t('The workspace has more plans than are checked here. Use the command reform-plan check for all of them.')]
      : []),
  ];
  void vscode.window.showInformationMessage(sentences.join(' '));
}

function planEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'reform-plan') return editor;
  void vscode.window.showInformationMessage(t('Open a plan file (*.plan.yaml) first.'));
  return undefined;
}

/** With their edits, which the server works out one by one; there are never more at a place. */
const MOST_ACTIONS = 100;

async function actions(editor: vscode.TextEditor, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind.value,
    MOST_ACTIONS,
  );
  return (found ?? []).filter((action) => action.kind && kind.contains(action.kind));
}

async function fixAll(): Promise<void> {
  const editor = planEditor();
  if (!editor) return;
  const [all] = await actions(editor, FIX_ALL_KIND);
  if (all?.edit) await vscode.workspace.applyEdit(all.edit);
  else void vscode.window.showInformationMessage(t('Nothing here can be fixed without your decision.'));
}

/** Lets the user choose among the changes of the whole file that would change something, and makes the one chosen. */
async function changeFile(): Promise<void> {
  const editor = planEditor();
  if (!editor) return;
  const found = await actions(editor, FILE_KIND);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      t('There is nothing to change: one spelling of keys, composed letters, numbers and areas in order.'),
    );
    return;
  }
  const items = found.map((action) => ({ label: action.title, action }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: t('Choose what to change in the whole file'),
  });
  if (chosen?.action.edit) await vscode.workspace.applyEdit(chosen.action.edit);
}

/** Lets the user choose among the templates that fit where the cursor is, and inserts the one chosen. */
async function insertTemplate(): Promise<void> {
  const editor = planEditor();
  if (!editor) return;
  const found = await actions(editor, TEMPLATE_KIND);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      t('No task template fits here. Put the cursor inside an area of the plan.'),
    );
    return;
  }
  const items = found.map((action) => ({ label: action.title, action }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t('Choose a task to insert') });
  if (chosen?.action.edit) await vscode.workspace.applyEdit(chosen.action.edit);
}

async function openRule(context: vscode.ExtensionContext, rule: string): Promise<void> {
  if (!(await openPage(context, 'rules', rule)))
    void vscode.window.showWarningMessage(t('There is no page for the rule “{0}”.', rule));
}

/** What is known of a document that the plan cites. */
async function openLaw(context: vscode.ExtensionContext, document: string): Promise<void> {
  if (!(await openPage(context, 'law', document)))
    void vscode.window.showWarningMessage(t('There is no page for the document “{0}”.', document));
}

/** Shows a page of the guide. Only names come in; anything else is never opened as a path. */
async function openPage(context: vscode.ExtensionContext, folder: 'rules' | 'law', name: string): Promise<boolean> {
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', folder, `${name}.md`);
  const known = /^[a-z0-9-]+$/.test(name) && (await exists(page));
  if (known) await vscode.commands.executeCommand('markdown.showPreview', page);
  return known;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Opens the model plan as a new document, so that the shipped one stays as it is. */
async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const example = vscode.Uri.joinPath(context.extensionUri, 'examples', 'so-noi-vu-2026.plan.yaml');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(example));
  const document = await vscode.workspace.openTextDocument({ language: 'reform-plan', content });
  await vscode.window.showTextDocument(document);
}
