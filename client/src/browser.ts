import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start';

/** As far as we need it: the types of a browser are not those of this project. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

declare class Blob {
  constructor(parts: readonly Uint8Array[], options: { type: string });
}

declare const URL: { createObjectURL(blob: Blob): string };

let stop: (() => Promise<void>) | undefined;

/** Starts the language server as a web worker. Called by a web editor when the first plan is opened. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  let worker: Worker | undefined;
  const fresh = async () => {
    // A worker does not end by itself, as a process does.
    worker?.terminate();
    worker = new Worker(await addressOf(script));
    // Not the worker itself: an editor may hand out a stand-in that the library does not know for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const end = start(context, {
    connect: (options) => {
      const client = new LanguageClient('reformPlan', 'Reform Plan', fresh, options);
      // The worker is kept small: the texts of hovers are read when the first is shown.
      const manual = Uri.joinPath(context.extensionUri, 'dist/web/manual.json');
      client.onRequest('reformPlan/manual', async () =>
        JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(manual))),
      );
      // The rest of the worker's program, which it loads when it has begun to check plans.
      client.onRequest('reformPlan/features', () =>
        addressOf(Uri.joinPath(context.extensionUri, 'dist/web/features.js')),
      );
      return client;
    },
    hasDisk: false,
  });
  stop = async () => {
    await end();
    worker?.terminate();
  };
}

/** A browser starts workers from the web only; an extension installed elsewhere (on the server, say) is read first. */
async function addressOf(script: Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  return URL.createObjectURL(new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' }));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
