import assert from 'node:assert/strict';
import { byValue, lately } from '../../../server/src/texts/by-value';

for (const [name, remember] of [
  ['byValue', byValue],
  ['lately', lately],
] as const)
  describe(name, () => {
    const counted = () => {
      const asked: string[] = [];
      const read = remember((text) => {
        asked.push(text);
        return text.length > 0 ? { text } : undefined;
      });
      return { asked, read };
    };

    it('reads equal texts once', () => {
      const { asked, read } = counted();
      const first = read('Quý I/2026');
      assert.equal(read(['Quý', 'I/2026'].join(' ')), first);
      assert.deepEqual(asked, ['Quý I/2026']);
    });

    it('gives every text its own result, however many there are', () => {
      const { read } = counted();
      for (let round = 0; round < 2; round++)
        for (let i = 0; i < 10_000; i++) assert.equal(read(`việc ${i}`)?.text, `việc ${i}`);
    });

    it('reads long texts right too', () => {
      const { read } = counted();
      for (const length of [1_999, 2_000, 2_001, 4_001, 50_000])
        for (const letter of ['a', 'b']) assert.equal(read(letter.repeat(length))?.text, letter.repeat(length));
    });

    it('knows the empty text', () => assert.equal(counted().read(''), undefined));
  });
