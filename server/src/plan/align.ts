import type { Scalar } from './tree';

/**
 * Where each character of a scalar's decoded value stands in its source.
 *
 * Folding, indentation, quotes and escapes make value and source differ, but characters other than white space come in
 * the same order in both; so one walk over the source suffices. White space in the value is placed right behind the
 * character before it.
 *
 * @returns for each index of `value` (and its length) the offset in the piece, UTF-16
 */
export function alignScalar(scalar: Scalar): readonly number[] {
  const { value, style } = scalar;
  const source = scalar.piece.text;
  const offsets = new Array<number>(value.length + 1);
  const quote = style === 'double' || style === 'single' ? 1 : 0;
  let at = scalar.start + quote + (style === 'literal' || style === 'folded' ? headerLength(source, scalar.start) : 0);
  let behind = at;
  for (let i = 0; i < value.length; i++) {
    if (isSpace(value.charCodeAt(i))) {
      offsets[i] = behind;
      const escaped = style === 'double' ? escapeAt(source, behind) : 0;
      behind += escaped > 0 ? escaped : isSpace(source.charCodeAt(behind)) ? 1 : 0;
      at = Math.max(at, behind);
      continue;
    }
    at = skipFiller(source, at, scalar.end, style);
    offsets[i] = at;
    at += widthAt(source, at, style);
    behind = at;
  }
  offsets[value.length] = behind;
  return offsets;
}

/** `|`, `>-`, `|2 # comment` and the line end behind it. */
function headerLength(source: string, start: number): number {
  const newline = source.indexOf('\n', start);
  return newline < 0 ? source.length - start : newline + 1 - start;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** White space that stands in the source only, and escaped white space in double quotes. */
function skipFiller(source: string, from: number, end: number, style: Scalar['style']): number {
  let at = from;
  while (at < end) {
    if (isSpace(source.charCodeAt(at))) at++;
    else if (style === 'double' && source[at] === '\\' && ' ntr\n\r\t'.includes(source[at + 1] ?? '')) at += 2;
    else break;
  }
  return at;
}

function widthAt(source: string, at: number, style: Scalar['style']): number {
  if (style === 'double') return escapeAt(source, at) || 1;
  return style === 'single' && source[at] === "'" ? 2 : 1;
}

/** The length of the escape that begins at `at`, or 0. */
function escapeAt(source: string, at: number): number {
  if (source[at] !== '\\') return 0;
  const hex = { x: 2, u: 4, U: 8 }[source[at + 1] ?? ''];
  return 2 + (hex ?? 0);
}
