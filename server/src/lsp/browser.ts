import { version } from '../../../package.json';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from './light';
import { serve } from './server';
import { today } from './today';

/** The server as a web worker: it speaks with the page that started it, and opens files through it. */
const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));
serve(connection, { files: undefined, today, version });
