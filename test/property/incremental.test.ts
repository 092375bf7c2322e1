import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckResult } from '../../server/src/rules/check';
import { checkText } from '../support/check';
import { examples, fixtures, mutation, runs, type Sample } from '../support/corpus';
import { findingsShape, planShape } from '../support/shape';

/** An edit after an edit, each checked on the result before it, says what checking from scratch says. */
function agrees({ text }: Sample, edits: readonly ((text: string) => string)[]): void {
  let current = text;
  let previous: CheckResult | undefined = checkText(text);
  for (const edit of edits) {
    current = edit(current);
    previous = checkText(current, previous);
    const kept = { findings: findingsShape(previous), plan: planShape(previous.document) };
    const scratch = checkText(current);
    assert.deepEqual(kept, { findings: findingsShape(scratch), plan: planShape(scratch.document) }, current);
  }
}

const edits = fc.array(mutation, { minLength: 1, maxLength: 5 });

describe('checking after an edit', function () {
  this.timeout(600_000);

  it('says what checking from scratch says, for fixtures', () => {
    fc.assert(fc.property(fc.constantFrom(...fixtures), edits, agrees), runs(300, 6));
  });

  it('says what checking from scratch says, for real plans', () => {
    fc.assert(fc.property(fc.constantFrom(...examples), edits, agrees), runs(15, 5));
  });
});
