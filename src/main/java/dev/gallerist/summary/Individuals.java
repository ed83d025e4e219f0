package dev.gallerist.summary;

import dev.gallerist.lesson.review.Attendance;
import java.util.List;

/** Whether single students of a lesson are shown to somebody. */
public sealed interface Individuals {

    /** Who took part, in the order of the alphabet. */
    record Shown(List<Attendance> students) implements Individuals {}

    /** Not shown, and why: nobody keeps them, or the caller may not see them. */
    enum Withheld implements Individuals {
        NOT_KEPT("not-kept"),
        NO_PERMISSION("no-permission");

        private final String wireName;

        Withheld(String wireName) {
            this.wireName = wireName;
        }

        /** The word in answers. */
        public String wireName() {
            return wireName;
        }
    }
}
