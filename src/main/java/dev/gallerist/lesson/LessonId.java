package dev.gallerist.lesson;

import java.util.Optional;
import java.util.UUID;

/** A lesson's public id: random, so that it cannot be guessed. */
public record LessonId(String value) {

    private static final String FORM = "[A-Za-z0-9-]{1,64}";

    public LessonId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a lesson id has letters, digits and hyphens only");
        }
    }

    /** A new random id. */
    public static LessonId random() {
        return new LessonId(UUID.randomUUID().toString());
    }

    /** The id in a text from outside, or empty when that is none. */
    public static Optional<LessonId> parse(String text) {
        return Optional.ofNullable(text).filter(t -> t.matches(FORM)).map(LessonId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
