package dev.gallerist.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cyrillic names in Latin letters, as passports, lists and people spell them: ISO 9 (its marks are left to
 * {@link NameDistance}), GOST 7.79 B, the passport form of ICAO 9303, and what is common. Stateless.
 */
final class Transliteration {

    private static final String PLAIN =
            "а a б b в v г g д d з z и i к k л l м m н n о o п p р r с s т t у u ф f і i ґ g";

    private static final List<Map<Integer, String>> SCHEMES = List.of(
            scheme("е e ё e ж z й j х h ц c ч c ш s щ s ъ - ы y ь - э e ю u я a є e ї i"),
            scheme("е e ё yo ж zh й j х x ц cz ч ch ш sh щ shh ъ - ы y ь - э e ю yu я ya є ye ї yi"),
            scheme("е e ё e ж zh й i х kh ц ts ч ch ш sh щ shch ъ ie ы y ь - э e ю iu я ia є ie ї i"),
            scheme("е e ё yo ж zh й y х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya є ye ї yi"),
            scheme("е e ё jo ж j й j х h ц tz ч ch ш sh щ sch ъ - ы y ь - э e ю ju я ja є je ї ji"));

    private Transliteration() {}

    private static Map<Integer, String> scheme(String rest) {
        String[] pairs = (PLAIN + " " + rest).split(" ");
        Map<Integer, String> letters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            letters.put(pairs[i].codePointAt(0), pairs[i + 1].equals("-") ? "" : pairs[i + 1]);
        }
        return Map.copyOf(letters);
    }

    /** Whether there is a Cyrillic letter in the name. */
    static boolean isCyrillic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** The name's spellings in Latin letters, lower case; itself alone where it has no Cyrillic letter. */
    static List<String> latin(String name) {
        if (!isCyrillic(name)) {
            return List.of(name);
        }
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SCHEMES.stream()
                .map(letters -> lower.codePoints()
                        .mapToObj(letter -> letters.getOrDefault(letter, Character.toString(letter)))
                        .collect(Collectors.joining()))
                .distinct()
                .toList();
    }

    /** The words of a name in the order of the alphabet: "Petrov Ivan" as "Ivan Petrov". */
    static String sortedWords(String name) {
        return Arrays.stream(name.split("[\\s,]+")).sorted().collect(Collectors.joining(" "));
    }
}
