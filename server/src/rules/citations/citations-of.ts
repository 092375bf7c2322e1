import { type Citation, findCitations } from '../../law/citation';
import type { Text } from '../../plan/text';
import { memo } from '../../texts/memo';

/** The citations in a text, offsets into `text.value`; found once for each text. */
export const citationsOf: (text: Text) => readonly Citation[] = memo((text) => findCitations(text.value));
