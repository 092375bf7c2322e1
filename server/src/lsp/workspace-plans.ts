import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Tracing } from '../rules/tracing/parent';
import type { Analysis } from '../service/analysis';
import { type Language, render } from '../texts/localized';
import type { PlainDate } from '../time/date';
import { type Files, isInside, isPlanPath } from '../workspace/files';
import { createPlanIndex, MOST_PLANS, type PlanIndex } from '../workspace/plan-index';
import { ClosedPlans, type ClosedResult, LONGEST_CLOSED, MOST_CHECKED, pause } from './closed-plans';
import type { Place } from './place';
import type { CheckScope, DocumentSettings } from './settings';

/** What the workspace has to know of its server. */
export interface WorkspaceHost {
  readonly connection: Connection;
  readonly files: Files;
  readonly place: Place;
  readonly language: Language;
  readonly rulePage: string | undefined;
  /** Whether the client asks for findings itself. */
  readonly pulls: boolean;
  roots(): readonly string[];
  today(): PlainDate;
  /** Settings of a plan that is not open; never rejects. */
  settingsOf(path: string): Promise<DocumentSettings>;
  /** Never rejects. */
  scope(): Promise<CheckScope>;
  /** Reads an open document in its present version; undefined for one that is not open. */
  analysisOf(uri: string): Promise<Analysis | undefined>;
  /** What was last read of an open document. */
  analysisNow(uri: string): Analysis | undefined;
  /** The findings of these open documents may have changed without a change of their text. */
  recheck(uris: readonly string[]): void;
}

const texts = {
  many: {
    vi: 'Thư mục làm việc có hơn {most} tệp kế hoạch; các kế hoạch không mở chỉ được kiểm tra đến số đó. Dùng lệnh reform-plan check để kiểm tra tất cả.',
    en: 'The workspace has more than {most} plan files; of those that are not open no more are checked. Use reform-plan check for all of them.',
  },
  deep: {
    vi: 'Thư mục làm việc có quá nhiều tệp hoặc thư mục; chỉ {most} tệp kế hoạch gần nhất được dùng để đối chiếu.',
    en: 'The workspace has too many files or folders; only the nearest {most} plan files are used for tracing.',
  },
} as const;

/** Milliseconds without a change after which a text that others depend on has settled. */
const SETTLED = 150;
/** Milliseconds after the client is ready, in which it opens the plans that are on the screen. */
const FIRST = 300;
/** Milliseconds for which findings of closed plans are gathered before they are reported. */
const BATCH = 100;

/**
 * The plans of the workspace as the editor needs them: which plan traces to which, the findings of plans that are not
 * open, and the plans to look at again when another one changes.
 */
export class WorkspacePlans {
  readonly index: PlanIndex;
  private readonly closed: ClosedPlans;
  /** By address of open documents. */
  private readonly tracings = new Map<string, Tracing>();
  private readonly open = new Map<string, string>();
  private readonly unsettled = new Set<string>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private scanning: ReturnType<typeof setTimeout> | undefined;
  /** The scan that is to come, for those who wait for it; and those at work. */
  private nextScan: { readonly over: Promise<void>; readonly end: () => void } | undefined;
  private readonly scans = new Set<Promise<void>>();
  private started = false;
  private stopped = false;
  /** Set by the command to check everything, whatever the setting says. */
  private forced = false;
  /** Whether a client that asks for findings itself has asked for those of the workspace. */
  private wanted = false;
  /** Whether the findings of closed plans are wanted by somebody, as far as the setting is known. */
  private shows = false;
  /** Counts the changes of what there is to say of closed plans, and wakes those who wait for one. */
  private changes = 0;
  private readonly waking = new Set<() => void>();

  constructor(private readonly host: WorkspaceHost) {
    this.index = createPlanIndex({
      files: host.files,
      roots: host.roots,
      frameOptions: async (path) => {
        const { profiles } = await host.settingsOf(path);
        return { asOf: host.today(), profiles };
      },
    });
    this.index.onChange(({ dependents }) => this.tracingChanged(dependents));
    this.closed = new ClosedPlans({
      index: this.index,
      isOpen: (path) => this.open.has(path),
      settingsOf: host.settingsOf,
      today: host.today,
      uriOf: (path) => host.place.uriOf(path),
      rulePage: host.rulePage,
      onResult: (path, result) => this.resultChanged(path, result),
    });
  }

  /** The client is ready: the workspace is read, after what is on the screen. */
  start(): void {
    this.started = true;
    this.rescan(FIRST);
  }

