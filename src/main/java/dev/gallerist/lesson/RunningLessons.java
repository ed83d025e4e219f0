package dev.gallerist.lesson;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/**
 * The lessons of this server: those that run, each on a thread of its own, and the last few that are over. Safe on any
 * thread. Stores nothing itself: a lesson that is over is forgotten here after a while or when newer ones push it out; what is to
 * stay is told to the journals.
 */
public final class RunningLessons {

    private static final System.Logger LOG = System.getLogger(RunningLessons.class.getName());
    private static final LessonPhase BROKEN = new LessonPhase.Interrupted(
            "The lesson broke off because of a fault in Gallerist; the server's log says more.");

    /**
     * How many lessons there may be.
     *
     * @param atOnce lessons that run at the same time, at least 1
     * @param kept lessons that are over and still known, 0 or more
     * @param keptFor how long a lesson that is over is known
     */
    public record Limits(int atOnce, int kept, Duration keptFor) {
        public Limits {
            if (atOnce < 1 || kept < 0 || keptFor.isNegative()) {
                throw new IllegalArgumentException("at least one lesson at once, and nothing negative");
            }
        }
    }

    private final Limits limits;
    private final Clock clock;
    private final ThreadFactory threads;
    private final LessonJournals journals;
    private final Map<LessonId, RunningLesson> lessons = new LinkedHashMap<>();
    /** Lessons that go on and are just being opened. */
    private final Set<LessonId> returning = new HashSet<>();
    /** Requests that are being opened and lessons that run: both hold a place. */
    private int placesTaken;

    private boolean closing;

    /** Lessons of which nothing is kept. */
    public RunningLessons(Limits limits, Clock clock, ThreadFactory threads) {
        this(limits, clock, threads, LessonJournals.NONE);
    }

