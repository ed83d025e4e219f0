package dev.gallerist.lesson;

import java.util.UUID;

/** A lesson's public id: random, so that it cannot be guessed. */
public record LessonId(String value) {

    public LessonId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a lesson id has letters, digits and hyphens only");
        }
    }

    /** A new random id. */
    public static LessonId random() {
        return new LessonId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
