import { type Severity, severities } from '../rules/rule';

/** A place as people count: 1-based, columns in UTF-16 code units. A byte order mark has no column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** From the first character to behind the last one. */
export interface Region {
  readonly start: Place;
  readonly end: Place;
}

export interface ReportedFix {
  readonly title: string;
  /** Whether `--fix` applies it. */
  readonly safe: boolean;
  readonly edits: readonly { readonly region: Region; readonly newText: string }[];
}

/** The part of a source line around a finding; lines may be megabytes long. */
export interface Excerpt {
  readonly text: string;
  /** Where in the line it begins, in UTF-16 code units; 0 for the beginning. */
  readonly from: number;
  /** Whether the line goes on behind it. */
  readonly cut: boolean;
}

/** A finding with what the format of a run shows, free of the document it was found in; plain data, as it goes through JSON. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly region: Region;
  /** The innermost task around it: `II.4.4` and its name. */
  readonly task?: { readonly label: string; readonly name: string };
  /** Empty unless needed. */
  readonly related: readonly { readonly region: Region; readonly message: string }[];
  /** Empty unless needed; their edits are, too. */
  readonly fixes: readonly ReportedFix[];
  /** Absent unless needed. */
  readonly excerpt?: Excerpt;
  /** What it is known by when lines have moved: the key it stands at, and a hash of the text it marks. Absent unless needed. */
  readonly identity?: { readonly key: string; readonly mark: string };
}

/** What a run shows of a finding besides its place and message. Whatever is not needed is not worked out. */
export interface Needs {
  /** Fixes are the dearest part: each is made as if somebody were about to apply it. */
  readonly fixes: 'none' | 'titles' | 'edits';
  readonly related: boolean;
  readonly excerpt: boolean;
  readonly identity: boolean;
}

/** What a summary over many plans says of one. */
export interface PlanFacts {
  /** As the plan names it; empty where it does not. */
  readonly agency: string;
  /** The name of the profile it was measured by; empty where that is not known. */
  readonly profile: string;
  /** In the order of the profile's outline: all that it requires, and what else of it the plan has. */
  readonly areas: readonly AreaFact[];
  /** Leaf tasks. */
  readonly tasks: number;
  /** Of the parent plan's assignments that are known: how many there are, and how many no task takes up. */
  readonly assignments: { readonly all: number; readonly uncovered: number };
}

export interface AreaFact {
  readonly title: string;
  /** Leaf tasks in it; absent where the area itself is. */
  readonly tasks?: number;
}

export interface FileReport {
  /** As shown, with `/`. */
  readonly path: string;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** The titles of the rules found, by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly facts: PlanFacts;
}

export type Counts = Readonly<Record<Severity, number>>;

/** Whether a severity weighs at least as much as a level. */
export function reaches(severity: Severity, level: Severity | 'never'): boolean {
  return level !== 'never' && severities.indexOf(severity) <= severities.indexOf(level);
}
