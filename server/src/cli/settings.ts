import { type Severity, severities } from '../rules/rule';
import type { Language } from '../texts/localized';
import { type PlainDate, readDate } from '../time/date';
import { Mistake } from './mistake';

export const formats = ['text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;
export type FormatName = (typeof formats)[number];

/** The flags of `check` as they were written. */
export interface CheckFlags {
  readonly format?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly failOn?: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly hints?: boolean;
  readonly output?: string;
  readonly threads?: string;
  readonly cache?: boolean;
}

/** The flags of `check`, read. */
export interface CheckSettings {
  readonly paths: readonly string[];
  readonly language: Language;
  readonly format: FormatName;
  /** Absent for today. */
  readonly asOf: PlainDate | undefined;
  readonly config: string | undefined;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly watch: boolean;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** The name to show for standard input; absent when files are checked. */
  readonly stdin: string | undefined;
  /** Whether every hint is shown to people, not just their number. */
  readonly hints: boolean;
  /** The file to write the result to; standard output when absent. */
  readonly output: string | undefined;
  /** Threads to check with; as many as make sense when absent. */
  readonly threads: number | undefined;
  /** Whether results of earlier runs may be used. */
  readonly cache: boolean;
}

/** @throws {Mistake} for values and combinations that have no meaning */
export function readSettings(paths: readonly string[], flags: CheckFlags, language: Language): CheckSettings {
  const { stdin = false, fix = false, watch = false, baseline, writeBaseline, stdinFilename } = flags;
  const failOn = choice('--fail-on', flags.failOn ?? 'error', [...severities, 'never']);
  const apart: readonly (readonly [string, boolean, string, boolean])[] = [
    ['--stdin', stdin, '--fix', fix],
    ['--stdin', stdin, '--watch', watch],
    ['--watch', watch, '--write-baseline', writeBaseline !== undefined],
    ['--output', flags.output !== undefined, '--write-baseline', writeBaseline !== undefined],
    ['--baseline', baseline !== undefined, '--write-baseline', writeBaseline !== undefined],
  ];
  for (const [a, hasA, b, hasB] of apart) if (hasA && hasB) throw new Mistake('notTogether', { a, b });
  if (stdinFilename !== undefined && !stdin) throw new Mistake('needs', { a: '--stdin-filename', b: '--stdin' });
  if (stdin && paths.length > 0) throw new Mistake('stdinAndPaths');
  return {
    paths,
    language,
    format: choice('--format', flags.format ?? 'text', formats),
    asOf: flags.asOf === undefined ? undefined : dateOf(flags.asOf),
    config: flags.config,
    failOn,
    fix,
    watch,
    baseline,
    writeBaseline,
    stdin: stdin ? (stdinFilename ?? 'stdin') : undefined,
    hints: flags.hints === true || failOn === 'hint',
    output: flags.output,
    threads: flags.threads === undefined ? undefined : threadsOf(flags.threads),
    cache: flags.cache !== false,
  };
}

/** @throws {Mistake} when the value is none of the choices */
export function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw new Mistake('badChoice', { value, name, choices: choices.join(', ') });
  return chosen;
}

/** @throws {Mistake} when the value is no date */
export function dateOf(value: string): PlainDate {
  const read = readDate(value);
  if (read?.date) return read.date;
  throw new Mistake(read ? 'impossibleDate' : 'badDate', { value });
}

function threadsOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new Mistake('badChoice', { value, name: '--threads', choices: '1 … 99' });
}
