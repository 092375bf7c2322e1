import { readDocument, readSource } from '../plan/document';
import type { SourceText } from '../plan/source';
import { type CheckOptions, type CheckResult, check } from '../rules/check';

/** A version of a plan, read and checked once; what every feature of the editor and the command line works on. */
export type Analysis = CheckResult;

/** Reads and checks a text; with the analysis of the version before only what the edit touches. Never throws. */
export function analyse(text: string, options: CheckOptions, previous?: Analysis): Analysis {
  return check(readDocument(text, previous?.document), options, previous);
}

/** The same of a text that is held in chunks: what is no chunk of the version before is read again. */
export function analyseSource(source: SourceText, options: CheckOptions, previous?: Analysis): Analysis {
  return check(readSource(source, previous?.document), options, previous);
}

/** Whether a result was made under the same options, so that it still holds for the same text. */
export function sameOptions(a: CheckOptions, b: CheckOptions): boolean {
  return a.asOf.equals(b.asOf) && a.severities === b.severities && a.profiles === b.profiles && a.tracing === b.tracing;
}

export type { CheckOptions };
