import { type Citation, findCitations } from '../../law/citation';
import type { Text } from '../../plan/text';
import { lately } from '../../texts/by-value';

/** The citations in a text, offsets into `text.value`. Equal texts share them. */
export const citationsOf = ({ value }: Text): readonly Citation[] => citationsIn(value);

const citationsIn = lately(findCitations);

/** Whether a part of a text stands inside a citation: in a number, a date or a title, which are quoted as they are. */
export function isInCitation(text: string, start: number, end: number): boolean {
  const citations = citationsIn(text);
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (citations[low - 1]?.end ?? -1);
}
