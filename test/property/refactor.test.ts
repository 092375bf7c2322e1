import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/plan/edit';
import { tasksOf } from '../../server/src/plan/tasks';
import { rangeOf } from '../../server/src/plan/tree';
import type { CheckResult } from '../../server/src/rules/check';
import { outlineFor } from '../../server/src/service/findings';
import { refactoringsIn } from '../../server/src/service/refactor';
import type { Refactoring } from '../../server/src/service/refactor/types';
import { render } from '../../server/src/texts/localized';
import { checkText } from '../support/check';
import { examples, fixtures, gentleMutation, mutated, runs } from '../support/corpus';

/** The first words of the titles: which refactoring it is. */
const NAMES = {
  split: /^(?:Split|Turn) “/,
  attach: /^Write each /,
  occurrences: /^Turn into /,
  extract: /^Declare /,
  move: /^Move to area: /,
} as const;

/**
 * Findings that a refactoring may bring, each with its reason. Hints and infos about the words of a whole plan tell how a
 * plan is best written; a document is cited in full where it is named first, and that may be elsewhere behind a move.
 */
const MAY_BRING: Readonly<Record<keyof typeof NAMES, readonly string[]>> = {
  split: [],
  attach: [],
  // Dates are of a year that the calendar may not know yet; the recurrence was of no year.
  occurrences: ['calendar-year'],
  extract: [],
  move: ['citation-incomplete', 'term-inconsistent'],
};

/** So many places of one text are tried, unless a test says otherwise. */
const MOST_PLACES = 12;

function counts({ findings }: CheckResult): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** Letters only: signs and numbers are what a move changes. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

function multiset(words: readonly string[]): Map<string, number> {
  const set = new Map<string, number>();
  for (const word of words) set.set(word, (set.get(word) ?? 0) + 1);
  return set;
}

/** Words that are there less often than before. */
function lost(before: string, after: string): string[] {
  const now = multiset(wordsOf(after));
  return [...multiset(wordsOf(before))].flatMap(([word, count]) => ((now.get(word) ?? 0) < count ? [word] : []));
}

/** What a split may drop: the words that give the roles and join names, for which there are keys now. */
const ROLE_WORDS = new Set(
  'chủ trì phối hợp với và cùng do giao là đơn vị cơ quan bộ phận chặt chẽ đồng thời thực hiện responsible'.split(' '),
);

function nameOf({ title }: Refactoring): keyof typeof NAMES | undefined {
  const said = render(title, 'en');
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((name) => NAMES[name].test(said));
}

