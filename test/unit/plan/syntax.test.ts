import assert from 'node:assert/strict';
import { readYaml } from '../../../server/src/plan/read-yaml';
import type { SyntaxCode } from '../../../server/src/plan/syntax';
import type { Node } from '../../../server/src/plan/tree';

/** What is wrong, and the words it is shown at. */
const cases: readonly [text: string, ...problems: [SyntaxCode, string][]][] = [
  ['kế hoạch:\n\ttên: A\n', ['tab-indent', '\t']],
  ['a:\n  b: c\n  \td: e\n', ['tab-indent', '\t']],
  ['a:\n  -\tb: c\n', ['tab-indent', '\t']],
  ['a: Kế hoạch: năm 2021 # x\n', ['unquoted-colon', 'Kế hoạch: năm 2021']],
  ['a: b: c: d\ne: f\n', ['unquoted-colon', 'b: c: d']],
  ['a: gồm:\nb: c\n', ['unquoted-colon', 'gồm:']],
  ['a: một\n  hai: ba\nb: c\n', ['unquoted-colon', 'một']],
  ['a: { b: c: d }\n', ['unquoted-colon', 'c: d']],
  ['a: "b\nc: d\n', ['unclosed-quote', '"b']],
  ["a: 'b\nc: 'd'\n", ['unclosed-quote', "'b"]],
  ['a: ["b", "c]\nd: e\n', ['unclosed-quote', '"c]']],
  ['a: [b, c # x\nd: e\n', ['unclosed-flow', '[b, c']],
  ['a: { b: c\n', ['unclosed-flow', '{ b: c']],
  ['a: [b}\n', ['unclosed-flow', '[b}']],
  ['a: [b]]\n', ['extra-bracket', ']']],
  ['a:\n    b: c\n  d: e\n', ['indentation', 'd']],
  ['a:\n  tên: b\n   năm: c\n', ['indentation', 'năm']],
  ['a:\n  - b\n - c\n', ['indentation', '- c']],
  ['a:\n  - b\n  c: d\n', ['indentation', 'c']],
  ['  a: b\nc: d\n', ['indentation', 'c']],
  ['a:\n  b: c\n  năm 2021\n  d: e\n', ['missing-colon', 'năm 2021']],
  ['a:\n  tên:A\n  b: c\n', ['missing-colon', 'tên:A']],
  ['a: b\nc\n', ['missing-colon', 'c']],
  ['a: - b\n', ['inline-list', '- b']],
  ['a: >= 80% # x\nb: c\n', ['needs-quotes', '>= 80%']],
  ['a: > 80%\nb: c\n', ['needs-quotes', '> 80%']],
  ['a: |80%\nb: c\n', ['needs-quotes', '|80%']],
  ['a: @b\n', ['needs-quotes', '@b']],
  ['a: %b\n', ['needs-quotes', '%b']],
  ['a: `b`\n', ['needs-quotes', '`b`']],
  ['a: "b" c\n', ['needs-quotes', '"b" c']],
  ["a: 'it's'\n", ['needs-quotes', "'it's'"]],
  ['a: *b c\n', ['needs-quotes', '*b c']],
  ['a: &b\nc: d\n', ['needs-quotes', '&b']],
  ['a: & b\n', ['needs-quotes', '& b']],
  ['[x]: y\nb: c\n', ['needs-quotes', '[x]: y']],
  ['? x\n: y\nb: c\n', ['needs-quotes', '? x']],
  ['a: !b c\n', ['needs-quotes', '!b c']],
  ['a: ! b\n', ['needs-quotes', '! b']],
  ['a: !ẩn b\n', ['needs-quotes', '!ẩn b']],
  ['a: [b], c\n', ['needs-quotes', '[b], c']],
  ['a: [@b, c]\n', ['needs-quotes', '@b']],
  ['a: { b: >= 1, c: d }\n', ['needs-quotes', '>= 1']],
  ['a: "b"# c\n', ['comment-space', '#']],
  ['a: "\\d"\n', ['bad-escape', '\\d']],
  ['a: *b\n', ['bad-alias', '*b']],
  ['a: b\n---\nc: d\n', ['several-documents', '---']],
  ['a: b: c\nd: "e\nf: g\n', ['unquoted-colon', 'b: c'], ['unclosed-quote', '"e']],
  ['a: Kế hoạch: 😀 x\r\nb: c\r\n', ['unquoted-colon', 'Kế hoạch: 😀 x']],
];

/** What YAML allows, and plans contain. */
const sound: readonly [text: string, value: unknown][] = [
  ['a: 1.10\nb: 010\nc: 2021-01-29\nd: true\n', { a: '1.10', b: '010', c: '2021-01-29', d: 'true' }],
  ['a: ~\nb: null\nc:\nd: ""\n', { a: undefined, b: undefined, c: undefined, d: '' }],
  ['a:\n  - b\n  -\n  - ~\n', { a: ['b', undefined, undefined] }],
  ['a: [\n  b,\n]\nc: { d: e, }\n', { a: ['b'], c: { d: 'e' } }],
  ['a: &x [b]\nc: *x\n', { a: ['b'], c: ['b'] }],
  ['a: !!str b\n', { a: 'b' }],
  ['a: b:c, d; 1# e#f\n', { a: 'b:c, d; 1# e#f' }],
  ['a: b # c\n', { a: 'b' }],
  ['a: b\na: c\n', { a: 'b' }],
  ['a:\r', { a: undefined }],
  ['', undefined],
];

function plain(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  const pairs = node.pairs.map(({ key, value }) => [key.value, plain(value)] as const);
  return Object.fromEntries(pairs.filter(([key], i) => pairs.findIndex(([other]) => other === key) === i));
}

describe('YAML', () => {
  for (const [text, ...problems] of cases)
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const found = readYaml({ offset: 0, text }).problems.map(({ code, at }) => [code, text.slice(at.start, at.end)]);
      assert.deepEqual(found, problems);
    });
  for (const [text, value] of sound)
    it(`reads ${JSON.stringify(text)}`, () => {
      const { node, problems } = readYaml({ offset: 0, text });
      assert.deepEqual(problems, []);
      assert.deepEqual(plain(node), value);
    });
  it('knows no more problems than an author can use', () => {
    assert.equal(readYaml({ offset: 0, text: 'a: b: c\n'.repeat(500) }).problems.length, 20);
  });
});
