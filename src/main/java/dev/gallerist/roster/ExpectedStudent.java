package dev.gallerist.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One person on a class list.
 *
 * @param name as it should appear
 * @param aliases other names that the person's label may show
 * @param consent what the list says about consent, as it stands there
 */
public record ExpectedStudent(String name, List<String> aliases, Optional<String> consent) {

    private static final double OTHER_ORDER = 0.05;
    private static final double OTHER_ALPHABET = 0.05;

    public ExpectedStudent {
        aliases = List.copyOf(aliases);
    }

    /** How far a reading is from this person, 0 (the name itself) to 1. */
    double distance(String reading) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .mapToDouble(known -> distance(known, reading))
                .min()
                .orElse(1);
    }

    private static double distance(String known, String reading) {
        double asWritten = inAnyOrder(known, reading);
        if (Transliteration.isCyrillic(known) == Transliteration.isCyrillic(reading)) {
            return asWritten;
        }
        return Math.min(asWritten, OTHER_ALPHABET + inLatin(known, reading));
    }

    private static double inLatin(String known, String reading) {
        return Transliteration.latin(known).stream()
                .flatMap(a -> Transliteration.latin(reading).stream().map(b -> inAnyOrder(a, b)))
                .mapToDouble(d -> d)
                .min()
                .orElse(1);
    }

    private static double inAnyOrder(String one, String other) {
        double asWritten = NameDistance.between(one, other);
        return asWritten == 0
                ? 0
                : Math.min(
                        asWritten,
                        OTHER_ORDER
                                + NameDistance.between(
                                        Transliteration.sortedWords(one), Transliteration.sortedWords(other)));
    }
}
