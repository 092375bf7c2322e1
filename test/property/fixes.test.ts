import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../server/src/plan/edit';
import type { CheckResult } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/rule';
import { render } from '../../server/src/texts/localized';
import { applyFix, checkText, fixesOf } from '../support/check';
import { examples, fixtures, gentleMutation, mutated, runs } from '../support/corpus';

function count({ findings }: CheckResult, id: string): number {
  return findings.filter(({ rule }) => rule === id).length;
}

/** So many findings of one text have their fixes tried. */
const MOST_FINDINGS = 12;

/** Every fix of a readable plan leaves it readable, and its rule finds no more than before. */
function fixesAreSound(text: string): boolean {
  const before = checkText(text);
  if (count(before, 'yaml-syntax') > 0) return false;
  const { document } = before;
  for (const finding of spread(before.findings))
    for (const fix of fixesOf(document, finding)) {
      const about = `“${render(fix.title, 'en')}” of ${finding.rule} in\n${text}`;
      for (const { start, end } of fix.edits) assert.ok(0 <= start && start <= end && end <= text.length, about);
      const fixed = applyFix(document, fix);
      const after = checkText(fixed);
      assert.notEqual(fixed, text, `does nothing: ${about}`);
      assert.equal(count(after, 'yaml-syntax'), 0, `breaks the YAML: ${about}\ngives\n${fixed}`);
      assert.ok(count(after, finding.rule) <= count(before, finding.rule), `brings more: ${about}\ngives\n${fixed}`);
    }
  return true;
}

/** At most {@link MOST_FINDINGS}, of as many rules as possible. */
function spread(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const first = findings.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
  return [...first, ...findings.filter((finding) => !first.includes(finding))].slice(0, MOST_FINDINGS);
}

/** The text after the safe fixes that do not touch each other. */
function safelyFixed(text: string): string {
  const { document, findings } = checkText(text);
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = fixesOf(document, finding).find(({ safe }) => safe);
    const free = fix?.edits.every((edit) => taken.every((other) => edit.start > other.end || other.start > edit.end));
    if (fix && free) taken.push(...fix.edits);
  }
  return applyEdits(text, taken);
}

function settles(text: string): void {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const next = safelyFixed(current);
    if (next === current) return;
    current = next;
  }
  assert.fail(`the safe fixes never come to rest:\n${text}`);
}

describe('fixes', function () {
  this.timeout(600_000);

  it('leave a plan of the repository readable, with no more of what they fix', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), ({ text }) => void fixesAreSound(text)),
      runs(100, 5),
    );
  });

  it('leave a mutated plan readable, with no more of what they fix', () => {
    const tried = { all: 0, readable: 0 };
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation), ({ text }) => {
        tried.all++;
        if (fixesAreSound(text)) tried.readable++;
      }),
      runs(300, 6),
    );
    assert.ok(tried.readable > tried.all / 5, `only ${tried.readable} of ${tried.all} plans were readable`);
  });

  it('leave a real plan readable, whatever is done to it', () => {
    fc.assert(
      fc.property(mutated(examples, gentleMutation), ({ text }) => void fixesAreSound(text)),
      runs(8, 4),
    );
  });

  it('come to rest when the safe ones are applied again and again', () => {
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation), ({ text }) => settles(text)),
      runs(300, 6),
    );
  });
});
