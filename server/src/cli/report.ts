import { createHash } from 'node:crypto';
import type { LineIndex } from '../plan/lines';
import { locate } from '../plan/locate';
import { type Range, rangeOf } from '../plan/tree';
import { type Finding, type Severity, severities } from '../rules/rule';
import type { Analysis } from '../service/analysis';
import { taskOf } from '../service/findings';
import { fixesOf } from '../service/fixes';
import { nfc } from '../texts/fold';
import { type Language, render } from '../texts/localized';

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

/** A finding with everything that any format shows, free of the document it was found in. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly region: Region;
  /** The innermost task around it: `II.4.4` and its name. */
  readonly task: { readonly label: string; readonly name: string } | undefined;
  readonly related: readonly { readonly region: Region; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
  readonly excerpt: Excerpt;
  /** What it is known by when lines have moved: the key it stands at, and a hash of the text it marks. */
  readonly key: string;
  readonly mark: string;
}

export interface FileReport {
  /** As shown, with `/`. */
  readonly path: string;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
}

export type Counts = Readonly<Record<Severity, number>>;

export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: Counts;
  /** Files that could not be checked and whatever else went wrong, as sentences. */
  readonly complaints: readonly string[];
}

export function reportOf(files: readonly FileReport[], complaints: readonly string[]): Report {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return { files, counts, complaints };
}

/** Whether a severity weighs at least as much as a level. */
export function reaches(severity: Severity, level: Severity | 'never'): boolean {
  return level !== 'never' && severities.indexOf(severity) <= severities.indexOf(level);
}

export function fileReport(path: string, analysis: Analysis, language: Language): FileReport {
  return { path, findings: analysis.findings.map((finding) => reported(analysis, finding, language)) };
}

function reported(analysis: Analysis, finding: Finding, language: Language): ReportedFinding {
  const { document } = analysis;
  const { text, lines } = document;
  const range = rangeOf(finding.at);
  const task = taskOf(analysis, finding);
  const place = locate(document, range.start);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, language),
    region: regionOf(lines, range),
    task: task && { label: task.label, name: nfc(task.task.name?.value ?? '') },
    related: finding.related.map(({ at, message }) => ({
      region: regionOf(lines, rangeOf(at)),
      message: render(message, language),
    })),
    fixes: fixesOf(analysis, finding).map(({ title, safe, edits }) => ({
      title: render(title, language),
      safe,
      edits: edits.map((edit) => ({ region: regionOf(lines, edit), newText: edit.newText })),
    })),
    excerpt: excerptOf(text, lines, range),
    key: place ? (place.key ?? nfc(place.pair.key.value)) : '',
    mark: hashOf(text.slice(range.start, range.end)),
  };
}

function regionOf(lines: LineIndex, { start, end }: Range): Region {
  return { start: placeOf(lines, start), end: placeOf(lines, end) };
}

function placeOf(lines: LineIndex, offset: number): Place {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** Characters kept on either side of a finding; more than any terminal shows of one. */
const AROUND = 400;

function excerptOf(text: string, lines: LineIndex, range: Range): Excerpt {
  const { line } = lines.positionAt(range.start);
  const [lineStart, lineEnd] = [lines.lineStart(line), lines.lineEnd(line)];
  let start = Math.max(lineStart, range.start - AROUND);
  let end = Math.min(lineEnd, Math.max(start, Math.min(range.end, range.start + AROUND) + AROUND));
  if (start > lineStart && isLowSurrogate(text, start)) start--;
  if (end < lineEnd && isLowSurrogate(text, end)) end++;
  return { text: text.slice(start, end), from: start - lineStart, cut: end < lineEnd };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Short, for people read these files too; spaces and the form of Unicode do not count. */
function hashOf(text: string): string {
  const plain = nfc(text).replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
