/** Characters that steer a terminal or turn the direction of writing; in a page they would make a text pass for another. */
const STEERING = /(?![\t\n])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as it stands in an element or between the quotes of an attribute: markup is shown, never obeyed. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (mark) => ENTITIES[mark] ?? '');
}

/** Each character that steers becomes one visible mark. */
export function visible(text: string): string {
  return text.replace(STEERING, '\ufffd');
}
