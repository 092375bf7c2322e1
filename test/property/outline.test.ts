import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldsOf } from '../../server/src/service/outline/folding';
import { linksOf } from '../../server/src/service/outline/links';
import { documentSymbols } from '../../server/src/service/outline/symbols';
import { checkEdit, checkText } from '../support/check';
import { examples, fixtures, mutated, mutation, runs } from '../support/corpus';
import { outlineHolds } from '../support/outline';

describe('outline, folds, selections and links', function () {
  this.timeout(600_000);

  it('lie in the text, one in the other and one behind the other, whatever the text', () => {
    fc.assert(
      fc.property(mutated(fixtures, mutation), ({ text }) => outlineHolds(checkText(text), 13)),
      runs(400, 6),
    );
    fc.assert(
      fc.property(mutated(examples, mutation), ({ text }) => outlineHolds(checkText(text), 997)),
      runs(20, 4),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => outlineHolds(checkText(text), 7)),
      runs(100, 2),
    );
  });

  it('are after an edit what they are of the same text read anew', () => {
    fc.assert(
      fc.property(mutated(fixtures, mutation), mutated(fixtures, mutation), ({ text }, other) => {
        const before = checkText(text);
        shown(before);
        const next = `${text.slice(0, text.length >> 1)}${other.text.slice(0, 40)}${text.slice(text.length >> 1)}`;
        assert.deepEqual(shown(checkEdit(before, next)), shown(checkText(next)));
      }),
      runs(200, 4),
    );
  });
});

function shown(analysis: ReturnType<typeof checkText>) {
  return [documentSymbols(analysis, 'vi'), foldsOf(analysis), linksOf(analysis)];
}
