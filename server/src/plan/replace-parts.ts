import { replace, scalarText, type TextEdit } from './edit';
import { spanOf, type Text } from './text';
import { rangeOf, type ScalarStyle } from './tree';

/** Indexes into the text's `value`, UTF-16; `to` exclusive. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

/** What would not read back as itself where it is put, by the style of the scalar around it. */
const UNSAFE: Readonly<Record<ScalarStyle | 'flow', RegExp>> = {
  plain: /\n|:(?:\s|$)|\s#/,
  flow: /[,[\]{}\n]|:(?:\s|$)|\s#/,
  single: /['\n]/,
  double: /["\\\n]/,
  literal: /\n/,
  folded: /\n/,
};

/**
 * Replaces parts of a text where they stand. Where what is written would not read back as that (a comma in a flow list, a
 * quote in quotes), the whole scalar is written anew.
 *
 * @param parts from left to right, not overlapping
 * @param inFlow whether the scalar stands inside `[…]` or `{…}`
 */
export function replaceParts(text: Text, parts: readonly TextPart[], inFlow = false): TextEdit[] {
  const { style } = text.node;
  const unsafe = UNSAFE[style === 'plain' && inFlow ? 'flow' : style];
  const opens = (part: { from: number; newText: string }) =>
    style === 'plain' && part.from === 0 && scalarText(part.newText) !== part.newText;
  if (!parts.some((part) => unsafe.test(part.newText) || opens(part)))
    return parts.map(({ from, to, newText }) => replace(spanOf(text, from, to), newText));
  let value = '';
  let at = 0;
  for (const { from, to, newText } of parts) {
    value += text.value.slice(at, from) + newText;
    at = to;
  }
  const { start, end } = rangeOf(text.node);
  return [{ start, end, newText: scalarText(value + text.value.slice(at), style === 'double', inFlow) }];
}
