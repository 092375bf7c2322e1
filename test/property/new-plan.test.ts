import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faults } from '../../server/src/rules/collect';
import { newPlan } from '../../server/src/service/new-plan';
import { completeUnits, readUnits } from '../../server/src/service/new-plan-units';
import { foldKey } from '../../server/src/texts/fold';
import { day } from '../support/check';

/** Pieces of which hostile answers are made: what YAML, the rules and the reader of comments give a meaning to. */
const PIECES = [
  ...['"', "'", ': ', ' #', '#', '\n', '\r\n', '\t', '- ', '? ', '| ', '> ', '[', ']', '{', '}', ',', '&a', '*a', '!t'],
  ...[
    '%',
    '@',
    '`',
    '\\',
    '---',
    '...',
    '<<<<<<< HEAD',
    '=======',
    '~',
    'null',
    'true',
    '{năm}',
    '{0}',
    '$&',
    '😀',
    '🇻🇳',
  ],
  ...['\u00a0', '\u2028', '\u0085', '\u0007', '\u007f', '\ufeff', '\ud800', 'ế', 'e\u0302\u0301', 'Đ', ' '],
  ...['# reform-plan: bỏ qua tệp', 'Sở', 'tỉnh', 'Văn phòng', 'kế hoạch:', '2026', 'x'.repeat(10_000)],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

const cleaned = (text: string) => text.normalize('NFC').trim();
const orUndefined = (text: string) => (cleaned(text) === '' ? undefined : cleaned(text));

describe('a new plan of hostile answers', () => {
  it('is read without a syntax error and holds the answers exactly', () => {
    fc.assert(
      fc.property(
        fc.record({
          agency: hostile.filter((text) => cleaned(text) !== ''),
          superior: hostile,
          title: hostile,
          place: hostile,
          signer: hostile,
          parentNumber: hostile,
          parentIssuer: hostile,
          parentTitle: hostile,
        }),
        fc.uniqueArray(hostile, { maxLength: 3, selector: (text) => foldKey(cleaned(text)) }),
        fc.constantFrom('vi', 'en'),
        fc.constantFrom(2, 4),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (texts, names, keys, indent, eol, ownNumber) => {
          faults.length = 0;
          const units = names.filter((name) => cleaned(name) !== '').map((name) => ({ name, head: name }));
          const raw = { ...texts, units, year: '2026', parentDate: '31/12/2025', keys, indent, eol, ownNumber };
          const made = newPlan(raw, { today: day('2026-01-05'), profiles: [] });
          if ('problems' in made) assert.fail(made.problems[0]?.field);
          assert.deepEqual(faults, []);
          const { plan, pieces, refused } = made.analysis.document;
          assert.equal(refused, undefined);
          assert.deepEqual(
            pieces.flatMap(({ problems }) => problems),
            [],
          );
          const held = plan.decision ?? plan.head;
          assert.deepEqual(
            {
              agency: plan.head?.agency?.value,
              title: plan.head?.title?.value,
              place: held?.place?.value,
              signer: held?.signer?.name?.value,
              parentNumber: plan.parent?.number?.value,
              parentIssuer: plan.parent?.issuer?.value,
              parentTitle: plan.parent?.title?.value,
              names: plan.units.map(({ name }) => name?.value),
              heads: plan.units.map(({ head }) => head?.value),
            },
            {
              agency: cleaned(texts.agency),
              title: orUndefined(texts.title) ?? `Kế hoạch cải cách hành chính năm 2026 của ${cleaned(texts.agency)}`,
              place: orUndefined(texts.place) ?? held?.place?.value,
              signer: orUndefined(texts.signer),
              parentNumber: orUndefined(texts.parentNumber),
              parentIssuer: orUndefined(texts.parentIssuer) ?? plan.head?.superior?.value,
              parentTitle: orUndefined(texts.parentTitle),
              names: units.map(({ name }) => cleaned(name)),
              heads: units.map(({ head }) => cleaned(head)),
            },
          );
          assert.equal(plan.areas.length, 7);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives each unit an id of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.constantFrom('VP', 'VP-2', 'Văn phòng', 'Vật phẩm', '1', '-'))),
        (names) => {
          const given = readUnits(names.join(';'));
          const ids = completeUnits(given, undefined).map(({ id }) => foldKey(id));
          const distinct = new Set(given.map(({ id, name }) => foldKey(id ?? name)));
          if (distinct.size === given.length && given.every(({ id }) => id === undefined))
            assert.equal(new Set(ids).size, ids.length);
          assert.ok(ids.every((id) => id !== ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
