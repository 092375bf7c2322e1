import type { MapId } from '../../plan/vocabulary';
import type { TaskPlace } from '../../rules/outline';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';

/** The text value that is being written, in a document that may be half typed. */
export interface ValuePlace {
  readonly analysis: Analysis;
  readonly language: Language;
  /** The map and the canonical key the value is for, as `task` and `deadline`; for an item, the key that holds the list. */
  readonly map: MapId;
  readonly key: string;
  /** The value before the cursor as it is written, without its quotes; empty where nothing is. */
  readonly before: string;
  /** The rest of the value behind the cursor, on the same line. */
  readonly after: string;
  /** The task the value belongs to, as far as it could be read. */
  readonly task: TaskPlace | undefined;
}

/** A way to go on with a text value. It is text, not YAML: whoever inserts it adds quotes where they are needed. */
export interface ValueProposal {
  readonly kind: 'word' | 'unit' | 'date' | 'citation' | 'event' | 'phrase';
  /** What the list shows, and what is inserted in the place of `before` from `from` on, and of `after` if `whole`. */
  readonly text: string;
  /** UTF-16 offset in `before`. */
  readonly from: number;
  /** Whether the proposal is the whole value, so that `after` is replaced, too. */
  readonly whole: boolean;
  /** Stretches of `text` that the author is to fill or check, in order; the cursor goes to the first. */
  readonly stops?: readonly { readonly start: number; readonly end: number }[];
  /** One short line beside the label, as the computed day. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Other words under which it is found, as a unit's id and aliases; folding of accents is done by whoever shows it. */
  readonly alsoKnownAs?: readonly string[];
}

/** What may be written at a place, the likeliest first; nothing for a place the provider does not know. */
export type ValueProvider = (place: ValuePlace) => readonly ValueProposal[];
