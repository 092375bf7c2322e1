import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../../server/src/plan/edit';
import type { Analysis } from '../../../../server/src/service/analysis';
import { type Completion, completionsAt } from '../../../../server/src/service/completion';
import { checkEdit, checkText } from '../../../support/check';

const folder = join(__dirname, '../../../../examples');
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.plan.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** The same plan as others would have laid it out. */
const layouts: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['four spaces', (text) => text.replace(/^ +/gm, (blanks) => blanks.repeat(2)).replace(/^( *)- /gm, '$1-   ')],
  ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['lists flush with their keys', (text) => flush(text)],
];

/** Lists in the column of their keys. */
function flush(text: string): string {
  const dashes: number[] = [];
  let shift = 0;
  return text
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent < 0) return line;
      while (dashes.length > 0 && indent < (dashes.at(-1) ?? 0)) dashes.pop();
      if (line[indent] === '-' && dashes.at(-1) !== indent) dashes.push(indent);
      shift = 2 * dashes.length;
      return line.slice(Math.min(indent, shift));
    })
    .join('\n');
}

const STRUCTURE = new Set(['yaml-syntax', 'unknown-key', 'duplicate-key', 'mixed-keys']);

/** How often each rule about structure finds something. */
function faults({ findings }: Analysis): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { rule } of findings) if (STRUCTURE.has(rule)) count.set(rule, (count.get(rule) ?? 0) + 1);
  return count;
}

function excerpt(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 200), at)}│${text.slice(at, at + 120)}`;
}

/** Accepts a proposal in both ways an editor may, and demands that the text has no fault of structure it did not have. */
function accept(analysis: Analysis, one: Completion, offset: number): Analysis {
  const { text, lines } = analysis.document;
  const { start, insertEnd, end, body } = one;
  const line = (place: number) => lines.positionAt(place).line;
  assert.ok(
    start <= offset && offset <= insertEnd && insertEnd <= end,
    `${one.label}: ${start} ${offset} ${insertEnd} ${end}`,
  );
  assert.equal(line(start), line(end), `${one.label} reaches over a line end`);
  const before = faults(analysis);
  let now = analysis;
  for (const to of new Set([insertEnd, end])) {
    const result = applyEdits(text, [{ start, end: to, newText: body.text }]);
    const after = checkEdit(now, result);
    for (const [rule, count] of faults(after))
      assert.ok(
        count <= (before.get(rule) ?? 0),
        `“${one.label}” (${one.kind}) brings ${rule}:\n${excerpt(text, offset)}\n--- becomes\n${excerpt(result, start + body.text.length)}`,
      );
    now = checkEdit(after, text);
  }
  return now;
}

describe('completion everywhere', () => {
  for (const [name, plan] of plans)
    for (const [layout, change] of layouts)
      it(`leaves ${name} readable, ${layout}`, () => {
        const text = change(plan);
        let analysis = checkText(text);
        let proposed = 0;
        // A prime step: in the end all kinds of columns are met.
        for (let offset = 3; offset <= text.length; offset += 173) {
          const found = completionsAt(analysis, offset, { language: 'vi', asks: offset % 2 === 0, typing: false });
          // The best and some of the others.
          for (const [i, one] of found.entries())
            if (i < 2 || (i + offset) % 7 === 0) analysis = accept(analysis, one, offset);
          proposed += found.length;
        }
        assert.ok(proposed > 50, String(proposed));
      }).timeout(60_000);

  for (const [name, plan] of plans)
    it(`leaves ${name} readable when a line is added anywhere`, () => {
      const lines = plan.split('\n');
      for (let at = 5; at < lines.length; at += 67) {
        const column = at % 13;
        const typed = at % 3 === 0 ? '- ' : '';
        const text = [...lines.slice(0, at), ' '.repeat(column) + typed, ...lines.slice(at)].join('\n');
        const offset = lines.slice(0, at).join('\n').length + 1 + column + typed.length;
        let analysis = checkText(text);
        const found = completionsAt(analysis, offset, { language: 'vi', asks: false, typing: false });
        for (const [i, one] of found.entries())
          if (i < 2 || (i + at) % 5 === 0) analysis = accept(analysis, one, offset);
      }
    }).timeout(60_000);
});
