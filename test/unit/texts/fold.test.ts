import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldCase, foldKey, foldLoose, foldTone, nfc, stripAccents } from '../../../server/src/texts/fold';

function table(name: string, fold: (text: string) => string, rows: readonly (readonly [string, string])[]): void {
  describe(name, () => {
    for (const [text, expected] of rows) {
      it(`${JSON.stringify(text)} → ${JSON.stringify(expected)}`, () => assert.equal(fold(text), expected));
    }
  });
}

table('foldTone', foldTone, [
  // the two placements of the open rimes oa, oe, uy
  ['hoà', 'hòa'],
  ['hòa', 'hòa'],
  ['hoá', 'hóa'],
  ['khoẻ', 'khỏe'],
  ['loè', 'lòe'],
  ['uỷ', 'ủy'],
  ['Uỷ ban', 'Ủy ban'],
  ['thuỷ', 'thủy'],
  ['luỹ', 'lũy'],
  ['toạ', 'tọa'],
  ['KHÁNH HOÀ', 'KHÁNH HÒA'],
  ['hiện đại hoá, công khai hoá.', 'hiện đại hóa, công khai hóa.'],
  // qu and gi are consonants: the mark stays on the vowel
  ['quý', 'quý'],
  ['qúy', 'quý'],
  ['Quý I', 'Quý I'],
  ['quả', 'quả'],
  ['qủa', 'quả'],
  ['quỹ', 'quỹ'],
  ['quá hạn', 'quá hạn'],
  ['giá', 'giá'],
  ['gía', 'giá'],
  ['gìn giữ', 'gìn giữ'],
  ['nghĩa', 'nghĩa'],
  // a final letter holds the mark on the second vowel in both habits
  ['hoàn', 'hoàn'],
  ['hòan', 'hoàn'],
  ['toàn', 'toàn'],
  ['ngoài', 'ngoài'],
  ['ngòai', 'ngoài'],
  ['suýt', 'suýt'],
  ['hùynh', 'huỳnh'],
  ['tuyển', 'tuyển'],
  ['chuyên', 'chuyên'],
  ['xoắn', 'xoắn'],
  // rimes that have one habit only
  ['của', 'của'],
  ['mùa', 'mùa'],
  ['thuế', 'thuế'],
  ['nghĩa vụ', 'nghĩa vụ'],
  ['kìa', 'kìa'],
  ['', ''],
]);

table('foldCase', foldCase, [
  ['ĐƠN VỊ', 'đơn vị'],
  ['Sở Nội vụ', 'sở nội vụ'],
  ['\u0130x', 'ix'],
]);

table('stripAccents', stripAccents, [
  ['Đơn vị được giao', 'Don vi duoc giao'],
  ['sản phẩm', 'san pham'],
  ['sản phẩm'.normalize('NFD'), 'san pham'],
  ['ưu tiên, ờ ữ ỵ', 'uu tien, o u y'],
  ['Ðà Nẵng', 'Da Nang'],
  ['📌 kế hoạch', '📌 ke hoach'],
  ['한국', '한국'],
]);

table('foldKey', foldKey, [
  ['  Kế   Hoạch ', 'kế hoạch'],
  ['kế\u00a0hoạch', 'kế hoạch'],
  ['Cụ Thể Hoá'.normalize('NFD'), 'cụ thể hóa'],
  ['TT', 'tt'],
]);

table('foldLoose', foldLoose, [
  ['Sản  Phẩm', 'san pham'],
  ['San pham', 'san pham'],
  ['Điều kiện', 'dieu kien'],
]);

describe('folding any text', () => {
  it('is stable: folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = foldKey(text);
        assert.equal(foldKey(key), key);
        const loose = foldLoose(text);
        assert.equal(foldLoose(loose), loose);
      }),
    );
  });

  it('keeps the length where it says so', () => {
    const syllables = fc.constantFrom('hoà', 'HÒAN', 'qúy', 'gía', 'Uỷ', 'İ', ' ', '📌', 'đ');
    fc.assert(
      fc.property(fc.array(syllables), (parts) => {
        const text = nfc(parts.join(''));
        assert.equal(foldTone(text).length, text.length);
        assert.equal(foldCase(text).length, text.length);
      }),
    );
  });
});
