import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../../../../server/src/plan/document';
import { locate, type Place } from '../../../../../server/src/plan/locate';
import { rangeOf } from '../../../../../server/src/plan/tree';
import { type MapId, vocabulary } from '../../../../../server/src/plan/vocabulary';
import type { CheckResult } from '../../../../../server/src/rules/check';
import type { ValuePlace, ValueProposal } from '../../../../../server/src/service/completion/types';
import { valueProposals } from '../../../../../server/src/service/completion/values';
import { outlineFor, taskPlaceAt } from '../../../../../server/src/service/findings';
import { checkEdit, checkText } from '../../../../support/check';
import { taken } from './place';

const EXAMPLES = [
  ['khanh-hoa-2021.plan.yaml', '2021-02-01'],
  ['so-noi-vu-2026.plan.yaml', '2026-01-16'],
] as const;
const read = (name: string, day: string) => `# as-of: ${day}\n${readFileSync(`examples/${name}`, 'utf8')}`;

/** Every value of a text, each once. */
function valuesOf(text: string): readonly Place[] {
  const document = readDocument(text);
  const found = new Map<number, Place>();
  for (let offset = 0; offset <= text.length; offset++) {
    const place = locate(document, offset);
    if (place?.part === 'value' && place.key !== undefined) found.set(rangeOf(place.scalar).start, place);
  }
  return [...found.values()];
}

/** The rules that warn of a value. */
function warningsOn(result: CheckResult, start: number, end: number): readonly string[] {
  return result.findings.flatMap(({ at, rule, severity }) => {
    const range = rangeOf(at);
    const on = start <= range.start && range.end <= end;
    return on && (severity === 'error' || severity === 'warning') ? [rule] : [];
  });
}

function whole({ text, from, stops = [] }: ValueProposal, { before }: ValuePlace): void {
  assert.ok(0 <= from && from <= before.length, `${text} from ${from}`);
  assert.ok(
    stops.every(({ start, end }) => 0 <= start && start < end && end <= text.length),
    `stops of ${text}`,
  );
  assert.equal(text, text.normalize('NFC'));
}

/** What the date of issue is, the author knows; the 30 days are told beside it. */
const AUTHORS = new Set(['decision.date', 'parent.date']);
/** Which of several works comes before which, no one can tell from one of their deadlines. */
const ORDERED = new Set(['milestone-order']);
/** So many values of one key, and so many proposals of each, are tried. */
const VALUES = 2;
const PROPOSALS = 6;

describe('proposals for values, whatever the plan', () => {
  for (const [name, day] of EXAMPLES)
    it(`no rule warns of them: ${name}`, function () {
      this.timeout(60_000);
      const text = read(name, day);
      const analysis = checkText(text);
      const seen = new Map<string, number>();
      // An edit moves the places of the version before it.
      const values = valuesOf(text).map((place) => {
        const start = rangeOf(place.scalar).start;
        return { ...place, start, task: taskPlaceAt(analysis, start) };
      });
      for (const { map, key = '', scalar, start, task } of values) {
        const times = (seen.get(`${map}.${key}`) ?? 0) + 1;
        seen.set(`${map}.${key}`, times);
        if (times > VALUES || AUTHORS.has(`${map}.${key}`)) continue;
        const end = start + text.slice(start, start + scalar.end - scalar.start).trimEnd().length;
        const place: ValuePlace = { analysis, language: 'vi', map, key, before: '', after: '', task };
        for (const proposal of valueProposals(place).slice(0, PROPOSALS)) {
          whole(proposal, place);
          const value = JSON.stringify(taken(place, proposal));
          const after = checkEdit(analysis, `${text.slice(0, start)}${value}${text.slice(end)}`);
          const warnings = warningsOn(after, start, start + value.length).filter((rule) => !ORDERED.has(rule));
          assert.deepEqual(warnings, [], `${map}.${key}: ${value}`);
        }
      }
    });

  it('nothing throws on anything that is typed', () => {
    const analysis = checkText(read(...EXAMPLES[1]));
    const tasks = outlineFor(analysis).tasks;
    const fields = Object.entries(vocabulary).flatMap(([map, all]) => all.map(({ en }) => [map as MapId, en] as const));
    const bits = [
      'Trước ngày ',
      '15/3',
      '/',
      'quý ',
      'QUÝ',
      'thang 1',
      'Không quá 10 ngày',
      ' kể từ ',
      '; ',
      ', ',
      ': ',
      '\n',
      'Văn phòng ',
      'chủ trì',
      'các phòng ',
      'và ',
      'theo ',
      'Nghị quyết số ',
      '30/2020',
      'căn cứ',
      '😀',
      'İ',
      'e\u0302\u0301',
      '\u0301',
      '"',
      '{{',
      '$1',
    ];
    const typed = fc.oneof(
      fc
        .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
        .map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        typed,
        typed,
        fc.nat(tasks.length),
        fc.boolean(),
        ([map, key], before, after, at, decomposed) => {
          const form = decomposed ? 'NFD' : 'NFC';
          const place: ValuePlace = {
            analysis,
            language: 'en',
            map,
            key,
            before: before.normalize(form),
            after: after.normalize(form),
            task: tasks[at],
          };
          for (const proposal of valueProposals(place)) whole(proposal, place);
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const [what, text] of [
    ['a long word', 'x'.repeat(1_000_000)],
    ['many blanks', ' '.repeat(1_000_000)],
    ['many names', 'Văn phòng, '.repeat(90_000)],
    ['many dates', '15/3/2026; '.repeat(90_000)],
    ['many marks', '\u0301'.repeat(1_000_000)],
  ] as const)
    it(`${what} in a value take no time`, () => {
      const analysis = checkText(read(...EXAMPLES[1]));
      const [task] = outlineFor(analysis).tasks;
      for (const [map, all] of Object.entries(vocabulary) as [MapId, (typeof vocabulary)[MapId]][])
        for (const { en: key } of all) {
          const place: ValuePlace = { analysis, language: 'vi', map, key, before: text, after: text, task };
          assert.ok(Array.isArray(valueProposals(place)));
        }
    });
});
