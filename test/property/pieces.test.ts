import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../support/check';
import { examples, fixtures, gentleMutation, mutated, runs } from '../support/corpus';
import { findingsShape, planShape } from '../support/shape';

/** A comment that looks like an anchor: what may hold anchors is read as one piece. */
const AS_ONE_PIECE = '#[&';

/** A sound document says the same, at the same places, read in pieces and as a whole. */
function agrees(text: string): boolean {
  const base = `${text}${text.endsWith('\n') ? '' : '\n'}#`;
  const pieces = checkText(`${base}...\n`);
  const whole = checkText(`${base.slice(0, -1)}${AS_ONE_PIECE}x\n`);
  if (pieces.document.refused || whole.document.refused) return false;
  assert.deepEqual(
    whole.document.pieces.map(({ kind }) => kind),
    ['whole'],
  );
  const sound = [pieces, whole].every(({ document }) => document.pieces.every(({ problems }) => problems.length === 0));
  // Of a key written twice only the first counts; where the second begins a list of tasks, the pieces of these are read too.
  if (!sound || pieces.findings.some(({ rule }) => rule === 'duplicate-key')) return false;
  assert.deepEqual(planShape(pieces.document), planShape(whole.document), text);
  assert.deepEqual(findingsShape(pieces), findingsShape(whole), text);
  return true;
}

describe('reading in pieces', function () {
  this.timeout(600_000);

  it('says what reading the whole says, for every plan of the repository', () => {
    const read = [...fixtures, ...examples].filter(({ text }) => agrees(text));
    assert.ok(read.length > examples.length, 'hardly any sound plan');
  });

  it('says what reading the whole says, for mutated plans', () => {
    const tried = { all: 0, sound: 0 };
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation), ({ text }) => {
        tried.all++;
        if (agrees(text)) tried.sound++;
      }),
      runs(500, 5),
    );
    assert.ok(tried.sound > tried.all / 5, `only ${tried.sound} of ${tried.all} plans were sound`);
  });
});
