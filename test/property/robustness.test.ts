import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../server/src/plan/tree';
import { render } from '../../server/src/texts/localized';
import { checkText } from '../support/check';
import { examples, fixtures, mutated, mutation, runs } from '../support/corpus';

/** Whatever is in a file: nothing throws, and every place that is named lies in it, on one line. */
function holdsUp(text: string): void {
  const { document, findings } = checkText(text);
  for (const { rule, at, message, related } of findings) {
    for (const { start, end } of [rangeOf(at), ...related.map((place) => rangeOf(place.at))])
      assert.ok(0 <= start && start <= end && end <= text.length, `${rule}: ${start}–${end} of ${text.length}`);
    const { start, end } = rangeOf(at);
    assert.ok(!text.slice(start, end).includes('\n'), `${rule} runs over a line end`);
    for (const language of ['vi', 'en'] as const)
      assert.doesNotMatch(render(message, language), /\{\w+\}/, `${rule}: a placeholder is left`);
  }
  for (const { keys, prose } of document.pieces)
    for (const { start, end } of [
      ...keys.map(({ key }) => rangeOf(key)),
      ...prose.map(({ text: { node } }) => rangeOf(node)),
    ])
      assert.ok(0 <= start && start <= end && end <= text.length, `key or text at ${start}–${end} of ${text.length}`);
}

describe('any text', function () {
  this.timeout(600_000);

  it('holds up as it is in the repository', () => {
    for (const { text } of [...fixtures, ...examples]) holdsUp(text);
  });

  it('holds up when a fixture is mutated', () => {
    fc.assert(
      fc.property(mutated(fixtures, mutation), ({ text }) => holdsUp(text)),
      runs(800, 6),
    );
  });

  it('holds up when a real plan is mutated', () => {
    fc.assert(
      fc.property(mutated(examples, mutation), ({ text }) => holdsUp(text)),
      runs(40, 4),
    );
  });

  it('holds up when it is no plan at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })), holdsUp),
      runs(300, 2),
    );
  });

  it('holds up at every prefix, at every suffix and without any line of a fixture', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures.filter(({ text }) => text.length < 900)), ({ text }) => {
        for (let i = 0; i < text.length; i += 5) {
          holdsUp(text.slice(0, i));
          holdsUp(text.slice(i));
        }
        const lines = text.split('\n');
        for (let i = 0; i < lines.length; i++) holdsUp(lines.filter((_, n) => n !== i).join('\n'));
      }),
      runs(12, 4),
    );
  });
});
