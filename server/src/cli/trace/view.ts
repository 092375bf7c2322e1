import type { Language } from '../../texts/localized';

/** What all formats need to know of whom they are for. */
export interface View {
  readonly language: Language;
  /** A file relative to the current folder. */
  readonly shownPath: (path: string) => string;
}
