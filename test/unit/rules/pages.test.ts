import assert from 'node:assert/strict';
import { rulePages } from '../../../server/src/rules/pages';
import { allRules } from '../../../server/src/rules/registry';

it('each rule has a page, and each page a rule', () => {
  const rules = allRules.map(({ id }) => id).sort();
  assert.deepEqual(Object.keys(rulePages).sort(), rules);
});
