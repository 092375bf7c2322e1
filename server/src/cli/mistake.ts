import type { Message } from '../texts/localized';
import { message, type TextKey } from './texts';

/** Wrong use of the command line: ends the command with one sentence and exit code 2. */
export class Mistake extends Error {
  readonly sentence: Message;

  constructor(key: TextKey, values: Message['values'] = {}) {
    super(key);
    this.sentence = message(key, values);
  }
}
