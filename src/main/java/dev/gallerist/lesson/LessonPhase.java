package dev.gallerist.lesson;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a lesson stands in its life. A lesson may be planned; it runs, paused at times, until it ended or was interrupted, and
 * both are final. A deleted lesson is nowhere any more, so that there is no phase for it.
 */
public sealed interface LessonPhase {

    /** The word in documents and on the wire. */
    String wireName();

    /**
     * Whether a lesson may go from here to there; every other move is a fault of the program. To stay is allowed while something
     * may follow.
     */
    default boolean mayBecome(LessonPhase next) {
        return !last() && !(next instanceof Planned);
    }

    /** Whether nothing follows it. */
    default boolean last() {
        return false;
    }

    /** One sentence for people, where there is something to say. */
    default Optional<String> sentence() {
        return Optional.empty();
    }

    /** It begins by itself at that moment, unless it is stopped before. */
    record Planned(Instant startsAt) implements LessonPhase {
        @Override
        public String wireName() {
            return "planned";
        }

        /** Another moment may be named; what never ran cannot be paused. */
        @Override
        public boolean mayBecome(LessonPhase next) {
            return !(next instanceof Paused);
        }
    }

    /** Pictures are being read. */
    record Running() implements LessonPhase {
        @Override
        public String wireName() {
            return "running";
        }
    }

    /** Somebody told it to read nothing for a while. */
    record Paused() implements LessonPhase {
        @Override
        public String wireName() {
            return "paused";
        }
    }

    /** The source came to its end, or somebody stopped the lesson. */
    record Ended() implements LessonPhase {
        @Override
        public String wireName() {
            return "ended";
        }

        @Override
        public boolean last() {
            return true;
        }
    }

    /** The source broke off; what was read until then is kept. */
    record Interrupted(String reason) implements LessonPhase {
        @Override
        public String wireName() {
            return "interrupted";
        }

        @Override
        public boolean last() {
            return true;
        }

        @Override
        public Optional<String> sentence() {
            return Optional.of(reason);
        }
    }
}
