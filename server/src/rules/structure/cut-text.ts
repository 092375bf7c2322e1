import { inQuotes, replace } from '../../plan/edit';
import type { KeyUse } from '../../plan/entity';
import type { Mapping, Scalar, Span } from '../../plan/tree';
import type { Fix } from '../rule';

/** A text that its own comma cut in a flow map: `{ tên: Rà soát, đánh giá thủ tục, tiến độ: Quý I }`. */
export interface CutText {
  /** The value in front of the comma. */
  readonly text: Scalar;
  /** What the commas made keys of, in their order. */
  readonly keys: readonly Scalar[];
}

/** The texts of a flow map that commas cut: unknown keys without a value, behind a value without quotes. */
export function cutTextsOf({ flow, pairs }: Mapping, unknown: ReadonlySet<KeyUse['key']>): readonly CutText[] {
  if (!flow) return [];
  const found: { text: Scalar; keys: Scalar[] }[] = [];
  let open: { text: Scalar; keys: Scalar[] } | undefined;
  for (const { key, value } of pairs) {
    if (value === undefined && unknown.has(key)) {
      if (open?.keys.length === 0) found.push(open);
      open?.keys.push(key);
    } else open = value?.kind === 'scalar' && value.style === 'plain' ? { text: value, keys: [] } : undefined;
  }
  return found;
}

/** Puts the whole text in quotes, its commas in it. */
export function joined({ text, keys }: CutText): Fix[] {
  const span: Span = { ...text, end: keys.at(-1)?.end ?? text.end };
  const source = text.piece.text.slice(span.start, span.end);
  // A comment or a line break between the parts is no part of the text.
  if (/[\n#]/.test(source)) return [];
  const title = { vi: 'Đặt cả đoạn “{text}” trong dấu nháy', en: 'Put the whole text “{text}” in quotes' };
  return [{ title: { text: title, values: { text: source } }, edits: [replace(span, inQuotes(source))], safe: false }];
}
