import assert from 'node:assert/strict';
import { alignScalar } from '../../../server/src/plan/align';
import { readYaml } from '../../../server/src/plan/read-yaml';
import { spanOf, textOf } from '../../../server/src/plan/text';
import type { Scalar } from '../../../server/src/plan/tree';

/** The value of the first key of a document. */
function scalarOf(text: string): Scalar {
  const { node, problems } = readYaml({ offset: 0, text });
  assert.deepEqual(problems, [], text);
  const value = node?.kind === 'mapping' ? node.pairs[0]?.value : undefined;
  assert.equal(value?.kind, 'scalar', text);
  return value as Scalar;
}

/** The source that a part of the value comes from. */
function sourceOf(document: string, part: string): string {
  const text = textOf(scalarOf(document));
  const from = text.value.indexOf(part.normalize('NFC'));
  assert.ok(from >= 0, `“${part}” in ${JSON.stringify(text.value)}`);
  const { start, end } = spanOf(text, from, from + part.normalize('NFC').length);
  return document.slice(start, end);
}

const parts: readonly [style: string, document: string, part: string, source: string][] = [
  ['plain', 'a: Kiểm tra công tác\n', 'tra', 'tra'],
  ['plain with a comment', 'a: Kiểm tra # ghi chú\n', 'Kiểm tra', 'Kiểm tra'],
  ['plain over two lines', 'a: Kiểm tra\n  công tác\n', 'tra công', 'tra\n  công'],
  ['plain over lines with a gap', 'a: một\n\n    hai ba\nb: c\n', 'hai', 'hai'],
  ['plain with many spaces', 'a: một   hai\n', 'hai', 'hai'],
  ['double quotes', 'a: "Kiểm tra"\n', 'tra', 'tra'],
  ['double quotes with escapes', 'a: "a\\tb \\"Kiểm\\" tra"\n', 'Kiểm', 'Kiểm'],
  ['an escape is found whole', 'a: "x \\u0111 y"\n', 'đ', '\\u0111'],
  ['behind escapes', 'a: "\\x41\\u0042\\n tra"\n', 'tra', 'tra'],
  ['double quotes over lines', 'a: "một\n  hai\n\n  ba"\n', 'ba', 'ba'],
  ['double quotes with a line end taken out', 'a: "một\\\n  hai"\n', 'hai', 'hai'],
  ['single quotes', "a: 'Ngày ''không giấy'' nhé'\n", 'không giấy', 'không giấy'],
  ['a doubled quote is found whole', "a: 'x '' y'\n", "'", "''"],
  ['a block of text', 'a: |\n  một\n  hai ba\n', 'hai', 'hai'],
  ['a block over its lines', 'a: |\n  một\n  hai ba\n', 'một\nhai', 'một\n  hai'],
  ['a block with a header', 'a: |2- # x\n   một\n  hai\n', 'hai', 'hai'],
  ['a folded block', 'a: >-\n  một hai\n  ba\n\n  bốn\n', 'ba', 'ba'],
  ['a folded block over a line end', 'a: >-\n  một hai\n  ba\n', 'hai ba', 'hai\n  ba'],
  ['CRLF in a block', 'a: |\r\n  một\r\n  hai\r\n', 'hai', 'hai'],
  ['CRLF in a plain text', 'a: một\r\n  hai\r\n', 'hai', 'hai'],
  ['behind an emoji', 'a: 😀 Kiểm tra 🎉\n', 'tra', 'tra'],
  ['an emoji', 'a: x 😀 y\n', '😀', '😀'],
  ['letters that repeat', 'a: ba ba bA\n', 'bA', 'bA'],
];

describe('places of text', () => {
  for (const [style, document, part, source] of parts) {
    it(style, () => assert.equal(sourceOf(document, part), source));
    const decomposed = document.normalize('NFD');
    if (decomposed !== document)
      it(`${style}, decomposed`, () => assert.equal(sourceOf(decomposed, part), source.normalize('NFD')));
  }

  it('the whole text by default, without white space at its ends', () => {
    const document = 'a: "  Kiểm tra  "\n';
    const text = textOf(scalarOf(document));
    assert.equal(text.value, 'Kiểm tra');
    const { start, end } = spanOf(text);
    assert.equal(document.slice(start, end), 'Kiểm tra');
  });

  it('marks that stand in another order compose all the same', () => {
    const document = 'a: bê\u0323nh vie\u0323\u0302n rồi\n';
    assert.equal(textOf(scalarOf(document)).value, 'bệnh viện rồi');
    assert.equal(sourceOf(document, 'viện'), 'vie\u0323\u0302n');
    assert.equal(sourceOf(document, 'rồi'), 'rồi');
  });

  it('an empty part has a place too', () => {
    const text = textOf(scalarOf('a: Kiểm tra\n'));
    const { start, end } = spanOf(text, 4, 4);
    assert.equal(start, end);
  });

  it('every character of a value has its place, in order, inside the scalar', () => {
    for (const [, document] of parts) {
      const scalar = scalarOf(document);
      const places = alignScalar(scalar);
      assert.equal(places.length, scalar.value.length + 1);
      for (let i = 0; i < places.length; i++) {
        const [place = -1, before = scalar.start] = [places[i], places[i - 1]];
        assert.ok(before <= place && place <= scalar.end, `${JSON.stringify(document)} at ${i}`);
      }
      for (const [i, character] of [...scalar.value.matchAll(/[\p{L}\p{N}]/gu)].map(
        ({ 0: c, index }) => [index, c] as const,
      )) {
        const at = places[i] ?? -1;
        const source = document.slice(at, at + character.length);
        assert.ok(source === character || document[at] === '\\', `${JSON.stringify(document)}: ${character} at ${at}`);
      }
    }
  });
});