function placesIn(analysis: CheckResult, most: number): number[] {
  const keys = tasksOf(analysis.document.plan).flatMap((task) => [
    rangeOf(task.node).start,
    ...[task, ...task.products.flatMap(({ entity }) => entity ?? [])].flatMap(({ at }) =>
      ['deadline', 'responsible', 'lead'].flatMap((key) => {
        const pair = at.get(key);
        return pair ? [rangeOf(pair.value ?? pair.key).start] : [];
      }),
    ),
  ]);
  const units = analysis.document.plan.root.at.get('units');
  const all = [...(units ? [rangeOf(units.key).start] : []), ...keys];
  const step = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** What is offered at a place; of the areas that a task can be moved to one by chance. */
function offeredAt(analysis: CheckResult, offset: number): Refactoring[] {
  const all = refactoringsIn(analysis, { start: offset, end: offset });
  const moves = all.filter((one) => nameOf(one) === 'move');
  return all.filter((one) => nameOf(one) !== 'move' || one === moves[offset % moves.length]);
}

/** Every refactoring that is offered leaves a plan that says the same, without a finding it had not. */
function refactoringsAreSound(text: string, most = MOST_PLACES): Set<keyof typeof NAMES> {
  const before = checkText(text);
  const tried = new Set<keyof typeof NAMES>();
  if (before.document.refused) return tried;
  const had = counts(before);
  for (const offset of placesIn(before, most))
    for (const one of offeredAt(before, offset)) {
      const name = nameOf(one);
      if (!name) continue;
      tried.add(name);
      const edits = one.edits();
      const about = `“${render(one.title, 'en')}” at ${offset} in\n${text}`;
      assert.ok(edits.length > 0, `no edit: ${about}`);
      const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
      sorted.forEach(({ start, end }, i) => {
        assert.ok((sorted[i - 1]?.end ?? 0) <= start && start <= end && end <= text.length, `edits overlap: ${about}`);
      });
      const changed = applyEdits(text, edits);
      const gives = `${about}\ngives\n${changed}`;
      assert.notEqual(changed, text, `does nothing: ${about}`);
      const after = checkText(changed);
      // Where numbers are wrong already, the same slip may show in another way.
      const misnumbered = [...had.keys()].some((rule) => rule.startsWith('number-'));
      for (const [rule, count] of counts(after))
        if (!MAY_BRING[name].includes(rule) && !(misnumbered && rule.startsWith('number-')))
          assert.ok(count <= (had.get(rule) ?? 0), `brings ${rule}: ${gives}`);
      const { eol } = before.document.style;
      if (eol === '\r\n' && !/[^\r]\n/.test(text)) assert.ok(!/[^\r]\n/.test(changed), `mixes line ends: ${gives}`);
      assert.equal(changed.startsWith('\ufeff'), text.startsWith('\ufeff'), `byte order mark: ${about}`);
      if (name === 'split')
        assert.deepEqual(
          lost(text, changed).filter((word) => !ROLE_WORDS.has(word) && !isId(before, word)),
          [],
          gives,
        );
      if (name === 'attach')
        assert.deepEqual(
          lost(text, changed).filter((word) => !'tiến độ deadline'.split(' ').includes(word)),
          [],
          gives,
        );
      if (name === 'move') {
        // A number that a text names may be another one now.
        const names = ({ document }: CheckResult) =>
          tasksOf(document.plan).map(({ name }) => name?.value.replace(/[IVX\d.]+/g, '') ?? '');
        assert.deepEqual(names(after).sort(), names(before).sort(), `loses a task: ${gives}`);
        const columns = 'tt number iii ii i iv v'.split(' ');
        assert.deepEqual(
          lost(text, changed).filter((word) => !columns.includes(word)),
          [],
          gives,
        );
      }
    }
  return tried;
}

/** Whether a word may stand behind an id now. */
function isId({ frame }: CheckResult, word: string): boolean {
  return frame.units.list.some(
    ({ id, name, aliases }) => id && [name, ...aliases].some((text) => wordsOf(text?.value ?? '').includes(word)),
  );
}

describe('refactorings', function () {
  this.timeout(60_000);

  it('of the examples are sound', () => {
    for (const { text } of examples) refactoringsAreSound(text, 30);
  });

  it('are each offered somewhere in the examples', () => {
    const names = examples.flatMap(({ text }) => {
      const analysis = checkText(text);
      return placesIn(analysis, Number.POSITIVE_INFINITY).flatMap((offset) => offeredAt(analysis, offset).map(nameOf));
    });
    const offered = new Set(names.flatMap((name) => name ?? []));
    // All their units are declared.
    assert.deepEqual(
      Object.keys(NAMES).filter((name) => !offered.has(name as keyof typeof NAMES)),
      ['extract'],
    );
  });

  it('declare the units of a plan that has no list', () => {
    for (const { text } of examples) {
      const { document } = checkText(text);
      const key = document.plan.root.at.get('units')?.key;
      const list = document.pieces.find(({ piece }) => piece === key?.piece)?.piece;
      assert.ok(list);
      const without = text.slice(0, list.offset) + text.slice(list.offset + list.text.length);
      const analysis = checkText(without);
      const names = placesIn(analysis, 200).flatMap((offset) => offeredAt(analysis, offset).map(nameOf));
      assert.ok(names.includes('extract'));
      refactoringsAreSound(without, 3);
    }
  });

  it('of the fixtures are sound', () => {
    for (const { text } of fixtures) refactoringsAreSound(text, 5);
  });

  it('of plans in another form are sound', () => {
    for (const { text } of fixtures.filter(({ name }) => name.includes('/plans/')))
      for (const other of [
        text.replaceAll(/\r?\n/g, '\r\n'),
        `\ufeff${text.trimEnd()}`,
        text.normalize('NFD'),
        text.replaceAll('  ', '    '),
      ])
        refactoringsAreSound(other, 3);
  });

  it('of plans that are being written are sound', () => {
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation), ({ text }) => {
        refactoringsAreSound(text, 6);
      }),
      runs(200, 10),
    );
  });

  it('are the same each time they are asked for, also in a later version', () => {
    const [{ text } = { text: '' }] = examples;
    const before = checkText(text);
    const { task } = outlineFor(before).tasks[3] ?? assert.fail('a task');
    const at = rangeOf(task.node).start;
    const titles = (result: CheckResult) =>
      refactoringsIn(result, { start: at, end: at }).map((one) => render(one.title, 'vi'));
    assert.deepEqual(titles(checkText(text, before)), titles(before));
    assert.ok(titles(before).length > 0);
  });
});
