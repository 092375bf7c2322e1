import type { PieceReading, PlanDocument } from '../plan/document';
import type { TextEdit } from '../plan/edit';
import type { Task } from '../plan/model';
import { type Piece, rangeOf, type Span } from '../plan/tree';
import { type Frame, type FrameOptions, frameOf, sameFrame } from './frame';
import { ruleById, ruleIds, rules } from './registry';
import type { Finding, Report, RuleInfo, Severity } from './rule';
import { coveredLine, longTextAt, type Suppression, suppressionsOf } from './suppression';
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
}

/** The findings made in a piece under a frame; both unchanged, they hold in the next version too. */
const kept = new WeakMap<PieceReading, { readonly frame: Frame; readonly findings: readonly Finding[] }>();

/**
 * Runs all rules over a document. Never throws.
 *
 * @param previous the result for the version before; what an edit cannot have touched is taken from there
 */
export function check(document: PlanDocument, options: CheckOptions, previous?: CheckResult): CheckResult {
  const fresh = frameOf(document, options);
  const frame = previous && sameFrame(previous.frame, fresh) ? previous.frame : fresh;
  const found = document.refused
    ? refusal(document)
    : [...pieceFindings(document, frame), ...planFindings(document, frame)];
  const findings = finish(document, found, options);
  return { document, frame, options, findings };
}

function refusal(document: PlanDocument): Finding[] {
  const rule = ruleById('yaml-syntax');
  const reading = document.refused && emptyReading(document);
  if (rule?.scope !== 'piece' || !reading) return [];
  return run(rule, (report) =>
    rule.check({ ...reading, problems: document.refused ? [document.refused] : [] }, frameless, report),
  );
}

const frameless = {} as Frame;

function emptyReading(document: PlanDocument): PieceReading {
  const piece = { offset: 0, text: document.text };
  return {
    piece,
    kind: 'whole',
    node: undefined,
    problems: [],
    keys: [],
    duplicates: [],
    prose: [],
    part: {},
    entity: undefined,
    tasks: [],
    spellings: { vi: 0, en: 0 },
  };
}

function pieceFindings(document: PlanDocument, frame: Frame): Finding[] {
  return document.pieces.flatMap((reading) => {
    const known = kept.get(reading);
    if (known && known.frame === frame) return known.findings;
    const findings = checkPiece(reading, frame);
    kept.set(reading, { frame, findings });
    return findings;
  });
}

function checkPiece(reading: PieceReading, frame: Frame): Finding[] {
  const findings: Finding[] = [];
  // What stands in a piece that could not be read whole is not known well enough for any other rule.
  const broken = reading.problems.length > 0;
  const tasks = broken ? [] : allTasks(reading.tasks);
  for (const rule of rules) {
    if (rule.scope === 'piece' && (!broken || rule.id === 'yaml-syntax'))
      findings.push(...run(rule, (report) => rule.check(reading, frame, report)));
    if (rule.scope === 'task')
      for (const task of tasks) findings.push(...run(rule, (report) => rule.check(task, frame, report)));
    if (rule.scope === 'prose' && !broken)
      for (const prose of reading.prose) findings.push(...run(rule, (report) => rule.check(prose, frame, report)));
  }
  return findings;
}

function allTasks(tasks: readonly Task[]): Task[] {
  return tasks.flatMap((task) => [task, ...allTasks(task.tasks)]);
}

/** Rules over the whole plan need the whole plan: with a part unread they cannot know what it holds. */
function planFindings(document: PlanDocument, frame: Frame): Finding[] {
  const broken = document.pieces.filter(({ problems }) => problems.length > 0);
  if (broken.some(({ kind, tasks }) => kind !== 'task' || tasks.length === 0)) return [];
  const unread = new Set(broken.map(({ piece }) => piece));
  return rules
    .flatMap((rule) =>
      rule.scope === 'plan' ? run(rule, (report) => rule.check(document.plan, frame, report, document)) : [],
    )
    .filter(({ at }) => !unread.has(at.piece));
}

