import assert from 'node:assert/strict';
import { wordPattern } from '../../../server/src/texts/word-pattern';

/** What plans are written in: Latin, Greek and Cyrillic letters, and the signs of European texts. */
const SCRIPTS = [
  [0, 0x377],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x20ff],
  [0x2190, 0x23ff],
  [0x2500, 0x2775],
] as const;

describe('wordPattern', () => {
  for (const property of ['L', 'M', 'N'])
    it(`reads \\p{${property}} as Unicode does, in a class and alone`, () => {
      const unicode = new RegExp(`^\\p{${property}}$`, 'u');
      const alone = wordPattern(`^\\p{${property}}$`, 'u');
      const inClass = wordPattern(`^[%\\p{${property}}]$`, 'u');
      for (const [from, to] of SCRIPTS)
        for (let code = from; code <= to; code++) {
          const letter = String.fromCharCode(code);
          assert.equal(alone.test(letter), unicode.test(letter), `U+${code.toString(16)}`);
          assert.equal(inClass.test(letter), unicode.test(letter) || letter === '%', `U+${code.toString(16)}`);
        }
    });

  it('knows the capitals of Vietnamese', () => {
    const capital = wordPattern('^\\p{Lu}$', 'u');
    for (const letter of 'AĂÂBĐEÊOÔƠUƯYẠẢẤẦẨẪẬỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲÝỶỸỴ') {
      assert.ok(capital.test(letter), letter);
      assert.ok(!capital.test(letter.toLowerCase()), letter);
    }
  });

  it('leaves escapes, other properties and flags as they are', () => {
    assert.ok(wordPattern(String.raw`^\[\p{L}\]$`, 'u').test('[ệ]'));
    assert.ok(wordPattern(String.raw`^\p{Cf}$`, 'u').test('\u200b'));
    assert.ok(wordPattern('^SỞ$', 'iu').test('sở'));
  });
});
