/**
 * What the server takes from `vscode-languageserver`, for the web worker, in a tenth of its size: that library brings every
 * feature of the protocol along, in a form that no bundler can thin out. The build puts this module in the library's place
 * (`scripts/bundles.mjs`) and fails when a name is missing here; a missing method fails as soon as the worker starts; and a
 * test holds its findings equal to those of the server as a process.
 */

import {
  createMessageConnection,
  type Disposable,
  Emitter,
  ErrorCodes,
  type MessageReader,
  type MessageWriter,
  NotificationType,
  ProgressType,
  RequestType0,
  ResponseError,
} from 'vscode-jsonrpc/browser';
import type * as Lsp from 'vscode-languageserver';

export { BrowserMessageReader, BrowserMessageWriter, RequestType, ResponseError } from 'vscode-jsonrpc/browser';

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } satisfies Partial<
  typeof Lsp.DiagnosticSeverity
>;
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 } satisfies Partial<typeof Lsp.DiagnosticTag>;
export const CodeActionKind = {
  QuickFix: 'quickfix',
  Refactor: 'refactor',
  SourceFixAll: 'source.fixAll',
} satisfies Partial<typeof Lsp.CodeActionKind>;
export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } satisfies Partial<
  typeof Lsp.DocumentDiagnosticReportKind
>;
export const TextDocumentSyncKind = { None: 0, Full: 1, Incremental: 2 } satisfies Partial<
  typeof Lsp.TextDocumentSyncKind
>;
export const LSPErrorCodes = {
  RequestFailed: -32803,
  ContentModified: -32801,
  RequestCancelled: -32800,
} satisfies Partial<typeof Lsp.LSPErrorCodes>;
export const DidChangeConfigurationNotification = {
  type: new NotificationType('workspace/didChangeConfiguration'),
};
export const DidChangeWatchedFilesNotification = { type: new NotificationType('workspace/didChangeWatchedFiles') };
export const CodeLensRefreshRequest = { type: new RequestType0('workspace/codeLens/refresh') };

/**
 * The part of a connection that our server uses, over any transport.
 *
 * @param rest resolves when every feature is there: a request that comes before its handler waits for it
 */
