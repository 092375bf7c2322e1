import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { Analysis } from '../service/analysis';
import type { Manual } from '../service/manual';
import type { PlainDate } from '../time/date';
import type { PlanIndex } from '../workspace/plan-index';
import { actions } from './code-actions';
import { completion } from './completion';
import type { DiagnosticContext } from './convert';
import { folding } from './folding';
import { formatting } from './formatting';
import { hints } from './hints';
import { hover } from './hover';
import { lenses } from './lenses';
import { links } from './links';
import { navigation } from './navigation';
import { newPlans } from './new-plan';
import type { OpenDocument } from './open-documents';
import type { Place } from './place';
import type { DocumentSettings } from './settings';
import { status } from './status';
import { symbols } from './symbols';
import { tokens } from './tokens';
import { serveTracing, type TracingFeatures } from './tracing';

/** What the features may ask of their server. What the client decides is asked for anew each time. */
export interface Host {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  client(): InitializeParams | undefined;
  /** Between addresses and paths. */
  place(): Place;
  /** The plans of the workspace. */
  index(): PlanIndex;
  /** Paths of the workspace's folders. */
  roots(): readonly string[];
  /** What the user has set for a document; never rejects. */
  settingsOf(uri: string): Promise<DocumentSettings>;
  /** Calls back whenever settings may have changed. */
  onSettings(changed: () => void): void;
  /** Calls back when the server is to end. */
  onShutdown(end: () => void): void;
  /** An open document in its present version, read and checked; undefined for one that is not open. */
  analysisOf(uri: string): Promise<{ readonly analysis: Analysis; readonly context: DiagnosticContext } | undefined>;
  /** The day that plans are checked for. */
  today(): PlainDate;
  /** The texts about keys and rules; never rejects. */
  manual(): Promise<Manual>;
}

export interface FeatureHost extends Host {
  /** What leads from one plan to another. */
  readonly tracing: TracingFeatures;
}

/** A group of features: the handlers of its requests. What the client is told of them stands in `capabilities.ts`. */
export interface Feature {
  serve(host: FeatureHost): void;
}

/** Everything about writing a plan that the server offers, a file each. */
const features: readonly Feature[] = [
  actions,
  completion,
  hover,
  navigation,
  lenses,
  hints,
  tokens,
  status,
  symbols,
  folding,
  links,
  formatting,
  newPlans,
];

/**
 * Begins to answer everything that is about writing; a web worker loads this, and all it needs, when its plans are checked
 * already.
 */
export function serveFeatures(server: Host): void {
  const host: FeatureHost = { ...server, tracing: serveTracing(server) };
  for (const feature of features) feature.serve(host);
}
