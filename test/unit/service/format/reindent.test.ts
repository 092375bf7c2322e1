import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PlanDocument, readDocument } from '../../../../server/src/plan/document';
import { applyEdits } from '../../../../server/src/plan/edit';
import type { Node } from '../../../../server/src/plan/tree';
import { reindent } from '../../../../server/src/service/format/reindent';
import { examples, fixtures } from '../../../support/corpus';

/** The text after formatting what stands between `⟦` and `⟧`, or all of it. */
function formatted(marked: string, tab = 2): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  const range = start < 0 ? { start: 0, end: text.length } : { start, end };
  return applyEdits(text, reindent(readDocument(text), range, tab));
}

const contentOf = ({ pieces }: PlanDocument) => JSON.stringify(pieces.map(({ kind, node }) => [kind, plain(node)]));

function plain(node: Node | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  return node.pairs.map(({ key, value }) => [key.value, plain(value)]);
}

const problemsOf = ({ pieces }: PlanDocument) => pieces.flatMap(({ problems }) => problems);

const forms: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['', (text) => text],
  [', CRLF', (text) => text.replaceAll('\n', '\r\n')],
  [', BOM', (text) => `\ufeff${text}`],
];

const head = 'kế hoạch:\n  tên: K\nlĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: a\n        tiến độ: Quý I\n';

const cases: readonly (readonly [name: string, marked: string, expected: string])[] = [
  [
    'wider steps',
    'kế hoạch:\n  tên: K\nđơn vị:\n    - mã: A\n      tên khác:\n          - B\n',
    'kế hoạch:\n  tên: K\nđơn vị:\n  - mã: A\n    tên khác:\n      - B\n',
  ],
  [
    'a file of four columns',
    'kế hoạch:\n    tên: K\nđơn vị:\n  - mã: A\n    tên khác:\n      - B\n',
    'kế hoạch:\n    tên: K\nđơn vị:\n    - mã: A\n      tên khác:\n          - B\n',
  ],
  [
    'lists below their keys stay there',
    'kế hoạch:\n  tên: K\nđơn vị:\n- mã: A\n  tên khác:\n  - B\n',
    'kế hoạch:\n  tên: K\nđơn vị:\n- mã: A\n  tên khác:\n  - B\n',
  ],
  [
    'blocks, texts over several lines, brackets and quotes move with their key',
    'mục đích:\n    - |\n        a\n          b\n\n        c\n    - d\n      e\n    - [f,\n       g]\n    - "h\n\n       i"\n',
    'mục đích:\n  - |\n      a\n        b\n\n      c\n  - d\n    e\n  - [f,\n     g]\n  - "h\n\n     i"\n',
  ],
  [
    'blank lines of a block keep what is theirs',
    'kế hoạch:\n  tên: K\nđơn vị:\n  - mã: A\n    tên khác:\n         - |\n             a\n               \n             b\n',
    'kế hoạch:\n  tên: K\nđơn vị:\n  - mã: A\n    tên khác:\n      - |\n          a\n            \n          b\n',
  ],
  [
    'comments move with what follows, or with what they stand below',
    'mục đích:\n    # a\n    - b\n      # c\n    - d\n# e\nyêu cầu:\n    - f\n',
    'mục đích:\n  # a\n  - b\n    # c\n  - d\n# e\nyêu cầu:\n  - f\n',
  ],
  [
    'tabs',
    'kế hoạch:\n\ttên: K\n\tnăm: 2021\nđơn vị:\n\t-\tmã: A\n\t\ttên: B\n',
    'kế hoạch:\n  tên: K\n  năm: 2021\nđơn vị:\n  - mã: A\n    tên: B\n',
  ],
  [
    'only the range',
    'mục đích:\n⟦    - a\n    - b\n⟧yêu cầu:\n    - c\n',
    'mục đích:\n  - a\n  - b\nyêu cầu:\n    - c\n',
  ],
  ['an item whose neighbours stay does so, too', 'mục đích:\n⟦    - a\n⟧    - b\n', 'mục đích:\n    - a\n    - b\n'],
  [
    'a task pasted from a file of four columns',
    `${head}⟦            - tên: b\n              sản phẩm:\n                  - c\n              chủ trì: VP\n⟧      - tên: d\n`,
    `${head}      - tên: b\n        sản phẩm:\n          - c\n        chủ trì: VP\n      - tên: d\n`,
  ],
  [
    'a task pasted at the margin',
    `${head}⟦- tên: b\n  sản phẩm:\n    - c\n  chủ trì: VP\n⟧      - tên: d\n`,
    `${head}      - tên: b\n        sản phẩm:\n          - c\n        chủ trì: VP\n      - tên: d\n`,
  ],
  [
    'tasks pasted below their key, with tabs',
    'kế hoạch:\n  tên: K\nlĩnh vực:\n  - tên: A\n    nhiệm vụ:\n⟦\t\t\t- tên: b\n\t\t\t  chủ trì: VP\n\t\t\t- tên: c\n⟧',
    'kế hoạch:\n  tên: K\nlĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: b\n        chủ trì: VP\n      - tên: c\n',
  ],
  [
    'a unit pasted into its list',
    'đơn vị:\n  - mã: A\n    loại: phòng\n⟦      - mã: B\n        loại: phòng\n⟧mục đích:\n  - a\n',
    'đơn vị:\n  - mã: A\n    loại: phòng\n  - mã: B\n    loại: phòng\nmục đích:\n  - a\n',
  ],
  [
    'a key between two columns goes to the map that it is a key of and that does not have it',
    `${head}       chủ trì: VP\n`,
    `${head}        chủ trì: VP\n`,
  ],
  [
    'a dash between two columns',
    'mục đích:\n  - a\n   - b: c\n  - d\nđơn vị:\n  - mã: a\n   - mã: b\n',
    'mục đích:\n  - a\n   - b: c\n  - d\nđơn vị:\n  - mã: a\n  - mã: b\n',
  ],
  ['what nobody knows stays', 'kế hoạch:\n  tên: K\n   lạ: 1\n', 'kế hoạch:\n  tên: K\n   lạ: 1\n'],
  ['a file with a conflict stays', '<<<<<<< a\nkế hoạch:\n    tên: K\n', '<<<<<<< a\nkế hoạch:\n    tên: K\n'],
];

