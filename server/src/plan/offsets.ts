import { nfc } from '../texts/fold';
import { alignScalar } from './align';
import type { Text } from './text';

/**
 * The index in `text.value` (NFC, trimmed) that stands at an offset of the piece; the nearest one before it.
 * The opposite of `spanOf`.
 */
export function indexAt(text: Text, offset: number): number {
  const places = alignScalar(text.node);
  const raw = text.node.value;
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const lead = raw.length - raw.trimStart().length;
  const composed = nfc(raw.slice(lead, Math.max(lead, low))).length;
  return Math.min(composed, text.value.length);
}
