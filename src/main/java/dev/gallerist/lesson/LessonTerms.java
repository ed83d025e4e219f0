package dev.gallerist.lesson;

import dev.gallerist.consent.LessonRules;
import java.util.Optional;

/**
 * Whose a lesson is, of which class, and what of it may be read, shown and kept. Immutable.
 *
 * @param owner the subject of who started it, see {@code access}; 1 to 200 letters
 * @param course what the teacher calls the class, where they said: lessons of the same class are compared
 * @param ownName the name on the teacher's own tile, which is left out; never written down
 */
public record LessonTerms(String owner, Optional<String> course, LessonRules rules, Optional<String> ownName) {

    /** Terms under which nobody's tile is left out. */
    public LessonTerms(String owner, Optional<String> course, LessonRules rules) {
        this(owner, course, rules, Optional.empty());
    }

    /** The drawn class, shown to somebody. */
    public static LessonTerms drawn(String owner) {
        return new LessonTerms(owner, Optional.empty(), LessonRules.DRAWN);
    }
}
