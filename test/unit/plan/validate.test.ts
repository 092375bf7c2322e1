import assert from 'node:assert/strict';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { canonicalSchema } from '../../../server/src/plan/schema';
import { validate } from '../../../server/src/plan/validate';
import type { Value } from '../../../server/src/plan/value';
import { enums, type MapId, vocabulary } from '../../../server/src/plan/vocabulary';

const ajv = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }), ['date']);
ajv.addSchema({ ...canonicalSchema(), $id: 'plan' });
const maps = Object.keys(vocabulary) as MapId[];

/** What a full implementation of JSON Schema says, in the words of ours. */
function peer(value: Value, map: MapId): unknown[] {
  const run = ajv.getSchema(`plan#/definitions/${map}`) ?? assert.fail(map);
  run(value);
  return (run.errors ?? []).map(({ keyword, instancePath, params }) => ({
    keyword,
    path: instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    params,
  }));
}

const sorted = (errors: readonly unknown[]) => errors.map((error) => JSON.stringify(error)).sort();

const keys = [...new Set(Object.values(vocabulary).flatMap((fields) => fields.map(({ en }) => en)))];
const words = Object.values(enums).flatMap((list) => list.map(({ en }) => en));
const scalars = fc.oneof(
  fc.constantFrom('', '2021', '99', '2021-01-29', '2021-02-31', '29/01/2021', '50%', '12,5 %', 'nhiều', ...words),
  fc.string({ unit: 'grapheme' }),
);
const anyKey = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...keys) },
  fc.constantFrom('lạ', 'a/b', '~', '__proto__'),
);
const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(anyKey, tie('value')), { maxLength: 8 })
      .map((pairs) => Object.assign(Object.create(null), Object.fromEntries(pairs)) as Value),
  ),
}));

describe('validation by the canonical schema', () => {
  it('says what a full implementation of JSON Schema says', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...maps), (value, map) => {
        // A date is handed over as `yyyy-mm-dd`; only there the two formats mean the same.
        const isOtherDate = (text: string) => /^\s*\d{1,2}\s*\/|^\d{4}-\d-|^\d{4}-\d\d-\d$|^\s*ngày/iu.test(text);
        fc.pre(!JSON.stringify(value).split('"').some(isOtherDate));
        assert.deepEqual(sorted(validate(value, map)), sorted(peer(value, map)));
      }),
      { numRuns: 2_000 },
    );
  });
});
