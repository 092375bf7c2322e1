import { type Citation, findCitations } from '../../law/citation';
import type { Text } from '../../plan/text';
import { perText } from '../per-text';

/** The citations in a text, offsets into `text.value`; found once for each text. */
export const citationsOf: (text: Text) => readonly Citation[] = perText((text) => findCitations(text.value));
