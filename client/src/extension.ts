import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { start } from './start';

let stop: (() => Promise<void>) | undefined;

/** Starts the language server as a process. Called by the editor when the first plan is opened. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  stop = start(context, {
    connect: (options) => new LanguageClient('reformPlan', 'Reform Plan', server, options),
    hasDisk: true,
  });
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
