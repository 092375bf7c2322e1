import assert from 'node:assert/strict';
import { readFast } from '../../../server/src/plan/read-fast';
import { readTolerantly } from '../../../server/src/plan/read-yaml';

/** What sound plans are written in; the property test of the reader compares it with the library over much more. */
const certain: readonly string[] = [
  '',
  '# chỉ có chú thích\n',
  'a: b\n',
  'a: b',
  'a:\r\n  - b\r\n  - c\r\n',
  'a: một\n  hai\n\n  ba\nb: c\n',
  'a: "một\n  hai"\nb: \'it\'\'s\'\nc: "\\u1ebf\\n"\n',
  'a: |\n  một\n\n  hai\n\nb: >-\n  ba\n  bốn\nc: |+ # d\n  e\n\n',
  'a: [b, [c], { d: e, f: }, "g", ~]\n',
  'a: [\n  b, # c\n  d,\n]\n',
  'a: { "b":c, "d": e }\n',
  'a:\nb: ~\nc: null\nd: ""\ne: # f\n',
  '- a\n-\n- - b\n  - c\n- d: e\n  f: g\n',
  'a:\n- b\n- c\nd: e\n',
  'a: b # c\n  # của b\n# của tài liệu\nd:\n    # e\n',
  '  - a: b\n    c: d\n',
  'a:b: c#d\n"e f" : g\n-h: 100%\n',
  'a: -b\nc: d\n',
  'tên: Kế hoạch\n'.normalize('NFD'),
  'a: 😀\na: b\n',
];

/** What the library has to read: faults, and what plans seldom hold. */
const uncertain: readonly string[] = [
  'a:\tb\n',
  'a: b\r',
  'a: b: c\n',
  'a: - b\n',
  'a: b\n c\n d: e\n',
  'a:\n  b: c\n d: e\n',
  'a: "b\n',
  'a: "b" c\n',
  'a: [b\n',
  'a: [b: c]\n',
  'a: "\\d"\n',
  'a: &b c\n',
  'a: *b\n',
  'a: !c d\n',
  'a: %b\n',
  '? a\n: b\n',
  'a: b\n---\nc: d\n',
  'a: |2\n    b\n',
  'một dòng chữ\n',
  '[a, b]\n',
  `${'- '.repeat(50)}a\n`,
  // Here the library takes the last line for a part of the second.
  'x:\n  a:\n#c\n    b\n  d: e\n',
];

describe('the fast reader', () => {
  for (const text of certain)
    it(`reads ${JSON.stringify(text)} as the library does`, () => {
      const piece = { offset: 0, text };
      assert.deepEqual({ ...readFast(piece), problems: [] }, readTolerantly(piece));
    });
  for (const text of uncertain)
    it(`leaves ${JSON.stringify(text.slice(0, 40))} to the library`, () => {
      assert.equal(readFast({ offset: 0, text }), undefined);
    });
});
