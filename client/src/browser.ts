import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start';

/** As far as we need it: the types of a browser are not those of this project. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

let stop: (() => Promise<void>) | undefined;

/** Starts the language server as a web worker. Called by a web editor when the first plan is opened. */
export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  const fresh = async () => {
    // A worker does not end by itself, as a process does.
    worker?.terminate();
    worker = new Worker(address);
    return worker;
  };
  const end = start(context, {
    connect: (options) => new LanguageClient('reformPlan', 'Reform Plan', fresh, options),
    hasDisk: false,
  });
  stop = async () => {
    await end();
    worker?.terminate();
  };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
