import { version } from '../../../package.json';
import type { Manual } from '../service/manual';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from './light';
import { serve } from './server';
import { today } from './today';

/** The server as a web worker: it speaks with the page that started it, and opens files through it. */
const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));
const manual = () => connection.sendRequest<Manual>('reformPlan/manual');
serve(connection, { files: undefined, today, manual, version });
