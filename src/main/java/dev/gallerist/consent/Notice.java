package dev.gallerist.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the participants of a lesson are told: what is read of them, what for, who sees it, how long it is kept, and how to say no.
 * In one language; the words lie beside this class in {@code notice_en.properties} and its like. Immutable.
 */
public final class Notice {

    /** The languages there are, by the words of BCP 47; the first where somebody asks for another. */
    public static final List<String> LANGUAGES = List.of("en", "de", "ru", "es");

    private static final Map<String, Notice> ALL = all();

    private final String language;
    private final Properties words;

    private Notice(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The notice in that language, in the first of {@link #LANGUAGES} where there is none or null is asked for. */
    public static Notice in(String language) {
        return ALL.getOrDefault(language == null ? "" : language, ALL.get(LANGUAGES.get(0)));
    }

    /** The language it is in. */
    public String language() {
        return language;
    }

    /** The paragraphs for a page that lets people say no itself. */
    public List<String> paragraphs(LessonRules rules, Retention kept) {
        if (rules.basis() instanceof ConsentBasis.Drawn) {
            return List.of(words.getProperty("what"), words.getProperty("drawn"));
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.getProperty("what"));
        paragraphs.add(purpose(rules.purpose()));
        paragraphs.add(words.getProperty(rules.basis() instanceof ConsentBasis.OnlyListed ? "listed" : "everyone"));
        paragraphs.add(words.getProperty(rules.individuals() ? "individuals" : "group")
                .replace("{least}", String.valueOf(rules.leastReadable())));
        paragraphs.add(kept(rules, kept));
        paragraphs.add(words.getProperty("no"));
        return List.copyOf(paragraphs);
    }

    /**
     * The whole as a text to paste into a meeting's chat.
     *
     * @param page the address of the page that lets people say no
     */
    public String text(String title, LessonRules rules, Retention kept, String page) {
        return title + "\n\n" + String.join("\n", paragraphs(rules, kept)) + "\n\n"
                + words.getProperty("page").replace("{page}", page);
    }

    /** Says that somebody's no was taken. */
    public String taken(ConsentChoice choice) {
        return words.getProperty(choice == ConsentChoice.ERASED ? "taken.delete" : "taken.stop");
    }

    private String purpose(LessonPurpose purpose) {
        String said = words.getProperty("purpose")
                .replace(
                        "{purpose}",
                        words.getProperty("purpose." + purpose.purpose().wireName()));
        return purpose.reason()
                .map(reason -> said + " " + words.getProperty("reason").replace("{reason}", reason))
                .orElse(said);
    }

    private String kept(LessonRules rules, Retention kept) {
        return words.getProperty(rules.individuals() ? "kept.individuals" : "kept.group")
                .replace("{individuals}", String.valueOf(kept.individuals().toDays()))
                .replace("{group}", String.valueOf(kept.group().toDays()))
                .replace("{audit}", String.valueOf(kept.audit().toDays()));
    }

    private static Map<String, Notice> all() {
        Map<String, Notice> notices = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> notices.put(language, new Notice(language, words(language))));
        return Map.copyOf(notices);
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream file = Notice.class.getResourceAsStream("notice_" + language + ".properties");
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return words;
    }
}
