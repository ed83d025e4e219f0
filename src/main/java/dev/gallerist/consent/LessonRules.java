package dev.gallerist.consent;

import java.util.Optional;

/**
 * What of a lesson may be read, shown and kept. Settled before the first picture; immutable.
 *
 * @param basis why people may be read at all
 * @param individuals whether single students' readings are shown and kept; otherwise only the group's are
 * @param leastReadable of fewer readable students no reading of the group is given, at least 1
 */
public record LessonRules(LessonPurpose purpose, ConsentBasis basis, boolean individuals, int leastReadable) {

    /** A group smaller than this says too much about each of its members. */
    public static final int LEAST_GROUP = 5;

    /** The drawn class: there is nobody to protect. */
    public static final LessonRules DRAWN = new LessonRules(
            new LessonPurpose(Region.OTHER, Purpose.DEMONSTRATION, Optional.empty()),
            new ConsentBasis.Drawn(),
            true,
            1);

    /**
     * Reading a recording by hand, on the command line: whoever does so answers for it, and the result is a file of theirs.
     */
    public static final LessonRules BY_HAND = new LessonRules(
            new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty()),
            new ConsentBasis.EveryoneAgreed("read by hand"),
            true,
            1);

    public LessonRules {
        if (leastReadable < 1) {
            throw new IllegalArgumentException("a group has at least one member");
        }
    }

    /** The group only, of at least {@link #LEAST_GROUP}, and only of those who agreed: what holds where nothing else was said. */
    public static LessonRules strict(LessonPurpose purpose) {
        return new LessonRules(purpose, new ConsentBasis.OnlyListed(), false, LEAST_GROUP);
    }
}
