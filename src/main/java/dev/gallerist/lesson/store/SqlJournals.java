package dev.gallerist.lesson.store;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonJournals;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonTerms;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps lessons in a database. What journals are told waits in memory until {@link #commit} writes it, all lessons' in one
 * transaction; somebody calls it twice a second, see {@link JournalTicks}. While the database does not answer, lessons go on and
 * what they say waits, up to a bound. One server per database. Safe on any thread.
 */
public final class SqlJournals implements LessonJournals {

    private static final System.Logger LOG = System.getLogger(SqlJournals.class.getName());

    /** Of a form that no lesson gets. */
    private static final LessonId NO_LESSON = new LessonId("none");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Set<SqlJournal> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean saidDropped = new AtomicBoolean();
    private boolean saidFailing;

    private final SqlJournal.Writer writer = new SqlJournal.Writer() {
        @Override
        public void waits(SqlJournal journal) {
            waiting.add(journal);
        }

        @Override
        public void dropped() {
            if (saidDropped.compareAndSet(false, true)) {
                LOG.log(
                        Level.WARNING,
                        "the database has not answered for so long that some readings of lessons are not kept");
            }
        }
    };

    /** @param jdbi of a database with the newest schema */
    public SqlJournals(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Ends lessons that were running when a server before this one stopped; called once, before the first lesson begins. One of them
     * that goes on afterwards is running again.
     *
     * @return how many there were
     */
    public int finishInterrupted() {
        return jdbi.inTransaction(handle -> {
            List<LessonRows.Stopped> stopped = LessonRows.stopped(handle);
            stopped.forEach(lesson -> Endings.interrupt(handle, lesson));
            return stopped.size();
        });
    }

    /** {@inheritDoc} Throws where the database does not answer: a lesson that cannot be kept had better not begin. */
    @Override
    public synchronized LessonJournal begin(LessonSnapshot first, LessonTerms terms) {
        // a lesson that broke off a moment ago is written to its end before it goes on
        commit();
        return jdbi.inTransaction(handle -> begin(handle, first, terms));
    }

    private SqlJournal begin(Handle handle, LessonSnapshot first, LessonTerms terms) {
        Optional<LessonRows.Place> before = LessonRows.place(handle, first.id());
        Instant now = clock.instant();
        if (before.isEmpty()) {
            LessonRows.insert(handle, first, terms, now);
        } else if (before.get().owner().equals(terms.owner())) {
            LessonRows.begunAgain(handle, before.get().number(), first, terms, now);
        } else {
            throw new IllegalStateException("a lesson goes on for its owner only");
        }
        LessonRows.Place place = LessonRows.place(handle, first.id()).orElseThrow();
        Strips.pack(handle, place.number());
        Run run = new Run(
                place.number(),
                place.runs(),
                Math.max(StudentRows.last(handle, place.number()), Strips.last(handle, place.number())),
                StoredNotes.last(handle, "lesson_cue", place.number()),
                StoredNotes.last(handle, "lesson_mark", place.number()));
        return new SqlJournal(run, place.written(), writer);
    }

    @Override
    public LessonRequest continued(LessonRequest request) throws LessonRefused {
        Optional<LessonRows.Place> kept = kept(request.continues().map(LessonRequest.Continued::lesson));
        if (kept.isEmpty()) {
            return request;
        }
        if (!kept.get().owner().equals(request.terms().owner())) {
            throw new LessonRefused("That lesson cannot go on from here; start a new one.");
        }
        return request.notBefore(kept.get().seconds());
    }

    /** Asks for a lesson that goes on; for a new one only whether the database answers. */
    private Optional<LessonRows.Place> kept(Optional<LessonId> id) throws LessonRefused {
        try {
            return jdbi.withHandle(handle -> LessonRows.place(handle, id.orElse(NO_LESSON)));
        } catch (RuntimeException fault) {
            sayFailing(fault);
            throw new LessonRefused(
                    "The database does not answer, so that the lesson could not be kept; see that it runs and has space.",
                    fault);
        }
    }

    /**
     * Writes what waits. Never throws for what the database says: it is said once in the log, and tried again with the next call.
     *
     * @return false when something could not be written
     */
    public synchronized boolean commit() {
        List<SqlJournal> journals = new ArrayList<>(waiting);
        waiting.removeAll(journals);
        if (journals.isEmpty() || written(journals)) {
            return true;
        }
        // one lesson that cannot be written must not keep the others from it
        boolean all = journals.size() > 1;
        for (SqlJournal journal : journals) {
            all = journals.size() > 1 && written(List.of(journal)) && all;
        }
        return all;
    }

    private boolean written(List<SqlJournal> journals) {
        try {
            List<Done> done = jdbi.inTransaction(handle -> write(handle, journals));
            done.forEach(d -> d.journal().written(d.writing().students()));
            clearUp(done);
            if (saidFailing) {
                saidFailing = false;
                saidDropped.set(false);
                LOG.log(Level.INFO, "lessons are kept again");
            }
            return true;
        } catch (RuntimeException fault) {
            waiting.addAll(journals);
            sayFailing(fault);
            return false;
        }
    }

    private List<Done> write(Handle handle, List<SqlJournal> journals) {
        List<Done> done = new ArrayList<>();
        Instant now = clock.instant();
        for (SqlJournal journal : journals) {
            journal.take().ifPresent(batch -> {
                BatchWriting writing = new BatchWriting(handle, journal.run(), batch, journal.students());
                writing.write(now);
                done.add(new Done(journal, writing));
            });
        }
        return done;
    }

    private void clearUp(List<Done> done) {
        if (done.stream().anyMatch(d -> d.writing().erased())) {
            Traces.remove(jdbi);
        } else if (done.stream()
                .anyMatch(d -> d.writing().phase().filter(LessonPhase::last).isPresent())) {
            Traces.freeBatches(jdbi);
        }
    }

    private synchronized void sayFailing(RuntimeException fault) {
        if (!saidFailing) {
            saidFailing = true;
            LOG.log(
                    Level.WARNING,
                    "lessons cannot be kept at the moment: the database does not take them ({0}); they go on, and what is"
                            + " read waits in memory",
                    Faults.word(fault));
        }
    }

    /** A batch that was written. */
    private record Done(SqlJournal journal, BatchWriting writing) {}
}
