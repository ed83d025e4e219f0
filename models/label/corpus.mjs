// Writes real names and words as JSON: {"cs_CZ": {"first": [...], "last": [...]}, ..., "is~": {"first": words, "last": words}}.
// Names are those of every locale of @faker-js/faker (MIT); words are those of the country and language names that the
// Unicode CLDR (Unicode-3.0) keeps for every locale ("is~"), so that languages without names there are not strange.
// usage: npm pack @faker-js/faker@9.9.0 cldr-localenames-full@48.2.0; unpack each; node corpus.mjs FAKER CLDR > names.json
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [faker, cldr] = process.argv.slice(2);
const { allLocales } = await import(pathToFileURL(path.resolve(faker, 'dist/index.js')));
const every = (names) => (Array.isArray(names) ? names : Object.values(names ?? {}).flat()).filter((name) => typeof name === 'string');
const corpus = {};
for (const [code, { person }] of Object.entries(allLocales)) {
  const first = [...new Set(every(person?.first_name))];
  const last = [...new Set(every(person?.last_name))];
  if (first.length && last.length) corpus[code] = { first, last };
}

/** The words of a locale's country or language names, each with a capital. */
function words(locale, kind) {
  const file = path.join(cldr, 'main', locale, `${kind}.json`);
  if (!existsSync(file)) return [];
  const names = JSON.parse(readFileSync(file, 'utf8')).main[locale].localeDisplayNames[kind] ?? {};
  const parts = Object.entries(names).filter(([key, name]) => key !== name).flatMap(([, name]) => name.split(/[\s,()\[\]–-]+/u));
  return parts.filter((word) => /^\p{L}{2,}$/u.test(word)).map((word) => word[0].toLocaleUpperCase(locale) + word.slice(1));
}

for (const locale of readdirSync(path.join(cldr, 'main')).sort()) {
  if (/[-_][A-Z]{2}$/u.test(locale)) continue;
  const both = [...new Set([...words(locale, 'languages'), ...words(locale, 'territories')])];
  if (both.length > 100) corpus[`${locale}~`] = { first: both, last: both };
}
console.log(JSON.stringify(corpus));
