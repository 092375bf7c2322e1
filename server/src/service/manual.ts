import type { RulePages } from '../rules/rule';
import type { KeyDocs } from './key-docs';

/**
 * What is told of keys and rules when somebody asks. It is a fifth of the words of the program, and checking needs none of
 * them; so a host brings it when it is asked for first.
 */
export interface Manual {
  readonly keys: Partial<KeyDocs>;
  readonly rules: RulePages;
}

/** For a host that cannot bring it. */
export const emptyManual: Manual = { keys: {}, rules: {} };
