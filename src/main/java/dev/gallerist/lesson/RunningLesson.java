package dev.gallerist.lesson;

import dev.gallerist.consent.ConsentChoice;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A started lesson: its newest state, those who watch it, what it was told, and the wish to stop it. Its own thread writes the state; every
 * method may be called from any thread, and watchers are told on the caller's.
 */
public final class RunningLesson {

    private static final System.Logger LOG = System.getLogger(RunningLesson.class.getName());

    private final LessonId id;
    private final LessonTerms terms;
    private final Instant began;
    private final Clock clock;
    private final Runnable rouse;
    private final List<Consumer<LessonState>> watchers = new CopyOnWriteArrayList<>();
    private final LessonInbox inbox = new LessonInbox();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile LessonState newest;
    private volatile LessonSnapshot last;
    private volatile Instant overSince;
    private volatile boolean stopAsked;
    private Optional<SourceState> said = Optional.empty();

    /** @param rouse lets the lesson's thread look up where it waits for a picture; safe on any thread */
    RunningLesson(LessonSnapshot first, LessonTerms terms, Clock clock, Runnable rouse) {
        this.id = first.id();
        this.terms = terms;
        this.began = clock.instant();
        this.clock = clock;
        this.rouse = rouse;
        this.newest = new LessonState(1, first);
    }

    public LessonId id() {
        return id;
    }

    /** Whose it is, and what of it may be read, shown and kept. */
    public LessonTerms terms() {
        return terms;
    }

    /** When it was started, or started again, by the server's clock. */
    public Instant began() {
        return began;
    }

    /** How the lesson looks now. */
    public LessonState newest() {
        return newest;
    }

    /**
     * Tells the watcher of every state from now on, on the lesson's thread; it must return at once.
     *
     * @return ends the watch; running it twice does no harm
     */
    public Runnable watch(Consumer<LessonState> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Asks the lesson to end after the picture it is at, also where it waits for one or is paused. Returns at once. */
    public void stop() {
        stopAsked = true;
        inbox.ring();
        rouse.run();
    }

    /**
     * Says how the pictures come while none comes; the next picture says it anew. Safe on any thread; nothing is said of a
     * lesson that is over.
     */
    public synchronized void seenThrough(SourceState state) {
        SourceState now = newest.snapshot().source();
        if (overSince == null && last == null && now != state && now != SourceState.OFF_BY_POLICY) {
            said = Optional.of(state);
            publish(newest.snapshot().seenThrough(state));
        }
    }

    /**
     * Tells the lesson something; it is carried out before the next picture, at once where none comes. After the lesson a student can still be renamed in
     * what is kept of it.
     */
    public LessonInbox.Delivery tell(LessonCommand command) {
        LessonInbox.Delivery delivery = inbox.put(command);
        rouse.run();
        return delivery == LessonInbox.Delivery.OVER && command instanceof LessonCommand.Rename rename
                ? renameKept(rename)
                : delivery;
    }

    /**
     * Waits until the lesson is over and everything it held is freed.
     *
     * @return false when that took longer
     */
    public boolean awaitOver(Duration patience) throws InterruptedException {
        return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Since when the lesson is over; empty while it runs or frees what it held. */
    public Optional<Instant> overSince() {
        return Optional.ofNullable(overSince);
    }

    LessonInbox inbox() {
        return inbox;
    }

    boolean stopAsked() {
        return stopAsked;
    }

    /** Takes a change from the pipeline. The last one is kept back until everything is freed, see {@link #finish}. */
    synchronized void changed(LessonSnapshot snapshot) {
        if (snapshot.phase().last()) {
            last = snapshot;
        } else {
            publish(said(snapshot));
        }
    }

    /** The snapshot with what {@link #seenThrough} said of the pictures, unless one was read since. */
    private LessonSnapshot said(LessonSnapshot snapshot) {
        LessonSnapshot before = newest.snapshot();
        boolean readOn = snapshot.at() > before.at()
                || snapshot.group().isPresent() != before.group().isPresent();
        // what the policy says counts more than how the pictures come
        said = readOn || snapshot.source() == SourceState.OFF_BY_POLICY ? Optional.empty() : said;
        return said.map(snapshot::seenThrough).orElse(snapshot);
    }

    /**
     * Says that the lesson is over. Whoever is told can rely on it: the place is free, a stored recording is gone.
     *
     * @param phase ended or interrupted; counts where the pipeline gave no last snapshot of its own
     * @param journal is told of whoever asked for deletion too late for the pipeline
     */
    synchronized void finish(LessonPhase phase, LessonJournal journal) {
        LessonSnapshot end = last == null ? newest.snapshot().in(phase) : last;
        for (LessonCommand late : inbox.close()) {
            if (late instanceof LessonCommand.Rename rename) {
                end = end.renamed(rename);
            } else if (late instanceof LessonCommand.Decide said && said.choice() == ConsentChoice.ERASED) {
                end.called(said.name()).forEach(student -> journal.erased(student.id()));
                end = end.without(said.name());
            }
        }
        overSince = clock.instant();
        publish(end);
        over.countDown();
    }

    /** Waits for {@link #finish}, which closed the inbox. Watchers were told that nothing follows, and are not told. */
    private synchronized LessonInbox.Delivery renameKept(LessonCommand.Rename rename) {
        newest = new LessonState(newest.version() + 1, newest.snapshot().renamed(rename));
        return LessonInbox.Delivery.TAKEN;
    }

    private void publish(LessonSnapshot snapshot) {
        LessonPhase from = newest.snapshot().phase();
        if (!from.mayBecome(snapshot.phase())) {
            throw new IllegalStateException("a lesson that is " + from.wireName() + " cannot become "
                    + snapshot.phase().wireName());
        }
        LessonState state = new LessonState(newest.version() + 1, snapshot);
        newest = state;
        for (Consumer<LessonState> watcher : watchers) {
            try {
                watcher.accept(state);
            } catch (RuntimeException fault) {
                // one broken watcher must not end the lesson of all others
                watchers.remove(watcher);
                LOG.log(Level.WARNING, "a watcher of a lesson failed and is no longer told", fault);
            }
        }
    }
}
