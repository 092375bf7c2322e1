import assert from 'node:assert/strict';
import { type PlanDocument, readDocument } from '../../../server/src/plan/document';
import {
  applyEdits,
  columnOf,
  deleteLines,
  deletePair,
  endOfPair,
  inQuotes,
  insertKey,
  replaceScalar,
  scalarText,
  type TextEdit,
} from '../../../server/src/plan/edit';
import type { Mapping, Node } from '../../../server/src/plan/tree';
import { rangeOf } from '../../../server/src/plan/tree';

/** The mapping that the `at` keys lead to from the top, and the pair under the last of them. */
function find(document: PlanDocument, ...at: string[]) {
  let node: Node | undefined;
  let mapping: Mapping | undefined;
  for (const [i, key] of at.entries()) {
    const mappings: Mapping[] =
      i === 0 ? document.pieces.flatMap(({ node: top }) => (top?.kind === 'mapping' ? [top] : [])) : inner(node);
    mapping = mappings.find(({ pairs }) => pairs.some((pair) => pair.key.value === key));
    node = mapping?.pairs.find((pair) => pair.key.value === key)?.value;
  }
  const pair = mapping?.pairs.find((candidate) => candidate.key.value === at.at(-1));
  assert.ok(mapping && pair, `no ${at.join(' / ')}`);
  return { mapping, pair };
}

function inner(node: Node | undefined): Mapping[] {
  if (node?.kind === 'sequence') return node.items.flatMap(inner);
  return node?.kind === 'mapping' ? [node] : [];
}

/** Applies one edit, and sees that the result can be read. */
function applied(text: string, edit: (document: PlanDocument) => TextEdit | undefined): string {
  const made = edit(readDocument(text));
  const result = made ? applyEdits(text, [made]) : text;
  assert.deepEqual(
    readDocument(result).pieces.flatMap(({ problems }) => problems.map(({ code }) => code)),
    [],
    result,
  );
  return result;
}

describe('applyEdits', () => {
  it('applies what does not overlap, in any order', () => {
    const edits = [
      { start: 4, end: 5, newText: 'E' },
      { start: 0, end: 0, newText: '>' },
      { start: 1, end: 3, newText: '' },
      { start: 2, end: 4, newText: 'left out' },
    ];
    assert.equal(applyEdits('abcde', edits), '>adE');
  });
});

describe('scalarText', () => {
  const plain = ['Kiểm tra', 'a:b', 'a#b', '1.10', '-5', 'a - b', 'x, y', "it's", 'a "b"', '100%', '12/BC', 'a [b]'];
  for (const value of plain) it(`leaves ${value} as it is`, () => assert.equal(scalarText(value), value));
  const quoted = [
    '',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a # b',
    '# a',
    '- a',
    '-',
    '? a',
    '>= 1',
    '| a',
    '[a',
    '{a',
    '*a',
    '&a',
    '!a',
    '@a',
    '%a',
    '`a',
    '"a',
    "'a",
    ', a',
    'null',
    '~',
    'Yes',
    'a\nb',
    'a\tb',
  ];
  for (const value of quoted)
    it(`quotes ${JSON.stringify(value)}`, () => assert.equal(scalarText(value), JSON.stringify(value)));
  it('quotes commas and brackets inside brackets only', () => {
    assert.deepEqual([scalarText('a, b', false, true), scalarText('a] b', false, true)], ['"a, b"', '"a] b"']);
  });
  it('puts words in the quotes that leave them as they are', () => {
    assert.deepEqual(
      [inQuotes('a: b'), inQuotes('a "b"'), inQuotes("it's"), inQuotes('"a" it\'s'), inQuotes('D:\\a')],
      ['"a: b"', '\'a "b"\'', '"it\'s"', "'\"a\" it''s'", "'D:\\a'"],
    );
  });
});

