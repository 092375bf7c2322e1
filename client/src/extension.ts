import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { registerCommands } from './commands';
import { t } from './texts';

let client: LanguageClient | undefined;

/** Starts the language server for plan files. Called by the editor when the first plan is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'reform-plan' }],
    // A rule's page opens as a preview inside the editor; nothing is fetched.
    initializationOptions: { rulePage: 'command:reformPlan.openRule?%5B%22{rule}%22%5D' },
    diagnosticPullOptions: { onChange: true, onSave: false },
  };
  client = new LanguageClient('reformPlan', 'Reform Plan', server, options);
  registerCommands(context, client);
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('The Reform Plan language server did not start: {0}', reason));
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
