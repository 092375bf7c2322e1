import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../server/src/plan/document';
import { rangeOf } from '../../../server/src/plan/tree';

const example = readFileSync(join(__dirname, '../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');

describe('a document', () => {
  const styles: readonly [text: string, style: { eol: '\n' | '\r\n'; indent: number; spelling: 'vi' | 'en' }][] = [
    ['', { eol: '\n', indent: 2, spelling: 'vi' }],
    ['kế hoạch:\n  tên: A\n', { eol: '\n', indent: 2, spelling: 'vi' }],
    ['plan:\r\n    title: A\r\n', { eol: '\r\n', indent: 4, spelling: 'en' }],
    ['plan: # x\r\n   title: A\r\n', { eol: '\r\n', indent: 3, spelling: 'en' }],
    ['\ufeffplan:\n   title: A\n', { eol: '\n', indent: 3, spelling: 'en' }],
    ['lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n', { eol: '\n', indent: 2, spelling: 'vi' }],
    [
      'areas:\n- area: A\n  tasks:\n  - name: b\n    products:\n        - c\n',
      { eol: '\n', indent: 4, spelling: 'en' },
    ],
    ['# a:\n      # b\nplan: # c\n    # d\n  title: A\n', { eol: '\n', indent: 2, spelling: 'en' }],
    ['plan: { title: A }\nđơn vị: [{ mã: VP, tên: B }]\n', { eol: '\n', indent: 2, spelling: 'vi' }],
    ['kế hoạch:\n  title: A\n', { eol: '\n', indent: 2, spelling: 'vi' }],
  ];
  for (const [text, style] of styles)
    it(`sees the style of ${JSON.stringify(text)}`, () => assert.deepEqual(readDocument(text).style, style));

  it('keeps what an edit does not touch, and moves it', () => {
    const before = readDocument(example);
    const at = example.indexOf('Kiểm tra');
    const after = readDocument(`${example.slice(0, at)}Rà soát và ${example.slice(at)}`, before);
    assert.equal(after.pieces.length, before.pieces.length);
    const fresh = after.pieces.filter((reading, i) => reading !== before.pieces[i]);
    assert.equal(fresh.length, 1);
    for (const { piece } of after.pieces)
      assert.equal(after.text.slice(piece.offset, piece.offset + piece.text.length), piece.text);
    const last = after.plan.organization.at(-1);
    assert.ok(last);
    const { start, end } = rangeOf(last.node);
    assert.ok(after.text.slice(start, end).startsWith(last.value.slice(0, 20)) || last.node.style !== 'plain');
  });

  const refused: readonly [name: string, text: string, code: string][] = [
    ['a NUL', 'a: b\0c\n', 'not-text'],
    ['an escape sign', 'a: \x1b[31m\n', 'not-text'],
    ['a conflict', 'a: b\n<<<<<<< x\nc: d\n', 'conflict-marker'],
    ['the end of a conflict', 'a: b\r\n>>>>>>> x\r\n', 'conflict-marker'],
    ['the middle of a conflict', 'a: b\n=======\r\nc: d\n', 'conflict-marker'],
  ];
  for (const [name, text, code] of refused)
    it(`is not read with ${name} in it`, () => {
      const document = readDocument(text);
      assert.equal(document.refused?.code, code);
      assert.deepEqual(document.pieces, []);
      assert.deepEqual(document.plan.areas, []);
    });
  for (const text of [
    'a: =======\n',
    '  =======\n',
    'a: |\n  <<<<<<< x\n',
    '========\na: b\n',
    'a: \ufffd\n',
    'a: b\u0085c\x7f\n',
  ])
    it(`is read with ${JSON.stringify(text)} in it`, () => assert.equal(readDocument(text).refused, undefined));
});