    public RunningLessons(Limits limits, Clock clock, ThreadFactory threads, LessonJournals journals) {
        this.journals = journals;
        this.limits = limits;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Opens the request and lets it run on a thread of its own. The request belongs to this call: whatever comes of it, what
     * was stored for it is removed in the end.
     */
    public LessonStart start(LessonStarter starter, LessonRequest request) {
        return start(
                starter,
                request,
                request.continues().map(LessonRequest.Continued::lesson).orElseGet(LessonId::random),
                List.of());
    }

    /**
     * As {@link #start(LessonStarter, LessonRequest)}, with more settled beforehand.
     *
     * @param id under which the lesson runs: of no other lesson; the one that goes on where the request continues one
     * @param beforehand what the lesson is told before its first picture
     */
    public LessonStart start(LessonStarter starter, LessonRequest asked, LessonId id, List<LessonCommand> beforehand) {
        Optional<LessonStart> refused = takePlace(asked);
        if (refused.isPresent()) {
            discard(asked);
            return refused.get();
        }
        try {
            LessonRequest request = journals.continued(asked);
            return begin(id, request, starter.open(request), beforehand);
        } catch (LessonRefused refusal) {
            giveBack(asked);
            return new LessonStart.Unreadable(refusal.getMessage());
        } catch (RuntimeException | Error fault) {
            giveBack(asked);
            throw fault;
        }
    }

    private LessonStart begin(LessonId id, LessonRequest request, OpenLesson opened, List<LessonCommand> beforehand) {
        LessonSnapshot first = firstSnapshot(id, request, opened);
        LessonJournal journal = begun(request, opened, first);
        RunningLesson lesson = new RunningLesson(first, request.terms(), clock, opened::rouse);
        lesson.inbox().begin(beforehand);
        opened.announced(lesson.id());
        Thread worker = threads.newThread(() -> run(lesson, opened, request, journal));
        remember(lesson);
        worker.start();
        return new LessonStart.Started(lesson);
    }

    /** What a start would be refused with at this moment, if it would be. */
    public synchronized Optional<LessonStart> fullNow() {
        if (closing) {
            return Optional.of(new LessonStart.Closing());
        }
        return placesTaken < limits.atOnce() ? Optional.empty() : Optional.of(new LessonStart.Full(limits.atOnce()));
    }

    /** The lesson with this id, if it is still known. */
    public synchronized Optional<RunningLesson> find(LessonId id) {
        forget();
        return Optional.ofNullable(lessons.get(id));
    }

    /** Knows a lesson that is over no more, because it was deleted; nothing happens while it runs. */
    public synchronized void forget(LessonId id) {
        RunningLesson known = lessons.get(id);
        if (known != null && known.overSince().isPresent()) {
            lessons.remove(id);
        }
    }

    /** All lessons still known, in the order they were started. */
    public synchronized List<RunningLesson> all() {
        forget();
        return List.copyOf(lessons.values());
    }

    /**
     * Takes no more lessons, asks all to stop and waits for them.
     *
     * @param patience how long to wait for all of them together
     * @return false when some were still running after that
     */
    public boolean close(Duration patience) throws InterruptedException {
        List<RunningLesson> open;
        synchronized (this) {
            closing = true;
            open = new ArrayList<>(lessons.values());
        }
        open.forEach(RunningLesson::stop);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean allOver = true;
        for (RunningLesson lesson : open) {
            long left = Math.max(0, deadline - System.nanoTime());
            allOver &= lesson.awaitOver(Duration.ofNanos(left));
        }
        return allOver;
    }

    private LessonJournal begun(LessonRequest request, OpenLesson opened, LessonSnapshot first) {
        try {
            return journals.begin(first, request.terms());
        } catch (RuntimeException | Error fault) {
            opened.close();
            throw fault;
        }
    }

    private void run(RunningLesson lesson, OpenLesson opened, LessonRequest request, LessonJournal journal) {
        LessonPhase phase = BROKEN;
        try (opened) {
            phase = opened.run(lesson.id(), lesson::changed, journal, lesson::stopAsked, lesson.inbox())
                    .phase();
        } catch (Throwable fault) {
            // a native library that fails to load is an Error, and must not leave a lesson that seems to run
            LOG.log(Level.ERROR, "a lesson broke off", fault);
        } finally {
            giveBack(request);
            // first, so that whoever is told of the end finds it in the archive
            journal.phase(phase, lesson.newest().snapshot().at());
            lesson.finish(phase, journal);
        }
    }

    private synchronized Optional<LessonStart> takePlace(LessonRequest request) {
        Optional<LessonId> again = request.continues().map(LessonRequest.Continued::lesson);
        if (again.filter(this::runs).isPresent()) {
            return Optional.of(new LessonStart.Running());
        }
        Optional<LessonStart> refused = fullNow();
        if (refused.isEmpty()) {
            placesTaken++;
            again.ifPresent(returning::add);
        }
        return refused;
    }

    private boolean runs(LessonId id) {
        RunningLesson known = lessons.get(id);
        return returning.contains(id) || (known != null && known.overSince().isEmpty());
    }

    /** Removes what was stored for the request and frees its place. */
    private void giveBack(LessonRequest request) {
        discard(request);
        synchronized (this) {
            placesTaken--;
            request.continues().map(LessonRequest.Continued::lesson).ifPresent(returning::remove);
        }
    }

    private synchronized void remember(RunningLesson lesson) {
        lessons.remove(lesson.id());
        lessons.put(lesson.id(), lesson);
        if (closing) {
            // opened while the server began to stop: nobody else would tell it
            lesson.stop();
        }
        forget();
    }

    /** Forgets lessons that have been over for too long, then the oldest of too many. */
    private void forget() {
        Instant limit = clock.instant().minus(limits.keptFor());
        lessons.values().removeIf(lesson -> lesson.overSince()
                .filter(since -> !since.isAfter(limit))
                .isPresent());
        List<LessonId> over = lessons.values().stream()
                .filter(lesson -> lesson.overSince().isPresent())
                .map(RunningLesson::id)
                .toList();
        over.subList(0, Math.max(0, over.size() - limits.kept())).forEach(lessons::remove);
    }

    private static LessonSnapshot firstSnapshot(LessonId id, LessonRequest request, OpenLesson opened) {
        return new LessonSnapshot(
                id,
                request.title(),
                new LessonPhase.Running(),
                SourceState.WAITING,
                request.continues().map(LessonRequest.Continued::at).orElse(0.0),
                opened.length(),
                Optional.empty(),
                List.of(),
                List.of(),
                LessonNotes.NONE,
                0,
                0,
                opened.runsOn());
    }

    private static void discard(LessonRequest request) {
        try {
            request.discard();
        } catch (IOException fault) {
            LOG.log(
                    Level.WARNING,
                    "an uploaded recording could not be removed; it is tried again at the next start",
                    fault);
        }
    }
}
