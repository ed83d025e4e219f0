package dev.gallerist.cli.server;

import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLessons;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The desks of all shared lessons that run; as many as lessons run at once. Safe on any thread. */
final class ShareDesks {

    private final Map<LessonId, ShareDesk> desks = new ConcurrentHashMap<>();
    private final RunningLessons lessons;
    private final CaptureLimits limits;
    private final RefusalCounts refusals;
    private final LongSupplier nanoTime;

    /** @param nanoTime a monotonic clock */
    ShareDesks(RunningLessons lessons, CaptureLimits limits, RefusalCounts refusals, LongSupplier nanoTime) {
        this.lessons = lessons;
        this.limits = limits;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
    }

    /** A shared lesson begins. */
    void open(LessonId id, SharedSource source) {
        desks.put(id, new ShareDesk(source, () -> lessons.find(id), limits, refusals, nanoTime));
    }

    /** A shared lesson is over; its share is closed. */
    void close(LessonId id) {
        Optional.ofNullable(desks.remove(id)).ifPresent(ShareDesk::over);
    }

    /** The desk of a shared lesson that runs. */
    Optional<ShareDesk> find(LessonId id) {
        return Optional.ofNullable(desks.get(id));
    }

    /** Lets every desk look at the clock. */
    void tick() {
        desks.values().forEach(ShareDesk::tick);
    }
}
