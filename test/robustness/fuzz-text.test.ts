import assert from 'node:assert/strict';
import type { CheckResult } from '../../server/src/rules/check';
import { checkText } from '../support/check';
import { examples, fixtures } from '../support/corpus';
import { exercise, holdsUp, type Thoroughness } from '../support/exercise';
import { factor, newSeed, type Random, randomOf } from '../support/random';
import { findingsShape, planShape } from '../support/shape';
import { startWatchdog } from '../support/watchdog';
import { yamlTestSuite } from '../support/yaml-test-suite';
import { startCoverage } from './coverage';
import { planText } from './grammar';
import { mutate } from './mutate';
import { shrink } from './shrink';

const SOME: Thoroughness = { hovers: 30, actions: 4 };

describe('fuzzing of texts', function () {
  this.timeout(600_000);
  const seed = newSeed();
  const watchdog = startWatchdog();
  before(() => console.log(`    seed ${seed} (SEED=${seed} has the same run again)`));
  after(() => watchdog.stop());

  /** Runs one input; one that fails is made smaller and told with the seed. */
  function attempt(text: string, run: (text: string) => void): void {
    const fails = (candidate: string) => {
      try {
        run(candidate);
        return false;
      } catch {
        return true;
      }
    };
    watchdog.during(text, () => {
      if (!fails(text)) return;
      const least = shrink(text, fails);
      try {
        run(least);
      } catch (error) {
        throw new Error(`seed ${seed}, made smaller:\n${JSON.stringify(least)}`, { cause: error });
      }
      assert.fail(`seed ${seed}: fails only now and then:\n${JSON.stringify(text)}`);
    });
  }

  it('holds up for texts drawn from the vocabulary', () => {
    const random = randomOf(seed);
    for (let i = 0; i < 180 * factor; i++) attempt(planText(random), (text) => void exercise(text, SOME));
  });

  it('holds up for texts that are led by the code they make run', () => {
    const random = randomOf(seed + 1);
    const pool = [...fixtures.map(({ text }) => text), ...yamlTestSuite.map(({ text }) => text)];
    const coverage = startCoverage();
    try {
      for (const text of pool) holdsUp(text);
      coverage.grew();
      const start = { pool: pool.length, code: coverage.size() };
      const run = (text: string) => void exercise(text, SOME);
      for (let i = 0; i < 180 * factor; i++) {
        const text = candidate(random, pool);
        attempt(text, run);
        // What reached code that none before it did is changed further.
        if (coverage.grew()) pool.push(text);
      }
      console.log(
        `      ${pool.length - start.pool} texts kept, ${coverage.size() - start.code} characters of code more`,
      );
    } finally {
      coverage.stop();
    }
  });

  it('holds up for real plans that are changed', () => {
    const random = randomOf(seed + 2);
    for (let i = 0; i < 25 * factor; i++) {
      const text = mutate(random, random.pick(examples).text, random.pick(fixtures).text, 8);
      watchdog.during(text, () => holdsUp(text));
    }
  });

  it('says the same after an edit as from scratch', () => {
    const random = randomOf(seed + 3);
    const texts = [...fixtures.map(({ text }) => text), ...yamlTestSuite.map(({ text }) => text)];
    for (let i = 0; i < 150 * factor; i++) {
      const edits = [random.chance(0.5) ? planText(random) : random.pick(texts)];
      for (let n = 0; n < 5; n++) edits.push(mutate(random, edits.at(-1) ?? '', random.pick(texts), 2));
      watchdog.during(edits.join('\n~~~~\n'), () => sameAsFromScratch(edits, seed));
    }
  });
});

/** Mostly a change of what is at hand, the newest more often: these reached what the others did not. */
function candidate(random: Random, pool: readonly string[]): string {
  if (random.chance(0.15)) return planText(random);
  const newest = pool.slice(-64);
  return mutate(random, random.chance(0.5) ? random.pick(newest) : random.pick(pool), random.pick(pool));
}

function sameAsFromScratch(texts: readonly string[], seed: number): void {
  let previous: CheckResult | undefined;
  for (const [i, text] of texts.entries()) {
    previous = checkText(text, previous);
    const scratch = checkText(text);
    const about = `seed ${seed}, after ${JSON.stringify(texts.slice(Math.max(0, i - 1), i + 1))}`;
    assert.deepEqual(findingsShape(previous), findingsShape(scratch), about);
    assert.deepEqual(planShape(previous.document), planShape(scratch.document), about);
  }
}