describe('the indentation of a range', () => {
  for (const [name, marked, expected] of cases)
    for (const [form, of] of forms)
      it(name + form, () => {
        // The first lines say how deep a level is.
        const first = marked.startsWith('mục đích') ? 'kế hoạch:\n  tên: K\n' : '';
        assert.equal(formatted(of(first + marked)), of(first + expected));
        if (!marked.includes('⟦')) assert.equal(formatted(of(first + expected)), of(first + expected), 'and again');
      });

  it('leaves what is indented as the file is', () => {
    for (const { name, text } of examples) assert.equal(formatted(text), text, name);
  });

  it('makes a plan whose columns were doubled readable again', () => {
    for (const { name, text } of examples) {
      const broken = text.replace(/^ +/gm, (spaces) => spaces + spaces);
      assert.ok(problemsOf(readDocument(broken)).length > 0);
      const mended = formatted(broken);
      assert.deepEqual(problemsOf(readDocument(mended)), [], name);
      assert.ok(contentOf(readDocument(mended)) === contentOf(readDocument(text)), name);
      assert.ok(formatted(mended) === mended, name);
    }
  });

  it('changes nothing but white space at the beginning of lines, and never what is read', function () {
    this.timeout(120_000);
    const plans = [...fixtures.map(({ text }) => text), ...examples.map(({ text }) => text.slice(0, 6_000))];
    const line = fc.nat(400);
    const damage = fc.array(fc.tuple(line, fc.integer({ min: -4, max: 4 })), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...plans), damage, line, line, (plan, moved, from, to) => {
        const rows = plan.split('\n');
        for (const [at, by] of moved) {
          const i = at % rows.length;
          rows[i] = by > 0 ? ' '.repeat(by) + rows[i] : (rows[i] ?? '').replace(/^ {1,4}/, '');
        }
        const text = rows.join('\n');
        const [a, b] = [from % rows.length, to % rows.length].sort((x, y) => x - y);
        const offset = (row: number) => rows.slice(0, row).join('\n').length;
        const before = readDocument(text);
        const edits = reindent(before, { start: offset(a ?? 0), end: offset((b ?? 0) + 1) }, 2);
        const result = applyEdits(text, edits);
        const after = readDocument(result);
        const bare = (each: string) => each.replace(/^[ \t]+/gm, '').replace(/-[ \t]+/g, '- ');
        assert.equal(bare(result), bare(text));
        assert.ok(problemsOf(after).length <= problemsOf(before).length);
        // What is not readable may tell of another step once it is.
        if (problemsOf(before).length > 0) return;
        assert.equal(contentOf(after), contentOf(before));
        const all = { start: 0, end: result.length };
        const settled = applyEdits(result, reindent(after, all, 2));
        assert.equal(applyEdits(settled, reindent(readDocument(settled), all, 2)), settled, 'not settled');
      }),
      { numRuns: 500 },
    );
  });
});
