import { type PlanDocument, readDocument, readSource } from '../../server/src/plan/document';
import { applyEdits } from '../../server/src/plan/edit';
import { type CheckResult, check } from '../../server/src/rules/check';
import { faults } from '../../server/src/rules/collect';
import type { Finding, Fix } from '../../server/src/rules/rule';
import type { Tracing } from '../../server/src/rules/tracing/parent';
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
export function checkText(text: string, previous?: CheckResult, tracing?: Tracing): CheckResult {
  return checkDocument(readDocument(text, previous?.document), previous, tracing);
}

/** Checks the text of a result with one part of it replaced, as an editor does on every key. */
export function checkEdit(previous: CheckResult, next: string): CheckResult {
  const { source, text } = previous.document;
  const shorter = Math.min(text.length, next.length);
  let head = 0;
  while (head < shorter && text[head] === next[head]) head++;
  let tail = 0;
  while (tail < shorter - head && text[text.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  const edited = source.replace({ start: head, end: text.length - tail }, next.slice(head, next.length - tail));
  return checkDocument(readSource(edited, previous.document), previous, previous.options.tracing);
}

function checkDocument(
  document: PlanDocument,
  previous: CheckResult | undefined,
  tracing: Tracing | undefined,
): CheckResult {
  const { text } = document;
  faults.length = 0;
  const result = check(document, { asOf: asOf(text), profiles: [], severities: {}, tracing }, previous);
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
