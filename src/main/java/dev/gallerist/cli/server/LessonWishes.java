package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.LessonTerms;
import java.util.Optional;

/** What a caller asks for beside the pictures of a lesson: whose it is and what of it may be read and kept. */
final class LessonWishes {

    private LessonWishes() {}

    /** The terms of a lesson of which nothing more was said: the strictest. */
    static LessonTerms strict(Caller caller) {
        LessonPurpose unsaid = new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty());
        return new LessonTerms(caller.subject(), Optional.empty(), LessonRules.strict(unsaid));
    }
}
