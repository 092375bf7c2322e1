import assert from 'node:assert/strict';
import { isKeyAnywhere, matchEnum, matchKey, suggestEnum } from '../../../server/src/plan/keys';
import { enums, type MapId, vocabulary } from '../../../server/src/plan/vocabulary';

describe('keys', () => {
  it('every key is found in both spellings, in its own map', () => {
    for (const [map, fields] of Object.entries(vocabulary) as [MapId, (typeof vocabulary)[MapId]][])
      for (const field of fields)
        for (const written of [
          field.vi,
          field.en,
          field.vi.toUpperCase(),
          field.vi.normalize('NFD'),
          ` ${field.en} `,
        ]) {
          const match = matchKey(map, written);
          assert.equal(match?.field, field, `${map}.${written}`);
          assert.equal(match?.exact, true, `${map}.${written}`);
        }
  });

  const exact: readonly [map: MapId, written: string, key: string, spelling: string][] = [
    ['plan', 'tên', 'title', 'vi'],
    ['unit', 'tên', 'name', 'vi'],
    ['area', 'tên', 'area', 'vi'],
    ['plan', 'TITLE', 'title', 'en'],
    ['task', 'TT', 'number', 'vi'],
    ['task', 'tt', 'number', 'vi'],
    ['task', 'cụ thể hoá', 'implements', 'vi'],
    ['task', 'Cụ  thể hóa', 'implements', 'vi'],
    ['root', 'lĩnh vực'.normalize('NFD'), 'areas', 'vi'],
    ['decision', 'điều', 'articles', 'vi'],
  ];
  for (const [map, written, key, spelling] of exact)
    it(`“${written}” in ${map} is ${key}`, () => {
      const match = matchKey(map, written);
      assert.deepEqual([match?.field.en, match?.spelling, match?.exact], [key, spelling, true]);
    });

  const slips: readonly [map: MapId, written: string, key: string][] = [
    ['task', 'san pham', 'products'],
    ['task', 'sản pham', 'products'],
    ['task', 'sản phâm', 'products'],
    ['task', 'tien do', 'deadline'],
    ['plan', 'co quan', 'agency'],
    ['plan', 'nam', 'year'],
    ['decision', 'noi nhan', 'recipients'],
    ['task', 'sản phẩn', 'products'],
    ['task', 'suport', 'support'],
    ['task', 'responsable', 'responsible'],
    ['root', 'linh vuc', 'areas'],
    ['decision', 'dieu', 'articles'],
  ];
  for (const [map, written, key] of slips)
    it(`“${written}” in ${map} is read as ${key}, and known to be a slip`, () => {
      const match = matchKey(map, written);
      assert.deepEqual([match?.field.en, match?.exact], [key, false]);
    });

  const unknown: readonly [map: MapId, written: string][] = [
    ['plan', 'sản phẩm'],
    ['root', 'tên'],
    ['task', 'abc'],
    ['task', ''],
    ['task', 'x'.repeat(10_000)],
    ['unit', 'số điện thoại'],
    ['task', '__proto__'],
    ['task', 'constructor'],
  ];
  for (const [map, written] of unknown)
    it(`“${written.slice(0, 20)}” is no key of ${map}`, () => assert.equal(matchKey(map, written), undefined));

  it('a slip that resembles two keys is read as neither', () => {
    // One letter from both “lead” and no other; two letters are needed for anything else.
    assert.equal(matchKey('task', 'leed')?.field.en, 'lead');
    assert.equal(matchKey('signer', 'nme')?.field, undefined);
  });

  it('knows a key of any map', () => {
    assert.ok(isKeyAnywhere('Tiến độ') && isKeyAnywhere('products') && isKeyAnywhere('cụ thể hoá'));
    assert.ok(!isKeyAnywhere('gồm hai nội dung') && !isKeyAnywhere(''));
  });
});

describe('words of closed lists', () => {
  it('every word is read in both spellings', () => {
    for (const id of Object.keys(enums) as (keyof typeof enums)[])
      for (const { vi, en } of enums[id])
        for (const written of [vi, en, vi.toUpperCase(), vi.normalize('NFD'), en.toUpperCase()])
          assert.equal(matchEnum(id, written), en);
  });

  const suggestions: readonly [
    id: keyof typeof enums,
    written: string,
    spelling: 'vi' | 'en',
    word: string | undefined,
  ][] = [
    ['state', 'du thao', 'vi', 'dự thảo'],
    ['state', 'dự thảo ', 'en', 'draft'],
    ['level', 'tinh', 'vi', 'tỉnh'],
    ['level', 'depatment', 'en', 'department'],
    ['level', 'provine', 'vi', 'tỉnh'],
    ['status', 'hoàn thành tốt', 'vi', 'hoàn thành'],
    ['status', 'gần xong', 'vi', undefined],
    ['level', 'Phường', 'vi', 'xã'],
    ['state', 'ban hành', 'en', 'issued'],
    ['level', '', 'vi', undefined],
    ['level', 'x'.repeat(5_000), 'vi', undefined],
  ];
  for (const [id, written, spelling, word] of suggestions)
    it(`“${written.slice(0, 20)}” suggests ${word ?? 'nothing'}`, () =>
      assert.equal(suggestEnum(id, written, spelling), word));
});