describe('replaceScalar', () => {
  const cases: readonly [before: string, value: string, after: string][] = [
    ['a: b # c\n', 'x', 'a: x # c\n'],
    ['a: b\n', 'x: y', 'a: "x: y"\n'],
    ['a: "b"\n', 'x', 'a: "x"\n'],
    ["a: 'b' # c\n", 'x', 'a: x # c\n'],
    ['a: |\n  b\n  c\nd: e\n', 'x', 'a: x\nd: e\n'],
    ['a: >-\r\n  b\r\n  c\r\nd: e\r\n', 'x', 'a: x\r\nd: e\r\n'],
    ['a: b\n  c\nd: e\n', 'x', 'a: x\nd: e\n'],
    ['d: { a: b, c: d }\n', 'x, y', 'd: { a: "x, y", c: d }\n'],
    ['a: b', 'x', 'a: x'],
    ['a: 😀 b\n', '🎉', 'a: 🎉\n'],
  ];
  for (const [before, value, expected] of cases)
    it(`${JSON.stringify(before)} becomes ${JSON.stringify(expected)}`, () => {
      const keys = before.startsWith('d: {') ? ['d', 'a'] : ['a'];
      assert.equal(
        applied(before, (document) => {
          const { pair } = find(document, ...keys);
          return pair.value && replaceScalar(pair.value, value);
        }),
        expected,
      );
    });
});

describe('insertKey', () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    [
      'in the order of the vocabulary',
      'kế hoạch:\n  tên: A\n  cơ quan: B\n',
      'kế hoạch:\n  tên: A\n  năm: "x: 1"\n  cơ quan: B\n',
    ],
    ['before all others', 'kế hoạch:\n  cơ quan: B\n', 'kế hoạch:\n  năm: "x: 1"\n  cơ quan: B\n'],
    [
      'behind lists and comments',
      'plan:\n  title: A # tên\n  # hết\n',
      'plan:\n  title: A # tên\n  year: "x: 1"\n  # hết\n',
    ],
    [
      'behind text of several lines',
      'kế hoạch:\n  tên: >-\n    A\n    B\n\n  cấp: sở\n',
      'kế hoạch:\n  tên: >-\n    A\n    B\n  năm: "x: 1"\n\n  cấp: sở\n',
    ],
    ['without a line end at the end of the file', 'kế hoạch:\n  tên: A', 'kế hoạch:\n  tên: A\n  năm: "x: 1"'],
    ['with CRLF and four columns', 'plan:\r\n    title: A\r\n', 'plan:\r\n    title: A\r\n    year: "x: 1"\r\n'],
    ['where the key stands empty', 'kế hoạch:\n  năm:\n  tên: A\n', 'kế hoạch:\n  năm: "x: 1"\n  tên: A\n'],
    ['where the key stands empty with a comment', 'kế hoạch:\n  năm: # sau\n', 'kế hoạch:\n  năm: "x: 1" # sau\n'],
    ['where the key holds nothing', 'kế hoạch:\n  năm: ~ # sau\n', 'kế hoạch:\n  năm: "x: 1" # sau\n'],
    ['in brackets', 'kế hoạch: { tên: A, cơ quan: B }\n', 'kế hoạch: { tên: A, cơ quan: B, năm: "x: 1" }\n'],
    ['in empty brackets', 'kế hoạch: {}\n', 'kế hoạch: {năm: "x: 1"}\n'],
    ['in brackets where the key stands empty', 'kế hoạch: { năm: , tên: A }\n', 'kế hoạch: { năm: "x: 1" , tên: A }\n'],
    ['behind an anchor', 'kế hoạch:\n  &a cơ quan: B\n', 'kế hoạch:\n  năm: "x: 1"\n  &a cơ quan: B\n'],
    [
      'behind a repeated value',
      'x: &x A\nkế hoạch:\n  tên: *x\n  cơ quan: B\n',
      'x: &x A\nkế hoạch:\n  tên: *x\n  năm: "x: 1"\n  cơ quan: B\n',
    ],
    [
      'decomposed, in the spelling of the vocabulary',
      'kế hoạch:\n  tên: A\n'.normalize('NFD'),
      `${'kế hoạch:\n  tên: A\n'.normalize('NFD')}  năm: "x: 1"\n`,
    ],
  ];
  for (const [name, before, expected] of cases)
    it(name, () => {
      assert.equal(
        applied(
          before,
          (document) => document.plan.head && insertKey(document, 'plan', document.plan.head, 'year', 'x: 1'),
        ),
        expected,
      );
      const head = readDocument(expected).plan.head;
      assert.equal(head?.yearText?.value, 'x: 1');
    });

  it('puts a section behind areas that are read apart, with their distance', () => {
    const before = '\ufeffkế hoạch:\n  tên: A\n\nlĩnh vực:\n  - tên: B\n    nhiệm vụ:\n      - tên: c\n\n# hết\n';
    assert.equal(
      applied(before, (document) => insertKey(document, 'root', document.plan.root, 'funding', ['x', 'y: z'])),
      before.replace('- tên: c\n', '- tên: c\n\nkinh phí:\n  - x\n  - "y: z"\n'),
    );
  });

  it('puts a section before the first one of a file with a byte order mark', () => {
    assert.equal(
      applied('\ufeffkinh phí: [a]\n', (document) =>
        insertKey(document, 'root', document.plan.root, 'purposes', ['x']),
      ),
      '\ufeffmục đích:\n  - x\nkinh phí: [a]\n',
    );
  });

  it('has no place in a file without keys', () => {
    const text = '# chưa có\n';
    const edit = ((document: PlanDocument) => insertKey(document, 'root', document.plan.root, 'funding', ['x']))(
      readDocument(text),
    );
    assert.equal(applyEdits(text, [edit]), text);
  });
});

