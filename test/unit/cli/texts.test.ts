import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../../server/src/cli/texts';
import { severities } from '../../../server/src/rules/rule';

const folder = join(__dirname, '../../../server/src/cli');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'texts.ts')
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

describe('texts of the command line', () => {
  it('are all used', () => {
    // The words of severities are looked up by the severities themselves.
    const named = new Set<string>(severities);
    const unused = Object.keys(texts).filter(
      (key) => !named.has(key) && !sources.includes(`'${key}'`) && !new RegExp(`\\btexts\\.${key}\\b`).test(sources),
    );
    assert.deepEqual(unused, []);
  });

  it('have the same places to fill in both languages, and composed accents', () => {
    for (const [key, { vi, en }] of Object.entries(texts)) {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      assert.deepEqual(places(vi), places(en), key);
      assert.equal(vi, vi.normalize('NFC'), key);
      assert.ok(vi.trim() !== '' && en.trim() !== '', key);
    }
  });
});
