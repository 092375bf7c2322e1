import { decode } from '../node/files';
import { readDocument } from '../plan/document';
import { check as checkDocument } from '../rules/check';
import { faults } from '../rules/collect';
import { type Analysis, analyse, type CheckOptions } from '../service/analysis';
import { fixAll } from '../service/fixes';
import type { Language } from '../texts/localized';
import { type PlainDate, readDate } from '../time/date';
import type { Config } from '../workspace/config';
import { parentFinder } from './parents';
import type { Needs } from './report';
import { reportFile } from './report-file';

/** What holds for all texts of a run; plain data, as it goes to other threads. */
export interface CheckSetup {
  /** `2021-02-01` */
  readonly asOf: string;
  readonly language: Language;
  readonly needs: Needs;
}

/** One text to check; plain data. */
export interface TextJob {
  /** Of the plan, absolute, as this machine writes paths. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly config: Config;
  /** The folders that what a plan refers to may not leave, absolute, with `/`. */
  readonly roots: readonly string[];
  /** Whether to apply the fixes that are safe. The file is written by whoever asks. */
  readonly fix: boolean;
}

/** A file besides the plan that its result rests on, there or not. */
export interface Input {
  /** Absolute, as this machine writes paths. */
  readonly path: string;
  /** {@link digestOf} its bytes as they were read; empty when it could not be read. */
  readonly digest: string;
}

export type Outcome =
  | {
      readonly kind: 'checked';
      /** A `Reported` as JSON: it goes between threads and into the cache as one string. */
      readonly report: string;
      /** Rules that broke off: a fault of ours, and the result is not whole. */
      readonly faults: readonly string[];
      readonly inputs: readonly Input[];
      /** The text after its fixes, with its byte order mark, and how many there were; absent without a change. */
      readonly fixed?: { readonly text: string; readonly count: number };
    }
  /** `line` is 1-based. */
  | { readonly kind: 'undecodable'; readonly encoding: 'utf-16' | undefined; readonly line: number }
  /** A fault of ours. */
  | { readonly kind: 'broken'; readonly detail: string; readonly stack: string }
  /** The thread that checked it ended. */
  | { readonly kind: 'died'; readonly why: 'memory' | 'ended' };

export type CheckText = (job: TextJob) => Promise<Outcome>;

/**
 * The one place where the text of a file is checked, on whichever thread.
 *
 * @returns a function that never rejects
 */
export function textChecker({ asOf, language, needs }: CheckSetup): CheckText {
  const day = dayOf(asOf);
  const parentOf = parentFinder(day);
  return (job) => check(job).catch(broken);

  async function check({ path, bytes, config, roots, fix }: TextJob): Promise<Outcome> {
    const decoded = decode(bytes);
    if (decoded.kind === 'failed') return { kind: 'undecodable', encoding: decoded.encoding, line: decoded.line };
    const { text, bom } = decoded;
    const document = readDocument(text);
    const { tracing, inputs } = await parentOf(path, document, config, roots);
    const options: CheckOptions = { asOf: day, severities: config.severities, profiles: config.profiles, tracing };
    faults.length = 0;
    let analysis: Analysis = checkDocument(document, options);
    const fixed = fix ? fixAll(analysis) : undefined;
    // Fixing has moved the pieces of the analysis it began with.
    if (fixed) analysis = analyse(fixed.fixed > 0 ? fixed.text : text, options);
    return {
      kind: 'checked',
      report: reportOf(analysis),
      faults: [...new Set(faults.map(({ rule }) => rule))],
      inputs,
      ...(fixed && fixed.fixed > 0
        ? { fixed: { text: bom ? `\ufeff${fixed.text}` : fixed.text, count: fixed.fixed } }
        : {}),
    };
  }

  function reportOf(analysis: Analysis): string {
    return JSON.stringify(reportFile(analysis, needs, language));
  }
}

function dayOf(text: string): PlainDate {
  const day = readDate(text)?.date;
  if (!day) throw new RangeError(`not a day: ${text}`);
  return day;
}

function broken(error: unknown): Outcome {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  return { kind: 'broken', detail: message.split('\n', 1)[0] ?? '', stack: stack ?? '' };
}
