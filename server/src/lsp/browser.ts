import { version } from '../../../package.json';
import type { Manual } from '../service/manual';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from './light';
import { serve } from './server';
import { today } from './today';

/** As far as we need it: the types of a browser are not those of this project. */
declare function importScripts(address: string): void;

/**
 * The server as a web worker: it speaks with the page that started it, and opens files through it. It comes in two parts
 * (`scripts/worker.mjs`): this one checks plans; the other, everything about writing them, is loaded when the first is at
 * work, from the address that the page gives.
 */
let loaded: () => void = () => undefined;
const rest = new Promise<void>((resolve) => {
  loaded = resolve;
});
const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis), rest);
serve(connection, {
  files: undefined,
  today,
  async features(initialized) {
    await initialized;
    importScripts(await connection.sendRequest<string>('reformPlan/features'));
    const { serveFeatures } = await import('./features');
    // Its handlers are there before anybody is told.
    return (host) => {
      serveFeatures(host);
      loaded();
    };
  },
  manual: () => connection.sendRequest<Manual>('reformPlan/manual'),
  version,
});
