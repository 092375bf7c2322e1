import type { FileReport } from '../report';
import type { Totals } from '../tally';

/**
 * Turns reports into a text as they come, in the order of the files. What it gives back can be written at once, so that
 * no more is kept than the format itself makes necessary.
 */
export interface Formatter {
  file(report: FileReport): string;
  /** Once, behind all files; with the last line break. */
  end(totals: Totals): string;
}
