package dev.gallerist.lesson.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code lesson_batch} and {@code lesson_strip}: many small facts in few rows. */
final class Strips {

    /** Batches are laid into strips after so many: five minutes of a lesson. */
    static final int BATCHES = 600;

    /** Records of a whole strip, about five minutes at two pictures a second. */
    private static final int WHOLE = 600;

    private static final Map<String, Packing<?>> KEPT = Map.of(
            PackedFaces.FACES.kind(), PackedFaces.FACES,
            PackedReadings.READINGS.kind(), PackedReadings.READINGS,
            PackedSamples.SAMPLES.kind(), PackedSamples.SAMPLES);

    /** Bytes of the table by their number. */
    private record Numbered(long number, byte[] packed) {}

    /** A strip before it is stored. */
    private record Strip(int student, String kind, byte[] packed) {}

    private Strips() {}

    /** Stores what a batch brought; nothing where that is nothing. */
    static <T> void add(Handle handle, Run run, long batch, Packing<T> packing, List<T> facts) {
        if (!facts.isEmpty()) {
            handle.execute(
                    "INSERT INTO lesson_batch (lesson, number, kind, packed) VALUES (?, ?, ?, ?)",
                    run.lesson(),
                    batch,
                    packing.kind(),
                    packing.packed(facts, run.students()));
        }
    }

    /** Lays all batches of a lesson into strips of single students. */
    static void pack(Handle handle, long lesson) {
        List<Strip> strips = new ArrayList<>();
        KEPT.forEach((kind, packing) -> packing.split(batches(handle, lesson, kind))
                .forEach((student, records) -> strips.add(new Strip(student, kind, packing.joined(records)))));
        sights(handle, lesson).forEach((student, at) -> StudentRows.seen(handle, lesson, student, at));
        store(handle, lesson, strips);
        handle.execute("DELETE FROM lesson_batch WHERE lesson = ?", lesson);
    }

    private static List<byte[]> batches(Handle handle, long lesson, String kind) {
        return handle.createQuery("SELECT packed FROM lesson_batch WHERE lesson = ? AND kind = ? ORDER BY number")
                .bind(0, lesson)
                .bind(1, kind)
                .map((row, context) -> row.getBytes(1))
                .list();
    }

    private static void store(Handle handle, long lesson, List<Strip> strips) {
        if (strips.isEmpty()) {
            return;
        }
        long number = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM lesson_strip WHERE lesson = ?")
                .bind(0, lesson)
                .mapTo(Long.class)
                .one();
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO lesson_strip (lesson, number, student, kind, packed) VALUES (?, ?, ?, ?, ?)");
        for (Strip strip : strips) {
            rows.add(lesson, ++number, strip.student(), strip.kind(), strip.packed());
        }
        rows.execute();
    }

    /** The facts of one student, in the order in which they were told; those not packed yet come last. */
    static <T> List<T> read(Handle handle, long lesson, Packing<T> packing, int student) {
        List<T> facts = new ArrayList<>();
        handle.createQuery(
                        "SELECT 0 AS place, number, packed FROM lesson_strip WHERE lesson = ? AND kind = ? AND student = ?"
                                + " UNION ALL SELECT 1, number, packed FROM lesson_batch WHERE lesson = ? AND kind = ?"
                                + " ORDER BY 1, 2")
                .bind(0, lesson)
                .bind(1, packing.kind())
                .bind(2, student)
                .bind(3, lesson)
                .bind(4, packing.kind())
                .map((row, context) -> row.getInt(1) == 0
                        ? packing.allAs(student, row.getBytes(3))
                        : packing.of(student, row.getBytes(3)))
                .forEach(facts::addAll);
        return facts;
    }

    /** When students were last seen, as far as their rows do not say it yet. */
    static Map<Integer, Double> sights(Handle handle, long lesson) {
        Map<Integer, Double> last = new LinkedHashMap<>();
        for (byte[] sights : batches(handle, lesson, PackedSights.SIGHTS.kind())) {
            PackedSights.SIGHTS.records(sights).stream()
                    .map(PackedSights::sight)
                    .forEach(sight -> last.put(sight.student(), sight.at()));
        }
        return last;
    }

    /** The highest number of a student of whom there is a strip; 0 where there is none. */
    static int last(Handle handle, long lesson) {
        return handle.createQuery("SELECT COALESCE(MAX(student), 0) FROM lesson_strip WHERE lesson = ?")
                .bind(0, lesson)
                .mapTo(Integer.class)
                .one();
    }

    /** What is one student's is another's from now on. There are no batches when this is called. */
    static void move(Handle handle, long lesson, int from, int into) {
        handle.execute("UPDATE lesson_strip SET student = ? WHERE lesson = ? AND student = ?", into, lesson, from);
    }

    /** Deletes what is one student's. There are no batches when this is called. */
    static int remove(Handle handle, long lesson, int student) {
        return handle.execute("DELETE FROM lesson_strip WHERE lesson = ? AND student = ?", lesson, student);
    }

    /** Makes few whole strips of many short ones, which is what is left where students turned out to be others. */
    static void tidy(Handle handle, long lesson) {
        List<Integer> students = handle.createQuery("SELECT DISTINCT student FROM lesson_strip WHERE lesson = ?")
                .bind(0, lesson)
                .mapTo(Integer.class)
                .list();
        students.forEach(student -> KEPT.forEach((kind, packing) -> tidy(handle, lesson, student, packing)));
    }

    private static void tidy(Handle handle, long lesson, int student, Packing<?> packing) {
        List<Numbered> strips = handle.createQuery(
                        "SELECT number, packed FROM lesson_strip WHERE lesson = ? AND student = ? AND kind = ? ORDER BY number")
                .bind(0, lesson)
                .bind(1, student)
                .bind(2, packing.kind())
                .map((row, context) -> new Numbered(row.getLong(1), row.getBytes(2)))
                .list();
        List<byte[]> records = strips.stream()
                .flatMap(strip -> packing.records(strip.packed()).stream())
                .toList();
        if (strips.size() <= 1 + 2 * records.size() / WHOLE) {
            return;
        }
        List<Strip> whole = new ArrayList<>();
        for (int at = 0; at < records.size(); at += WHOLE) {
            List<byte[]> part = records.subList(at, Math.min(records.size(), at + WHOLE));
            whole.add(new Strip(student, packing.kind(), packing.joined(part)));
        }
        strips.forEach(strip ->
                handle.execute("DELETE FROM lesson_strip WHERE lesson = ? AND number = ?", lesson, strip.number()));
        store(handle, lesson, whole);
    }
}
