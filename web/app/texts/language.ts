/** The languages that are spoken here. */

export const LANGUAGES = ['en', 'de', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One table per view: the English one says which texts there are, the others must have the same. */
export type Table<T> = Record<Language, T>;

/** The visitor's own kind of a language, such as en-GB for dates; the bare language where they wish for none. */
export function localeOf(one: Language): string {
  return navigator.languages.find((wished) => wished.toLowerCase().split('-')[0] === one) ?? one;
}

/** The first language of the visitor's that is spoken here; stays for the whole visit. */
export const language: Language = navigator.languages
  .map((wished) => LANGUAGES.find((known) => known === wished.toLowerCase().split('-')[0]))
  .find((known) => known !== undefined) ?? 'en';
