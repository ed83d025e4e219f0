/** Numbers and plurals as the language of a text table writes them. */

import type { Language } from './language';

/** Whole numbers in the language's digits and groups. */
export function numbers(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (value) => format.format(value);
}

/** Picks the form of a word that the language uses with a number; forms a language lacks may be left out. */
export function plurals(language: Language): (count: number, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Seconds of a lesson as a clock: 395 is 06:35, 3995 is 1:06:35. */
export function lessonClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
