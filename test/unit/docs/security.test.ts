import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const [vietnamese = '', english = ''] = page.split('\n# Security\n');

/** The tests that a half of the page names, in its order. */
const testsIn = (text: string) => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);

describe('the page on security', () => {
  it('names tests that exist', () => {
    const gone = testsIn(page).filter((path) => !existsSync(join(root, path)));
    assert.deepEqual(gone, []);
    assert.ok(testsIn(page).length > 20);
  });

  it('says the same in both languages', () => assert.deepEqual(testsIn(vietnamese), testsIn(english)));
});
