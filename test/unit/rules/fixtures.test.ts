import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeOf } from '../../../server/src/plan/tree';
import { allRules } from '../../../server/src/rules/registry';
import type { Tracing } from '../../../server/src/rules/tracing/parent';
import { applyFix, checkText, fixesOf } from '../../support/check';
import { type Mark, readMarks, writeMarks } from '../../support/marks';
import { tracingBeside } from '../../support/tracing';

/**
 * `test/fixtures/rules/<rule>/`: every `bad*.plan.yaml` holds findings of the rule, each marked where it is; every
 * `good*.plan.yaml` holds none. Beside a bad one, `<name>.fixed.plan.yaml` is the text after the first fix of each of
 * the rule's findings. Other files are the plans that `tệp` leads to. `UPDATE=1` writes marks and fixed texts as they come out; look at the difference before committing.
 */
const root = join(__dirname, '../../fixtures/rules');
const update = process.env['UPDATE'] === '1';
const bare = (text: string) => readMarks(text).text;

for (const { id } of allRules) {
  describe(`rule ${id}`, () => {
    const folder = join(root, id);
    const files = existsSync(folder)
      ? readdirSync(folder).filter((name) => /^(bad|good)[^.]*\.plan\.yaml$/.test(name))
      : [];
    it('has a bad and a good fixture', () => {
      assert.ok(
        files.some((name) => name.startsWith('bad')),
        `no bad fixture in test/fixtures/rules/${id}`,
      );
      assert.ok(
        files.some((name) => name.startsWith('good')),
        `no good fixture in test/fixtures/rules/${id}`,
      );
    });
    for (const name of files) {
      const file = join(folder, name);
      const marked = readFileSync(file, 'utf8');
      it(`${name}: finds what is marked, no more`, async () => {
        const text = bare(marked);
        const { findings } = checkText(text, undefined, await tracingBeside(file, text));
        const marks = findings
          .filter(({ rule }) => rule === id)
          .map((finding): Mark => ({ rule: id, ...rangeOf(finding.at) }));
        const actual = writeMarks(text, marks);
        if (update && name.startsWith('bad') && actual !== marked) writeFileSync(file, actual);
        else assert.equal(actual, marked);
        assert.equal(marks.length > 0, name.startsWith('bad'));
      });
      if (!name.startsWith('bad')) continue;
      it(`${name}: fixes take the finding away and bring no other`, async () =>
        fixOneByOne(id, bare(marked), await tracingBeside(file, bare(marked))));
      it(`${name}: the first fix of each finding gives the fixed text`, async () => {
        const golden = file.replace('.plan.yaml', '.fixed.plan.yaml');
        const fixed = fixAll(id, bare(marked), await tracingBeside(file, bare(marked)));
        if (fixed === undefined) return assert.ok(!existsSync(golden), 'a fixed text, but no fix');
        if (update) writeFileSync(golden, fixed);
        assert.equal(fixed, existsSync(golden) ? readFileSync(golden, 'utf8') : '(no fixed text; run with UPDATE=1)');
      });
    }
  });
}

/** What a fix leaves to the author, who alone knows it. */
const LEFT_OPEN: Readonly<Record<string, readonly string[]>> = {
  'missing-field': ['assignment-uncovered'],
  'assignment-uncovered': ['product-missing', 'responsible-missing', 'deadline-missing'],
};

function count(text: string, tracing: Tracing | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of checkText(text, undefined, tracing).findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Every fix of every finding of the rule: the rule finds less afterwards, and no rule finds more. */
function fixOneByOne(id: string, text: string, tracing: Tracing | undefined): void {
  const { document, findings } = checkText(text, undefined, tracing);
  const before = count(text, tracing);
  for (const finding of findings.filter(({ rule }) => rule === id))
    for (const fix of fixesOf(document, finding)) {
      const fixed = applyFix(document, fix);
      const after = count(fixed, tracing);
      assert.ok((after.get(id) ?? 0) < (before.get(id) ?? 0), `“${fix.title.text.vi}” leaves the finding:\n${fixed}`);
      // What could not be read before is checked only now, and may have faults of its own.
      if (id === 'yaml-syntax') continue;
      for (const [rule, n] of after)
        assert.ok(
          LEFT_OPEN[id]?.includes(rule) || n <= (before.get(rule) ?? 0),
          `“${fix.title.text.vi}” brings ${rule}:\n${fixed}`,
        );
    }
}

/** Applies first fixes one after the other, each to the text the last one left; undefined if there are none. */
function fixAll(id: string, text: string, tracing: Tracing | undefined): string | undefined {
  let current = text;
  for (let round = 0; round < 50; round++) {
    const { document, findings } = checkText(current, undefined, tracing);
    const fix = findings
      .filter(({ rule }) => rule === id)
      .flatMap((finding) => fixesOf(document, finding).slice(0, 1))[0];
    if (!fix) break;
    current = applyFix(document, fix);
  }
  return current === text ? undefined : current;
}
