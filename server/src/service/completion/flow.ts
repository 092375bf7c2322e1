/** One pair of brackets around a place. */
export interface Bracket {
  readonly kind: '[' | '{';
  /** Keys written in it, wherever. */
  readonly keys: { readonly start: number; readonly key: string }[];
  /** The key whose value is being written. */
  key: string | undefined;
}

/** A place inside brackets. Indexes are of the text that was looked at. */
export interface FlowPlace {
  /** The outermost first. */
  readonly brackets: readonly Bracket[];
  /** Where what is being written begins, behind its quote. */
  readonly start: number;
  /** Where it ends: before a comma, a colon, a bracket or the end of the line. */
  readonly end: number;
  readonly quote: '' | '"' | "'";
  /** Whether a colon follows it: it is a key. */
  readonly colon: boolean;
}

/** Further behind the cursor nothing is looked for. */
const AHEAD = 2_000;

/**
 * What is being written at a place inside brackets.
 *
 * @param text begins with the bracket
 * @returns undefined where the brackets are closed before the place, or the place is in a comment
 */
export function flowAt(text: string, cursor: number): FlowPlace | undefined {
  const stack: Bracket[] = [];
  let token = 0;
  let quote: FlowPlace['quote'] = '';
  let found:
    | { brackets: Bracket[]; start: number; quote: FlowPlace['quote']; end?: number; colon?: boolean }
    | undefined;
  const last = Math.min(text.length, cursor + AHEAD);
  for (let i = 0; i <= last; i++) {
    if (i === cursor) {
      if (stack.length === 0) return undefined;
      found = { brackets: [...stack], start: token, quote };
    }
    const c = text[i] ?? '\n';
    if (quote !== '') {
      // What goes on over the next lines, or is not closed yet, is completed on its line.
      if (c === '\n' && found) found.end ??= i;
      else if (c === '\\' && quote === '"') i += i + 1 === cursor || text[i + 1] === '\n' ? 0 : 1;
      else if (c === quote) {
        if (found?.end === undefined && found?.start === token) found.end = i;
        quote = '';
      }
      continue;
    }
    const top = stack.at(-1);
    const open = c === '[' || c === '{';
    const close = c === ']' || c === '}';
    const colon =
      c === ':' && top?.kind === '{' && top.key === undefined && /^(?:$|[\s,\]}])/.test(text.slice(i + 1, i + 2));
    if (found && found.end === undefined && (open || close || colon || c === ',' || c === '\n')) {
      found.end = i;
      found.colon = colon;
    }
    if (open) {
      stack.push({ kind: c, keys: [], key: undefined });
      token = i + 1;
    } else if (close) {
      stack.pop();
      if (stack.length === 0) {
        if (found) break;
        return undefined;
      }
    } else if (c === ',') {
      if (top) top.key = found ? top.key : undefined;
      token = i + 1;
    } else if (colon && top) {
      const key = text
        .slice(token, i)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
      top.keys.push({ start: token, key });
      if (!found) top.key = key;
      token = i + 1;
    } else if ((c === '"' || c === "'") && text.slice(token, i).trim() === '') {
      quote = c;
      token = i + 1;
    } else if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) {
      const newline = text.indexOf('\n', i);
      if (!found && (newline < 0 || newline >= cursor)) return undefined;
      if (newline < 0) break;
      i = newline - 1;
    } else if (token === i && /\s/.test(c)) token = i + 1;
  }
  if (!found) return undefined;
  const { brackets, start, end = Math.max(cursor, text.length), colon = false } = found;
  return { brackets, start, end, quote: found.quote, colon };
}
