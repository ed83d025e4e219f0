package dev.gallerist.lesson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.testsupport.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three hours of 49 students at two readings a second, written every half second through a journal, as a server does. */
class LongLessonTest {

    private static final int SECONDS = 3 * 3600;
    private static final int STUDENTS = 49;
    private static final long MOST = 64L << 20;

    private final LessonId id = LessonId.random();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void threeHoursOfABigClassFitIn64Megabytes(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            long empty = size(store);
            long began = System.nanoTime();
            LessonJournal journal = store.begin(id, 0);
            List<String> names = IntStream.rangeClosed(1, STUDENTS)
                    .mapToObj(n -> "Student Number " + n)
                    .toList();
            ToldClass told = new ToldClass(journal, names, 1);
            for (int second = 0; second < SECONDS; second++) {
                told.picture(second);
                store.journals.commit();
                told.picture(second + 0.5);
                store.journals.commit();
                store.clock.now = store.clock.now.plusSeconds(1);
            }
            long beforeItsEnd = size(store);
            journal.phase(new LessonPhase.Ended(), SECONDS);
            store.journals.commit();
            long written = System.nanoTime() - began;

            long size = size(store);
            long opening = open(store);
            System.out.printf(
                    "%s: a lesson of %d s with %d students: %.1f MB, %.1f MB just before its end (an empty database: %.1f MB);"
                            + " writing one second takes %.1f ms, opening the summary %.0f ms%n",
                    kind,
                    SECONDS,
                    STUDENTS,
                    size / 1e6,
                    beforeItsEnd / 1e6,
                    empty / 1e6,
                    written / 1e6 / SECONDS,
                    opening / 1e6);
            assertTrue(Math.max(size, beforeItsEnd) <= MOST, size + " and " + beforeItsEnd + " bytes");
            assertEquals(2 * SECONDS, store.archive.samples(id).size());
            assertEquals(
                    2 * SECONDS,
                    store.archive
                            .observations(id, store.archive.students(id).get(48).id())
                            .size());
            assertEquals(SECONDS / 5 - 1, store.archive.group(id).size());
        }
    }

    /** What the summary asks for, students' own windows included; in nanoseconds. */
    private long open(Store store) {
        long began = System.nanoTime();
        store.archive.find(id).orElseThrow();
        store.archive.group(id);
        store.archive.samples(id);
        store.archive.notes(id);
        store.archive.students(id).forEach(student -> store.archive.readings(id, student.id()));
        return System.nanoTime() - began;
    }

    private static long size(Store store) throws IOException {
        if (store.kind == Databases.POSTGRESQL) {
            return store.database.jdbi().withHandle(h -> h.createQuery(
                            "SELECT SUM(pg_total_relation_size(oid)) FROM pg_class"
                                    + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
                    .mapTo(Long.class)
                    .one());
        }
        try (Stream<Path> files = Files.list(store.address.file().orElseThrow().getParent())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
