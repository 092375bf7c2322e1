import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFast } from '../../server/src/plan/read-fast';
import { readTolerantly } from '../../server/src/plan/read-yaml';
import { examples, fixtures, mutated, mutation, runs } from '../support/corpus';
import { piecesOf } from '../support/pieces';
import { yamlText } from '../support/random-yaml';
import { yamlTestSuite } from '../support/yaml-test-suite';

/** Whether the fast reader reads a piece; then the library must read the same, to the last offset. */
function agrees(text: string): boolean {
  const piece = { offset: 0, text };
  const fast = readFast(piece);
  if (!fast) return false;
  assert.deepEqual({ node: fast.node, problems: [] }, readTolerantly(piece), text);
  return true;
}

/** The same over all pieces of a document, and over the document as one piece. @returns how many pieces were read fast, and how many there are */
function agreesInPieces(text: string): { readonly fast: number; readonly all: number } {
  agrees(text);
  const pieces = piecesOf(text);
  return { fast: pieces.filter(agrees).length, all: pieces.length };
}

const isSound = (text: string) => readTolerantly({ offset: 0, text }).problems.length === 0;

describe('the fast reader', function () {
  this.timeout(600_000);

  it('reads nearly every piece of the sound plans of the repository, as the library does', () => {
    const count = { fast: 0, all: 0 };
    for (const { text } of [...examples, ...fixtures.filter((fixture) => isSound(fixture.text))]) {
      const { fast, all } = agreesInPieces(text);
      count.fast += fast;
      count.all += all;
    }
    assert.ok(count.all > 2_000 && count.fast >= 0.95 * count.all, `${count.fast} of ${count.all} pieces`);
  });

  it('reads what it reads of every plan of the repository as the library does', () => {
    for (const { text } of fixtures) agreesInPieces(text);
  });

  it('reads what it reads of the public YAML test suite as the library does', () => {
    const fast = yamlTestSuite.filter(({ text }) => agrees(text));
    // Most cases are about what it leaves to the library: tags, anchors, markers, tabs.
    assert.ok(fast.length > 40, `only ${fast.length} cases`);
    for (const { id, fails } of fast) assert.ok(!fails, id);
  });

  it('reads what it reads of any YAML as the library does', () => {
    const count = { fast: 0, all: 0 };
    fc.assert(
      fc.property(yamlText, (text) => {
        count.all++;
        if (agrees(text)) count.fast++;
      }),
      runs(2_000, 8),
    );
    assert.ok(count.fast > count.all / 4, `${count.fast} of ${count.all} texts`);
  });

  it('reads what it reads of damaged YAML as the library does', () => {
    fc.assert(
      fc.property(yamlText, fc.array(mutation, { minLength: 1, maxLength: 3 }), (text, changes) => {
        agrees(changes.reduce((result, change) => change(result), text));
      }),
      runs(2_000, 8),
    );
  });

  it('reads what it reads of plans in the making as the library does', () => {
    fc.assert(
      fc.property(mutated(fixtures, mutation), ({ text }) => {
        agreesInPieces(text);
      }),
      runs(1_000, 8),
    );
  });
});
