import type { Tracing } from '../rules/tracing/parent';
import { type Analysis, analyseSource, type CheckOptions, sameOptions } from '../service/analysis';
import type { PlainDate } from '../time/date';
import type { OpenDocument } from './open-documents';
import type { CheckSettings } from './settings';

/** Analyses of open documents: at most one a version, shared by every request. The next one builds on the last. */
export class Sessions {
  private readonly known = new Map<string, Analysis>();

  constructor(private readonly today: () => PlainDate) {}

  /** @param tracing what is known of the parent; of no use where the document names another file by now */
  analyse(document: OpenDocument, settings: CheckSettings, tracing: Tracing | undefined): Analysis {
    const last = this.known.get(document.uri);
    const options = { ...this.options(settings, last), tracing };
    // The text itself is compared, as a client may open a file twice, or count its versions wrong.
    if (last && last.document.source === document.source && sameOptions(last.options, options)) return last;
    const analysis = analyseSource(document.source, options, last);
    document.source = analysis.document.source;
    this.known.set(document.uri, analysis);
    return analysis;
  }

  /** What was last read of a document, if anything was. */
  last(uri: string): Analysis | undefined {
    return this.known.get(uri);
  }

  close(uri: string): void {
    this.known.delete(uri);
  }

  /** The last day is kept as long as it is the same day, so that an analysis made today holds today. */
  private options({ severities, profiles }: CheckSettings, last: Analysis | undefined): CheckOptions {
    const today = this.today();
    const before = last?.options.asOf;
    return { severities, profiles, asOf: before?.equals(today) ? before : today };
  }
}
