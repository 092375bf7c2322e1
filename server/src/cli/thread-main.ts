import type { MessagePort } from 'node:worker_threads';
import { type TextJob, textChecker } from './check-text';
import type { ThreadData, ThreadMessage } from './threads';

/** What a thread does: it checks one text after the other, as they are sent, until it is ended. */
export function serveChecks(port: MessagePort, data: ThreadData): void {
  const check = textChecker(data);
  const say = (message: ThreadMessage) => port.postMessage(message);
  port.on('message', (job: TextJob) => {
    void check(job).then(say);
  });
  say('ready');
}
