/** How text stands on a terminal: columns, not characters. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader sees as one character, and the columns it takes. */
export interface Cell {
  readonly text: string;
  /** Where it begins in the text it was cut from, in UTF-16 code units. */
  readonly at: number;
  readonly width: number;
}

/** East Asian wide and full-width characters, and emoji shown as pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f\u20e3/u;

const EMPTY = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Characters that steer a terminal or turn the direction of writing: text of a file must not do either. */
const STEERING = /(?!\t)\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text without line breaks and without characters that steer a terminal; each becomes one visible mark. */
export function harmless(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** Latin and Vietnamese letters and the common punctuation: one column for each code unit, which is nearly all there is. */
const SIMPLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

const TAB = 4;

/** The characters of a text with their columns; tabs become spaces up to their next stop. */
export function cellsOf(text: string): Cell[] {
  if (SIMPLE.test(text)) return text.split('').map((cell, at) => ({ text: cell, at, width: 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(harmless(text))) {
    const tab = segment === '\t' ? TAB - (column % TAB) : 0;
    const width = tab || (EMPTY.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1);
    cells.push({ text: tab ? ' '.repeat(tab) : segment, at: index, width });
    column += width;
  }
  return cells;
}

export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** A text cut to a number of columns, with an ellipsis where something is missing. */
export function cutTo(text: string, columns: number): string {
  // No character takes less than a column for long, so nothing behind this can be shown.
  const cells = cellsOf(text.slice(0, columns * 8));
  if (cells.reduce((sum, { width }) => sum + width, 0) <= columns && text.length <= columns * 8) return harmless(text);
  let result = '';
  let used = 1;
  for (const { text: cell, width } of cells) {
    if (used + width > columns) break;
    result += cell;
    used += width;
  }
  return `${result.trimEnd()}…`;
}

/** Lines of at most so many columns, broken between words; a word longer than that stays whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of harmless(text.replace(/[\n\t]/g, ' ')).split(/ +/)) {
    const width = widthOf(word);
    if (line !== '' && used + 1 + width > columns) {
      lines.push(line);
      line = word;
      used = width;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += width + (used === 0 ? 0 : 1);
    }
  }
  return [...lines, line];
}
