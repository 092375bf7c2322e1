import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PlanDocument, readDocument } from '../../server/src/plan/document';
import {
  applyEdits,
  type Insertable,
  insertItems,
  insertKey,
  replaceScalar,
  type TextEdit,
} from '../../server/src/plan/edit';
import type { Entity, Plan, Task } from '../../server/src/plan/model';
import type { Node } from '../../server/src/plan/tree';
import { fieldsOf, type MapId, type Shape } from '../../server/src/plan/vocabulary';
import { fixtures, gentleMutation, mutated, runs } from '../support/corpus';

interface Target {
  readonly map: MapId;
  readonly entity: Entity;
}

function targetsOf(plan: Plan): Target[] {
  const of = (map: MapId, entities: readonly (Entity | undefined)[]): Target[] =>
    entities.flatMap((entity) => (entity ? [{ map, entity }] : []));
  const tasks = (task: Task): Task[] => [task, ...task.tasks.flatMap(tasks)];
  return [
    ...(plan.root.at.size > 0 ? of('root', [plan.root]) : []),
    ...of('plan', [plan.head]),
    ...of('decision', [plan.decision]),
    ...of('parent', [plan.parent]),
    ...of('unit', plan.units),
    ...of('event', plan.events),
    ...of('area', plan.areas),
    ...of(
      'task',
      plan.areas.flatMap((area) => area.tasks.flatMap(tasks)),
    ),
    ...of(
      'product',
      plan.areas.flatMap((area) =>
        area.tasks.flatMap(tasks).flatMap(({ products }) => products.map(({ entity }) => entity)),
      ),
    ),
  ];
}

/** The same target in another reading of the document: they come in the same order. */
function sameTarget(before: readonly Target[], target: Target, after: Plan): Target | undefined {
  return targetsOf(after)[before.indexOf(target)];
}

const words = fc.oneof(
  fc.constantFrom(
    'Kiểm tra',
    '>= 80%',
    'a: b',
    '- x',
    'x # y',
    '"x" y',
    "it's",
    '[a], b',
    '100%',
    'null',
    '~',
    'yes',
    '2021',
    '@x',
    '{x',
    'x, y',
    '\\d',
    'a\nb',
    '😀',
    '#x',
    '*x',
    '? x',
    '-',
    '-x',
    ':',
    'x:',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x'),
);

function sound(document: PlanDocument): boolean {
  return document.refused === undefined && document.pieces.every(({ problems }) => problems.length === 0);
}

function plain(node: Node | undefined): unknown {
  if (node?.kind === 'sequence') return node.items.map(plain);
  return node?.kind === 'scalar' ? node.value : node && 'a mapping';
}

/** What is inserted: lines go in, and nothing that was there goes away but white space. */
function onlyInserts(text: string, { start, end, newText }: TextEdit): void {
  const bare = (part: string) => part.replaceAll(/\s|~|null|\[\]/gi, '');
  const gone = bare(text.slice(start, end));
  assert.ok(bare(newText).includes(gone), `takes away ${JSON.stringify(gone)}`);
}

function textKey(shape: Shape): boolean {
  return shape.kind !== 'map' && !(shape.kind === 'list' && shape.text === undefined);
}

describe('edits', function () {
  this.timeout(600_000);

  it('insert a key that reads back as what was inserted', () => {
    let tried = 0;
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation, 2), fc.nat(), fc.nat(), words, ({ text }, which, field, word) => {
        const document = readDocument(text);
        const targets = targetsOf(document.plan);
        const target = targets[which % Math.max(1, targets.length)];
        if (!sound(document) || !target) return;
        const free = [...fieldsOf(target.map).values()].filter(
          ({ en, shape }) => !target.entity.at.has(en) && textKey(shape),
        );
        const chosen = free[field % Math.max(1, free.length)];
        if (!chosen) return;
        const value: Insertable = chosen.shape.kind === 'list' ? [word, 'khác'] : word;
        const edit = insertKey(document, target.map, target.entity, chosen.en, value);
        if (edit.newText === '') return;
        onlyInserts(text, edit);
        const result = applyEdits(text, [edit]);
        const about = `${target.map}.${chosen.en} = ${JSON.stringify(value)} in\n${text}\ngives\n${result}`;
        const after = readDocument(result);
        assert.ok(sound(after), about);
        const there = sameTarget(targets, target, after.plan)?.entity.at.get(chosen.en);
        assert.deepEqual(
          plain(there?.value),
          /^(?:~|null)$/i.test(word) && !Array.isArray(value) ? word : value,
          about,
        );
        tried++;
      }),
      runs(400, 5),
    );
    assert.ok(tried > 0);
  });

  it('insert items that stand in their list behind those that were there', () => {
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation, 2), fc.nat(), words, ({ text }, which, word) => {
        const document = readDocument(text);
        const targets = targetsOf(document.plan);
        const lists = targets.flatMap((target) =>
          [...target.entity.at].flatMap(([key, pair]) => {
            const shape = fieldsOf(target.map).get(key)?.shape;
            return shape?.kind === 'list' && shape.text && pair.value?.kind !== 'mapping'
              ? [{ target, key, pair }]
              : [];
          }),
        );
        const list = lists[which % Math.max(1, lists.length)];
        if (!sound(document) || !list) return;
        const { target, key, pair } = list;
        const edit = insertItems(document, target.map, target.entity, key, [word]);
        if (edit.newText === '') return;
        // A text that stood alone is written anew as the first item.
        if (pair.value?.kind !== 'scalar') onlyInserts(text, edit);
        const result = applyEdits(text, [edit]);
        const about = `${target.map}.${key} + ${JSON.stringify(word)} in\n${text}\ngives\n${result}`;
        const after = readDocument(result);
        assert.ok(sound(after), about);
        const before = pair.value?.kind === 'sequence' ? pair.value.items : [pair.value];
        const now = sameTarget(targets, target, after.plan)?.entity.at.get(key)?.value;
        const items = now?.kind === 'sequence' ? now.items : [];
        const kept = before.filter(
          (item) => item !== undefined && !(item.kind === 'scalar' && item.value.trim() === ''),
        );
        const written = items.filter(
          (item) => item !== undefined && !(item.kind === 'scalar' && item.value.trim() === ''),
        );
        assert.deepEqual(
          written.map((item) => trimmed(plain(item))),
          [...kept.map((item) => trimmed(plain(item))), trimmed(word)],
          about,
        );
      }),
      runs(400, 5),
    );
  });

  it('replace a value by one that reads back', () => {
    fc.assert(
      fc.property(mutated(fixtures, gentleMutation, 2), fc.nat(), words, ({ text }, which, word) => {
        const document = readDocument(text);
        const targets = targetsOf(document.plan);
        const values = targets.flatMap((target) =>
          [...target.entity.at].flatMap(([key, { value }]) =>
            value?.kind === 'scalar' ? [{ target, key, value }] : [],
          ),
        );
        const chosen = values[which % Math.max(1, values.length)];
        if (!sound(document) || !chosen) return;
        const { target, key, value } = chosen;
        const result = applyEdits(text, [replaceScalar(value, word)]);
        const about = `${target.map}.${key} = ${JSON.stringify(word)} in\n${text}\ngives\n${result}`;
        const after = readDocument(result);
        assert.ok(sound(after), about);
        assert.deepEqual(
          trimmed(plain(sameTarget(targets, target, after.plan)?.entity.at.get(key)?.value)),
          word,
          about,
        );
      }),
      runs(400, 5),
    );
  });
});

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
