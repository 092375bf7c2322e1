import assert from 'node:assert/strict';
import { filterText, match } from '../../../../server/src/service/completion/match';
import { complete } from './support';

const inArea = 'lĩnh vực:\n  - tên: a\n    ';

describe('completion while Vietnamese is typed', () => {
  // As Telex and VNI compose it, with the mark before or behind the last letter; and without accents.
  for (const typed of [
    'n',
    'nh',
    'nhi',
    'nhie',
    'nhiê',
    'nhiêm',
    'nhiệm',
    'nhiem',
    'nhiẹm',
    'nhiệ',
    'nhiem vu',
    'nhiệm v',
    'nv',
    'NHIEM',
    'nhiệm'.normalize('NFD'),
  ])
    it(`finds “nhiệm vụ” by ${JSON.stringify(typed)}`, () => {
      const { labels, becomes } = complete(`${inArea}${typed}|`);
      assert.ok(labels.includes('nhiệm vụ'), labels.join(', '));
      assert.equal(
        becomes('nhiệm vụ'),
        `${inArea}nhiệm vụ:\n      - tên: |\n        sản phẩm:\n          - \n        tiến độ: \n        chủ trì: `,
      );
    });

  for (const typed of ['d', 'dd', 'đ', 'đo', 'đô', 'đơ', 'đơn', 'don', 'ddon', 'don vi', 'dv', 'đv', 'ddv', 'DV'])
    it(`finds “đơn vị” by “${typed}”`, () => {
      assert.ok(complete(`${typed}|`).labels.includes('đơn vị'));
    });

  it('ranks the beginning, a later word, the first letters, the inside, scattered letters', () => {
    const names = ['sản phẩm', 'tài sản', 'số phòng', 'xsảnx', 'sắp xếp ngành'];
    const ranks = names.map((name) => match(name, name === 'số phòng' ? 'sp' : 'san') ?? 99);
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.ok(
      ranks.every((rank) => rank < 99),
      ranks.join(),
    );
    assert.equal(match('tiến độ', 'xyz'), undefined);
    assert.ok((match('tên', 'tê') ?? 9) < (match('tệp', 'tê') ?? 9));
  });

  it('gives editors a text to filter by that begins with what is typed, and holds what the accents may become', () => {
    const isFound = (filter: string, word: string) => {
      let at = -1;
      return [...word].every((letter) => {
        at = filter.indexOf(letter, at + 1);
        return at >= 0;
      });
    };
    for (const [typed, next] of [
      ['nhie', 'nhiê'],
      ['nhiêm', 'nhiệm'],
      ['nhiem', 'nhiêm'],
      ['nhiem', 'nhiẹm'],
      ['don', 'đơn'],
      ['Trước ngay', 'Trước ngày'],
      ['u', 'ư'],
    ] as const) {
      const filter = filterText(typed);
      assert.ok(filter.startsWith(typed));
      assert.ok(isFound(filter.slice(0, 128), next), `${typed} → ${next}: ${filter}`);
    }
    assert.ok(filterText('x'.repeat(300)).startsWith('x'.repeat(300)));
  });
});
