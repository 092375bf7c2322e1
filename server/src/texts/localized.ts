/** The two languages every text a user reads exists in; Vietnamese first. */
export type Language = 'vi' | 'en';

/** One text in both languages. `{name}` marks a place filled by {@link render}. */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

/** What fills a `{name}`: the same in both languages, or itself a localized text. */
export type TextValue = string | number | Localized;

/** A text with the values that fill it, rendered only when somebody reads it. */
export interface Message {
  readonly text: Localized;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/** A message in one language. A placeholder without a value stays visible, so that a test can find it. */
export function render(message: Message, language: Language): string {
  const { text, values = {} } = message;
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** A rendered message in both languages, to stand inside another one. */
export function inBoth(message: Message): Localized {
  return { vi: render(message, 'vi'), en: render(message, 'en') };
}
