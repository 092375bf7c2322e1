import { type PlanDocument, readDocument } from '../../server/src/plan/document';
import { applyEdits } from '../../server/src/plan/edit';
import { type CheckResult, check, faults } from '../../server/src/rules/check';
import type { Finding, Fix } from '../../server/src/rules/rule';
import type { PlainDate } from '../../server/src/time/date';
import { readDate } from '../../server/src/time/date';

/** The day all tests check for, unless a fixture says `# as-of: yyyy-mm-dd` on its first line. */
export const AS_OF = day('2021-02-01');

export function day(text: string): PlainDate {
  const read = readDate(text);
  if (!read || !('date' in read)) throw new Error(`no date: ${text}`);
  return read.date;
}

export function asOf(text: string): PlainDate {
  const stated = readDate(/^\ufeff?# as-of: (\S+)/.exec(text)?.[1] ?? '');
  return stated?.date ?? AS_OF;
}

/** Reads and checks a text from scratch; a rule that throws fails the test. */
export function checkText(text: string, previous?: CheckResult): CheckResult {
  faults.length = 0;
  const document = readDocument(text, previous?.document);
  const result = check(document, { asOf: asOf(text), profiles: [], severities: {} }, previous);
  const fault = faults[0];
  if (fault) throw new Error(`rule ${fault.rule} threw`, { cause: fault.error });
  return result;
}

export function fixesOf(document: PlanDocument, finding: Finding): readonly Fix[] {
  return finding.fixes?.(document) ?? [];
}

export function applyFix(document: PlanDocument, fix: Fix): string {
  return applyEdits(document.text, fix.edits);
}
