import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../plan/edit';
import type { LineIndex } from '../plan/lines';
import { type Range, rangeOf } from '../plan/tree';
import type { Finding, Severity } from '../rules/rule';
import type { Analysis } from '../service/analysis';
import { taskOf } from '../service/findings';
import { type Language, render } from '../texts/localized';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings mark something that can simply go. */
const UNNECESSARY = new Set(['unused-suppression', 'unit-unused']);

export function toRange(lines: LineIndex, { start, end }: Range): LspRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toOffsets(lines: LineIndex, range: LspRange): Range {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

export function toEdits(lines: LineIndex, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText }));
}

export interface DiagnosticContext {
  readonly uri: string;
  readonly language: Language;
  /** Address of a rule's page, `{rule}` for its id; undefined if the client has none to open. */
  readonly rulePage: string | undefined;
}

export function toDiagnostic(analysis: Analysis, finding: Finding, context: DiagnosticContext): Diagnostic {
  const { lines } = analysis.document;
  const task = taskOf(analysis, finding);
  const message = render(finding.message, context.language);
  return {
    range: toRange(lines, rangeOf(finding.at)),
    severity: SEVERITIES[finding.severity],
    source: 'Reform Plan',
    code: finding.rule,
    message: task ? `${task.label} · ${message}` : message,
    ...(context.rulePage ? { codeDescription: { href: context.rulePage.replace('{rule}', finding.rule) } } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ at, message: text }) => ({
            location: { uri: context.uri, range: toRange(lines, rangeOf(at)) },
            message: render(text, context.language),
          })),
        }
      : {}),
    ...(UNNECESSARY.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}
