import { extname } from 'node:path';
import type { Language } from '../../texts/localized';
import { Mistake } from '../mistake';
import { choice } from '../settings';

const FORMATS = ['text', 'json', 'html', 'xlsx'] as const;

/** The flags of `trace` as they were written. */
export interface TraceFlags {
  readonly format?: string;
  readonly output?: string;
  readonly year?: string;
}

/** The flags of `trace`, read. */
export interface TraceSettings {
  readonly paths: readonly string[];
  readonly language: Language;
  readonly format: (typeof FORMATS)[number];
  /** The file to write; standard output when absent. */
  readonly output: string | undefined;
  /** The year the plans are for; all when absent. */
  readonly year: number | undefined;
}

/** @throws {Mistake} for values and combinations that have no meaning */
export function readTraceSettings(paths: readonly string[], flags: TraceFlags, language: Language): TraceSettings {
  const { output, year } = flags;
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new Mistake('badYear', { value: year });
  const format = choice('--format', flags.format ?? formatOf(output), FORMATS);
  // A spreadsheet is no text that a terminal could show.
  if (format === 'xlsx' && output === undefined) throw new Mistake('xlsxNeedsOutput');
  return { paths, language, format, output, year: year === undefined ? undefined : Number(year) };
}

/** Without a format the name of the file says it. */
function formatOf(output: string | undefined): string {
  const extension = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return FORMATS.find((format) => format === extension) ?? 'text';
}
