import assert from 'node:assert/strict';
import { complete } from './support';

const head = 'kế hoạch:\n  tên: Kế hoạch\n  năm: 2026\n  cơ quan: Sở Nội vụ\n';
const task = `${head}lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: Rà soát\n`;

/** What is in the list, at least its beginning; then one of it and the text that it leaves. */
type Example = readonly [about: string, text: string, labels: readonly string[], chosen: string, after: string];

const examples: readonly Example[] = [
  ['an empty file', '|', ['kế hoạch', 'quyết định'], 'kế hoạch', 'kế hoạch:\n  tên: |\n  năm: \n  cơ quan: '],
  ['a blank first line', '\nk|', ['kế hoạch'], 'kinh phí', '\nkinh phí:\n  - |'],
  ['a letter', 'k|', ['kế hoạch', 'kế hoạch cấp trên', 'kinh phí'], 'kinh phí', 'kinh phí:\n  - |'],
  ['behind the last line', `${head}l|`, ['lĩnh vực'], 'lĩnh vực', `${head}lĩnh vực:\n  - tên: |\n    nhiệm vụ: `],
  [
    'a blank line, at the column of the keys',
    'kế hoạch:\n  tên: a\n  |\n',
    ['năm', 'cơ quan', 'cơ quan chủ quản'],
    'năm',
    'kế hoạch:\n  tên: a\n  năm: |\n',
  ],
  ['a blank line, too deep', 'kế hoạch:\n  tên: a\n     |\n', ['năm'], 'năm', 'kế hoạch:\n  tên: a\n  năm: |\n'],
  [
    'a blank line, not deep enough',
    'kế hoạch:\n  tên: a\n |\n  năm: 1\n',
    ['cơ quan'],
    'cơ quan',
    'kế hoạch:\n  tên: a\n  cơ quan: |\n  năm: 1\n',
  ],
  ['a word begun too deep', 'kế hoạch:\n  tên: a\n    n|\n', ['năm', 'ngày'], 'năm', 'kế hoạch:\n  tên: a\n  năm: |\n'],
  ['the first key below another', 'kế hoạch:\n |', ['tên'], 'tên', 'kế hoạch:\n  tên: |'],
  ['behind the colon, on its line', 'kế hoạch:|\n', ['tên'], 'tên', 'kế hoạch:\n  tên: |\n'],
  ['behind the colon and a blank', 'kế hoạch: |\n', ['tên'], 'năm', 'kế hoạch:\n  năm: |\n'],
  [
    'the middle of a key',
    'kế hoạch:\n  cơ qu|an: x\n',
    ['cơ quan'],
    'cơ quan chủ quản',
    'kế hoạch:\n  cơ quan chủ quản|: x\n',
  ],
  ['a key before its value', 'kế hoạch:\n  ng|: 1/1/2026\n', ['ngày'], 'ngày', 'kế hoạch:\n  ngày|: 1/1/2026\n'],
  ['behind a dash', 'đơn vị:\n  - t|', ['tên'], 'tên', 'đơn vị:\n  - tên: |'],
  ['a dash without a blank', 'đơn vị:\n  -|', ['đơn vị mới', 'tên', 'mã'], 'tên', 'đơn vị:\n  - tên: |'],
  [
    'the next key of an item',
    `${task}        |`,
    ['sản phẩm', 'tiến độ', 'chủ trì'],
    'sản phẩm',
    `${task}        sản phẩm:\n          - |`,
  ],
  ['a list in brackets', `${task}        ph|`, ['phối hợp'], 'phối hợp', `${task}        phối hợp: [|]`],
  [
    'four spaces',
    'kế hoạch:\n    tên: a\nđơn|',
    ['đơn vị'],
    'đơn vị',
    'kế hoạch:\n    tên: a\nđơn vị:\n    - mã: |\n      tên: \n      loại: ',
  ],
  ['a wide dash', 'đơn vị:\n  -   mã: a\n      |', ['tên'], 'tên', 'đơn vị:\n  -   mã: a\n      tên: |'],
  [
    'carriage returns',
    'kế hoạch:\r\n  tên: a\r\nm|\r\n',
    ['mốc thời gian', 'mục đích', 'mục tiêu'],
    'mục đích',
    'kế hoạch:\r\n  tên: a\r\nmục đích:\r\n  - |\r\n',
  ],
  ['a byte order mark', '\ufeffk|', ['kế hoạch'], 'kinh phí', '\ufeffkinh phí:\n  - |'],
  [
    'lists flush with their keys',
    'lĩnh vực:\n- tên: a\n  nhiệm vụ:\n  - tên: b\n    s|',
    ['sản phẩm'],
    'sản phẩm',
    'lĩnh vực:\n- tên: a\n  nhiệm vụ:\n  - tên: b\n    sản phẩm:\n      - |',
  ],
  [
    'between the items of an area and the next area',
    'lĩnh vực:\n  - tên: a\n    nhiệm vụ:\n      - tên: b\n        |\n  - tên: c\n',
    ['sản phẩm'],
    'tiến độ',
    'lĩnh vực:\n  - tên: a\n    nhiệm vụ:\n      - tên: b\n        tiến độ: |\n  - tên: c\n',
  ],
  ['brackets', `${task}        tiến độ: [{ v| }]`, ['việc'], 'việc', `${task}        tiến độ: [{ việc: | }]`],
  [
    'brackets with a key',
    `${task}        tiến độ:\n          - { việc: a, | }`,
    ['tiến độ'],
    'tiến độ',
    `${task}        tiến độ:\n          - { việc: a, tiến độ: | }`,
  ],
  [
    'brackets over several lines',
    `${task}        tiến độ: [\n            { việc: a,\n              | }\n          ]\n`,
    ['tiến độ'],
    'tiến độ',
    `${task}        tiến độ: [\n            { việc: a,\n              tiến độ: | }\n          ]\n`,
  ],
  ['what stands below stays below', 'lĩnh|\n  - tên: a\n', ['lĩnh vực'], 'lĩnh vực', 'lĩnh vực:|\n  - tên: a\n'],
  [
    'keys in English',
    'plan:\n  title: a\n  year: 2026\nu|',
    ['units'],
    'units',
    'plan:\n  title: a\n  year: 2026\nunits:\n  - id: |\n    name: \n    kind: ',
  ],
];

