import type { PieceReading, PlanDocument } from '../plan/document';
import type { Task } from '../plan/model';
import { chunkOf } from '../plan/source';
import type { Piece } from '../plan/tree';
import { Collector } from './collect';
import { type Frame, type FrameOptions, frameOf, sameFrame } from './frame';
import { ruleById, ruleIds, rules } from './registry';
import type { Finding, Rule, Severity } from './rule';
import { silence } from './silence';
import { type Suppression, suppressionsOf } from './suppression';
import { unusedSuppression } from './unused-suppression';

export interface CheckOptions extends FrameOptions {
  /** Severities set by the user; a rule that is not here has its default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export interface CheckResult {
  readonly document: PlanDocument;
  readonly frame: Frame;
  readonly options: CheckOptions;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Of each piece, what the rules found that look at nothing else; for the next version. */
  readonly byPiece: readonly (readonly Finding[])[];
  /** What each rule over the whole plan found, before silencing; `undefined` where parts of the plan cannot be read. */
  readonly byRule: ReadonlyMap<string, readonly Finding[]> | undefined;
}

/**
 * Runs all rules over a document. Never throws.
 *
 * @param previous the result for the version before; what an edit cannot have touched is taken from there
 */
export function check(document: PlanDocument, options: CheckOptions, previous?: CheckResult): CheckResult {
  const fresh = frameOf(document, options);
  const frame = previous && sameFrame(previous.frame, fresh) ? previous.frame : fresh;
  if (document.refused) {
    const findings = finish(document, refusal(document), options);
    return { document, frame, options, findings, byPiece: [], byRule: undefined };
  }
  // Under another frame nothing holds any more.
  const last = previous?.frame === frame ? previous : undefined;
  const edit = last && changeBetween(last.document.pieces, document.pieces);
  const byPiece = pieceFindings(document, frame, last, edit);
  const byRule = planFindings(document, frame, last, edit);
  const findings = finish(document, joined(document, byPiece, byRule), options);
  return { document, frame, options, findings, byPiece, byRule };
}

/** The pieces an edit has left alone: so many at the head and at the tail of both lists. */
interface Change {
  readonly head: number;
  readonly tail: number;
}

function changeBetween(before: readonly PieceReading[], after: readonly PieceReading[]): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

function refusal(document: PlanDocument): readonly Finding[] {
  const rule = ruleById('yaml-syntax');
  const reading = document.refused && emptyReading(document);
  if (rule?.scope !== 'piece' || !reading) return [];
  const collector = new Collector();
  collector.run(rule, { ...reading, problems: document.refused ? [document.refused] : [] }, frameless);
  return collector.take();
}

const frameless = {} as Frame;

function emptyReading(document: PlanDocument): PieceReading {
  const piece = { offset: 0, text: document.text };
  return {
    piece,
    chunk: chunkOf(''),
    kind: 'whole',
    level: { list: -1, keys: -1, items: -1 },
    node: undefined,
    problems: [],
    keys: [],
    duplicates: [],
    prose: [],
    part: {},
    entity: undefined,
    tasks: [],
    spellings: { vi: 0, en: 0 },
    silencing: false,
  };
}

function pieceFindings(
  { pieces }: PlanDocument,
  frame: Frame,
  last: CheckResult | undefined,
  edit: Change | undefined,
): (readonly Finding[])[] {
  const collector = new Collector();
  const checked = (reading: PieceReading) => checkPiece(reading, frame, collector);
  if (!last || !edit) return pieces.map(checked);
  const { head, tail } = edit;
  const fresh = pieces.slice(head, pieces.length - tail).map(checked);
  return last.byPiece.slice(0, head).concat(fresh, last.byPiece.slice(last.byPiece.length - tail));
}

/** What the rules find in a piece that look at nothing else, before silencing. */
export function findingsOfPiece(reading: PieceReading, frame: Frame): readonly Finding[] {
  return checkPiece(reading, frame, new Collector());
}

function checkPiece(reading: PieceReading, frame: Frame, collector: Collector): readonly Finding[] {
  // What stands in a piece that could not be read whole is not known well enough for any other rule.
  const broken = reading.problems.length > 0;
  for (const rule of pieceRules) if (!broken || rule.id === 'yaml-syntax') collector.run(rule, reading, frame);
  if (!broken) {
    checkTasks(reading.tasks, frame, collector);
    for (const prose of reading.prose) for (const rule of proseRules) collector.run(rule, prose, frame);
  }
  const findings = collector.take();
  return findings.length > 1 ? findings.toSorted(byPlace) : findings;
}

function checkTasks(tasks: readonly Task[], frame: Frame, collector: Collector): void {
  for (const task of tasks) {
    for (const rule of taskRules) collector.run(rule, task, frame);
    checkTasks(task.tasks, frame, collector);
  }
}

type RuleOf<Scope extends Rule['scope']> = Extract<Rule, { scope: Scope }>;

function rulesOf<Scope extends Rule['scope']>(scope: Scope): readonly RuleOf<Scope>[] {
  return rules.filter((rule): rule is RuleOf<Scope> => rule.scope === scope);
}

