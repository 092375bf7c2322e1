import type { Connection, InitializeParams, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { Analysis } from '../service/analysis';
import type { Manual } from '../service/manual';
import type { PlainDate } from '../time/date';
import type { PlanIndex } from '../workspace/plan-index';
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
import type { TracingFeatures } from './tracing';

/** What a feature may ask of its server. What the client decides is asked for anew each time. */
export interface FeatureHost {
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
  /** An open document in its present version, read and checked; undefined for one that is not open. */
  analysisOf(uri: string): Promise<{ readonly analysis: Analysis; readonly context: DiagnosticContext } | undefined>;
  /** The day that plans are checked for. */
  today(): PlainDate;
  /** The texts about keys and rules; never rejects. */
  manual(): Promise<Manual>;
  /** What leads from one plan to another. */
  readonly tracing: TracingFeatures;
}

/** A group of features: what the client is told at the start, and the handlers of its requests. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  serve(host: FeatureHost): void;
}

/** Everything about writing a plan that the server offers, a file each. */
const features: readonly Feature[] = [
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

export const featureCapabilities: ServerCapabilities = Object.assign({}, ...features.map((one) => one.capabilities));

export function serveFeatures(host: FeatureHost): void {
  for (const feature of features) feature.serve(host);
}
