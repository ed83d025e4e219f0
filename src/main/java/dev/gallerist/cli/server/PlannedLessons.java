package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets planned lessons begin when it is time, also after the server was started anew. One alarm is set for the next of them; nothing
 * polls. Safe on any thread; blocking.
 */
final class PlannedLessons implements AutoCloseable {

    /** Nothing is planned further ahead. */
    static final Duration AHEAD = Duration.ofDays(366);

    /** A lesson that the server missed because it was down still begins within this time. */
    static final Duration LATEST = Duration.ofMinutes(15);

    /** So long after it found no place a lesson tries again. */
    static final Duration AGAIN = Duration.ofSeconds(15);

    /** Looks at the clock as often as this: a machine may sleep, and its clock may be set. */
    static final Duration LOOK = Duration.ofMinutes(10);

    /** So long it is said of a lesson that it could not begin. */
    static final Duration KEPT = Duration.ofDays(90);

    /** What one teacher may plan: more than a term's lessons. */
    static final int MOST_OF_ONE = 500;

    private static final Logger LOG = Logger.getLogger(PlannedLessons.class);
    private static final Duration SOONEST = Duration.ofSeconds(1);

    private final PlannedStore store;
    private final Clock clock;
    private final Alarm alarm;
    private final Consumer<PlannedLesson> begin;

    /** @param begin lets a lesson begin; throws {@link ApiProblem} where it cannot */
    PlannedLessons(PlannedStore store, Clock clock, Alarm alarm, Consumer<PlannedLesson> begin) {
        this.store = store;
        this.clock = clock;
        this.alarm = alarm;
        this.begin = begin;
    }

    /** What time it is for plans. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Plans a lesson.
     *
     * @throws ApiProblem when its owner planned too many
     */
    void plan(PlannedLesson lesson) {
        if (store.count(lesson.owner()) >= MOST_OF_ONE) {
            throw new ApiProblem(
                    429,
                    "too-many-lessons",
                    "No more than " + MOST_OF_ONE + " lessons are planned at once.",
                    "Let some of them begin, or stop some.");
        }
        store.put(lesson);
        wake();
    }

    /** The lesson does not begin, and is forgotten; returns how many rows that were. */
    synchronized long cancel(LessonId id) {
        return store.remove(id);
    }

    /**
     * Lets begin what is due, and sets the alarm for what comes next. Called when the server starts, and by the alarm.
     */
    synchronized void wake() {
        Instant now = clock.instant();
        store.removeFailedBefore(now.minus(KEPT));
        Optional<Instant> next = Optional.empty();
        for (PlannedLesson lesson : store.all()) {
            if (lesson.sentence().isEmpty() && !lesson.startsAt().isAfter(now)) {
                attempt(lesson, now);
            }
        }
        for (PlannedLesson lesson : store.all()) {
            if (lesson.sentence().isEmpty() && next.isEmpty()) {
                next = Optional.of(lesson.startsAt());
            }
        }
        next.ifPresent(at -> alarm.in(until(at, now), this::wakeSafely));
    }

    /** None begins any more. */
    @Override
    public void close() {
        alarm.close();
    }

    private static Duration until(Instant at, Instant now) {
        Duration left = Duration.between(now, at);
        // one that is still due found no place
        Duration wait = left.isNegative() || left.isZero() ? AGAIN : left;
        return wait.compareTo(LOOK) > 0 ? LOOK : wait.compareTo(SOONEST) < 0 ? SOONEST : wait;
    }

    private void wakeSafely() {
        try {
            wake();
        } catch (RuntimeException fault) {
            LOG.error("planned lessons could not be looked at; it is tried again", fault);
            alarm.in(AGAIN, this::wakeSafely);
        }
    }

    private void attempt(PlannedLesson lesson, Instant now) {
        if (now.isAfter(lesson.startsAt().plus(LATEST))) {
            store.put(lesson.failed("The lesson could not begin when it was planned to: the server was not running, or"
                    + " had no place for it."));
            return;
        }
        try {
            begin.accept(lesson);
            store.remove(lesson.id());
        } catch (ApiProblem problem) {
            if (problem.status() != 429 && problem.status() != 503) {
                store.put(lesson.failed(problem.getMessage()));
            }
        } catch (RuntimeException fault) {
            LOG.error("a planned lesson could not begin", fault);
            store.put(lesson.failed(
                    "The lesson could not begin because of a fault in Gallerist; the server's log says more."));
        }
    }
}
