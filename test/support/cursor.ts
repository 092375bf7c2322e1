/** A text with a cursor `|` and places: `‹a use›`, `⟪a declaration⟫`. Offsets are UTF-16 in the text without marks. */
export interface Marked {
  readonly text: string;
  /** Where `|` stands; -1 where there is none. */
  readonly cursor: number;
  readonly places: readonly MarkedPlace[];
}

export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
  readonly declares: boolean;
}

export function readCursor(marked: string): Marked {
  let text = '';
  let cursor = -1;
  const places: MarkedPlace[] = [];
  const open: number[] = [];
  for (const sign of marked) {
    if (sign === '|') cursor = text.length;
    else if (sign === '‹' || sign === '⟪') open.push(text.length);
    else if (sign === '›' || sign === '⟫')
      places.push({ start: open.pop() ?? Number.NaN, end: text.length, declares: sign === '⟫' });
    else text += sign;
  }
  if (open.length > 0) throw new Error('a place is not closed');
  return { text, cursor, places: places.sort((a, b) => a.start - b.start) };
}

/** A text with places written into it, as {@link readCursor} takes it. */
export function writePlaces(text: string, places: readonly MarkedPlace[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, declares } of [...places].sort((a, b) => a.start - b.start)) {
    const words = text.slice(start, end);
    result += text.slice(at, start) + (declares ? `⟪${words}⟫` : `‹${words}›`);
    at = end;
  }
  return result + text.slice(at);
}
