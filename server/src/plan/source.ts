import { memo } from '../texts/memo';
import { type LineIndex, lastAtMost, type Position, TextLines } from './lines';
import type { Range } from './tree';

/** A part of a text from the beginning of a line to the beginning of another. */
export interface Chunk {
  readonly text: string;
  /** How many line breaks are in it. */
  readonly breaks: number;
  /** Whether it holds a carriage return that no line feed follows. */
  readonly loneReturn: boolean;
}

/** @param breaks where they have been counted already */
export function chunkOf(text: string, breaks = breaksIn(text)): Chunk {
  return { text, breaks, loneReturn: text.includes('\r') && /\r(?!\n)/.test(text) };
}

/** How many line breaks there are from an offset on. */
export function breaksIn(text: string, from = 0): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

const linesOf = memo((chunk: Chunk) => new TextLines(chunk.text));

/**
 * A version of a text, held in chunks, so that an edit copies the chunks it touches and not the whole, and a reader
 * sees by identity what has stayed the same. Places are UTF-16 code units, 0-based.
 */
export class SourceText implements LineIndex {
  private readonly starts: Int32Array;
  private readonly firstLines: Int32Array;
  private joined: string | undefined;
  readonly length: number;
  readonly count: number;
  /** Whether a carriage return stands in it that no line feed follows. */
  readonly loneReturn: boolean;

  /** @param mark the byte order mark before the first chunk, or nothing */
  constructor(
    readonly chunks: readonly Chunk[],
    readonly mark: string,
  ) {
    this.starts = new Int32Array(chunks.length);
    this.firstLines = new Int32Array(chunks.length);
    let offset = mark.length;
    let line = 0;
    let loneReturn = false;
    for (let i = 0; i < chunks.length; i++) {
      this.starts[i] = offset;
      this.firstLines[i] = line;
      const chunk = chunks[i];
      offset += chunk?.text.length ?? 0;
      line += chunk?.breaks ?? 0;
      loneReturn ||= chunk?.loneReturn ?? false;
    }
    this.loneReturn = loneReturn;
    this.length = offset;
    this.count = line + 1;
  }

  static of(text: string): SourceText {
    const mark = text.charCodeAt(0) === 0xfeff ? '\ufeff' : '';
    return new SourceText([chunkOf(text.slice(mark.length))], mark);
  }

  /** The whole text; joined when it is first asked for. */
  get text(): string {
    if (this.joined === undefined) {
      const only = this.chunks.length === 1 && this.mark === '' ? this.chunks[0]?.text : undefined;
      this.joined = only ?? this.mark + this.chunks.map(({ text }) => text).join('');
    }
    return this.joined;
  }

  startOf(chunk: number): number {
    return this.starts[chunk] ?? this.length;
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    if (this.joined !== undefined) return this.joined.slice(Math.max(0, start), Math.max(0, end));
    let i = lastAtMost(this.starts, start);
    let text = start < this.mark.length ? this.mark.slice(Math.max(0, start), Math.max(0, end)) : '';
    for (let at = this.startOf(i); i < this.chunks.length && at < end; at = this.startOf(++i))
      text += this.chunks[i]?.text.slice(Math.max(0, start - at), end - at) ?? '';
    return text;
  }

  /** The text with a range replaced. Chunks outside it are the same objects. */
  replace({ start, end }: Range, newText: string): SourceText {
    // At the very beginning a byte order mark may come or go.
    if (this.chunks.length < 2 || start <= this.mark.length)
      return SourceText.of(this.text.slice(0, start) + newText + this.text.slice(end));
    const first = lastAtMost(this.starts, start);
    const last = lastAtMost(this.starts, end);
    // A chunk whose beginning is touched may from now on continue the line before it.
    const from = first > 0 && start === this.startOf(first) ? first - 1 : first;
    const head = this.chunks[from]?.text.slice(0, start - this.startOf(from)) ?? '';
    const tail = this.chunks[last]?.text.slice(end - this.startOf(last)) ?? '';
    const kept = [...this.chunks.slice(0, from), chunkOf(head + newText + tail), ...this.chunks.slice(last + 1)];
    return new SourceText(
      kept.filter(({ text }) => text !== ''),
      this.mark,
    );
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const i = lastAtMost(this.starts, at);
    const chunk = this.chunks[i];
    if (!chunk || at < this.mark.length) return { line: 0, character: at };
    const { line, character } = linesOf(chunk).positionAt(at - this.startOf(i));
    return { line: line + (this.firstLines[i] ?? 0), character: character + this.markAt(line, i) };
  }

  offsetAt({ line, character }: Position): number {
    const start = this.lineStart(line);
    return Math.min(start + Math.max(0, character), this.lineEnd(line));
  }

  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.count) return this.length;
    const i = lastAtMost(this.firstLines, line);
    const chunk = this.chunks[i];
    return this.startOf(i) + (chunk ? linesOf(chunk).lineStart(line - (this.firstLines[i] ?? 0)) : 0);
  }

  lineEnd(line: number): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.length;
    const i = lastAtMost(this.firstLines, line);
    const chunk = this.chunks[i];
    return this.startOf(i) + (chunk ? linesOf(chunk).lineEnd(line - (this.firstLines[i] ?? 0)) : 0);
  }

  /** The first line of all begins with the mark. */
  private markAt(line: number, chunk: number): number {
    return line === 0 && chunk === 0 ? this.mark.length : 0;
  }
}
