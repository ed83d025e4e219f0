package dev.gallerist.live;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The broadcasts of all lessons that somebody watches or watched, so that who comes back can go on where they were. A broadcast
 * is kept as long as its lesson is known. Safe on any thread.
 */
final class Broadcasts {

    private final RunningLessons lessons;
    private final int overlaysAtMost;
    private final Supplier<String> runs;
    private final Later later;
    private final LongSupplier nanoTime;
    /** By the lesson, not by its id: a lesson that was started again is another one. */
    private final Map<RunningLesson, Broadcast> broadcasts = new ConcurrentHashMap<>();

    /**
     * @param overlaysAtMost how many may watch one lesson
     * @param runs gives a word that was never given before; letters and digits
     * @param later where messages are made
     * @param nanoTime a clock in nanoseconds
     */
    Broadcasts(RunningLessons lessons, int overlaysAtMost, Supplier<String> runs, Later later, LongSupplier nanoTime) {
        this.lessons = lessons;
        this.overlaysAtMost = overlaysAtMost;
        this.runs = runs;
        this.later = later;
        this.nanoTime = nanoTime;
    }

    /** The broadcast of the lesson; empty when it is not known. */
    Optional<Broadcast> of(LessonId id) {
        return lessons.find(id)
                .map(lesson -> broadcasts.computeIfAbsent(
                        lesson, started -> new Broadcast(started, runs.get(), later, nanoTime)));
    }

    /** Whether as many watch the broadcast as may. */
    boolean full(Broadcast broadcast) {
        return broadcast.overlays() >= overlaysAtMost;
    }

    /** How many broadcasts there are. */
    int kept() {
        return broadcasts.size();
    }

    /** Lets every broadcast give its sign of life, and forgets those whose lesson is forgotten. */
    void beat() {
        broadcasts.forEach((lesson, broadcast) -> {
            broadcast.beat();
            if (broadcast.overlays() == 0
                    && lessons.find(lesson.id()).filter(lesson::equals).isEmpty()) {
                broadcasts.remove(lesson);
            }
        });
    }
}
