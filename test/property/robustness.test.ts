import fc from 'fast-check';
import { examples, fixtures, mutated, mutation, runs } from '../support/corpus';
import { holdsUp } from '../support/exercise';

describe('any text', function () {
  this.timeout(600_000);

  it('holds up as it is in the repository', () => {
    for (const { text } of [...fixtures, ...examples]) holdsUp(text);
  });

  it('holds up when a fixture is mutated', () => {
    fc.assert(
      fc.property(mutated(fixtures, mutation), ({ text }) => void holdsUp(text)),
      runs(800, 6),
    );
  });

  it('holds up when a real plan is mutated', () => {
    fc.assert(
      fc.property(mutated(examples, mutation), ({ text }) => void holdsUp(text)),
      runs(40, 4),
    );
  });

  it('holds up when it is no plan at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
        (text) => void holdsUp(text),
      ),
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
