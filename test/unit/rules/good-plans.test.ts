import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../../server/src/texts/localized';
import { checkText } from '../../support/check';

/** Whole plans as agencies of five kinds write them (domain guide §8): what is found in them beyond a hint is a false alarm. */
const FOLDER = join(__dirname, '../../fixtures/plans');

/** Hints that a good plan may have: standing duties, deadlines of a year, a citation that is given in full further down. */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  'bo-2025-crlf': ['deadline-vague', 'citation-incomplete', 'deadline-year-long'],
  'phong-noi-vu-2020': ['deadline-vague', 'deadline-vague'],
  'so-cong-thuong-2022': ['deadline-vague'],
  'tinh-2018': ['deadline-vague', 'deadline-year-long'],
  'xa-2025-thang-7': ['deadline-vague', 'deadline-vague', 'deadline-vague', 'deadline-vague'],
};

/** No calendar of days off is known before 2020, and the plan says so. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { 'tinh-2018': ['calendar-year'] };

describe('good plans', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.plan.yaml', ''));

  it('are all listed here', () => assert.deepEqual(names.sort(), Object.keys(HINTS).sort()));

  for (const name of names)
    it(`${name}: nothing above a hint`, () => {
      const { findings, document } = checkText(readFileSync(join(FOLDER, `${name}.plan.yaml`), 'utf8'));
      assert.ok(document.plan.areas.length >= 7);
      const loud = findings.filter(({ severity }) => severity !== 'hint');
      const told = loud.filter(({ rule }) => !KNOWN[name]?.includes(rule));
      assert.deepEqual(
        told.map(({ rule, message }) => `${rule}: ${render(message, 'vi')}`),
        [],
      );
      assert.deepEqual(
        loud.map(({ rule }) => rule),
        KNOWN[name] ?? [],
      );
      assert.deepEqual(
        findings.flatMap(({ rule, severity }) => (severity === 'hint' ? rule : [])),
        HINTS[name],
      );
    });
});
