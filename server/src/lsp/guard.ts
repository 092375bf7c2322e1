import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';

/** A reader that also knows whether the client has said that it is leaving. */
export interface Guarded extends MessageReader {
  isShutDown(): boolean;
}

/**
 * Lets through only what the protocol allows: nothing before `initialize` and nothing behind `shutdown`, and parameters
 * of the shape that the features count on. A request that is not let through is answered with an error, a
 * notification is dropped.
 */
export function guarded(reader: MessageReader, writer: MessageWriter): Guarded {
  let life: 'new' | 'running' | 'over' = 'new';

  function refuse(id: unknown, code: number, message: string): void {
    const known = typeof id === 'number' || typeof id === 'string' ? id : null;
    void writer.write({ jsonrpc: '2.0', id: known, error: { code, message } } as Message).catch(() => undefined);
  }

  /** Whether a message is to be handled; one that is not has been answered. */
  function allows(message: unknown): boolean {
    if (!isRecord(message)) return refused(message, ErrorCodes.InvalidRequest, 'A message is an object.');
    const { id, method, params } = message;
    const hasId = typeof id === 'number' || typeof id === 'string';
    if (method === undefined && ('result' in message || 'error' in message)) return hasId;
    if (typeof method !== 'string' || (id !== undefined && !hasId))
      return refused(message, ErrorCodes.InvalidRequest, 'A request has a method and an id.');
    if (method === 'exit') return id === undefined;
    const isInitialize = method === 'initialize';
    if (life === 'new' && !isInitialize)
      return refused(message, ErrorCodes.ServerNotInitialized, 'The server waits for “initialize”.');
    if (life === 'over') return refused(message, ErrorCodes.InvalidRequest, 'The server has been shut down.');
    if (life === 'running' && isInitialize)
      return refused(message, ErrorCodes.InvalidRequest, 'The server has been initialized before.');
    if (!fits(method, params)) return refused(message, ErrorCodes.InvalidParams, `Wrong parameters of “${method}”.`);
    if (isInitialize) life = 'running';
    if (method === 'shutdown') life = 'over';
    return true;
  }

  function refused(message: unknown, code: number, why: string): false {
    const { id, method } = isRecord(message) ? message : { id: null, method: undefined };
    // A notification gets no answer, not even a wrong one.
    if (id !== undefined || typeof method !== 'string') refuse(id, code, why);
    return false;
  }

  return {
    isShutDown: () => life === 'over',
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    dispose: () => reader.dispose(),
    listen: (callback: DataCallback) =>
      reader.listen((message) => {
        if (allows(message)) callback(message);
      }),
  };
}

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const finite: Check = (value) => Number.isFinite(value);
const id: Check = (value) => typeof value === 'string' || typeof value === 'number';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(members).every(([name, check]) => check(value[name]));

const position = shape({ line: finite, character: finite });
const range = shape({ start: position, end: position });
const address = shape({ uri: text });
const textDocument = shape({ textDocument: address });
const at = shape({ textDocument: address, position });

/** What the features count on, by method; a text document is needed by all that is about one. */
const SHAPES: ReadonlyMap<string, Check> = new Map(
  Object.entries({
    initialize: shape({ capabilities: isRecord, workspaceFolders: optional(listOf(address)) }),
    '$/cancelRequest': shape({ id }),
    '$/setTrace': shape({ value: text }),
    'textDocument/didOpen': shape({ textDocument: shape({ uri: text, version: finite, text }) }),
    'textDocument/didChange': shape({
      textDocument: shape({ uri: text, version: finite }),
      contentChanges: listOf(shape({ text, range: (value) => value === undefined || range(value) })),
    }),
    'textDocument/codeAction': shape({
      textDocument: address,
      range,
      context: shape({ diagnostics: optional(listOf(isRecord)), only: optional(listOf(text)) }),
    }),
    'codeAction/resolve': shape({ title: text }),
    'codeLens/resolve': shape({ range }),
    'inlayHint/resolve': shape({ position }),
    'completionItem/resolve': shape({ label: text }),
    'workspace/symbol': shape({ query: text }),
    'textDocument/selectionRange': shape({ textDocument: address, positions: listOf(position) }),
    'textDocument/rangeFormatting': shape({ textDocument: address, range, options: isRecord }),
    'textDocument/onTypeFormatting': shape({ textDocument: address, position, ch: text, options: isRecord }),
    'textDocument/semanticTokens/full/delta': shape({ textDocument: address, previousResultId: text }),
    'textDocument/semanticTokens/range': shape({ textDocument: address, range }),
    'textDocument/inlayHint': shape({ textDocument: address, range }),
    'textDocument/rename': shape({ textDocument: address, position, newName: text }),
    ...Object.fromEntries(
      ['hover', 'completion', 'definition', 'typeDefinition', 'references', 'prepareRename', 'documentHighlight'].map(
        (feature) => [`textDocument/${feature}`, at],
      ),
    ),
    'workspace/diagnostic': shape({ previousResultIds: listOf(shape({ uri: text, value: text })) }),
    'workspace/didChangeConfiguration': isRecord,
    'workspace/didChangeWatchedFiles': shape({ changes: listOf(address) }),
    'workspace/didChangeWorkspaceFolders': shape({
      event: shape({ added: listOf(address), removed: listOf(address) }),
    }),
    'workspace/didCreateFiles': shape({ files: listOf(address) }),
    'workspace/didDeleteFiles': shape({ files: listOf(address) }),
    'workspace/didRenameFiles': shape({ files: listOf(shape({ oldUri: text, newUri: text })) }),
    'workspace/executeCommand': shape({ command: text, arguments: optional(Array.isArray) }),
  }),
);

function fits(method: string, params: unknown): boolean {
  const check = SHAPES.get(method) ?? (method.startsWith('textDocument/') ? textDocument : undefined);
  if (check) return check(params);
  return params === undefined || params === null || isRecord(params) || Array.isArray(params);
}
