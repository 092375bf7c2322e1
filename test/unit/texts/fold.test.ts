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

describe('a letter under a pile of marks', () => {
  const pile = (marks: number) => `e${'\u0302\u0301'.repeat(marks / 2)}`;

  it('is composed as far as a hundred code units, and left as it is beyond', () => {
    for (const marks of [2, 50, 98]) assert.equal(nfc(`t${pile(marks)}`), `t${pile(marks)}`.normalize('NFC'));
    for (const marks of [100, 102, 1000]) assert.equal(nfc(pile(marks)), pile(marks));
  });

  it('does not keep the text around it from being composed', () => {
    const around = 'kế hoạch '.normalize('NFD');
    const text = around + pile(500) + around.repeat(30);
    assert.equal(nfc(text), `kế hoạch ${pile(500)}${'kế hoạch '.repeat(30)}`);
    assert.equal(stripAccents(text), `ke hoach e${'ke hoach '.repeat(30)}`);
  });

  it('takes no more than linear time', () => {
    // Quadratic time over a run this long would be hours, and mocha would give up.
    const text = pile(2_000_000);
    assert.equal(nfc(text).length, text.length);
    assert.equal(stripAccents(text), 'e');
    assert.equal(foldLoose(text), 'e');
  });

  it('keeps folding stable', () => {
    const parts = fc.constantFrom('e', '\u0302', '\u0301', '\u0323'.repeat(49), '\u0344'.repeat(60), '📌', '\u{1d165}');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const text = nfc(some.join(''));
        assert.equal(nfc(text), text);
      }),
    );
  });
});

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
