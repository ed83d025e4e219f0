package dev.gallerist.lesson.store;

import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongBiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads and deletes what {@link SqlJournals} keeps. Safe on any thread; blocking. */
public final class SqlArchive implements LessonArchive {

    private final Jdbi jdbi;
    private final SqlJournals journals;

    /**
     * @param jdbi of a database with the newest schema
     * @param journals write into the same; what waits there is written before something is deleted
     */
    public SqlArchive(Jdbi jdbi, SqlJournals journals) {
        this.jdbi = jdbi;
        this.journals = journals;
    }

    @Override
    public Optional<KeptLesson> find(LessonId id) {
        return jdbi.withHandle(handle -> LessonRows.find(handle, id));
    }

    @Override
    public List<KeptLesson> list(Optional<String> owner, Optional<String> course, int most) {
        return jdbi.withHandle(handle -> LessonRows.list(handle, owner, course, most));
    }

    @Override
    public List<GroupReading> group(LessonId id) {
        return of(id, StoredNotes::windows).orElse(List.of());
    }

    @Override
    public List<GroupSample> samples(LessonId id) {
        return of(id, (handle, lesson) -> Strips.read(handle, lesson, PackedSamples.SAMPLES, PackedSamples.GROUP))
                .map(samples -> sorted(samples, Comparator.comparingDouble(GroupSample::at)))
                .orElse(List.of());
    }

    @Override
    public LessonNotes notes(LessonId id) {
        return of(id, StoredNotes::notes).orElse(LessonNotes.NONE);
    }

    @Override
    public List<StudentFacts> students(LessonId id) {
        return of(id, SqlArchive::students).orElse(List.of());
    }

    private static List<StudentFacts> students(Handle handle, long lesson) {
        Map<Integer, Double> sights = Strips.sights(handle, lesson);
        return StudentRows.all(handle, lesson).stream()
                .map(StudentRows.Row::facts)
                .map(facts -> seenLast(facts, sights.getOrDefault(facts.id().number(), facts.lastSeen())))
                .toList();
    }

    private static StudentFacts seenLast(StudentFacts facts, double at) {
        return new StudentFacts(
                facts.id(), facts.name(), facts.names(), facts.firstSeen(), Math.max(at, facts.lastSeen()));
    }

    @Override
    public List<StudentReading> readings(LessonId id, StudentId student) {
        Map<Double, StudentReading> windows = new TreeMap<>();
        of(id, (handle, lesson) -> Strips.read(handle, lesson, PackedReadings.READINGS, student.number()))
                .orElse(List.of())
                // two who turned out to be one may have two readings of a window: the one of more faces counts
                .forEach(reading ->
                        windows.merge(reading.window().start(), reading, (a, b) -> a.faces() >= b.faces() ? a : b));
        return List.copyOf(windows.values());
    }

    @Override
    public List<Observation> observations(LessonId id, StudentId student) {
        return of(id, (handle, lesson) -> Strips.read(handle, lesson, PackedFaces.FACES, student.number()))
                .map(faces -> sorted(faces, Comparator.comparingDouble(Observation::at)))
                .orElse(List.of());
    }

    @Override
    public long remove(LessonId id) {
        return removed(id, Endings::removeAll);
    }

    @Override
    public long remove(LessonId id, StudentId student) {
        return removed(id, (handle, lesson) -> StudentRows.samePerson(handle, lesson, student.number()).stream()
                .mapToLong(number -> Endings.remove(handle, lesson, number))
                .sum());
    }

    @Override
    public long removeIndividuals(LessonId id) {
        return removed(id, Endings::removeIndividuals);
    }

    /** Deletes, then takes the traces of it out of the database's files. */
    private long removed(LessonId id, ToLongBiFunction<Handle, Long> deletion) {
        journals.commit();
        Optional<Long> rows =
                jdbi.inTransaction(handle -> LessonRows.locked(handle, id).map(lesson -> {
                    Strips.pack(handle, lesson);
                    return deletion.applyAsLong(handle, lesson);
                }));
        rows.ifPresent(count -> Traces.remove(jdbi));
        return rows.orElse(0L);
    }

    private <T> Optional<T> of(LessonId id, Reading<T> reading) {
        return jdbi.withHandle(
                handle -> LessonRows.place(handle, id).map(place -> reading.read(handle, place.number())));
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        return facts.stream().sorted(order).toList();
    }

    /** Reads something of the lesson with that number. */
    private interface Reading<T> {
        T read(Handle handle, long lesson);
    }
}