const proseRules = rulesOf('prose');
const taskRules = rulesOf('task');
const pieceRules = rulesOf('piece');
const planRules = rulesOf('plan');

/** Rules over the whole plan need the whole plan: with a part unread they cannot know what it holds. */
function planFindings(
  document: PlanDocument,
  frame: Frame,
  last: CheckResult | undefined,
  edit: Change | undefined,
): ReadonlyMap<string, readonly Finding[]> | undefined {
  const unread = document.pieces.some(
    ({ problems, kind, tasks }) => problems.length > 0 && (kind !== 'task' || tasks.length === 0),
  );
  if (unread) return undefined;
  const holds = last?.byRule && edit && keeping(last, document, edit);
  const found = new Map<string, readonly Finding[]>();
  const collector = new Collector();
  for (const rule of planRules) {
    const kept = holds?.(rule) ? last?.byRule?.get(rule.id) : undefined;
    if (!kept) collector.call(rule, (report) => rule.check(document.plan, frame, report, document));
    found.set(rule.id, kept ?? collector.take());
  }
  return found;
}

/**
 * Whether what a rule found in the version before still holds: tasks were edited, none added or taken away, they say
 * the same to the rule, and none of its findings stands in what was read anew.
 */
function keeping(
  last: CheckResult,
  { pieces }: PlanDocument,
  { head, tail }: Change,
): (rule: RuleOf<'plan'>) => boolean {
  const before = last.document.pieces.slice(head, last.document.pieces.length - tail);
  const after = pieces.slice(head, pieces.length - tail);
  const pairs = after.map((reading, i) => [before[i], reading] as const);
  if (before.length !== after.length || !pairs.every(([old, now]) => old && bothTasks(old, now))) return () => false;
  const gone = new Set(before.map(({ piece }) => piece));
  return (rule) =>
    pairs.every(([old, now]) => old && rule.sees && rule.sees(old, last.frame) === rule.sees(now, last.frame)) &&
    !last.byRule
      ?.get(rule.id)
      ?.some(({ at, related }) => gone.has(at.piece) || related.some((place) => gone.has(place.at.piece)));
}

function bothTasks(a: PieceReading, b: PieceReading): boolean {
  const sound = a.problems.length === 0 && b.problems.length === 0;
  return sound && a.kind === 'task' && b.kind === 'task' && a.tasks.length === b.tasks.length;
}

/** All findings in the order of the text. In a piece that could not be read, rules over the whole plan do not speak. */
function joined(
  { pieces }: PlanDocument,
  byPiece: CheckResult['byPiece'],
  byRule: CheckResult['byRule'],
): readonly Finding[] {
  const inPieces: Finding[] = [];
  const unread = new Set<Piece>();
  for (let i = 0; i < pieces.length; i++) {
    const findings = byPiece[i];
    if (findings && findings.length > 0) for (const finding of findings) inPieces.push(finding);
    const reading = pieces[i];
    if (reading && reading.problems.length > 0) unread.add(reading.piece);
  }
  const overall: Finding[] = [];
  if (byRule)
    for (const findings of byRule.values())
      for (const finding of findings) if (!unread.has(finding.at.piece)) overall.push(finding);
  return merge(inPieces, overall.sort(byPlace));
}

/** Two lists in the order of the text as one. */
function merge(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (b.length === 0) return a;
  const merged: Finding[] = [];
  let i = 0;
  for (const finding of b) {
    for (let next = a[i]; next && byPlace(next, finding) <= 0; next = a[++i]) merged.push(next);
    merged.push(finding);
  }
  for (; i < a.length; i++) {
    const next = a[i];
    if (next) merged.push(next);
  }
  return merged;
}

function byPlace(a: Finding, b: Finding): number {
  const start = a.at.piece.offset + a.at.start - (b.at.piece.offset + b.at.start);
  if (start !== 0) return start;
  const end = a.at.piece.offset + a.at.end - (b.at.piece.offset + b.at.end);
  return end !== 0 ? end : a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

function finish(document: PlanDocument, found: readonly Finding[], options: CheckOptions): readonly Finding[] {
  const audible = withSeverities(found, options.severities);
  const suppressions: Suppression[] = [];
  for (const reading of document.pieces) if (reading.silencing) suppressions.push(...suppressionsOf(reading, ruleIds));
  const { loud, unused } = silence(document, audible, suppressions, options.severities);
  const unusedLevel = options.severities['unused-suppression'] ?? unusedSuppression.severity;
  if (unusedLevel === 'off' || unused.length === 0) return loud;
  const collector = new Collector();
  collector.call(unusedSuppression, (report) => unusedSuppression.report(unused, report));
  const leftOver = collector.take().map((finding) => ({ ...finding, severity: unusedLevel }));
  return merge(loud, leftOver.sort(byPlace));
}

function withSeverities(found: readonly Finding[], severities: CheckOptions['severities']): readonly Finding[] {
  for (const _ in severities)
    return found.flatMap((finding): Finding[] => {
      const set = severities[finding.rule];
      if (set === 'off') return [];
      return [set ? { ...finding, severity: set } : finding];
    });
  return found;
}
