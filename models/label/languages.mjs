// Writes which letters each language's words are written with, for vision.NameLanguages: "hu áéíóöőúüű", lower case, a line per language.
// Of Latin alphabets only what lies beyond a to z. Source: the exemplar characters of the Unicode CLDR (Unicode-3.0).
// usage: npm pack cldr-misc-full@48.2.0; unpack; node languages.mjs package > languages.txt
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LANGUAGES = ('en de fr es ca pt it nl da nb sv fi et lv lt pl cs sk sl hr hu ro tr az is fo ga cy mt sq eu vi '
  + 'ru uk be bg mk sr kk ky mn').split(' ');

for (const language of LANGUAGES) {
  const file = path.join(process.argv[2], 'main', language, 'characters.json');
  const { exemplarCharacters } = JSON.parse(readFileSync(file, 'utf8')).main[language].characters;
  const letters = [...new Set(exemplarCharacters.normalize('NFC').toLocaleLowerCase(language))]
    .filter((letter) => /\p{L}/u.test(letter) && !/[a-z]/.test(letter));
  console.log(`${language} ${letters.join('')}`);
}
