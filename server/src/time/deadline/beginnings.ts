/** The words that deadlines begin with: everything else in a text is passed over at the cost of one look-up. */
import { DATED_WORDS } from './dated';
import { LIMIT_WORDS } from './limits';
import { POINT_WORDS } from './points';
import { RECURRENCE_WORDS } from './recurrences';
import { EVENT_WORDS } from './terms';
import { NUMBER_WORDS } from './tokens';
import { UNDATED_WORDS } from './vague';

const WORDS: ReadonlySet<string> = new Set([
  ...LIMIT_WORDS,
  ...POINT_WORDS,
  ...DATED_WORDS,
  ...EVENT_WORDS,
  ...RECURRENCE_WORDS,
  ...UNDATED_WORDS,
  ...Object.keys(NUMBER_WORDS),
]);

/** Whether a deadline may begin with this token. */
export function mayBegin(token: string): boolean {
  return WORDS.has(token) || (token >= '0' && token < ':');
}
