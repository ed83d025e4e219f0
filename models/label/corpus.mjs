// Writes the names of every locale of @faker-js/faker (MIT) as JSON: {"cs_CZ": {"first": [...], "last": [...]}, ...}
// usage: npm pack @faker-js/faker@9.9.0 && tar xzf faker-js-faker-9.9.0.tgz && node corpus.mjs package > names.json
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { allLocales } = await import(pathToFileURL(path.resolve(process.argv[2], 'dist/index.js')));
const every = (names) => (Array.isArray(names) ? names : Object.values(names ?? {}).flat()).filter((name) => typeof name === 'string');
const corpus = {};
for (const [code, { person }] of Object.entries(allLocales)) {
  const first = [...new Set(every(person?.first_name))];
  const last = [...new Set(every(person?.last_name))];
  if (first.length && last.length) corpus[code] = { first, last };
}
console.log(JSON.stringify(corpus));
