import type { Diagnostic } from 'vscode-languageserver';
import { check } from '../rules/check';
import type { PlainDate } from '../time/date';
import { type PlanIndex, tracingFor } from '../workspace/plan-index';
import { toDiagnostic } from './convert';
import type { CheckSettings } from './settings';

/** What is known of a plan that is not open: what was found in it, and nothing of its text. */
export interface ClosedResult {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Another one whenever the diagnostics are others. */
  readonly resultId: string;
}

export interface ClosedPlansHost {
  readonly index: PlanIndex;
  isOpen(path: string): boolean;
  /** Never rejects. */
  settingsOf(path: string): Promise<CheckSettings>;
  today(): PlainDate;
  uriOf(path: string): string;
  readonly rulePage: string | undefined;
  /** The findings of a plan have become others; none for one that is gone. */
  onResult(path: string, result: ClosedResult | undefined): void;
}

/** Plans whose findings are kept at the most; of a larger workspace only the facts are. */
export const MOST_CHECKED = 2_000;
/** Longer plans are read only when they are opened: one would keep the editor waiting. In UTF-16 units; a plan of 1,000 tasks has a quarter of it. */
export const LONGEST_CLOSED = 2_000_000;

/**
 * Checks plans that are not open, one after the other, and lets waiting messages through after each. Files and findings
 * are only read again after something has changed.
 */
export class ClosedPlans {
  private readonly results = new Map<string, ClosedResult>();
  private readonly waiting = new Set<string>();
  private working: Promise<void> | undefined;
  private lastId = 0;
  private stopped = false;

  constructor(private readonly host: ClosedPlansHost) {}

  /** Checks these plans soon; those that have gone lose their findings. */
  schedule(paths: Iterable<string>): void {
    for (const path of paths) this.waiting.add(path);
    this.start();
  }

  /** Checks one plan before all others. */
  async now(path: string): Promise<ClosedResult | undefined> {
    this.waiting.delete(path);
    await this.check(path);
    return this.results.get(path);
  }

  /** The plan is open now: whoever has it open is told its findings in another way. */
  drop(path: string): void {
    this.results.delete(path);
    this.waiting.delete(path);
  }

  /** Forgets all findings, without telling anybody. */
  clear(): void {
    this.results.clear();
    this.waiting.clear();
  }

  /** No more is checked. */
  stop(): void {
    this.stopped = true;
    this.clear();
  }

  get(path: string): ClosedResult | undefined {
    return this.results.get(path);
  }

  all(): readonly ClosedResult[] {
    return [...this.results.values()];
  }

  get isBusy(): boolean {
    return this.working !== undefined;
  }

  /** Resolves when nothing waits to be checked. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  private start(): void {
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  private async work(): Promise<void> {
    for (;;) {
      await pause();
      const [path] = this.waiting;
      if (path === undefined || this.stopped) return;
      this.waiting.delete(path);
      await this.check(path);
    }
  }

  private async check(path: string): Promise<void> {
    const { host } = this;
    const plan =
      this.results.has(path) || this.results.size < MOST_CHECKED
        ? await host.index.load(path, LONGEST_CLOSED)
        : undefined;
    const settings = plan && (await host.settingsOf(path));
    const tracing = plan && (await tracingFor(host.index, path, plan.document));
    // It may have been opened meanwhile, or changed: then it waits again.
    if (this.stopped || host.isOpen(path) || this.waiting.has(path)) return;
    if (!plan || !settings) {
      if (this.results.delete(path)) host.onResult(path, undefined);
      return;
    }
    const { severities, profiles, language } = settings;
    const analysis = check(plan.document, { severities, profiles, asOf: host.today(), tracing });
    const context = { uri: host.uriOf(path), language, rulePage: host.rulePage };
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(analysis, finding, context));
    const before = this.results.get(path);
    if (before && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics)) return;
    const result = { path, diagnostics, resultId: `closed-${++this.lastId}` };
    this.results.set(path, result);
    host.onResult(path, result);
  }
}

/** Lets the messages through that have come in. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
