package dev.gallerist.consent;

import java.util.Optional;

/**
 * What a person's word counts for: all lessons of a class, or one lesson that belongs to no class. Immutable.
 *
 * @param owner whose class or lesson it is
 * @param course the class; empty for a single lesson
 * @param lesson the lesson's id; empty for a class
 */
public record ConsentScope(String owner, String course, String lesson) {

    public ConsentScope {
        if (course.isEmpty() == lesson.isEmpty()) {
            throw new IllegalArgumentException("either a class or a lesson");
        }
    }

    /** The class where the lesson has one, else the lesson. */
    public static ConsentScope of(String owner, Optional<String> course, String lesson) {
        return new ConsentScope(owner, course.orElse(""), course.isPresent() ? "" : lesson);
    }
}
