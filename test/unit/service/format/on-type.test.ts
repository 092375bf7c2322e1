import assert from 'node:assert/strict';
import { readDocument } from '../../../../server/src/plan/document';
import { applyEdits } from '../../../../server/src/plan/edit';
import { onDash, onEnter } from '../../../../server/src/service/format/on-type';

/** What becomes of a text whose cursor, at `|`, stands behind what was just typed. */
function typed(format: typeof onEnter, marked: string): string {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return applyEdits(text, format(readDocument(text), at, 2));
}

const head = 'kế hoạch:\n  tên: K\nlĩnh vực:\n  - tên: A\n    nhiệm vụ:\n';

type Case = readonly [name: string, marked: string, expected: string];

const forms: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['', (text) => text],
  [', CRLF', (text) => text.replaceAll('\n', '\r\n')],
  [', BOM', (text) => `\ufeff${text}`],
];

function table(format: typeof onEnter, cases: readonly Case[]): void {
  for (const [name, marked, expected] of cases)
    for (const [form, of] of forms)
      it(name + form, () => {
        assert.equal(typed(format, of(marked)), of(expected));
      });
}

describe('a line break', () => {
  table(onEnter, [
    ['behind a key of a map', 'kế hoạch:\n|', 'kế hoạch:\n  '],
    ['behind a key of a map, indented by the editor', 'kế hoạch:\n  |', 'kế hoạch:\n  '],
    ['behind a key with its content', 'kế hoạch:\n  tên: K\n|', 'kế hoạch:\n  tên: K\n  '],
    ['behind a key of a list', 'mục đích:\n|', 'mục đích:\n  - '],
    ['behind a key of a list, with the editor’s dash', 'mục đích:\n  - |', 'mục đích:\n  - '],
    ['behind a key of a list of maps', `${head}|`, `${head}      - `],
    ['behind a key whose list has items', 'mục đích:\n|\n    - a\n', 'mục đích:\n    - \n    - a\n'],
    [
      'behind a key whose content may be a text',
      `${head}      - tên: a\n        tiến độ:\n|`,
      `${head}      - tên: a\n        tiến độ:\n          `,
    ],
    ['behind a key that is not known', 'khác:\n|', 'khác:\n  '],
    ['behind a text of a list', 'mục đích:\n  - a\n|', 'mục đích:\n  - a\n  - '],
    ['behind a text in quotes', 'mục đích:\n  - "a: b"\n  |', 'mục đích:\n  - "a: b"\n  - '],
    ['in the middle of a text of a list', 'mục đích:\n  - a\n  |b', 'mục đích:\n  - a\n  - b'],
    ['behind the first key of an item', 'đơn vị:\n  - tên: A\n  |', 'đơn vị:\n  - tên: A\n    '],
    ['behind the first key of an item with a wide dash', 'đơn vị:\n  -   tên: A\n  |', 'đơn vị:\n  -   tên: A\n      '],
    ['behind the last key of an item', 'đơn vị:\n  - mã: a\n    tên: A\n  |', 'đơn vị:\n  - mã: a\n    tên: A\n    '],
    ['behind a key in an item', 'lĩnh vực:\n  - nhiệm vụ:\n    |', 'lĩnh vực:\n  - nhiệm vụ:\n      - '],
    ['behind the sign of a block', 'kế hoạch:\n  tên: >-\n  |', 'kế hoạch:\n  tên: >-\n    '],
    ['in the middle of a text', 'kế hoạch:\n  tên: K\n  |của tỉnh', 'kế hoạch:\n  tên: K\n    của tỉnh'],
    ['in front of a key', 'kế hoạch:\n  tên: K\n|năm: 2021', 'kế hoạch:\n  tên: K\n  năm: 2021'],
    ['behind a dash alone: the list is over', 'mục đích:\n  - a\n  -\n  |', 'mục đích:\n  - a\n'],
    [
      'behind a dash alone in a task: the next key',
      `${head}      - tên: a\n        sản phẩm:\n          - b\n          - \n          |`,
      `${head}      - tên: a\n        sản phẩm:\n          - b\n        `,
    ],
    ['behind a dash alone with items below', 'mục đích:\n  -\n  |\n  - b\n', 'mục đích:\n  -\n  \n  - b\n'],
    ['behind an empty line', 'mục đích:\n  - a\n\n|', 'mục đích:\n  - a\n\n'],
    ['behind a comment', 'mục đích:\n  # a\n  |', 'mục đích:\n  # a\n  '],
    ['in a block of text', 'kế hoạch:\n  tên: >-\n    - a\n    |', 'kế hoạch:\n  tên: >-\n    - a\n    '],
    ['in quotes', 'kế hoạch:\n  tên: "a\n|', 'kế hoạch:\n  tên: "a\n'],
    ['in brackets', 'kế hoạch: {\n|', 'kế hoạch: {\n'],
    ['in a file of four columns', 'kế hoạch:\n    tên: K\nmục đích:\n|', 'kế hoạch:\n    tên: K\nmục đích:\n    - '],
    [
      'in a file whose lists stand below their keys',
      'lĩnh vực:\n- tên: A\n  nhiệm vụ:\n  - tên: a\n    sản phẩm:\n|',
      'lĩnh vực:\n- tên: A\n  nhiệm vụ:\n  - tên: a\n    sản phẩm:\n    - ',
    ],
    ['in an empty file', '\n|', '\n'],
  ]);
});

describe('a dash', () => {
  table(onDash, [
    ['in its column', 'mục đích:\n  - a\n  -|', 'mục đích:\n  - a\n  -'],
    ['left of its column', 'mục đích:\n  - a\n-|', 'mục đích:\n  - a\n  -'],
    ['right of its column', 'mục đích:\n  - a\n      -|', 'mục đích:\n  - a\n  -'],
    ['behind a tab', 'mục đích:\n  - a\n\t\t-|', 'mục đích:\n  - a\n  -'],
    ['below the key of a list', 'mục đích:\n-|', 'mục đích:\n  -'],
    ['nearest to the outer list', `${head}      - tên: a\n   -|`, `${head}      - tên: a\n  -`],
    ['nearest to the inner list', `${head}      - tên: a\n     -|`, `${head}      - tên: a\n      -`],
    ['below the key of a text', 'kế hoạch:\n  tên:\n-|', 'kế hoạch:\n  tên:\n-'],
    ['where there is no list', 'kế hoạch:\n  tên: K\n    -|', 'kế hoạch:\n  tên: K\n    -'],
    ['in a block of text', 'mục đích:\n  - >-\n      a\n      -|', 'mục đích:\n  - >-\n      a\n      -'],
    ['in the middle of words', 'mục đích:\n  - a\n    b-|', 'mục đích:\n  - a\n    b-'],
    ['in a conflict', '<<<<<<< a\n-|', '<<<<<<< a\n-'],
  ]);
});
