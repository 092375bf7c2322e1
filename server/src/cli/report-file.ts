import { createHash } from 'node:crypto';
import type { LineIndex } from '../plan/lines';
import { locate } from '../plan/locate';
import type { Task } from '../plan/model';
import { type Range, rangeOf } from '../plan/tree';
import { profileEntries } from '../profiles/profile';
import { matchAreas } from '../rules/areas/matches';
import { ruleById } from '../rules/registry';
import type { Finding } from '../rules/rule';
import { isWhole, parentTasksById, soundParent, tasksOfAgency } from '../rules/tracing/assigned';
import { foldId } from '../rules/tracing/facts';
import type { Analysis } from '../service/analysis';
import { taskOf } from '../service/findings';
import { fixesOf } from '../service/fixes';
import { nfc } from '../texts/fold';
import { type Language, render } from '../texts/localized';
import type { AreaFact, Excerpt, FileReport, Needs, Place, PlanFacts, Region, ReportedFinding } from './report';

/** Everything a report says of a file, but for its path. */
export type Reported = Omit<FileReport, 'path'>;

export function reportFile(analysis: Analysis, needs: Needs, language: Language): Reported {
  const findings = analysis.findings.map((finding) => reported(analysis, finding, needs, language));
  const rules = new Set(findings.map(({ rule }) => rule));
  const titles = Object.fromEntries([...rules].map((rule) => [rule, ruleById(rule)?.title[language] ?? rule]));
  return { findings, titles, facts: factsOf(analysis, language) };
}

function reported(analysis: Analysis, finding: Finding, needs: Needs, language: Language): ReportedFinding {
  const { document } = analysis;
  const { text, lines } = document;
  const range = rangeOf(finding.at);
  const task = taskOf(analysis, finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, language),
    region: regionOf(lines, range),
    ...(task ? { task: { label: task.label, name: nfc(task.task.name?.value ?? '') } } : {}),
    related: needs.related
      ? finding.related.map(({ at, message }) => ({
          region: regionOf(lines, rangeOf(at)),
          message: render(message, language),
        }))
      : [],
    fixes: needs.fixes === 'none' ? [] : fixesReported(analysis, finding, needs.fixes, language),
    ...(needs.excerpt ? { excerpt: excerptOf(text, lines, range) } : {}),
    ...(needs.identity
      ? { identity: { key: keyAt(analysis, range), mark: hashOf(text.slice(range.start, range.end)) } }
      : {}),
  };
}

function fixesReported(analysis: Analysis, finding: Finding, which: 'titles' | 'edits', language: Language) {
  const { lines } = analysis.document;
  return fixesOf(analysis, finding).map(({ title, safe, edits }) => ({
    title: render(title, language),
    safe,
    edits: which === 'titles' ? [] : edits.map((edit) => ({ region: regionOf(lines, edit), newText: edit.newText })),
  }));
}

function keyAt({ document }: Analysis, { start }: Range): string {
  const place = locate(document, start);
  return place ? (place.key ?? nfc(place.pair.key.value)) : '';
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

function factsOf(analysis: Analysis, language: Language): PlanFacts {
  const { document, frame } = analysis;
  // Of a file that is no plan nothing is known, not even a profile to measure it by.
  if (document.refused) return { agency: '', profile: '', areas: [], tasks: 0, assignments: { all: 0, uncovered: 0 } };
  const { plan } = document;
  return {
    agency: nfc(frame.head?.agency?.value ?? '').trim(),
    profile: frame.unknownProfile ? '' : frame.profile.name[language],
    areas: areasOf(plan, frame),
    tasks: leaves(plan.areas.flatMap(({ tasks }) => tasks)),
    assignments: assignmentsOf(analysis),
  };
}

/** What the parent assigns: the plan's own list of it, and what else the parent's file gives this agency by name. */
function assignmentsOf({ document, frame, findings }: Analysis): PlanFacts['assignments'] {
  const { parent } = document.plan;
  if (!parent || !isWhole(document)) return { all: 0, uncovered: 0 };
  const own = parent.assignments.flatMap(({ id }) => id?.value ?? []);
  const above = soundParent(frame);
  const agency = frame.head?.agency?.value;
  const tasks = above && agency !== undefined ? tasksOfAgency(above, agency) : [];
  const byId = above && parentTasksById(above);
  const listed = new Set(own.flatMap((id) => byId?.get(foldId(id)) ?? []));
  // As the rule has it: a list under other ids may speak of any of the parent's tasks.
  const more =
    parent.assignments.length > 0 && listed.size === 0 ? 0 : tasks.filter((task) => !listed.has(task)).length;
  const uncovered = findings
    .filter(({ rule }) => rule === 'assignment-uncovered')
    .reduce((sum, { message }) => sum + Number(message.values?.['count'] ?? 1), 0);
  return { all: Math.max(own.length + more, uncovered), uncovered };
}

function areasOf(plan: Analysis['document']['plan'], { profile, unknownProfile }: Analysis['frame']): AreaFact[] {
  if (unknownProfile) return [];
  const matches = matchAreas(plan, profile);
  return profileEntries(profile).flatMap((entry): AreaFact[] => {
    const own = matches.filter((match) => (match.entry ?? match.meant) === entry);
    if (own.length > 0) return [{ title: entry.title, tasks: leaves(own.flatMap(({ area }) => area.tasks)) }];
    return entry.required ? [{ title: entry.title }] : [];
  });
}

function leaves(tasks: readonly Task[]): number {
  return tasks.reduce((sum, task) => sum + (task.tasks.length > 0 ? leaves(task.tasks) : 1), 0);
}
