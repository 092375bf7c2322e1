/** Words that stand in a message are no longer than this; in UTF-16 units. */
const LONGEST = 80;

/** The beginning of a text, on one line, to stand in a message. */
export function inShort(text: string): string {
  const words = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : words;
}