describe('taking away', () => {
  const cases: readonly [name: string, before: string, keys: readonly string[], after: string | undefined][] = [
    ['a line', 'a:\n  b: c\n  d: e\n', ['a', 'd'], 'a:\n  b: c\n'],
    ['lines', 'a:\n  b:\n    - c\n    - d\n  e: f\n', ['a', 'b'], 'a:\n  e: f\n'],
    ['the last line of the file', 'a: b\nc: d', ['c'], 'a: b\n'],
    ['text of several lines', 'a: |\n  b\n\n  c\n\nd: e\n', ['a'], '\nd: e\n'],
    ['the first key behind a dash', 'a:\n  - b: c\n    d: e\n', ['a', 'b'], 'a:\n  - d: e\n'],
    ['the only key behind a dash', 'a:\n  - b: c\n', ['a', 'b'], undefined],
    ['a pair in brackets', 'a: { b: c, d: e, f: g }\n', ['a', 'd'], 'a: { b: c, f: g }\n'],
    ['the first pair in brackets', 'a: { b: c, d: e }\n', ['a', 'b'], 'a: { d: e }\n'],
    ['the last pair in brackets', 'a: { b: c, d: [e, f] }\n', ['a', 'd'], 'a: { b: c }\n'],
    ['an empty key', 'a:\n  b:\n  c: d\n', ['a', 'b'], 'a:\n  c: d\n'],
    ['CRLF lines', 'a:\r\n  b: c\r\n  d: e\r\n', ['a', 'b'], 'a:\r\n  d: e\r\n'],
  ];
  for (const [name, before, keys, expected] of cases)
    it(name, () => {
      const made = applied(before, (document) => {
        const { mapping, pair } = find(document, ...keys);
        return deletePair(document, mapping, pair);
      });
      assert.equal(made, expected ?? before);
    });

  it('whole lines that a range touches', () => {
    const document = readDocument('a: b\nc: d\ne: f\n');
    assert.equal(applyEdits(document.text, [deleteLines(document, { start: 6, end: 11 })]), 'a: b\n');
    assert.equal(applyEdits(document.text, [deleteLines(document, { start: 0, end: 5 })]), 'c: d\ne: f\n');
  });
});

describe('places', () => {
  const ends: readonly [text: string, keys: readonly string[], end: string][] = [
    ['a: b # c\nd: e\n', ['a'], 'a: b'],
    ['a:\n  - b\n  - c # d\n\n# e\nf: g\n', ['a'], 'a:\n  - b\n  - c'],
    ['a:\n  - b\n  -\nf: g\n', ['a'], 'a:\n  - b\n  -'],
    ['a: |\n  b\n\nf: g\n', ['a'], 'a: |\n  b'],
    ['a: [b,\n  c]\nf: g\n', ['a'], 'a: [b,\n  c]'],
    ['a:\nf: g\n', ['a'], 'a'],
    ['x: &x [y]\na: *x\nf: g\n', ['a'], 'x: &x [y]\na: *x'],
  ];
  for (const [text, keys, end] of ends)
    it(`${JSON.stringify(text)} ends at ${JSON.stringify(end.slice(-6))}`, () => {
      const document = readDocument(text);
      assert.equal(text.slice(0, endOfPair(document, find(document, ...keys).pair)), end);
    });

  it('columns leave out a byte order mark and anchors', () => {
    for (const text of ['\ufeffa: b\n', '&x a: b\n', 'a: b\n']) {
      const document = readDocument(text);
      const { key } = find(document, 'a').pair;
      assert.equal(columnOf(document, key), 0);
      assert.equal(text[rangeOf(key).start], 'a');
    }
  });
});
