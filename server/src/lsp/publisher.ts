/** Milliseconds after which findings are sent although more changes keep coming in. */
const LONGEST = 100;

interface Waiting {
  readonly since: number;
  /** Whether the document has changed again since this was last looked at. */
  changed: boolean;
}

/**
 * Publishes findings as soon as the changes that are already waiting have been taken in: at once after a key, and
 * once for a flood of changes that comes faster than it can be checked.
 */
export class Publisher {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly publish: (uri: string) => void) {}

  schedule(uri: string): void {
    const known = this.waiting.get(uri);
    if (known) known.changed = true;
    else {
      const waiting = { since: performance.now(), changed: true };
      this.waiting.set(uri, waiting);
      this.look(uri, waiting);
    }
  }

  /** Publishes nothing more for a document, unless it is scheduled again. */
  drop(uri: string): void {
    this.waiting.delete(uri);
  }

  private look(uri: string, waiting: Waiting): void {
    soon(() => {
      if (this.waiting.get(uri) !== waiting) return;
      if (waiting.changed && performance.now() - waiting.since < LONGEST) {
        // One message is taken in between two looks.
        waiting.changed = false;
        this.look(uri, waiting);
        return;
      }
      this.waiting.delete(uri);
      this.publish(uri);
    });
  }
}

/** After the next message. A web worker has no `setImmediate`. */
const soon: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => setImmediate(run) : (run) => setTimeout(run, 0);
