import type { PlanDocument } from './document';
import { columnOf, flowValue, type Insertable, keyLines, keyName, type TextEdit } from './edit';
import { type Node, rangeOf, type Scalar } from './tree';
import type { MapId } from './vocabulary';

/**
 * Makes a text in a list an item with keys: the text as it stands under `key`, then `extra` with its value.
 * Undefined where the text is no item of the list, or shares its line with something that would not stay as it is.
 *
 * @param map of the new item
 * @param list the list that holds the text
 */
export function wrapItem(
  document: PlanDocument,
  map: MapId,
  list: Node | undefined,
  item: Scalar,
  key: string,
  [extra, value]: readonly [string, Insertable],
): TextEdit[] | undefined {
  if (list?.kind !== 'sequence' || !list.items.includes(item)) return undefined;
  const { start, end } = rangeOf(item);
  const name = keyName(document, map, key);
  if (list.flow) {
    const other = keyName(document, map, extra);
    return [
      { start, end: start, newText: `{ ${name}: ` },
      { start: end, end, newText: `, ${other}: ${flowValue(document, map, extra, value)} }` },
    ];
  }
  const { text, lines, style } = document;
  const { line } = lines.positionAt(start);
  const dash = /^(\s*)-\s+$/.exec(text.slice(lines.lineStart(line), start))?.[1]?.length;
  const column = columnOf(document, item);
  if (dash === undefined) return undefined;
  const last = lines.positionAt(start + text.slice(start, end).trimEnd().length).line;
  // The lines behind the first have to stand deeper than the new keys, as deep as they stood behind the dash.
  const deeper = ' '.repeat(column - dash);
  const edits: TextEdit[] = [{ start, end: start, newText: `${name}: ` }];
  for (let n = line + 1; n <= last; n++) {
    const at = lines.lineStart(n);
    if (text.slice(at, lines.lineEnd(n)).trim() !== '') edits.push({ start: at, end: at, newText: deeper });
  }
  const behind = lines.lineEnd(last);
  return [
    ...edits,
    {
      start: behind,
      end: behind,
      newText: style.eol + ' '.repeat(column) + keyLines(document, map, extra, value, column),
    },
  ];
}
