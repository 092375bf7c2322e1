import { createInterface } from 'node:readline';

/** A line that somebody typed; or that they stopped, with the exit code that says how: 130 Ctrl-C, 2 the end of the input. */
export type Typed = { readonly line: string } | { readonly stopped: number };

/** Somebody who answers questions. */
export interface Terminal {
  ask(question: string): Promise<Typed>;
  close(): void;
}

/** Asks on standard error, so that what the command makes can go through a pipe; undefined where nobody is there to answer. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  const reader = createInterface({ input, output, terminal: true, historySize: 0 });
  // Several lines may be pasted at once: those that nobody has asked for yet are kept.
  const typed: Typed[] = [];
  let waiting: ((next: Typed) => void) | undefined;
  let stopped: Typed | undefined;
  const give = (next: Typed) => {
    if (!waiting) {
      typed.push(next);
      return;
    }
    waiting(next);
    waiting = undefined;
  };
  const stop = (code: number) => {
    stopped ??= { stopped: code };
    give(stopped);
  };
  reader.on('line', (line) => give({ line }));
  reader.on('SIGINT', () => stop(130));
  reader.on('close', () => stop(2));
  return {
    ask(question) {
      // Only the last line is what the cursor stands behind.
      const last = question.lastIndexOf('\n') + 1;
      output.write(question.slice(0, last));
      reader.setPrompt(question.slice(last));
      reader.prompt();
      const next = typed.shift() ?? stopped;
      if (next) return Promise.resolve(next);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close: () => reader.close(),
  };
}
