import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineIndex, TextLines } from '../../server/src/plan/lines';
import { rangeOf } from '../../server/src/plan/tree';
import type { CheckResult } from '../../server/src/rules/check';
import { checkEdit, checkText, fixesOf } from '../support/check';
import { examples, fixtures, mutation, runs, type Sample } from '../support/corpus';
import { findingsShape, planShape } from '../support/shape';

/** An edit after an edit, each checked on the result before it, says what checking from scratch says. */
function agrees({ text }: Sample, edits: readonly ((text: string) => string)[]): void {
  let current = text;
  let previous = checkText(text);
  for (const edit of edits) {
    current = edit(current);
    previous = checkEdit(previous, current);
    assert.deepEqual(everything(previous), everything(checkText(current)), current);
    assert.deepEqual(ends(previous.document.lines), ends(new TextLines(current)), current);
  }
}

/** All that a result says: findings with their fixes, the plan, how it was cut, and where its lines are. */
function everything(result: CheckResult) {
  const { document } = result;
  const { text, lines, pieces, refused, style, undecoded } = document;
  return {
    text,
    findings: findingsShape(result),
    fixes: result.findings.map((finding) => fixesOf(document, finding)),
    plan: planShape(document),
    pieces: pieces.map(({ kind, level, piece }) => ({ kind, level, offset: piece.offset, length: piece.text.length })),
    refused: refused && { code: refused.code, at: rangeOf(refused.at) },
    style,
    undecoded,
    lines: ends(lines),
    places: [0, 1, 2, 3].map((part) => lines.positionAt(Math.floor((text.length * part) / 3))),
  };
}

function ends(lines: LineIndex) {
  return Array.from({ length: lines.count + 1 }, (_, line) => [lines.lineStart(line), lines.lineEnd(line)]);
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
