import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

export const SERVER = join(__dirname, '../../dist/server.js');

export interface ClientOptions {
  /** Command line of the server; the built one by default. */
  readonly command?: readonly string[];
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly workspaceFolders?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Answers `workspace/configuration`, by section. */
  readonly configuration?: (section: string | undefined) => unknown;
  /** The same, also by what it is asked for. */
  readonly configurationFor?: (item: { readonly section?: string; readonly scopeUri?: string }) => unknown;
}

/** A real JSON-RPC client talking to a server process over stdin and stdout. */
export interface Client {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** Every `publishDiagnostics` so far, in order. */
  readonly published: PublishDiagnosticsParams[];
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the whole text, or a range of it. */
  change(uri: string, version: number, change: { range?: object; text: string }): void;
  close(uri: string): void;
  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }>;
  /** Resolves with the first publication for which the test holds, also one that has come already. */
  publication(test: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

export const PULL = { textDocument: { diagnostic: { dynamicRegistration: false } } };

export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const [command = process.execPath, ...args] = options.command ?? [process.execPath, SERVER, '--stdio'];
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, REFORM_PLAN_AS_OF: '2021-02-01', ...options.env },
  });
  child.stderr.on('data', () => undefined);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const wake of [...waiting]) wake(params);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string; scopeUri?: string }[] }) =>
    items.map((item) => options.configurationFor?.(item) ?? options.configuration?.(item.section) ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)));
  });
  ended.catch(() => undefined);
  const folders = (options.workspaceFolders ?? []).map((uri) => ({ uri, name: uri }));
  const answer = connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders.length > 0 ? folders : null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  const initialized = await Promise.race([answer, ended]);
  await connection.sendNotification('initialized', {});
  const notify = (method: string, params: object) => void connection.sendNotification(method, params);
  return {
    process: child,
    connection,
    initialized,
    published,
    open: (uri, text, languageId = 'reform-plan') =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, change) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    publication: (test) => {
      const known = published.find(test);
      if (known) return Promise.resolve(known);
      return new Promise((resolve) => {
        const wake = (params: PublishDiagnosticsParams) => {
          if (!test(params)) return;
          waiting.delete(wake);
          resolve(params);
        };
        waiting.add(wake);
      });
    },
    stop: async () => {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
