import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, until } from '../../suite/support';

const PLAN = 'kế hoạch:\n  tên: Kế hoạch cải cách hành chính năm 2021\n  năm: hai nghìn\n  co quan: A\n  \n';

/** A file of the workspace, which the YAML extension knows a schema for by its name. */
async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const sources = (document: vscode.TextDocument) =>
  new Set(vscode.languages.getDiagnostics(document.uri).map(({ source }) => source));

const proposals = async (document: vscode.TextDocument) => {
  const at = document.positionAt(document.getText().length - 1);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

describe('beside the YAML extension', () => {
  it('the YAML server is at work: it finds what is wrong in a file of its own language', async () => {
    const document = await open('other.yaml', 'a: [1\n');
    await until(() => (sources(document).has('YAML') ? true : undefined));
    assert.equal(sources(document).has('Reform Plan'), false);
  });

  it('a plan has our findings alone', async () => {
    const document = await open('ke-hoach-2021.plan.yaml', PLAN);
    assert.equal(document.languageId, 'reform-plan');
    await finding(document.uri, 'unknown-key');
    // The YAML server has answered for another file since; had it taken this one, its findings would be here.
    const other = await open('later.yaml', 'b: {\n');
    await until(() => (sources(other).has('YAML') ? true : undefined));
    assert.deepEqual([...sources(document)], ['Reform Plan']);
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .map(({ range, message }) => `${range.start.line} ${message}`);
    assert.equal(new Set(found).size, found.length, found.join('\n'));
  });

  it('a plan has our proposals alone, each once', async () => {
    const document = await open('ke-hoach-moi.plan.yaml', PLAN);
    await finding(document.uri, 'unknown-key');
    const labels = await proposals(document);
    assert.equal(new Set(labels).size, labels.length, labels.join(', '));
    assert.ok(!labels.includes('kế hoạch cấp trên'), 'a key of the root in a map that cannot have it');
  });

  it('a plan that was given to the YAML language by hand is still checked once, by us', async () => {
    const document = await open('tay.plan.yaml', PLAN);
    await finding(document.uri, 'unknown-key');
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    const other = await open('last.yaml', 'c: "\n');
    await until(() => (sources(other).has('YAML') ? true : undefined));
    // As one of the plans of the workspace.
    await finding(document.uri, 'unknown-key');
    assert.deepEqual([...sources(document)], ['Reform Plan']);
  });
});
