import { type Severity, severities } from '../rules/rule';
import { foldKey } from '../texts/fold';
import type { Counts, FileReport } from './report';

/** What was found in the plans of an agency. */
export interface AgencyTotals {
  /** As its first plan writes it; empty for plans that name none. */
  readonly agency: string;
  readonly files: number;
  readonly counts: Counts;
}

/** What a rule found in all files. */
export interface RuleTotals {
  readonly rule: string;
  readonly title: string;
  /** The weightiest of its findings. */
  readonly severity: Severity;
  readonly findings: number;
  /** Files with at least one. */
  readonly files: number;
}

/** What there is to say when all files are done. */
export interface Totals {
  readonly files: number;
  readonly counts: Counts;
  /** What needs attention first: by errors, warnings, notes, hints, then by name. */
  readonly agencies: readonly AgencyTotals[];
  /** By weight, then by number. */
  readonly rules: readonly RuleTotals[];
  /** Findings that `--fix` takes away, where fixes were asked for. */
  readonly fixable: number;
  /** Files that could not be checked and whatever else went wrong, as sentences. */
  readonly complaints: readonly string[];
}

/** Adds up file after file, so that no report has to be kept for the sums. */
export interface Tally {
  add(report: FileReport): void;
  /** How many files there were so far. */
  files(): number;
  totals(complaints: readonly string[]): Totals;
}

type Sums = Record<Severity, number>;

const none = (): Sums => ({ error: 0, warning: 0, info: 0, hint: 0 });

export function newTally(): Tally {
  const counts = none();
  const agencies = new Map<string, { agency: string; files: number; counts: Sums }>();
  const rules = new Map<string, { rule: string; title: string; severity: Severity; findings: number; files: number }>();
  let files = 0;
  let fixable = 0;

  function addRule(rule: string, title: string, found: readonly Severity[]) {
    const severity = severities.find((one) => found.includes(one)) ?? 'hint';
    const known = rules.get(rule);
    if (!known) {
      rules.set(rule, { rule, title, severity, findings: found.length, files: 1 });
      return;
    }
    known.findings += found.length;
    known.files++;
    if (weight(severity) < weight(known.severity)) known.severity = severity;
  }

  return {
    add({ findings, titles, facts }) {
      files++;
      const key = agencyKey(facts.agency);
      const agency = agencies.get(key) ?? { agency: facts.agency, files: 0, counts: none() };
      agencies.set(key, agency);
      agency.files++;
      const byRule = new Map<string, Severity[]>();
      for (const { rule, severity, fixes } of findings) {
        counts[severity]++;
        agency.counts[severity]++;
        if (fixes.some(({ safe }) => safe)) fixable++;
        const found = byRule.get(rule);
        if (found) found.push(severity);
        else byRule.set(rule, [severity]);
      }
      for (const [rule, found] of byRule) addRule(rule, titles[rule] ?? rule, found);
    },
    files: () => files,
    totals(complaints) {
      return {
        files,
        counts,
        agencies: [...agencies.values()].sort(
          (a, b) => compareCounts(a.counts, b.counts) || compare(a.agency, b.agency),
        ),
        rules: [...rules.values()].sort(
          (a, b) => weight(a.severity) - weight(b.severity) || b.findings - a.findings || compare(a.rule, b.rule),
        ),
        fixable,
        complaints,
      };
    },
  };
}

/** Few agencies have many plans, and folding is not free. */
const keys = new Map<string, string>();

/** Under which an agency's plans are added up, however its name is spelled. */
export function agencyKey(agency: string): string {
  const known = keys.get(agency);
  if (known !== undefined) return known;
  const key = foldKey(agency);
  keys.set(agency, key);
  return key;
}

/** Whoever has more of the weightiest comes first. */
export function compareCounts(a: Counts, b: Counts): number {
  for (const severity of severities) if (a[severity] !== b[severity]) return b[severity] - a[severity];
  return 0;
}

function weight(severity: Severity): number {
  return severities.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
