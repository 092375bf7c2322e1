import assert from 'node:assert/strict';
import { split } from '../../../server/src/plan/split';

/** The pieces as `kind: text`, which together are the document. */
function pieces(text: string): string[] {
  const parts = split(text);
  const joined = parts.map(({ start, end }) => text.slice(start, end)).join('');
  assert.equal(joined, text, 'the pieces are the document');
  return parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const cases: readonly [name: string, text: string, pieces: readonly string[]][] = [
  ['nothing', '', ['whole: ']],
  ['comments alone', '# chưa viết\n\n', ['whole: # chưa viết\n\n']],
  [
    'entries, each with the comments and blank lines under it',
    '# đầu tệp\nkế hoạch:\n  năm: 2021\n\n# quyết định\nquyết định:\n  số: 1\n',
    ['entry: # đầu tệp\nkế hoạch:\n  năm: 2021\n\n# quyết định\n', 'entry: quyết định:\n  số: 1\n'],
  ],
  ['an entry on its line', 'a: b\nc: d', ['entry: a: b\n', 'entry: c: d']],
  ['CRLF', 'a: b\r\n\r\nc: d\r\n', ['entry: a: b\r\n\r\n', 'entry: c: d\r\n']],
  [
    'a list in the column of its key',
    'mục tiêu:\n- a\n- b\nkinh phí:\n- c\n',
    ['entry: mục tiêu:\n- a\n- b\n', 'entry: kinh phí:\n- c\n'],
  ],
  ['brackets that close at the left', 'a: [\n  b\n]\nc: d\n', ['entry: a: [\n  b\n]\n', 'entry: c: d\n']],
  ['text of several lines', 'a: |\n  x: y\n\n  z\nb: c\n', ['entry: a: |\n  x: y\n\n  z\n', 'entry: b: c\n']],
  [
    'areas and their tasks',
    'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: x\n        ghi chú: y\n      - tên: z\n  - tên: B\n    nhiệm vụ:\n      - tên: u\nkinh phí: []\n',
    [
      'areas: lĩnh vực:\n',
      'area:   - tên: A\n    nhiệm vụ:\n',
      'task:       - tên: x\n        ghi chú: y\n',
      'task:       - tên: z\n',
      'area:   - tên: B\n    nhiệm vụ:\n',
      'task:       - tên: u\n',
      'entry: kinh phí: []\n',
    ],
  ],
  [
    'areas and tasks in the columns of their keys',
    'areas:\n- area: A\n  tasks:\n  - name: x\n  - name: y\n- area: B\n',
    [
      'areas: areas:\n',
      'area: - area: A\n  tasks:\n',
      'task:   - name: x\n',
      'task:   - name: y\n',
      'area: - area: B\n',
    ],
  ],
  [
    'comments and blank lines between tasks belong to the task above',
    'lĩnh vực:\n\n  # thứ nhất\n  - tên: A\n    nhiệm vụ:\n      # đầu\n      - tên: x\n\n      # giữa\n      - tên: y\n',
    [
      'areas: lĩnh vực:\n\n  # thứ nhất\n',
      'area:   - tên: A\n    nhiệm vụ:\n      # đầu\n',
      'task:       - tên: x\n\n      # giữa\n',
      'task:       - tên: y\n',
    ],
  ],
  [
    'a dash alone on its line',
    'lĩnh vực:\n  -\n    tên: A\n    nhiệm vụ:\n      -\n        tên: x\n      - # sau\n        tên: y\n',
    [
      'areas: lĩnh vực:\n',
      'area:   -\n    tên: A\n    nhiệm vụ:\n',
      'task:       -\n        tên: x\n',
      'task:       - # sau\n        tên: y\n',
    ],
  ],
  [
    'tasks before the other keys, and keys behind them',
    'lĩnh vực:\n  - nhiệm vụ:\n      - tên: x\n    # về lĩnh vực\n    tên: A\n  - tên: B\n',
    [
      'areas: lĩnh vực:\n',
      'area:   - nhiệm vụ:\n',
      'task:       - tên: x\n    # về lĩnh vực\n',
      'tail:     tên: A\n',
      'area:   - tên: B\n',
    ],
  ],
  [
    'tasks written twice',
    'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: x\n    tasks:\n      - tên: y\n',
    [
      'areas: lĩnh vực:\n',
      'area:   - tên: A\n    nhiệm vụ:\n',
      'task:       - tên: x\n',
      'tail:     tasks:\n',
      'task:       - tên: y\n',
    ],
  ],
  [
    'sub-tasks stay with their heading',
    'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: x\n        nhiệm vụ:\n          - tên: y\n          - tên: z\n',
    [
      'areas: lĩnh vực:\n',
      'area:   - tên: A\n    nhiệm vụ:\n',
      'task:       - tên: x\n        nhiệm vụ:\n          - tên: y\n          - tên: z\n',
    ],
  ],
  [
    'a key is known by its meaning, in quotes, with a comment, without accents',
    'a: b\n"Lĩnh Vực": # bảy\n  - tên: A\n    nhiem vu: # x\n      - tên: y\n',
    ['entry: a: b\n', 'areas: "Lĩnh Vực": # bảy\n', 'area:   - tên: A\n    nhiem vu: # x\n', 'task:       - tên: y\n'],
  ],
  [
    'lists in brackets stay with their key',
    'lĩnh vực:\n  - { tên: A, nhiệm vụ: [{ tên: x }] }\n  - tên: B\n    nhiệm vụ: [{ tên: y }]\n',
    [
      'areas: lĩnh vực:\n',
      'area:   - { tên: A, nhiệm vụ: [{ tên: x }] }\n',
      'area:   - tên: B\n    nhiệm vụ: [{ tên: y }]\n',
    ],
  ],
  ['areas in brackets', 'lĩnh vực: [{ tên: A }]\n', ['entry: lĩnh vực: [{ tên: A }]\n']],
  ['areas that are no list', 'lĩnh vực:\n  tên: A\n', ['entry: lĩnh vực:\n  tên: A\n']],
  ['areas without any', 'lĩnh vực:\nkinh phí:\n', ['entry: lĩnh vực:\n', 'entry: kinh phí:\n']],
];

/** What cannot be cut at its lines is one piece. */
const wholes: readonly [name: string, text: string][] = [
  ['two documents', 'a: b\n---\nc: d\n'],
  ['a document start', '---\na: b\nc: d\n'],
  ['a document end', 'a: b\n...\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['an anchor and its alias', 'a: &x b\nc: *x\n'],
  ['an anchor in a list', 'a:\n  - &x b\nc: d\n'],
  ['an alias in brackets', 'a: [*x]\nc: d\n'],
  ['a tag', 'a: !!str b\nc: d\n'],
  ['a map in brackets', '{ a: b,\nc: d }\n'],
  ['a list', '- a\n- b\n'],
  ['text', '"a\nb: c"\n'],
  ['complex keys', '? a\n: b\nc: d\n'],
  ['an indented top', '  a: b\nc: d\n'],
  ['a tab at the left', 'a:\n\tb: c\nd: e\n'],
  ['thousands of entries', 'a: b\n'.repeat(1_001)],
];

describe('cutting a document into pieces', () => {
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(pieces(text), expected));
  for (const [name, text] of wholes) it(`${name}: one piece`, () => assert.deepEqual(pieces(text), [`whole: ${text}`]));
  it('signs of linking inside words and texts do not matter', () => {
    assert.equal(split('a: b & c\nc: 2 * 3!\nd: "&x"\n').length, 3);
  });
});
