import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf } from '../../server/src/rules/tracing/facts';
import { parentFactsOf, type Tracing } from '../../server/src/rules/tracing/parent';
import { memoryFiles } from '../../server/src/workspace/files';
import { createPlanIndex } from '../../server/src/workspace/plan-index';
import { AS_OF, checkEdit, checkText, fixesOf } from '../support/check';
import { examples, fixtures, gentleMutation, mutated, mutation, runs } from '../support/corpus';
import { findingsShape } from '../support/shape';

const plans = [...fixtures, ...examples];
const traced = fixtures.filter(({ text }) => /^ *(?:tệp|file):/m.test(text));
const parents = plans.filter(({ name }) => /tinh\.plan|workspace/.test(name));

/** What is known of a parent, whatever its text. */
function tracingTo(text: string, file: string): Tracing {
  return { file, parent: { kind: 'plan', facts: parentFactsOf(factsOf(checkText(text))) } };
}

const fileIn = (text: string) => /^ *(?:tệp|file): *"?([^"\n]*?)"? *$/m.exec(text)?.[1] ?? '';

describe('tracing', function () {
  this.timeout(600_000);

  it('says after an edit what it says from scratch, with any parent', () => {
    assert.ok(traced.length > 10 && parents.length > 5);
    const edits = fc.array(gentleMutation, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...traced), mutated(parents, gentleMutation), edits, ({ text }, parent, changes) => {
        const tracing = tracingTo(parent.text, fileIn(text));
        let current = text;
        let previous = checkText(text, undefined, tracing);
        for (const change of changes) {
          current = change(current);
          previous = checkEdit(previous, current);
          const scratch = checkText(current, undefined, tracing);
          assert.deepEqual(findingsShape(previous), findingsShape(scratch), current);
          assert.deepEqual(
            previous.findings.map((finding) => fixesOf(previous.document, finding)),
            scratch.findings.map((finding) => fixesOf(scratch.document, finding)),
          );
        }
      }),
      runs(300, 8),
    );
  });

  it('has facts of any text, with places inside it', () => {
    fc.assert(
      fc.property(mutated(plans, mutation), ({ text }) => {
        const facts = factsOf(checkText(text));
        const places = [
          ...facts.tasks.flatMap(({ at, nameAt, implements: ids }) => [at, nameAt, ...ids.map((id) => id.at)]),
          ...(facts.parent?.assignments ?? []).flatMap(({ at, idAt }) => [at, idAt]),
        ];
        for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= text.length);
        assert.deepEqual(factsOf(checkText(text)), facts);
      }),
      runs(200, 5),
    );
  });

  it('never leaves the workspace and always answers, whatever a plan calls its parent', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'so',
      'tinh.plan.yaml',
      'a.plan.yaml',
      '',
      'C:',
      '~',
      'ngoài',
      '%2e%2e',
      '\\',
    );
    const path = fc.oneof(
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(path, path, async (first, second) => {
        const read: string[] = [];
        const plan = (file: string) => `kế hoạch:\n  năm: 2021\nkế hoạch cấp trên:\n  tệp: ${JSON.stringify(file)}\n`;
        const files = memoryFiles(
          { '/w/so/a.plan.yaml': plan(first), '/w/tinh.plan.yaml': plan(second), '/tinh.plan.yaml': plan('') },
          { '/w/so/ngoài': '/', '/w/ngoài': '/w/so' },
        );
        const index = createPlanIndex({
          files: { ...files, read: (at) => files.read(at).finally(() => read.push(at)) },
          roots: () => ['/w'],
          frameOptions: async () => ({ asOf: AS_OF, profiles: [] }),
        });
        await index.tracing('/w/so/a.plan.yaml', first);
        await index.scan();
        index.plans().map((one) => index.childrenOf(one.path));
        assert.ok(
          read.every((at) => `${at}/`.startsWith('/w/')),
          String(read),
        );
      }),
      runs(500, 5),
    );
  });
});
