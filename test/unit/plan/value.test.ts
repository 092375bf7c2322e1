import assert from 'node:assert/strict';
import validators from '../../../server/src/plan/generated/validate';
import { readYaml } from '../../../server/src/plan/read-yaml';
import { nodeAt, plainValue } from '../../../server/src/plan/value';
import type { MapId } from '../../../server/src/plan/vocabulary';

function nodeOf(text: string) {
  const { node } = readYaml({ offset: 0, text });
  assert.ok(node, text);
  return node;
}

const values: readonly [map: MapId, text: string, value: unknown][] = [
  ['plan', 'tên: 2021\nnăm: 2021\nTITLE: B\n', { title: '2021', year: '2021' }],
  [
    'plan',
    'cap: sở\ntình trạng: Đã ban hành\nngày: 1/3/2021\n',
    { level: 'department', state: 'issued', date: '2021-03-01' },
  ],
  ['plan', 'ngày: 31/02/2021\ncấp: xóm\n', { date: '"31/02/2021"', level: 'xóm' }],
  ['plan', 'tên: ""\nnăm:\ncơ quan: ~\n', {}],
  ['plan', 'lạ: x\n', { lạ: '' }],
  ['plan', 'tên: [a]\ncơ quan: {b: c}\n', { title: [], agency: {} }],
  ['root', 'đơn vị:\n  - mã: VP\n  -\n  - x\n', { units: [{ id: 'VP' }, 'x'] }],
  ['task', 'sản phẩm: [a, { nội dung: b }]\nphối hợp: c\n', { products: ['a', { text: 'b' }], support: 'c' }],
  [
    'task',
    'co quan: x\nsan pham: [a]\nsản phẩm: [b]\n'.normalize('NFD'),
    { 'co quan': '', 'san pham': '', products: ['b'] },
  ],
  ['task', '__proto__: x\nconstructor: y\n', JSON.parse('{"__proto__": "", "constructor": ""}')],
];

describe('the plain value of a node', () => {
  for (const [map, text, value] of values)
    it(JSON.stringify(text), () => {
      const actual = JSON.parse(JSON.stringify(plainValue(nodeOf(text), map)));
      assert.deepEqual(actual, value);
    });
});

/** What the schema says: the keyword and the words it is said of. */
const errors: readonly [map: MapId, text: string, ...errors: [keyword: string, words: string][]][] = [
  ['plan', 'tên: A\nnăm: 2021\ncơ quan: B\n'],
  ['plan', 'tên: A\n', ['required', 'tên: A'], ['required', 'tên: A']],
  ['plan', 'tên: A\nnăm: 21\ncơ quan: B\n', ['pattern', '21']],
  ['plan', 'tên: A\nnăm: 2021\ncơ quan: B\nngày: 31/02/2021\n', ['format', '31/02/2021']],
  ['plan', 'tên: A\nnăm: 2021\ncơ quan: B\ncấp: xóm\n', ['enum', 'xóm']],
  ['plan', 'tên: [A]\nnăm: 2021\ncơ quan: B\n', ['type', '[A]']],
  ['decision', 'căn cứ: A\n', ['type', 'A']],
  ['decision', 'căn cứ:\n  - A\n  -\n  - { b: c }\n', ['type', '{ b: c }']],
  ['task', 'tên: A\nsản phẩm: [{ nội dung: [b] }]\n', ['type', '[b]']],
  ['task', 'tên: A\ntỷ lệ: nhiều\n', ['pattern', 'nhiều']],
  ['task', 'tên: A\nnhiệm vụ:\n  - chủ trì: B\n', ['required', 'chủ trì: B']],
  ['report', 'kỳ: quý I\n'],
  ['objective', 'nội dung: A\nlạ: B\n', ['additionalProperties', 'nội dung: A\nlạ: B']],
];

describe('the compiled schema', () => {
  for (const [map, text, ...expected] of errors)
    it(`${JSON.stringify(text)} has ${expected.length} errors`, () => {
      const node = nodeOf(text);
      const validate = validators[map];
      validate(plainValue(node, map));
      const found = (validate.errors ?? []).map(({ keyword, instancePath }) => {
        const path = instancePath
          .split('/')
          .slice(1)
          .map((step) => decodeURIComponent(step));
        const { node: at } = nodeAt(node, map, path);
        return [keyword, text.slice(at.start, at.end).trim()];
      });
      assert.deepEqual(found, expected);
    });

  it('finds a node with the key, the list and the brackets around it', () => {
    const node = nodeOf('nhiệm vụ:\n  - tên: A\n    sản phẩm: [a, { nội dung: b }]\n');
    const at = nodeAt(node, 'area', ['tasks', '0', 'products', '1', 'text']);
    assert.deepEqual([at.key, at.holder, at.map, at.item, at.inFlow], ['text', 'product', 'product', false, true]);
    const item = nodeAt(node, 'area', ['tasks', '0', 'products', '1']);
    assert.deepEqual([item.key, item.holder, item.map, item.item], ['products', 'task', 'product', true]);
    assert.equal(nodeAt(node, 'area', ['tasks', '7']).key, 'tasks');
  });
});
