import assert from 'node:assert/strict';
import { type MapId, vocabulary } from '../../../server/src/plan/vocabulary';
import { keyDocs } from '../../../server/src/service/key-docs';

describe('key docs', () => {
  it('say something of every key, and of no other', () => {
    const known = Object.entries(vocabulary).map(([map, fields]) => [map, fields.map(({ en }) => en).sort()]);
    const documented = Object.entries(keyDocs).map(([map, docs]) => [map, Object.keys(docs).sort()]);
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(known));
  });

  it('name only keys there are in their examples', () => {
    for (const docs of Object.values(keyDocs))
      for (const { example } of Object.values(docs))
        for (const [whole, map, key] of example.matchAll(/\{(\w+)\.(\w+)\}/g))
          assert.ok(
            vocabulary[map as MapId]?.some(({ en }) => en === key),
            whole,
          );
  });
});