/** One rule over one subject. A fault of ours in a rule must not cost the user the other findings. */
function run(rule: RuleInfo, call: (report: (report: Report<string>) => void) => void): Finding[] {
  const findings: Finding[] = [];
  const report = ({ at, message, values, related, fixes, severity }: Report<string>) => {
    const text = rule.messages[message];
    if (!text) return;
    findings.push({
      rule: rule.id,
      severity: severity ?? rule.severity,
      at: oneLine(at),
      message: values ? { text, values } : { text },
      related: related ?? [],
      fixes:
        fixes && ((document) => fixes(document).filter(({ edits }) => edits.some((edit) => changes(document, edit)))),
    });
  };
  try {
    call(report);
  } catch (error) {
    faults.push({ rule: rule.id, error });
    if (faults.length > 100) faults.shift();
  }
  return findings;
}

/** Whether an edit does anything; where a fix has no place to go, its edit does not. */
function changes({ text }: PlanDocument, { start, end, newText }: TextEdit): boolean {
  return text.slice(start, end) !== newText;
}

/** Faults of rules, for tests and logs; a rule that throws is our defect, never the user's. */
export const faults: { readonly rule: string; readonly error: unknown }[] = [];

/** A range of one line at the most: a squiggle over half a file tells nothing. */
function oneLine(at: Span): Span {
  const { text } = at.piece;
  const newline = text.indexOf('\n', at.start);
  if (newline < 0 || newline >= at.end) return at;
  const end = text[newline - 1] === '\r' ? newline - 1 : newline;
  return { ...at, end: Math.max(at.start, end) };
}

function finish(document: PlanDocument, found: readonly Finding[], options: CheckOptions): Finding[] {
  const audible = found.flatMap((finding): Finding[] => {
    const set = options.severities[finding.rule];
    if (set === 'off') return [];
    return [set ? { ...finding, severity: set } : finding];
  });
  const suppressions = document.refused ? [] : document.pieces.flatMap((reading) => suppressionsOf(reading, ruleIds));
  const { loud, unused } = silence(document, audible, suppressions, options.severities);
  const unusedLevel = options.severities['unused-suppression'] ?? unusedSuppression.severity;
  const leftOver =
    unusedLevel === 'off'
      ? []
      : run(unusedSuppression, (report) => unusedSuppression.report(unused, report)).map((finding) => ({
          ...finding,
          severity: unusedLevel,
        }));
  return [...loud, ...leftOver].sort(
    (a, b) =>
      rangeOf(a.at).start - rangeOf(b.at).start || rangeOf(a.at).end - rangeOf(b.at).end || (a.rule < b.rule ? -1 : 1),
  );
}

/** A suppressed rule that silenced nothing. */
export interface UnusedId {
  readonly suppression: Suppression;
  /** Absent where the comment names no rule at all. */
  readonly rule: { readonly id: string; readonly at: Span } | undefined;
}

function silence(
  document: PlanDocument,
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  severities: CheckOptions['severities'],
) {
  if (suppressions.length === 0) return { loud: findings, unused: [] };
  const used = new Set<object>();
  const byLine = new Map<number, Suppression[]>();
  for (const suppression of suppressions)
    if (suppression.scope === 'line') {
      const line = coveredLine(document, suppression);
      byLine.set(line, [...(byLine.get(line) ?? []), suppression]);
    }
  const readings = new Map(document.pieces.map((reading) => [reading.piece, reading]));
  const whole = suppressions.filter(({ scope }) => scope === 'file');
  const loud = findings.filter((finding) => {
    const lines = linesOf(document, finding, readings);
    const rule = [...whole, ...lines.flatMap((line) => byLine.get(line) ?? [])]
      .flatMap((suppression) => suppression.rules)
      .find(({ id }) => id === finding.rule);
    if (rule) used.add(rule);
    return !rule;
  });
  // Where a part could not be read, or a rule is switched off, nobody knows what a comment would silence.
  const known = document.pieces.every(({ problems }) => problems.length === 0);
  const unused = suppressions.flatMap((suppression): UnusedId[] => {
    if (suppression.rules.length === 0) return [{ suppression, rule: undefined }];
    const idle = suppression.rules.filter((rule) => known && severities[rule.id] !== 'off' && !used.has(rule));
    return idle.map((rule) => ({ suppression, rule }));
  });
  return { loud, unused };
}

/** The finding's line, and for one inside a text of several lines the first of these: between them no comment can stand. */
function linesOf(document: PlanDocument, { at }: Finding, readings: ReadonlyMap<Piece, PieceReading>): number[] {
  const own = document.lines.positionAt(rangeOf(at).start).line;
  const reading = readings.get(at.piece);
  const block = reading && longTextAt(reading, at.start);
  return block ? [own, document.lines.positionAt(rangeOf(block).start).line] : [own];
}
