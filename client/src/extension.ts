import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { start } from './start';

let stop: (() => Promise<void>) | undefined;

/** Starts the language server as a process. Called by the editor when the first plan is opened. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  stop = start(context, { connect: (options) => new Client(server, options), hasDisk: true });
}

/** The library shows its errors in English; what a user should know we say in his language. */
class Client extends LanguageClient {
  constructor(server: ServerOptions, options: LanguageClientOptions) {
    super('reformPlan', 'Reform Plan', server, options);
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
