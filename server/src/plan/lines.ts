/** Line and column, 0-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets (0-based, UTF-16) into positions and back. A line ends at LF (a CR before it is part of the line). */
export interface LineIndex {
  /** How many lines there are; a text without a line break has one. */
  readonly count: number;
  /** Offsets outside the text are moved to its nearer end. */
  positionAt(offset: number): Position;
  /** A position behind the end of its line is moved there. */
  offsetAt(position: Position): number;
  /** Offset of the first character of a line; the text's end for a line behind the last. */
  lineStart(line: number): number;
  /** Offset behind the last character of a line, its line break left out. */
  lineEnd(line: number): number;
}

/** Where each line of a text begins. */
export class TextLines implements LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = lastAtMost(this.starts, at);
    return { line, character: at - (this.starts[line] ?? 0) };
  }

  offsetAt({ line, character }: Position): number {
    const start = this.lineStart(line);
    return Math.min(start + Math.max(0, character), this.lineEnd(line));
  }

  lineStart(line: number): number {
    return this.starts[Math.max(0, line)] ?? this.text.length;
  }

  lineEnd(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }
}

/** The index of the last of the rising numbers that is not above a value; 0 where all are. */
export function lastAtMost(rising: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
