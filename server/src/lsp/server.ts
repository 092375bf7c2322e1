import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { LineIndex } from '../plan/lines';
import type { Analysis } from '../service/analysis';
import { hoverAt } from '../service/hover';
import { type Language, render } from '../texts/localized';
import type { PlainDate } from '../time/date';
import { CONFIG_NAME, type ConfigProblem } from '../workspace/config';
import type { Files } from '../workspace/files';
import { codeActions, FIX_ALL_KIND, TEMPLATE_KIND } from './code-actions';
import { type DiagnosticContext, toDiagnostic, toRange } from './convert';
import { Sessions } from './sessions';
import { SettingsStore } from './settings';

/** What differs between the hosts: a Node process and a web worker. */
export interface Platform {
  readonly files: Files;
  today(): PlainDate;
  readonly version: string;
}

/** What a client may say when it starts the server; all of it optional. */
interface InitializationOptions {
  readonly language: Language;
  /** Address of a rule's page with `{rule}` in the place of its id. */
  readonly rulePage: string | undefined;
}

/** Wires the features to a connection. Nothing is sent before the client asks, and no request can stop the server. */
export function serve(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(TextDocument);
  const sessions = new Sessions(() => platform.today());
  let client: InitializeParams | undefined;
  let options: InitializationOptions = { language: 'vi', rulePage: undefined };
  let settings = newSettings();
  let roots: string[] = [];

  connection.onInitialize((params): InitializeResult => {
    client = params;
    options = readOptions(params.initializationOptions);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    roots = folders.map((uri) => URI.parse(uri).path);
    settings = newSettings();
    return {
      serverInfo: { name: 'reform-plan', version: platform.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND, TEMPLATE_KIND] },
        ...(pulls() ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    const workspace = client?.capabilities.workspace;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'reformPlan' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${CONFIG_NAME}` }, { globPattern: '**/*.profile.yaml' }],
      });
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => URI.parse(uri).path));
        roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => URI.parse(uri).path)];
        refresh();
      });
  });

  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const relevant = changes.some(
      ({ uri }) => settings.concerns(URI.parse(uri).path) || uri.endsWith(`/${CONFIG_NAME}`),
    );
    if (relevant) refresh();
  });

  documents.onDidClose(({ document }) => {
    sessions.close(document.uri);
    settings.drop(document.uri);
    pending.delete(document.uri);
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  /** Push, for clients that cannot pull: the latest version only, at once but after the changes already waiting. */
  const pending = new Set<string>();
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) schedulePush(document.uri);
  });

  function schedulePush(uri: string): void {
    if (pending.has(uri)) return;
    pending.add(uri);
    setTimeout(() => {
      if (pending.delete(uri)) void push(uri);
    }, 0);
  }

  async function push(uri: string): Promise<void> {
    const before = documents.get(uri)?.version;
    const found = await analysisOf(uri);
    const document = documents.get(uri);
    // A newer version has its own push on the way.
    if (!found || document?.version !== before) return;
    const diagnostics = found.analysis.findings.map((finding) => toDiagnostic(found.analysis, finding, found.context));
    await connection.sendDiagnostics({ uri, version: document?.version ?? 0, diagnostics });
  }

  connection.languages.diagnostics.on(pull);

  async function pull({
    textDocument,
    previousResultId,
  }: {
    textDocument: { uri: string };
    previousResultId?: string;
  }): Promise<DocumentDiagnosticReport> {
    const found = await analysisOf(textDocument.uri);
    if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { analysis, context } = found;
    const resultId = `${idOf(analysis)}-${context.language}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = analysis.findings.map((finding) => toDiagnostic(analysis, finding, context));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  connection.onHover(async ({ textDocument, position }) => {
    const found = await analysisOf(textDocument.uri);
    if (!found) return null;
    const { analysis, context } = found;
    const { lines } = analysis.document;
    const hover = hoverAt(analysis, lines.offsetAt(position), context.language);
    return hover ? { contents: { kind: 'markdown', value: hover.markdown }, range: toRange(lines, hover.range) } : null;
  });

  connection.onCodeAction(async (params) => {
    const found = await analysisOf(params.textDocument.uri);
    return found ? codeActions(found.analysis, params, found.context) : null;
  });

  documents.listen(connection);
  connection.listen();

  function newSettings(): SettingsStore {
    return new SettingsStore(connection, platform.files, {
      canConfigure: client?.capabilities.workspace?.configuration === true,
      fallback: options.language,
      roots: () => roots,
      onProblems: reportConfig,
    });
  }

  /** The current analysis of an open document; undefined for one that is not open (any more). */
  async function analysisOf(uri: string): Promise<{ analysis: Analysis; context: DiagnosticContext } | undefined> {
    if (!documents.get(uri)) return undefined;
    const found = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    return {
      analysis: sessions.analyse(document, found),
      context: { uri, language: found.language, rulePage: options.rulePage },
    };
  }

  /** Settings have changed: everything shown is asked for or sent again. */
  function refresh(): void {
    settings.forget();
    if (pulls()) {
      if (client?.capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    } else for (const { uri } of documents.all()) schedulePush(uri);
  }

  /** Whether the client asks for diagnostics itself. */
  function pulls(): boolean {
    return client?.capabilities.textDocument?.diagnostic !== undefined;
  }

  /** Faults of a configuration file are shown in that file. */
  async function reportConfig(path: string | undefined, problems: readonly ConfigProblem[]): Promise<void> {
    const paths = new Set([...(path ? [path] : []), ...problems.map((problem) => problem.path)]);
    for (const file of paths) {
      const read = await platform.files.read(file);
      const lines = new LineIndex(read.kind === 'text' ? read.text : '');
      const diagnostics = problems
        .filter((problem) => problem.path === file)
        .map((problem) => ({
          range: toRange(lines, problem),
          severity: 1 as const,
          source: 'Reform Plan',
          message: render(problem.message, options.language),
        }));
      await connection.sendDiagnostics({ uri: URI.file(file).toString(), diagnostics });
    }
  }
}

const ids = new WeakMap<Analysis, number>();
let lastId = 0;

/** A number for each analysis, to tell a client that nothing has changed. */
function idOf(analysis: Analysis): number {
  const known = ids.get(analysis);
  if (known !== undefined) return known;
  lastId++;
  ids.set(analysis, lastId);
  return lastId;
}

function readOptions(raw: unknown): InitializationOptions {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  return {
    language: given['language'] === 'en' ? 'en' : 'vi',
    rulePage: typeof given['rulePage'] === 'string' ? given['rulePage'] : undefined,
  };
}
