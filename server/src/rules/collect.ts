import type { PlanDocument } from '../plan/document';
import type { TextEdit } from '../plan/edit';
import type { Span } from '../plan/tree';
import type { Frame } from './frame';
import type { Finding, Report, Reporter, RuleInfo } from './rule';

/** Gathers what rules report. One is used for many rules and subjects, as there are thousands of them in a plan. */
export class Collector {
  private rule: RuleInfo | undefined;
  private findings: Finding[] = [];

  /** What a rule is given to report to. */
  readonly report = ({ at, message, values, related, fixes, severity }: Report<string>): void => {
    const { rule } = this;
    const text = rule?.messages[message];
    if (!rule || !text) return;
    this.findings.push({
      rule: rule.id,
      severity: severity ?? rule.severity,
      at: oneLine(at),
      message: values ? { text, values } : { text },
      related: related ?? [],
      fixes:
        fixes && ((document) => fixes(document).filter(({ edits }) => edits.some((edit) => changes(document, edit)))),
    });
  };

  /** Runs a rule over one subject. A fault of ours in a rule must not cost the user the other findings. */
  run<Subject>(rule: RuleInfo & Over<Subject>, subject: Subject, frame: Frame): void {
    this.rule = rule;
    try {
      rule.check(subject, frame, this.report);
    } catch (error) {
      noteFault(rule, error);
    }
  }

  /** The same for whatever else reports under the name of a rule. */
  call(rule: RuleInfo, report: (report: Reporter<string>) => void): void {
    this.rule = rule;
    try {
      report(this.report);
    } catch (error) {
      noteFault(rule, error);
    }
  }

  /** What was reported since this was last asked. */
  take(): readonly Finding[] {
    if (this.findings.length === 0) return nothing;
    const { findings } = this;
    this.findings = [];
    return findings;
  }
}

const nothing: readonly Finding[] = [];

interface Over<Subject> {
  check(subject: Subject, frame: Frame, report: Reporter<string>): void;
}

function noteFault(rule: RuleInfo, error: unknown): void {
  faults.push({ rule: rule.id, error });
  if (faults.length > 100) faults.shift();
}

/** Faults of rules, for tests and logs; a rule that throws is our defect, never the user's. */
export const faults: { readonly rule: string; readonly error: unknown }[] = [];

/** Whether an edit does anything; where a fix has no place to go, its edit does not. */
function changes({ text }: PlanDocument, { start, end, newText }: TextEdit): boolean {
  return text.slice(start, end) !== newText;
}

/** A range of one line at the most: a squiggle over half a file tells nothing. */
function oneLine(at: Span): Span {
  const { text } = at.piece;
  const newline = text.indexOf('\n', at.start);
  if (newline < 0 || newline >= at.end) return at;
  const end = text[newline - 1] === '\r' ? newline - 1 : newline;
  return { ...at, end: Math.max(at.start, end) };
}
