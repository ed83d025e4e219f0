package dev.gallerist.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What somebody asks to be read as a lesson. Checked by whoever built it: a path here may be opened. */
public sealed interface LessonRequest {

    /** What to call the lesson, for people. */
    String title();

    /** The lesson that broke off and goes on with this request; empty for a new one. */
    default Optional<Continued> continues() {
        return Optional.empty();
    }

    /** The same, going on no earlier than that second of the lesson; a new one as it is. */
    default LessonRequest notBefore(double at) {
        return this;
    }

    /** Whose it is, and what of it may be read and kept. */
    LessonTerms terms();

    /** How fast to play it. */
    Pace pace();

    /**
     * Removes what was stored for this request only. Called once, when the lesson ended, failed or was refused.
     *
     * @throws IOException when it could not be removed
     */
    default void discard() throws IOException {}

    /**
     * A recording on this machine.
     *
     * @param path a readable file
     * @param temporary whether the file was stored for this lesson and is removed after it
     */
    record Recording(Path path, String title, boolean temporary, Pace pace, LessonTerms terms)
            implements LessonRequest {
        @Override
        public void discard() throws IOException {
            if (temporary) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The drawn class that comes with Gallerist; no real person is in it. */
    record Demonstration(Pace pace, LessonTerms terms) implements LessonRequest {
        @Override
        public String title() {
            return "Demonstration class";
        }
    }

    /**
     * Pictures that somebody's browser or another program sends to {@code /capture/{lesson}}.
     *
     * @param continues the lesson that broke off with the server and goes on under its own id; empty for a new one
     */
    record Shared(String title, Optional<Continued> continues, LessonTerms terms) implements LessonRequest {
        @Override
        public LessonRequest notBefore(double at) {
            return new Shared(title, continues.map(c -> new Continued(c.lesson(), Math.max(at, c.at()))), terms);
        }

        @Override
        public Pace pace() {
            return Pace.REAL_TIME;
        }
    }

    /**
     * A lesson that goes on after the server was started anew.
     *
     * @param at seconds of the lesson at which its next picture is taken, 0 or more
     */
    record Continued(LessonId lesson, double at) {}
}