export function createConnection(reader: MessageReader, writer: MessageWriter, rest: Promise<unknown>): Lsp.Connection {
  const rpc = createMessageConnection(reader, writer);
  type Handler = (...given: never[]) => unknown;
  const late = new Map<string, (...given: unknown[]) => unknown>();
  const request = (method: string) => (handler: Handler) => {
    late.set(method, handler as () => unknown);
    return rpc.onRequest(method, handler as () => unknown);
  };
  rpc.onRequest(async (method, params, token) => {
    await rest;
    const handler = late.get(method);
    if (!handler) throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    return handler(params, token);
  });
  const notification = (method: string) => (handler: Handler) => rpc.onNotification(method, handler as () => void);
  /** The handler gets the means to send its answer in parts, where the client asked for that. */
  const inParts = (method: string) => (handler: (...given: unknown[]) => unknown) =>
    rpc.onRequest(method, (params: { partialResultToken?: string | number }, token) => {
      const to = params.partialResultToken;
      const report = (part: unknown) => void rpc.sendProgress(new ProgressType(), to ?? '', part);
      return handler(params, token, undefined, to === undefined ? undefined : { report });
    });
  let registered = 0;
  // Of all that a connection of the library can do, only what is used is here; see above on what holds that.
  const connection = {
    listen: () => rpc.listen(),
    onInitialize: request('initialize'),
    onInitialized: notification('initialized'),
    onShutdown: (handler: () => void) =>
      rpc.onRequest('shutdown', () => {
        handler();
        return null;
      }),
    onRequest: (method: string, handler: Handler) => request(method)(handler),
    sendRequest: rpc.sendRequest.bind(rpc),
    sendNotification: rpc.sendNotification.bind(rpc),
    sendDiagnostics: (params: unknown) => rpc.sendNotification('textDocument/publishDiagnostics', params),
    onDidOpenTextDocument: notification('textDocument/didOpen'),
    onDidChangeTextDocument: notification('textDocument/didChange'),
    onDidCloseTextDocument: notification('textDocument/didClose'),
    onDidChangeConfiguration: notification('workspace/didChangeConfiguration'),
    onDidChangeWatchedFiles: notification('workspace/didChangeWatchedFiles'),
    onHover: request('textDocument/hover'),
    onCodeAction: request('textDocument/codeAction'),
    onCodeActionResolve: request('codeAction/resolve'),
    onCodeLens: request('textDocument/codeLens'),
    onCodeLensResolve: request('codeLens/resolve'),
    onDefinition: request('textDocument/definition'),
    onReferences: request('textDocument/references'),
    onPrepareRename: request('textDocument/prepareRename'),
    onRenameRequest: request('textDocument/rename'),
    onCompletion: request('textDocument/completion'),
    onCompletionResolve: request('completionItem/resolve'),
    onDocumentSymbol: request('textDocument/documentSymbol'),
    onWorkspaceSymbol: request('workspace/symbol'),
    onFoldingRanges: request('textDocument/foldingRange'),
    onSelectionRanges: request('textDocument/selectionRange'),
    onTypeDefinition: request('textDocument/typeDefinition'),
    onDocumentHighlight: request('textDocument/documentHighlight'),
    onDocumentLinks: request('textDocument/documentLink'),
    onDocumentRangeFormatting: request('textDocument/rangeFormatting'),
    onDocumentOnTypeFormatting: request('textDocument/onTypeFormatting'),
    onExecuteCommand: request('workspace/executeCommand'),
    console: {
      info: (message: string) => void rpc.sendNotification('window/logMessage', { type: 3, message }),
    },
    client: {
      register: ({ method }: { method: string }, registerOptions: unknown) =>
        rpc.sendRequest('client/registerCapability', {
          registrations: [{ id: String(++registered), method, registerOptions }],
        }),
    },
    workspace: {
      getConfiguration: async (item: unknown) => {
        const [found] = await rpc.sendRequest<unknown[]>('workspace/configuration', { items: [item] });
        return found;
      },
      onDidChangeWorkspaceFolders: (handler: (event: unknown) => void) =>
        rpc.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: { event: unknown }) => handler(event)),
      onDidCreateFiles: notification('workspace/didCreateFiles'),
      onDidRenameFiles: notification('workspace/didRenameFiles'),
      onDidDeleteFiles: notification('workspace/didDeleteFiles'),
    },
    languages: {
      diagnostics: {
        on: request('textDocument/diagnostic'),
        onWorkspace: inParts('workspace/diagnostic'),
        refresh: () => rpc.sendRequest('workspace/diagnostic/refresh'),
      },
      inlayHint: {
        on: request('textDocument/inlayHint'),
        resolve: request('inlayHint/resolve'),
        refresh: () => rpc.sendRequest('workspace/inlayHint/refresh'),
      },
      semanticTokens: {
        on: request('textDocument/semanticTokens/full'),
        onDelta: request('textDocument/semanticTokens/full/delta'),
        onRange: request('textDocument/semanticTokens/range'),
      },
    },
  };
  return connection as unknown as Lsp.Connection;
}

/** The open documents, kept as the client edits them. */
export class TextDocuments<T extends { uri: string }> {
  private readonly known = new Map<string, T>();
  private readonly opened = new Emitter<{ document: T }>();
  private readonly changed = new Emitter<{ document: T }>();
  private readonly closed = new Emitter<{ document: T }>();
  readonly onDidOpen = this.opened.event;
  readonly onDidChangeContent = this.changed.event;
  readonly onDidClose = this.closed.event;

  constructor(private readonly configuration: Lsp.TextDocumentsConfiguration<T>) {}

  get(uri: string): T | undefined {
    return this.known.get(uri);
  }

  all(): T[] {
    return [...this.known.values()];
  }

  keys(): string[] {
    return [...this.known.keys()];
  }

  listen(connection: Lsp.Connection): Disposable {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = this.configuration.create(uri, languageId, version, text);
      this.known.set(uri, document);
      this.opened.fire({ document });
      this.changed.fire({ document });
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const known = this.known.get(uri);
      if (!known || contentChanges.length === 0) return;
      const document = this.configuration.update(known, contentChanges, version ?? 0);
      this.known.set(uri, document);
      this.changed.fire({ document });
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.known.get(uri);
      if (!document) return;
      this.known.delete(uri);
      this.closed.fire({ document });
    });
    return { dispose: () => this.known.clear() };
  }
}
