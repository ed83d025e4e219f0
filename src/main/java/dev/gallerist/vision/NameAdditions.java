package dev.gallerist.vision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what stands on a label beside the name: the role in the meeting, whose screen it is, pronouns, a device's name,
 * signs and what a meeting program says of the person. A device alone is left: it is the only name there is.
 */
final class NameAdditions {

    /** Words of a program, in brackets after the name, that say whose screen it is. */
    private static final Set<String> OWN = Set.of(
            "me", "you", "я", "вы", "это вы", "ich", "du", "yo", "tú", "usted", "moi", "vous", "io", "tu", "eu", "você",
            "ja", "ty", "ви", "自分", "我", "나");

    /** What a program writes in place of the name on the own tile. */
    private static final Set<String> WHOLE_LABEL = Set.of("you", "вы");

    private static final Set<String> ROLES = Set.of(
            "host",
            "co-host",
            "cohost",
            "guest",
            "moderator",
            "organizer",
            "organiser",
            "presenter",
            "attendee",
            "participant",
            "unverified",
            "external",
            "teacher",
            "meeting host",
            "owner",
            "организатор",
            "соорганизатор",
            "гость",
            "ведущий",
            "докладчик",
            "модератор",
            "внешний",
            "участник",
            "gast",
            "gastgeber",
            "co-gastgeber",
            "organisator",
            "moderatorin",
            "extern",
            "anfitrión",
            "anfitrion",
            "anfitriona",
            "coanfitrión",
            "invitado",
            "invitada",
            "organizador",
            "hôte",
            "co-hôte",
            "invité",
            "invitée",
            "animateur",
            "ospite",
            "anfitrião",
            "convidado",
            "gospodarz",
            "gość",
            "господар",
            "організатор",
            "гість");

    private static final Set<String> PRONOUNS = Set.of(
            "he", "him", "his", "she", "her", "hers", "they", "them", "theirs", "ze", "zir", "xe", "xem", "any", "all",
            "er", "ihm", "sie", "ihr", "он", "его", "ему", "она", "её", "ее", "ей", "они", "их", "él", "ella", "elle",
            "elles", "il", "lui");

    private static final String DEVICE =
            "(?:iphone|ipad|ipod|macbook(?: ?(?:pro|air))?|imac|galaxy(?: ?[\\p{L}\\d+]{1,8})?|pixel(?: ?\\d\\w*)?|redmi|"
                    + "huawei|xiaomi|android|laptop|pc|desktop|tablet|phone|surface|телефон|планшет|ноутбук|айфон|айпад)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern OWNED_DEVICE = Pattern.compile(
            "^(.*\\p{L}[\\p{L}\\p{M}]*)'s? " + DEVICE
                    + "(?: ?\\(?\\d{1,2}\\w*\\)?)?(?: ?(?:pro|max|plus|mini|air|ultra))*$",
            FLAGS);
    private static final Pattern DEVICE_AFTER =
            Pattern.compile("^(.*[\\p{L}\\p{M}]) ?[-|/,(\\[] ?" + DEVICE + "(?: ?\\d{1,2})?[)\\]]?$", FLAGS);
    private static final Pattern PLAIN_DEVICE =
            Pattern.compile("^(.*[\\p{L}\\p{M}]) (?:iphone|ipad|macbook|imac|айфон|айпад)$", FLAGS);
    private static final Pattern DEVICE_OF = Pattern.compile("^" + DEVICE + " (?:von|de|di|of) (\\p{Lu}.*)$", FLAGS);
    private static final Pattern BRACKETS =
            Pattern.compile("^(.*?) ?[(\\[]([^()\\[\\]]{1,60})[)\\]]?[^\\p{L}\\p{N}]*$");
    private static final Pattern PLAIN_PRONOUNS =
            Pattern.compile("^(.*\\S) [-|,·]? ?(\\p{L}{1,6}(?:/\\p{L}{1,6}){1,3})$");
    private static final Pattern SAYS_AFTER = Pattern.compile(
            "(?: is (?:speaking|talking|presenting|sharing|muted)| (?:говорит|spricht|parle|habla))[.…:]*$", FLAGS);
    private static final Pattern SAYS_BEFORE =
            Pattern.compile("^(?:(?:now )?(?:talking|speaking)|говорит|spricht|parle|habla) ?: ?", FLAGS);
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0E}\\x{FE0F}\\x{1F000}-\\x{1FAFF}]+");

    private NameAdditions() {}

    /**
     * @param name what is left
     * @param own whether something said that it is the own tile
     */
    record Stripped(String name, boolean own) {}

    /** @param line one line of composed text with plain apostrophes and hyphens */
    static Stripped strip(String line) {
        String name = SIGNS.matcher(line).replaceAll(" ").replaceAll(" +", " ").trim();
        name = SAYS_BEFORE.matcher(SAYS_AFTER.matcher(name).replaceFirst("")).replaceFirst("");
        boolean own = WHOLE_LABEL.contains(name.toLowerCase(Locale.ROOT));
        // each round takes one pair of brackets or one kind of addition off the end; a name has few
        for (int round = 0; round < 4; round++) {
            Stripped less = once(name);
            own |= less.own();
            if (less.name().equals(name)) {
                break;
            }
            name = less.name();
        }
        return new Stripped(withoutDevice(name), own);
    }

    private static Stripped once(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        if (brackets.matches() && hasLetters(brackets.group(1))) {
            List<String> words = Arrays.stream(
                            brackets.group(2).toLowerCase(Locale.ROOT).split("[,;·]"))
                    .map(String::trim)
                    .toList();
            if (words.stream().allMatch(NameAdditions::isAddition)) {
                return new Stripped(brackets.group(1).trim(), words.stream().anyMatch(OWN::contains));
            }
        }
        Matcher pronouns = PLAIN_PRONOUNS.matcher(name);
        boolean plain = pronouns.matches() && arePronouns(pronouns.group(2).toLowerCase(Locale.ROOT));
        return new Stripped(plain ? pronouns.group(1).trim() : name, false);
    }

    private static boolean isAddition(String words) {
        return OWN.contains(words) || ROLES.contains(words) || arePronouns(words);
    }

    private static boolean arePronouns(String words) {
        return Arrays.stream(words.split(" ?[/|] ?")).allMatch(PRONOUNS::contains);
    }

    private static String withoutDevice(String name) {
        for (Pattern pattern : List.of(OWNED_DEVICE, DEVICE_AFTER, PLAIN_DEVICE, DEVICE_OF)) {
            Matcher device = pattern.matcher(name);
            if (device.matches() && hasLetters(device.group(1))) {
                return device.group(1).trim();
            }
        }
        return name;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
