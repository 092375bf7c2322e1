import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** This many crashes within {@link WITHIN_MS} and the server is not started again: something is wrong that a restart does not mend. */
const MOST_CRASHES = 5;
const WITHIN_MS = 3 * 60_000;

export interface CrashHandler extends ErrorHandler {
  /** Whether the server has died since the last {@link forget}. */
  hasSeenOne(): boolean;
  /** Counts from nought again. */
  forget(): void;
}

/**
 * Starts the server again when it dies. While none runs the client takes back all findings, so none is stale.
 *
 * @param giveUp called when it has died too often
 */
export function crashHandler(giveUp: () => Promise<void>): CrashHandler {
  let crashes: number[] = [];
  return {
    // Writing to a server that is just dying fails. The end of the connection is told by `closed`, which decides; the
    // library's own answer, to stop for good after three such errors, would leave the user without findings.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed() {
      const now = Date.now();
      crashes = [...crashes.filter((crash) => now - crash < WITHIN_MS), now];
      // Whatever waits for the dead server fails first; then the new one is told of all open plans.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (crashes.length < MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
      void giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
    hasSeenOne: () => crashes.length > 0,
    forget: () => {
      crashes = [];
    },
  };
}
