import { isKeyAnywhere } from '../../plan/keys';

/** A line on which something of the plan begins: a list item, a key, or a text below its key. Columns are 0-based. */
export interface Row {
  readonly kind: 'row';
  /** White space before the first sign. */
  readonly lead: string;
  readonly column: number;
  /** The columns of the dashes in front. */
  readonly dashes: readonly number[];
  /** The column of what stands behind the dashes, and its place in the line. */
  readonly content: number;
  readonly at: number;
  /** The key as it is written, without quotes. */
  readonly key: string | undefined;
  /** Whether anything is written behind the key, or behind the dash. */
  readonly filled: boolean;
}

/** A line of a text, or of brackets, that begins further up; an empty one inside such belongs to it. */
export interface Attached {
  readonly kind: 'attached';
  readonly lead: string;
}

export type Line = Row | Attached | { readonly kind: 'blank' | 'comment'; readonly lead: string };

/** What a line leaves open for those below it. */
type Open =
  /** A block of text: lines from `column` on; the first of them may stand deeper, and then the others have to. */
  | { readonly kind: 'block'; readonly column: number; readonly begun: boolean }
  /** Brackets, so many, or a quote; `sign` is the quote that is open. */
  | { readonly kind: 'signs'; readonly depth: number; readonly sign: string };

/** Reads the lines of a plan one behind the other, whatever state it is in. */
export interface LineReader {
  read(line: string): Line;
  /** Whether the next line, if it is deep enough, is text of a block or stands in brackets or quotes. */
  readonly open: Open | undefined;
}

/** @param tab columns that a tab in the indentation stands for */
export function lineReader(tab: number): LineReader {
  let open: Open | undefined;
  /** Lines deeper than this go on with the text above; undefined where nothing goes on. */
  let goesOn: number | undefined;
  /** The column of a key, or of a dash, that has still to get its content. */
  let waiting: number | undefined;
  return {
    get open() {
      return open;
    },
    read(line) {
      const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
      const column = width(lead, tab);
      const blank = lead.length === line.length;
      if (open?.kind === 'block' && (blank || column >= open.column)) {
        if (!blank && !open.begun) open = { kind: 'block', column, begun: true };
        return { kind: 'attached', lead };
      }
      if (open?.kind === 'signs') {
        open = scan(line, lead.length, open.depth, open.sign);
        goesOn = undefined;
        return { kind: 'attached', lead };
      }
      open = undefined;
      if (blank) return { kind: 'blank', lead };
      if (line[lead.length] === '#') {
        goesOn = undefined;
        return { kind: 'comment', lead };
      }
      const row = rowOf(line, lead, column, tab);
      const isKey = row.key !== undefined && isKeyAnywhere(row.key);
      if (goesOn !== undefined && column > goesOn && !isKey) return { kind: 'attached', lead };
      const base = row.key !== undefined ? row.content : (row.dashes.at(-1) ?? waiting ?? column - 1);
      const value = line.slice(row.at + (row.key === undefined ? 0 : keyLength(line, row.at))).trimStart();
      const from = line.length - value.length;
      open = row.filled ? opened(line, from, base) : undefined;
      goesOn = row.filled && !open && !/^["'[{]/.test(value) ? base : undefined;
      waiting = row.filled ? undefined : base;
      return row;
    },
  };
}

/** Columns that white space takes. */
export function width(lead: string, tab: number): number {
  let columns = 0;
  for (const sign of lead) columns += sign === '\t' ? tab - (columns % tab) : 1;
  return columns;
}

function rowOf(line: string, lead: string, column: number, tab: number): Row {
  const dashes: number[] = [];
  let at = lead.length;
  let content = column;
  while (line[at] === '-' && /^(?:[ \t]|$)/.test(line[at + 1] ?? '')) {
    dashes.push(content);
    const gap = /^[ \t]*/.exec(line.slice(at + 1))?.[0] ?? '';
    content = width(' '.repeat(content + 1) + gap, tab);
    at += 1 + gap.length;
  }
  const length = keyLength(line, at);
  const key = length > 0 ? line.slice(at, at + length - 1).trim() : undefined;
  const rest = line.slice(at + length).trimStart();
  // An anchor or a tag alone leaves the place for what follows.
  const filled = !/^(?:#|(?:[&!]\S*\s*)?$)/.test(rest);
  return { kind: 'row', lead, column, dashes, content, at, key: key?.replace(/^(["'])(.*)\1$/, '$2'), filled };
}

/** The length of a key with its colon; 0 where no key stands. */
function keyLength(line: string, at: number): number {
  const quote = line[at];
  if (quote === '"' || quote === "'") {
    const end = line.indexOf(quote, at + 1) + 1;
    const colon = end > 0 ? /^[ \t]*:(?=[ \t]|$)/.exec(line.slice(end)) : undefined;
    return colon ? end - at + colon[0].length : 0;
  }
  if (quote === '[' || quote === '{') return 0;
  const colon = /:(?=[ \t]|$)/.exec(line.slice(at));
  const comment = /[ \t]#/.exec(line.slice(at));
  return colon && colon.index > 0 && colon.index < (comment?.index ?? line.length) ? colon.index + 1 : 0;
}

function opened(line: string, from: number, base: number): Open | undefined {
  const props = /^(?:[&!]\S*[ \t]+)*/.exec(line.slice(from))?.[0].length ?? 0;
  const at = from + props;
  const block = /^[|>]([-+\d]{0,2})[ \t]*(?:#.*)?$/.exec(line.slice(at));
  // With a digit the author says how deep the text is; its first line may be deeper.
  if (block) return { kind: 'block', column: base + 1, begun: /\d/.test(block[1] ?? '') };
  return /^["'[{]/.test(line.slice(at)) ? scan(line, at, 0, '') : undefined;
}

/** What is still open at the end of a line. */
function scan(line: string, from: number, depth: number, sign: string): Open | undefined {
  let [deep, quote] = [depth, sign];
  for (let i = from; i < line.length; i++) {
    const c = line[i] ?? '';
    if (quote) {
      // An escaped sign, or a quote written twice.
      if (quote === '"' ? c === '\\' : c === quote && line[i + 1] === quote) i++;
      else if (c === quote) quote = '';
    } else if (c === '[' || c === '{') deep++;
    else if (c === ']' || c === '}') deep--;
    else if (c === '#' && /[ \t]/.test(line[i - 1] ?? ' ')) break;
    // Inside a word an apostrophe is text.
    else if ((c === '"' || c === "'") && /[\s,[{:]/.test(line[i - 1] ?? ' ')) quote = c;
    if (!quote && deep <= 0) return undefined;
  }
  return { kind: 'signs', depth: deep, sign: quote };
}