describe('completion of keys', () => {
  for (const [about, text, labels, chosen, after] of examples)
    it(about, () => {
      const completed = complete(text);
      assert.deepEqual(completed.labels.slice(0, labels.length), labels);
      assert.equal(completed.becomes(chosen), after);
    });

  it('leaves out the keys that are there, wherever they stand', () => {
    const { labels } = complete(
      `quyết định:\n  số: 1\n${head}|\nlĩnh vực:\n  - tên: a\n    nhiệm vụ:\n      - tên: b\nkinh phí: []\n`,
    );
    for (const there of ['kế hoạch', 'quyết định', 'lĩnh vực', 'kinh phí']) assert.ok(!labels.includes(there), there);
    assert.ok(labels.includes('đơn vị'));
  });

  it('takes a word in the other language for meant, and names the key of the file next', () => {
    const { labels, becomes } = complete(`${task}        deadl|`);
    assert.deepEqual(labels, ['deadline', 'tiến độ']);
    assert.equal(becomes('tiến độ'), `${task}        tiến độ: |`);
  });

  for (const [about, text] of [
    ['a comment', 'kế hoạch: # |\n'],
    ['a comment of its own', '# k|\n'],
    ['a folded block', `${task}        ghi chú: >-\n          dòng đầu\n          s|`],
    ['a blank line in a block', `${task}        ghi chú: >-\n          dòng đầu\n          |\n`],
    ['the middle of a text', 'mục đích:\n  - Nâng cao |chất lượng\n'],
    ['text in quotes that goes on', 'mục đích:\n  - "Nâng cao\n    ch|\n'],
    ['a list in a list', 'đơn vị:\n  - - |'],
    ['a map that nobody knows', 'gì đó:\n  t|'],
    ['a document with merge markers', '<<<<<<< a\nk|\n=======\n>>>>>>> b\n'],
  ] as const)
    it(`proposes no key in ${about}`, () => {
      const { items } = complete(text);
      assert.deepEqual(
        items.filter(({ kind }) => kind === 'key').map(({ label }) => label),
        [],
      );
    });

  it('replaces nothing behind the line of the cursor', () => {
    for (const text of [
      `${task}        tiến độ: ["T|\n          rước", 'b']\n`,
      `${task}        tiến độ: ["T|\\\n          rước", 'b']\n`,
      `${task}        tiến độ: ["T|\n        chủ trì: "a"\n`,
      `${task}        sản phẩm:\n          - \n        | \t\n        chủ trì: a\n`,
      `${task}        sản phẩm:\n          - |   \n`,
      `${task}        tiến độ |: Quý I\n`,
    ]) {
      const { items } = complete(text);
      const cursor = text.indexOf('|');
      const lineEnd = text.indexOf('\n', cursor) - 1;
      assert.ok(items.length > 0, text);
      for (const { label, start, end } of items)
        assert.ok(start <= cursor && cursor <= end && end <= lineEnd, `${label} in ${text}`);
    }
  });

  it('names the rules in a comment that silences them', () => {
    const { labels, becomes } = complete(`${head}# reform-plan: bỏ qua area-m|`);
    assert.equal(labels[0], 'area-missing');
    assert.equal(becomes('area-missing'), `${head}# reform-plan: bỏ qua area-missing|`);
    assert.equal(complete('kế hoạch: # reform-plan: ignore area-missing, area-o|').labels[0], 'area-order');
    assert.deepEqual(complete('kế hoạch: # reform-plan: ignore area-missing – vì |').labels, []);
  });

  it('offers the words of a closed list to editors that cannot ask again', () => {
    const text = 'đơn vị:\n  - mã: a\n    l|';
    assert.match(complete(text).snippet('loại'), /^loại: \$\{1\|phòng,vị trí,nhóm,hội đồng,cơ quan,bên ngoài\|\}$/);
    const { items, snippet } = complete(text, { asks: true });
    assert.match(snippet('loại'), /^loại: \$\{0\}$/);
    assert.equal(items[0]?.asks, true);
  });
});
