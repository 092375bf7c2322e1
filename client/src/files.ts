import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** No larger file is a plan; the server on a disk has the same limit (`MAX_BYTES`). */
const MAX_BYTES = 96_000_000;

/** What the server gets for a path; the same shape as the server's `ReadResult`. */
type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: 'missing' | 'folder' | 'too-large' | 'unreadable' };

/** What stands in a folder; the same shape as the server's `Entry`. */
interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Opens files for a server that has no disk (a web worker), and in workspaces that are on none (virtual ones).
 *
 * The server is ours, but what it asks for comes from plans, which are not: only what lies inside a folder of the
 * workspace is opened, and links are not followed, as they may lead out of it.
 */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const asked = <T>(method: string, answer: (path: string) => Promise<T>) =>
    client.onRequest(`reformPlan/${method}`, ({ path }: { path: unknown }) => answer(String(path)));
  return vscode.Disposable.from(
    asked('readFile', readFile),
    asked('readFolder', readFolder),
    asked('realPath', async (path) => ((await find(path)) ? path : null)),
  );
}

async function readFile(path: string): Promise<Answer> {
  const found = await find(path);
  if (!found) return { kind: 'failed', why: 'missing' };
  if (found.type & vscode.FileType.Directory) return { kind: 'failed', why: 'folder' };
  if (found.size > MAX_BYTES) return { kind: 'failed', why: 'too-large' };
  try {
    const bytes = await vscode.workspace.fs.readFile(found.uri);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'failed', why: 'unreadable' };
  }
}

async function readFolder(path: string): Promise<Entry[] | null> {
  const found = await find(path);
  if (!found) return null;
  try {
    const entries = await vscode.workspace.fs.readDirectory(found.uri);
    return entries.flatMap(([name, type]): Entry[] => {
      if (type === vscode.FileType.File) return [{ name, kind: 'file' }];
      return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
    });
  } catch {
    return null;
  }
}

/** What is at a path inside the workspace, looking at every step on the way down for links. */
async function find(path: string): Promise<{ uri: vscode.Uri; type: vscode.FileType; size: number } | undefined> {
  const folder = folderOf(path);
  if (!folder) return undefined;
  const steps = path.slice(folder.path.length).split('/').filter(Boolean);
  let uri = folder;
  try {
    let stat = await vscode.workspace.fs.stat(uri);
    for (const step of steps) {
      uri = vscode.Uri.joinPath(uri, step);
      stat = await vscode.workspace.fs.stat(uri);
      if (stat.type & vscode.FileType.SymbolicLink) return undefined;
    }
    return { uri, type: stat.type, size: stat.size };
  } catch {
    return undefined;
  }
}

/** The folder of the workspace that holds a path which has no `.` and `..` in it. */
function folderOf(path: string): vscode.Uri | undefined {
  if (path.split('/').some((part) => part === '.' || part === '..')) return undefined;
  const [first, ...more] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (!first) return undefined;
  // A path says nothing of where it is: it is where the first folder is.
  const near = more.filter(({ scheme, authority }) => scheme === first.scheme && authority === first.authority);
  return [first, ...near].find(
    ({ path: root }) => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`),
  );
}
