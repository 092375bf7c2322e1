import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemRanges } from '../../../server/src/plan/edit';
import type { Task } from '../../../server/src/plan/model';
import { rangeOf } from '../../../server/src/plan/tree';
import { applyFix, checkText, fixesOf } from '../../support/check';

/** What a real plan says too little of when something is deleted, and that the first fix gives it back. */
for (const name of ['khanh-hoa-2021', 'so-noi-vu-2026']) {
  const text = readFileSync(join(__dirname, `../../../examples/${name}.plan.yaml`), 'utf8');
  const { document, frame } = checkText(text);
  const { plan } = document;

  describe(`deleted from ${name}`, () => {
    const pair = plan.root.at.get('areas');
    const places = pair ? itemRanges(document, pair) : [];
    const required = frame.profile.groups.flatMap(({ areas }) => areas).length;
    it(`each of the ${required} areas of the profile`, () => {
      const told = places.flatMap((place) => {
        const start = text.lastIndexOf('\n', place.start) + 1;
        const cut = text.slice(0, start) + text.slice(place.end + 1);
        const { 'area-missing': missing, 'report-series': _, 'assignment-uncovered': __, ...others } = more(cut, text);
        if (!missing) return [];
        // Reports promised in the area and assignments taken up there are lost with it; nothing else is.
        assert.deepEqual([missing, others], [1, {}]);
        assert.deepEqual(more(mended(cut, 'area-missing'), cut), {});
        return [place];
      });
      assert.equal(told.length, required);
    });

    const rules = {
      products: 'product-missing',
      deadline: 'deadline-missing',
      lead: 'responsible-missing',
      responsible: 'responsible-missing',
    } as const;
    for (const key of ['products', 'deadline', 'lead', 'responsible'] as const) {
      const all = plan.areas.flatMap((area) => area.tasks).filter((task) => isAlone(task, key));
      const tasks = all.filter((_, i) => i % 5 === 0);
      if (tasks.length === 0) continue;
      it(`${key} of ${tasks.length} of its tasks`, () => {
        for (const task of tasks) {
          const cut = without(text, task, key === 'lead' ? ['support', 'lead'] : [key]);
          const lost = more(cut, text);
          assert.equal(lost[rules[key]], 1, cut.slice(rangeOf(task.node).start, rangeOf(task.node).end));
          const again = mended(cut, rules[key]);
          assert.deepEqual(more(again, cut), {});
          assert.equal(more(again, text)[rules[key]], undefined);
        }
      });
    }
  });
}

/** Whether a task, and not its products, holds the key. */
function isAlone(task: Task, key: string): boolean {
  return task.tasks.length === 0 && task.at.has(key) && task.products.every(({ entity }) => !entity);
}

/** The text without the lines of some keys of a task. */
function without(text: string, task: Task, keys: readonly string[]): string {
  let result = text;
  for (const key of keys) {
    const pair = task.at.get(key);
    if (!pair?.value) continue;
    // The keys are taken from the back of the task, so that the places before them stay.
    const start = result.lastIndexOf('\n', rangeOf(pair.key).start) + 1;
    const end = result.indexOf('\n', rangeOf(pair.value).end - 1) + 1;
    result = result.slice(0, start) + result.slice(end);
  }
  return result;
}

function mended(text: string, rule: string): string {
  const { document, findings } = checkText(text);
  const [fix] = findings.filter((finding) => finding.rule === rule).flatMap((finding) => fixesOf(document, finding));
  assert.ok(fix, `no fix for ${rule}`);
  return applyFix(document, fix);
}

/** Rules that find more in a text than in another one, and how many. That a unit has no task left is no wonder. */
function more(text: string, before: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const rule of found(text)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const rule of found(before)) counts.set(rule, (counts.get(rule) ?? 0) - 1);
  return Object.fromEntries([...counts].filter(([rule, count]) => count > 0 && rule !== 'unit-unused'));
}

const known = new Map<string, readonly string[]>();

/** The rules that find something, once for each finding; a text is checked once. */
function found(text: string): readonly string[] {
  const rules = known.get(text) ?? checkText(text).findings.map(({ rule }) => rule);
  known.set(text, rules);
  return rules;
}
