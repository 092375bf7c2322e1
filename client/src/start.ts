import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands';
import { COVERAGE_COMMANDS, registerCoverage } from './coverage';
import { crashHandler } from './crashes';
import { serveFiles } from './files';
import { registerNewPlan } from './new-plan';
import { registerStatus } from './status';
import { t } from './texts';

/** What differs between the desktop and the web editor: how the server is started and spoken to. */
export interface Host {
  connect(options: LanguageClientOptions): BaseLanguageClient;
  /** Whether the server can open files itself; without that it asks us. */
  readonly hasDisk: boolean;
}

/**
 * Starts the language server for plan files. Returns at once: the editor does not wait for the server.
 *
 * @returns stops it again
 */
export function start(context: vscode.ExtensionContext, host: Host): () => Promise<void> {
  // One log for the whole session: it still says why the server stopped when the server has been started anew.
  const outputChannel = vscode.window.createOutputChannel('Reform Plan', { log: true });
  const crashes = crashHandler(showStopped);
  const disk = host.hasDisk && (vscode.workspace.workspaceFolders ?? []).every(({ uri }) => uri.scheme === 'file');
  const client = host.connect({
    documentSelector: [{ language: 'reform-plan' }],
    initializationOptions: {
      // A rule's page opens as a preview inside the editor; nothing is fetched.
      rulePage: 'command:reformPlan.openRule?%5B%22{rule}%22%5D',
      lawPage: 'command:reformPlan.openLaw?%5B%22{law}%22%5D',
      // VS Code passes over symbols found without accents unless their names hold what was typed.
      siftsSymbolsByAccents: true,
      files: disk ? 'disk' : 'client',
      commands: {
        ...COVERAGE_COMMANDS,
        showProblems: 'reformPlan.showProblems',
        suggest: 'editor.action.triggerSuggest',
      },
    },
    // The only links that a hover may carry out are those to our own pages.
    markdown: { isTrusted: { enabledCommands: ['reformPlan.openRule'] } },
    diagnosticPullOptions: { onChange: true, onSave: false },
    errorHandler: crashes,
    initializationFailedHandler: () => false,
    middleware: {
      // A letter typed while the server is dying does not reach it. The next one gets the whole text.
      sendNotification: async (type, next, params) => {
        await next(type, params).catch((error: unknown) => outputChannel.debug(String(error)));
      },
    },
    outputChannel,
  });
  quieten(client);
  context.subscriptions.push(outputChannel, serveFiles(client));
  registerCommands(context, client, restart);
  registerCoverage(context, client);
  registerNewPlan(context, client);
  registerStatus(context, client);
  void begin();
  return async () => client.stop();

  async function begin(): Promise<boolean> {
    try {
      await client.start();
      return true;
    } catch (error) {
      outputChannel.error(error instanceof Error ? error : String(error));
      // A server that died while it started has been counted, and is being started again or was given up with a sentence.
      if (!crashes.hasSeenOne()) await showStopped();
      return false;
    }
  }

  /** Starts the server anew whatever state it is in. */
  async function restart(): Promise<void> {
    crashes.forget();
    await client.stop();
    if (await begin()) void vscode.window.setStatusBarMessage(t('The language server was restarted.'), 4_000);
  }

  async function showStopped(): Promise<void> {
    const again = t('Restart');
    const log = t('Open log');
    const sentence = t(
      'The Reform Plan language server has stopped, so plans are not being checked. Your text is safe.',
    );
    const chosen = await vscode.window.showErrorMessage(sentence, again, log);
    if (chosen === again) await restart();
    else if (chosen === log) outputChannel.show();
  }
}

/** The library tells of its errors in English and in windows. They go to the log; what a user should know we say in his language. */
function quieten(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  const stop = client.stop.bind(client);
  // A server that has died or hangs cannot be stopped in good order; a process that hangs is killed by the library.
  client.stop = (timeout) => stop(timeout).catch((reason: unknown) => client.warn(String(reason), undefined, false));
}
