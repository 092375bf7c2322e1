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
import { TextLines } from '../plan/lines';
import type { Analysis } from '../service/analysis';
import { emptyManual, type Manual } from '../service/manual';
import { type Language, render } from '../texts/localized';
import type { PlainDate } from '../time/date';
import type { ConfigProblem } from '../workspace/config';
import { CONFIG_NAME } from '../workspace/config-name';
import type { Files } from '../workspace/files';
import { featureCapabilities } from './capabilities';
import { clientFiles } from './client-files';
import { type DiagnosticContext, toDiagnostic, toRange } from './convert';
import type { serveFeatures } from './features';
import { openDocuments } from './open-documents';
import { Place } from './place';
import { Publisher } from './publisher';
import { Sessions } from './sessions';
import { SettingsStore } from './settings';
import { WorkspacePlans } from './workspace-plans';

/** What differs between the hosts: a Node process and a web worker. */
export interface Platform {
  /** Undefined in a host without a disk: the client then opens files. */
  readonly files: Files | undefined;
  today(): PlainDate;
  /**
   * Everything about writing a plan; asked for once.
   *
   * @param initialized from then on the client may be asked for something
   */
  features(initialized: Promise<void>): Promise<typeof serveFeatures>;
  /** Brings the texts about keys and rules; asked for once. */
  manual(connection: Connection): Promise<Manual>;
  readonly version: string;
}

/** What a client may say when it starts the server; all of it optional. */
interface InitializationOptions {
  readonly language: Language;
  /** Address of a rule's page with `{rule}` in the place of its id. */
  readonly rulePage: string | undefined;
  /** The workspace is on no disk that the server could reach: the client opens its files. */
  readonly filesOfClient: boolean;
}

