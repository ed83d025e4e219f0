/** The page's words in every language that is spoken here; the browser's language is taken, English where it has none of them. */

import { overlay } from './overlay';
import { share } from './share';

export const LANGUAGES = ['en', 'de', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One table per view: the English one says which texts there are, the others must have the same. */
export type Table<T> = Record<Language, T>;

/** The first language of the visitor's that is spoken here; stays for the whole visit. */
export const language: Language = navigator.languages
  .map((wished) => LANGUAGES.find((known) => known === wished.toLowerCase().split('-')[0]))
  .find((known) => known !== undefined) ?? 'en';

/** All texts of the visitor's language. */
export const texts = { overlay: overlay[language], share: share[language] };
