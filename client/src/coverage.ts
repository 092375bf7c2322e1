import * as vscode from 'vscode';
import { type BaseLanguageClient, type Location, type Position, State } from 'vscode-languageclient';
import { coveragePage } from '../../server/src/service/trace/page';
import { coverageScript } from './coverage-script';
import { t } from './texts';

/** Commands that the server may put behind a lens. */
export const COVERAGE_COMMANDS = { showPlaces: 'reformPlan.showPlaces', showCoverage: 'reformPlan.coverage' } as const;

/** What the server answers: the inside of the page, and where its places are. */
interface Coverage {
  readonly body: string;
  readonly places: readonly Location[];
}

/** The view of who carries out what, and the list of places behind a lens. */
export function registerCoverage(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  let panel: vscode.WebviewPanel | undefined;
  let places: readonly Location[] = [];
  /** Of the body that is shown: a click on an older one leads nowhere. */
  let version = 0;
  context.subscriptions.push(
    vscode.commands.registerCommand(COVERAGE_COMMANDS.showCoverage, show),
    vscode.commands.registerCommand(COVERAGE_COMMANDS.showPlaces, (uri, position, locations) =>
      showPlaces(client, String(uri), position, locations),
    ),
    client.onNotification('reformPlan/coverageChanged', update),
    // A server that was started anew knows nothing of the view.
    client.onDidChangeState(() => void update()),
    { dispose: () => panel?.dispose() },
  );

  function show(): void {
    if (panel) {
      panel.reveal();
      return;
    }
    panel = vscode.window.createWebviewPanel(
      'reformPlan.coverage',
      t('Coverage of assignments'),
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    panel.onDidDispose(() => {
      panel = undefined;
      places = [];
    });
    panel.webview.onDidReceiveMessage(receive);
    panel.webview.html = emptyPage();
  }

  /** The page begins empty whenever it comes to be seen, and says when it is ready. */
  function receive(message: { ready?: unknown; open?: unknown; version?: unknown }): void {
    if (message.ready === true) void update();
    const place = message.version === version ? places[Number(message.open)] : undefined;
    if (place) void open(client, place);
  }

  async function update(): Promise<void> {
    if (!panel?.visible || client.state === State.Starting) return;
    if (client.state === State.Stopped) {
      await panel.webview.postMessage({ body: `<p>${t('The language server is not running.')}</p>`, version });
      return;
    }
    const answer = await client
      .sendRequest<Coverage>('reformPlan/coverage', { language: language() })
      // A server that has just died is told of elsewhere, and asked again when it is back.
      .catch(() => undefined);
    if (!answer || !panel) return;
    places = answer.places;
    version++;
    await panel.webview.postMessage({ body: answer.body, version });
  }
}

function language(): 'vi' | 'en' {
  return vscode.workspace.getConfiguration('reformPlan').get<string>('language') === 'en' ? 'en' : 'vi';
}

function emptyPage(): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return coveragePage(`<p>${t('Reading the plans…')}</p>`, {
    language: language(),
    theme: 'editor',
    styleSource: `'nonce-${nonce}'`,
    script: { source: coverageScript, nonce },
  });
}

/** Beside the view, so that one can go through what is missing. */
async function open(client: BaseLanguageClient, { uri, range }: Location): Promise<void> {
  const converter = client.protocol2CodeConverter;
  await vscode.window.showTextDocument(converter.asUri(uri), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: converter.asRange(range),
  });
}

/** One place is gone to, several are listed where the lens is. */
async function showPlaces(
  client: BaseLanguageClient,
  uri: string,
  position: Position,
  locations: Location[],
): Promise<void> {
  const converter = client.protocol2CodeConverter;
  await vscode.commands.executeCommand(
    'editor.action.goToLocations',
    converter.asUri(uri),
    converter.asPosition(position),
    await converter.asReferences(locations),
    'peek',
  );
}