/** Wires the features to a connection. Nothing is sent before the client asks, and no request can stop the server. */
export function serve(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(openDocuments);
  const sessions = new Sessions(() => platform.today());
  let client: InitializeParams | undefined;
  let options: InitializationOptions = { language: 'vi', rulePage: undefined, filesOfClient: false };
  let files = platform.files ?? clientFiles(connection);
  let place = new Place(undefined);
  let settings = newSettings();
  let roots: string[] = [];
  let plans = newPlans();
  let manual: Promise<Manual> | undefined;

  connection.onInitialize((params): InitializeResult => {
    client = params;
    options = readOptions(params.initializationOptions);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
    if (options.filesOfClient) files = clientFiles(connection);
    place = new Place(options.filesOfClient || !platform.files ? (folders[0] ?? '') : undefined);
    roots = folders.flatMap((uri) => place.pathOf(uri) ?? []);
    settings = newSettings();
    plans = newPlans();
    void beginFeatures();
    return {
      serverInfo: { name: 'reform-plan', version: platform.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...featureCapabilities,
        ...(pulls() ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didCreate: MOVED, didRename: MOVED, didDelete: MOVED },
        },
      },
    };
  });

  let setInitialized: () => void = () => undefined;
  const initialized = new Promise<void>((resolve) => {
    setInitialized = resolve;
  });
  connection.onInitialized(() => {
    setInitialized();
    const workspace = client?.capabilities.workspace;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'reformPlan' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [`**/${CONFIG_NAME}`, '**/*.profile.yaml', PLANS].map((globPattern) => ({ globPattern })),
      });
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => place.pathOf(uri)));
        roots = [...roots.filter((root) => !gone.has(root)), ...added.flatMap(({ uri }) => place.pathOf(uri) ?? [])];
        refresh();
      });
    plans.start();
  });
  connection.onShutdown(() => {
    plans.stop();
    for (const end of onShutdown) end();
  });

  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const relevant = changes.some(
      ({ uri }) => settings.concerns(place.pathOf(uri) ?? '') || uri.endsWith(`/${CONFIG_NAME}`),
    );
    if (relevant) refresh();
    for (const { uri } of changes) plans.fileChanged(place.pathOf(uri) ?? '');
  });
  connection.workspace.onDidCreateFiles(() => plans.rescan());
  connection.workspace.onDidRenameFiles(() => plans.rescan());
  connection.workspace.onDidDeleteFiles(() => plans.rescan());

  documents.onDidClose(({ document }) => {
    sessions.close(document.uri);
    settings.drop(document.uri);
    publisher.drop(document.uri);
    const stays = plans.closedDocument(document.uri);
    if (!pulls() && !stays) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.onDidOpen(({ document }) => plans.opened(document.uri));

  /** For clients that do not ask for findings themselves. */
  const publisher = new Publisher((uri) => void push(uri));
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) publisher.schedule(document.uri);
    plans.edited(document.uri);
  });

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
  connection.languages.diagnostics.onWorkspace((params, token, _progress, parts) =>
    plans.workspaceDiagnostics(params, token, parts),
  );
  connection.onRequest('reformPlan/checkWorkspace', () => plans.checkAll());

  async function pull({
    textDocument,
    previousResultId,
  }: {
    textDocument: { uri: string };
    previousResultId?: string;
  }): Promise<DocumentDiagnosticReport> {
    const found = await analysisOf(textDocument.uri);
    if (!found) {
      const closed = await plans.closedResult(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [...(closed?.diagnostics ?? [])] };
    }
    const { analysis, context } = found;
    const resultId = `${idOf(analysis)}-${context.language}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = analysis.findings.map((finding) => toDiagnostic(analysis, finding, context));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  const onSettings: (() => void)[] = [];
  const onShutdown: (() => void)[] = [];
  documents.listen(connection);
  connection.listen();

  /** Answers what `features.ts` holds as soon as that is there. */
  async function beginFeatures(): Promise<void> {
    const begin = await platform.features(initialized);
    begin({
      connection,
      documents,
      client: () => client,
      place: () => place,
      index: () => plans.index,
      roots: () => roots,
      settingsOf: (uri) => settings.of(uri),
      onSettings: (changed) => void onSettings.push(changed),
      onShutdown: (end) => void onShutdown.push(end),
      analysisOf,
      manual: manualOnce,
      today: () => platform.today(),
    });
  }

  function newSettings(): SettingsStore {
    return new SettingsStore(connection, files, {
      canConfigure: client?.capabilities.workspace?.configuration === true,
      fallback: options.language,
      roots: () => roots,
      pathOf: (uri) => place.pathOf(uri),
      uriOf: (path) => place.uriOf(path),
      onProblems: reportConfig,
    });
  }

  function newPlans(): WorkspacePlans {
    return new WorkspacePlans({
      connection,
      files,
      place,
      language: options.language,
      rulePage: options.rulePage,
      pulls: pulls(),
      roots: () => roots,
      today: () => platform.today(),
      settingsOf: (path) => settings.ofClosed(path),
      scope: () => settings.scope(),
      analysisOf: async (uri) => (await analysisOf(uri))?.analysis,
      analysisNow: (uri) => sessions.last(uri),
      recheck,
    });
  }

  /** The current analysis of an open document; undefined for one that is not open (any more). */
  async function analysisOf(uri: string): Promise<{ analysis: Analysis; context: DiagnosticContext } | undefined> {
    if (!documents.get(uri)) return undefined;
    const found = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    let analysis = sessions.analyse(document, found, plans.tracing(uri));
    // Only where the parent's file is another one, or has changed, is there anything to wait for.
    if (await plans.trace(uri, analysis.frame.parent?.file?.value)) {
      const now = documents.get(uri);
      if (!now) return undefined;
      analysis = sessions.analyse(now, found, plans.tracing(uri));
    }
    return {
      analysis,
      context: { uri, language: found.language, rulePage: options.rulePage },
    };
  }

  function manualOnce(): Promise<Manual> {
    manual ??= platform.manual(connection).catch(() => emptyManual);
    return manual;
  }

  /** Settings have changed: everything shown is asked for or sent again. */
  function refresh(): void {
    settings.forget();
    plans.reset();
    recheck(documents.all().map(({ uri }) => uri));
    for (const changed of onSettings) changed();
  }

  /** What is shown of these documents is asked for or sent again. */
  function recheck(uris: readonly string[]): void {
    if (uris.length === 0) return;
    if (!pulls()) for (const uri of uris) publisher.schedule(uri);
    else if (client?.capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }

  /** Whether the client asks for diagnostics itself. */
  function pulls(): boolean {
    return client?.capabilities.textDocument?.diagnostic !== undefined;
  }

  /** Faults of a configuration file are shown in that file. */
  async function reportConfig(path: string | undefined, problems: readonly ConfigProblem[]): Promise<void> {
    const paths = new Set([...(path ? [path] : []), ...problems.map((problem) => problem.path)]);
    for (const file of paths) {
      const read = await files.read(file);
      const lines = new TextLines(read.kind === 'text' ? read.text : '');
      const diagnostics = problems
        .filter((problem) => problem.path === file)
        .map((problem) => ({
          range: toRange(lines, problem),
          severity: 1 as const,
          source: 'Reform Plan',
          message: render(problem.message, options.language),
        }));
      await connection.sendDiagnostics({ uri: place.uriOf(file), diagnostics });
    }
  }
}

const PLANS = '**/*.plan.{yaml,yml}';
/** A folder that is moved takes its plans along, and nobody tells of each of them. */
const MOVED = {
  filters: [
    { pattern: { glob: PLANS, matches: 'file' as const } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ],
};

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
    filesOfClient: given['files'] === 'client',
  };
}
