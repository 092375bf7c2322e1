import assert from 'node:assert/strict';
import fc from 'fast-check';
import { showExcerpt } from '../../../server/src/cli/formats/excerpt';
import { cutTo, harmless, widthOf, wrap } from '../../../server/src/cli/formats/width';
import type { Region } from '../../../server/src/cli/report';

describe('columns of text on a terminal', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['ASCII', 'abc', 3],
    ['Vietnamese, composed', 'tiếng Việt', 10],
    ['Vietnamese, decomposed', 'tiếng Việt'.normalize('NFD'), 10],
    ['East Asian', '計画', 4],
    ['an emoji', '😀', 2],
    ['a family joined of four', '👨‍👩‍👧‍👦', 2],
    ['a flag', '🇻🇳', 2],
    ['a heart made a picture', '❤️', 2],
    ['a keycap', '1️⃣', 2],
    ['a tab at the beginning', '\ta', 5],
    ['a tab behind three characters', 'abc\td', 5],
    ['a zero width space', 'a\u200bb', 2],
  ];
  for (const [name, text, width] of cases) it(`${name}: ${width}`, () => assert.equal(widthOf(text), width));

  it('lets no text steer the terminal', () => {
    assert.equal(harmless('a\u001b[31mb\rc\u202ed\u0007'), 'a\ufffd[31mb\ufffdc\ufffdd\ufffd');
  });

  it('cuts between characters and says so', () => {
    assert.equal(cutTo('Kiểm tra công tác', 9), 'Kiểm tra…');
    assert.equal(cutTo('Kiểm tra', 8), 'Kiểm tra');
    assert.equal(cutTo('😀😀😀', 4), '😀…');
  });

  it('wraps between words only', () => {
    assert.deepEqual(wrap('một hai ba bốn', 7), ['một hai', 'ba bốn']);
    assert.deepEqual(wrap('xxxxxxxxxxxx y', 5), ['xxxxxxxxxxxx', 'y']);
    assert.deepEqual(wrap('a\nb', 10), ['a b']);
  });

  it('never exceeds the columns when cutting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, columns) => {
        assert.ok(widthOf(cutTo(text, columns)) <= columns);
      }),
    );
  });
});

/** The source line with its mark below it, as the text format prints them. */
function drawn(line: string, marked: string, columns = 80, from = 0, cut = false): string[] {
  const start = line.indexOf(marked);
  assert.ok(start >= 0, `${marked} is in the line`);
  const region = onLine(from + start, from + start + marked.length);
  const shown = showExcerpt({ text: line, from, cut }, region, columns);
  return [shown.before + shown.marked + shown.after, ' '.repeat(shown.indent) + '^'.repeat(shown.width)];
}

function onLine(start: number, end: number): Region {
  return { start: { line: 1, column: start + 1 }, end: { line: 1, column: end + 1 } };
}

describe('source line with its mark', () => {
  const cases: readonly (readonly [string, string, string, readonly [string, string]])[] = [
    ['plain', '  tên: Kế hoạch', 'Kế hoạch', ['  tên: Kế hoạch', '       ^^^^^^^^']],
    ['a tab before it', '\ta: sai', 'sai', ['    a: sai', '       ^^^']],
    ['an emoji before it', 'a: 😀 sai', 'sai', ['a: 😀 sai', '      ^^^']],
    ['an emoji in it', 'a: b😀', 'b😀', ['a: b😀', '   ^^^']],
    ['wide characters', '計画: sai', 'sai', ['計画: sai', '      ^^^']],
  ];
  for (const [name, line, marked, expected] of cases)
    it(name, () => assert.deepEqual(drawn(line, marked), [...expected]));

  it('decomposed accents before it', () => {
    const [, mark] = drawn('tiến độ: sai'.normalize('NFD'), 'sai');
    assert.equal(mark, `${' '.repeat(9)}^^^`);
  });

  it('a missing thing still has a mark', () => {
    const shown = showExcerpt({ text: '', from: 0, cut: false }, onLine(0, 0), 80);
    assert.deepEqual([shown.before, shown.marked, shown.after, shown.indent, shown.width], ['', '', '', 0, 1]);
  });

  it('a long line shows what is around the mark', () => {
    const line = `${'a'.repeat(200)} sai ${'b'.repeat(200)}`;
    const [source = '', mark = ''] = drawn(line, 'sai', 40);
    assert.equal(widthOf(source), 40);
    assert.match(source, /^…a+ sai b+…$/);
    assert.equal(source.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1), 'sai');
  });

  it('a line cut before it was shown keeps its ellipses', () => {
    const [source = ''] = drawn('aaa sai bbb', 'sai', 40, 500, true);
    assert.equal(source, '…aaa sai bbb…');
  });

  it('a mark wider than the terminal shows its beginning', () => {
    const [source = '', mark = ''] = drawn(`a: ${'x'.repeat(300)}`, 'x'.repeat(300), 40);
    assert.ok(source.startsWith('a: xxx') || source.startsWith('…'), source);
    assert.ok(widthOf(source) <= 40 && mark.length <= 40 && mark.includes('^^^'));
  });

  it('always fits, marks at least one column, and never throws', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ế', 'e\u0323', '😀', '計', '\t', ' ', '\u200b', '👨‍👩‍👧') });
    fc.assert(
      fc.property(line, fc.nat(60), fc.nat(60), fc.integer({ min: 10, max: 50 }), (text, start, length, columns) => {
        const shown = showExcerpt({ text, from: 0, cut: false }, onLine(start, start + length), columns);
        assert.ok(widthOf(shown.before + shown.marked + shown.after) <= columns);
        assert.ok(shown.width >= 1);
      }),
    );
  });
});
