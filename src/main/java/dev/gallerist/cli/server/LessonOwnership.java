package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.lesson.RunningLesson;
import java.util.Optional;

/**
 * Whose a lesson is. To everybody else it is not there: they are answered as if there were none. An admin may see that there is
 * one, and delete it, but not look at it.
 */
final class LessonOwnership {

    private LessonOwnership() {}

    /** Whether they may look at a lesson of that owner, and tell it something. */
    static boolean mayView(Caller caller, String owner) {
        return caller.owns(owner);
    }

    /** Whether they may know that there is a lesson of that owner, and delete it. */
    static boolean mayDelete(Caller caller, String owner) {
        return caller.owns(owner) || caller.may(Role.ADMIN);
    }

    /** The lesson, if it is there for them. */
    static Optional<RunningLesson> viewed(Optional<RunningLesson> lesson, Caller caller) {
        return lesson.filter(found -> mayView(caller, found.terms().owner()));
    }
}
