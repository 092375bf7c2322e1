import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Waits until the test holds, looking again whenever diagnostics change; the mocha limit ends a vain wait. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  const now = look();
  if (now !== undefined) return now;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const found = look();
      if (found === undefined) return;
      clearInterval(timer);
      resolve(found);
    }, 50);
  });
}

export async function openPlan(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'reform-plan', content: text });
  return vscode.window.showTextDocument(document);
}

/** The findings of one rule in a document, once there are some. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(() => vscode.languages.getDiagnostics(uri).find((diagnostic) => ruleOf(diagnostic) === rule));
}

/** Resolves when a rule finds nothing (any more) while `anchor` shows that the document was checked. */
export async function gone(uri: vscode.Uri, rule: string): Promise<void> {
  await until(() => (vscode.languages.getDiagnostics(uri).some((found) => ruleOf(found) === rule) ? undefined : true));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function placeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
  );
  return found ?? [];
}

export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : String(content)))
    .join('\n');
}
