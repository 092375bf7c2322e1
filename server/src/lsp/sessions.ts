import type { Tracing } from '../rules/tracing/parent';
import { type Analysis, analyseSource, type CheckOptions, sameOptions } from '../service/analysis';
import type { PlainDate } from '../time/date';
import type { OpenDocument } from './open-documents';
import type { DocumentSettings } from './settings';

/** One open document: its last analysis, on which the next one builds. */
interface Session {
  readonly version: number;
  readonly analysis: Analysis;
}

/** Analyses of open documents: at most one a version, shared by every request. */
export class Sessions {
  private readonly known = new Map<string, Session>();

  constructor(private readonly today: () => PlainDate) {}

  /** @param tracing what is known of the parent; of no use where the document names another file by now */
  analyse(document: OpenDocument, settings: DocumentSettings, tracing: Tracing | undefined): Analysis {
    const last = this.known.get(document.uri);
    const options = { ...this.options(settings, last), tracing };
    if (last && last.version === document.version && sameOptions(last.analysis.options, options)) return last.analysis;
    const analysis = analyseSource(document.source, options, last?.analysis);
    document.source = analysis.document.source;
    this.known.set(document.uri, { version: document.version, analysis });
    return analysis;
  }

  /** What was last read of a document, if anything was. */
  last(uri: string): Analysis | undefined {
    return this.known.get(uri)?.analysis;
  }

  close(uri: string): void {
    this.known.delete(uri);
  }

  /** The last day is kept as long as it is the same day, so that an analysis made today holds today. */
  private options({ severities, profiles }: DocumentSettings, last: Session | undefined): CheckOptions {
    const today = this.today();
    const before = last?.analysis.options.asOf;
    return { severities, profiles, asOf: before?.equals(today) ? before : today };
  }
}
