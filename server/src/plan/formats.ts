import { readDate } from '../time/date';

/** The formats of the canonical schema, by name; the compiled validators call them. */
export const formats: Readonly<Record<'date', (text: string) => boolean>> = {
  date: (text) => readDate(text)?.date !== undefined,
};