  /** Nothing is done any more, and nobody waits any longer. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.settling);
    clearTimeout(this.scanning);
    this.closed.stop();
    this.nextScan?.end();
    this.nextScan = undefined;
    this.wake();
  }

  opened(uri: string): void {
    const path = this.host.place.pathOf(uri);
    if (path === undefined) return;
    this.open.set(path, uri);
    this.closed.drop(path);
    this.index.open(path, () => this.host.analysisNow(uri));
    this.edited(uri);
  }

  /** The text of an open document has changed; costs nothing but a timer. */
  edited(uri: string): void {
    this.unsettled.add(uri);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.settle(), SETTLED);
  }

  /** @returns whether the findings shown so far stay until the file itself has been checked */
  closedDocument(uri: string): boolean {
    const path = this.host.place.pathOf(uri);
    this.tracings.delete(uri);
    this.unsettled.delete(uri);
    if (path === undefined) return false;
    this.open.delete(path);
    this.index.close(path);
    if (!this.shows || !this.isOurs(path)) return false;
    this.closed.schedule([path]);
    return !this.host.pulls;
  }

  /** What lies behind the parent of an open document, as far as it is known at this moment. */
  tracing(uri: string): Tracing | undefined {
    return this.tracings.get(uri);
  }

  /** Finds out what lies behind the parent of an open document; resolves to false where that was known already. */
  async trace(uri: string, file: string | undefined): Promise<boolean> {
    const path = file === undefined ? undefined : this.host.place.pathOf(uri);
    if (file === undefined || path === undefined) return false;
    const before = this.tracings.get(uri);
    if (before && this.index.known(path, file) === before) return false;
    const tracing = await this.index.tracing(path, file);
    if (!this.open.has(path) || tracing === before) return false;
    this.tracings.set(uri, tracing);
    return true;
  }

  /** Something happened to a file of the workspace. */
  fileChanged(path: string): void {
    if (!isPlanPath(path)) return;
    this.index.invalidate(path);
    if (this.shows && !this.open.has(path)) this.closed.schedule([path]);
  }

  /** Folders of the workspace, or what is in them, have changed. */
  rescan(after = SETTLED): void {
    if (!this.started || this.stopped) return;
    clearTimeout(this.scanning);
    this.nextScan ??= newScan();
    this.scanning = setTimeout(() => void this.scan(), after);
  }

  /** Settings, profiles or roots have changed: everything is found out again. */
  reset(): void {
    for (const { path } of this.closed.all()) if (!this.isOurs(path)) this.resultChanged(path, undefined);
    this.index.reset();
    this.rescan();
  }

  /** Checks every plan of the workspace, whatever the setting says. */
  async checkAll(): Promise<{ readonly plans: number; readonly findings: number; readonly cut: boolean }> {
    this.forced = true;
    this.rescan(0);
    await this.done();
    const results = this.closed.all();
    const open = await Promise.all([...this.open.values()].map((uri) => this.host.analysisOf(uri)));
    const findings = [
      ...results.map(({ diagnostics }) => diagnostics.length),
      ...open.map((analysis) => analysis?.findings.length ?? 0),
    ];
    const { paths, cut } = await this.index.list();
    return {
      plans: findings.length,
      findings: findings.reduce((sum, count) => sum + count, 0),
      cut: cut || paths.length > MOST_CHECKED,
    };
  }

  /** The findings of a plan that is not open, for a client that asks for them one by one. */
  async closedResult(uri: string): Promise<ClosedResult | undefined> {
    const path = this.host.place.pathOf(uri);
    if (path === undefined || !this.isOurs(path) || !(await this.covers())) return undefined;
    return this.closed.now(path);
  }

  /**
   * Answers a request for the findings of the whole workspace, leaving out open documents. What is ready is reported at
   * once where the client takes parts; then a request that would have nothing to say waits until there is something.
   */
  async workspaceDiagnostics(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const said = this.saidIn(previousResultIds);
    if (!this.wanted) {
      this.wanted = true;
      this.rescan(0);
    }
    if (!progress) {
      await Promise.race([this.done(), cancelled(token)]);
      return { items: await this.reports(said, true) };
    }
    for (let spoke = false; ; ) {
      const seen = this.changes;
      const items = await this.reports(said, false);
      if (items.length > 0) {
        spoke = true;
        progress.report({ items });
        for (const { path, id } of this.saidOf(items)) said.set(path, { uri: '', id });
      }
      if (token.isCancellationRequested || this.stopped || (spoke && !this.isBusy)) return { items: [] };
      if (seen === this.changes) await this.change(token);
      // Many plans are reported together.
      if (this.isBusy) await delay(BATCH);
    }
  }

  /** What the client has, by path: it may write addresses in another way than we do. */
  private saidIn(ids: WorkspaceDiagnosticParams['previousResultIds']): Said {
    return new Map(
      ids.flatMap(({ uri, value }) => {
        const path = this.host.place.pathOf(uri);
        return path === undefined ? [] : [[path, { uri, id: value }] as const];
      }),
    );
  }

  private saidOf(items: readonly WorkspaceDocumentDiagnosticReport[]) {
    return items.map(({ uri, resultId }) => ({ path: this.host.place.pathOf(uri) ?? '', id: resultId }));
  }

  /** What the client does not have yet; with `all` also a word on what it has. Open documents are asked for one by one. */
  private async reports(said: Said, all: boolean): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const covers = await this.covers();
    const reports = (covers ? this.closed.all() : []).flatMap(
      ({ path, diagnostics, resultId }): WorkspaceDocumentDiagnosticReport[] => {
        const uri = said.get(path)?.uri || this.host.place.uriOf(path);
        if (said.get(path)?.id !== resultId)
          return [{ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] }];
        return all ? [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }] : [];
      },
    );
    // While plans are still being read nobody knows which of them have gone.
    const known = (path: string) => covers && (this.isBusy || this.closed.get(path) !== undefined);
    const gone = [...said].flatMap(([path, { uri, id }]): WorkspaceDocumentDiagnosticReport[] =>
      id === undefined || this.open.has(path) || known(path)
        ? []
        : [
            {
              kind: DocumentDiagnosticReportKind.Full,
              uri: uri || this.host.place.uriOf(path),
              version: null,
              items: [],
            },
          ],
    );
    return [...reports, ...gone];
  }

  private get isBusy(): boolean {
    return this.closed.isBusy || this.nextScan !== undefined || this.scans.size > 0;
  }

  private async covers(): Promise<boolean> {
    return this.forced || (await this.host.scope()) === 'workspace';
  }

  /** Resolves when the workspace has been read and checked. */
  private async done(): Promise<void> {
    while (this.isBusy && !this.stopped) {
      await this.nextScan?.over;
      await Promise.all(this.scans);
      await this.closed.idle();
    }
  }

  private async scan(): Promise<void> {
    const scan = this.nextScan ?? newScan();
    this.nextScan = undefined;
    this.scans.add(scan.over);
    await this.readAll();
    this.scans.delete(scan.over);
    scan.end();
    this.wake();
  }

  private async readAll(): Promise<void> {
    const shows = (await this.covers()) && (this.forced || this.wanted || !this.host.pulls);
    if (this.shows && !shows) this.hide();
    this.shows = shows;
    const { paths, cut } = await this.index.list();
    if (cut) this.log(texts.deep, MOST_PLANS);
    if (shows) {
      if (paths.length > MOST_CHECKED) this.log(texts.many, MOST_CHECKED);
      const there = new Set(paths);
      const gone = this.closed.all().flatMap(({ path }) => (there.has(path) ? [] : [path]));
      this.closed.schedule([...gone, ...paths.filter((path) => !this.open.has(path))]);
      await this.closed.idle();
    }
    await this.index.scan(pause, LONGEST_CLOSED);
  }

  private log(text: (typeof texts)[keyof typeof texts], most: number): void {
    this.host.connection.console.info(render({ text, values: { most } }, this.host.language));
  }

  /** Closed plans are not to be shown any longer. */
  private hide(): void {
    const shown = this.closed.all();
    this.closed.clear();
    for (const { path } of shown) this.resultChanged(path, undefined);
  }

  private async settle(): Promise<void> {
    const uris = [...this.unsettled];
    this.unsettled.clear();
    for (const uri of uris) {
      const path = this.host.place.pathOf(uri);
      if (path === undefined || !this.open.has(path)) continue;
      await this.host.analysisOf(uri);
      this.index.changed(path);
    }
  }

  private tracingChanged(paths: readonly string[]): void {
    if (this.stopped || paths.length === 0) return;
    this.host.recheck(paths.flatMap((path) => this.open.get(path) ?? []));
    if (this.shows) this.closed.schedule(paths.filter((path) => !this.open.has(path)));
  }

  private resultChanged(path: string, result: ClosedResult | undefined): void {
    if (!this.host.pulls && !this.open.has(path))
      void this.host.connection.sendDiagnostics({
        uri: this.host.place.uriOf(path),
        diagnostics: [...(result?.diagnostics ?? [])],
      });
    this.wake();
  }

  private wake(): void {
    this.changes++;
    for (const wake of [...this.waking]) wake();
  }

  private change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waking.delete(wake);
        subscription.dispose();
        resolve();
      };
      const subscription = token.onCancellationRequested(wake);
      this.waking.add(wake);
    });
  }

  private isOurs(path: string): boolean {
    return isPlanPath(path) && this.host.roots().some((root) => isInside(path, root));
  }
}

function newScan() {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}

/** Result ids that a client has, by path, with the address it uses; without an id where it has nothing. */
type Said = Map<string, { readonly uri: string; readonly id: string | undefined }>;

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
