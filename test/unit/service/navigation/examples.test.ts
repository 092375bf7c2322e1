import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../../server/src/plan/edit';
import { spanOf } from '../../../../server/src/plan/text';
import { rangeOf } from '../../../../server/src/plan/tree';
import { isCollective } from '../../../../server/src/rules/units';
import { namedIn, placeOf } from '../../../../server/src/service/navigation/occurrences';
import { placesOf } from '../../../../server/src/service/navigation/places';
import { renamableAt, renameEdits } from '../../../../server/src/service/navigation/rename';
import { subjectAt } from '../../../../server/src/service/navigation/subject';
import { render } from '../../../../server/src/texts/localized';
import { checkText } from '../../../support/check';

const folder = join(__dirname, '../../../../examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.plan.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

function renamed(text: string, offset: number, to: string): string {
  const analysis = checkText(text);
  const named = renamableAt(analysis, subjectAt(analysis, offset), offset);
  if ('text' in named) assert.fail(render(named, 'en'));
  const edits = renameEdits(analysis, named, to);
  if ('text' in edits) assert.fail(render(edits, 'en'));
  return applyEdits(text, edits);
}

const rules = (text: string) => checkText(text).findings.map(({ rule }) => rule);

describe('in real plans', () => {
  for (const [name, text] of examples) {
    const { document } = checkText(text);

    it(`every place leads to all others: ${name}`, () => {
      const analysis = checkText(text);
      const read = namedIn(analysis);
      let count = 0;
      for (const reading of analysis.document.pieces)
        for (const occurrence of read.names(reading)) {
          const { start, end } = placeOf(occurrence);
          for (const offset of [start, end]) {
            const subject = subjectAt(analysis, offset) ?? assert.fail(text.slice(start, end));
            assert.ok(placesOf(analysis, subject).some((place) => place.start <= offset && offset <= place.end));
          }
          count++;
        }
      assert.ok(count > 100, String(count));
    });

    const places = document.plan.units.flatMap(({ name: own }, i) => (own && !isCollective(own.value) ? [i] : []));
    for (const i of places.slice(0, 4)) {
      const own = document.plan.units[i]?.name?.value ?? '';
      it(`“${own}” gets another name and back, without a new finding: ${name}`, () => {
        const there = renamed(text, nameAt(text, i), 'Phòng Thử nghiệm');
        const left = rules(text);
        for (const rule of rules(there)) {
          assert.ok(left.includes(rule), `brings ${rule}`);
          left.splice(left.indexOf(rule), 1);
        }
        // A name that was broken over two lines stands on one now.
        const words = (of: string) => of.replace(/\s+/g, ' ');
        assert.equal(words(renamed(there, nameAt(there, i), own)), words(text));
      });
    }
  }
});

/** An offset in the name of a unit. */
function nameAt(text: string, i: number): number {
  const own = checkText(text).document.plan.units[i]?.name ?? assert.fail();
  return rangeOf(spanOf(own)).start + 1;
}
