package dev.gallerist.lesson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.testsupport.Databases;
import dev.gallerist.testsupport.PackagedServer;
import dev.gallerist.testsupport.SeenLesson;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged server is killed at random moments of running lessons, in real time: nothing is damaged, at most two seconds are
 * lost, and the next start finishes the lesson.
 */
class KilledServerIT {

    /** Per database; {@code -Dgallerist.test.kills=20} for more, which takes some ten minutes. */
    private static final int KILLS = Integer.getInteger("gallerist.test.kills", 6);

    private static final double LOST_AT_MOST = 2;
    private static final List<String> TABLES = List.of(
            "lesson", "lesson_batch", "lesson_strip", "lesson_student", "lesson_window", "lesson_cue", "lesson_mark");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void killedAtAnyMomentItLosesTwoSecondsAtMost(Databases kind) throws Exception {
        long seed = System.nanoTime();
        System.out.println("killing servers on " + kind + " with seed " + seed);
        Random random = new Random(seed);
        DatabaseAddress address = kind.empty();
        double mostLost = 0;
        try (PackagedServer server = new PackagedServer(settings(address))) {
            for (int kill = 1; kill <= KILLS; kill++) {
                // Given: a lesson that runs; every fifth time for long enough to close a window
                SeenLesson seen = SeenLesson.demonstration(server.address());
                seen.await((kill % 5 == 0 ? 5.2 : 0.4) + 2 * random.nextDouble());

                // When
                server.kill();
                long killed = System.nanoTime();

                // Then
                double lost = seen.secondsBeyond(keptAfterKill(address, new LessonId(seen.id())), killed);
                assertTrue(lost <= LOST_AT_MOST, "kill " + kill + " of seed " + seed + " lost " + lost + " s");
                mostLost = Math.max(mostLost, lost);
                server.start();
                checkFinished(address, new LessonId(seen.id()), seen.summary(server.address()));
            }
        }
        System.out.printf("%d kills on %s lost %.2f s at most%n", KILLS, kind, mostLost);
    }

    /** Opens what the killed server left and looks whether all of it can be read; returns the second of its newest picture. */
    private static double keptAfterKill(DatabaseAddress address, LessonId id) throws Exception {
        try (Database database = Database.open(address)) {
            if (address.file().isPresent()) {
                assertEquals("ok", database.jdbi().withHandle(h -> h.createQuery("PRAGMA integrity_check")
                        .mapTo(String.class)
                        .one()));
            }
            for (String table : TABLES) {
                database.jdbi().withHandle(h -> h.createQuery("SELECT * FROM " + table)
                        .mapToMap()
                        .list());
            }
            KeptLesson kept = archive(database).find(id).orElseThrow();
            assertEquals(new LessonPhase.Running(), kept.phase());
            assertConsistent(database, kept);
            return archive(database).samples(id).stream()
                    .mapToDouble(GroupSample::at)
                    .max()
                    .orElse(0);
        }
    }

    private static void checkFinished(DatabaseAddress address, LessonId id, JsonNode summary) throws Exception {
        try (Database database = Database.open(address)) {
            KeptLesson kept = archive(database).find(id).orElseThrow();
            assertInstanceOf(LessonPhase.Interrupted.class, kept.phase());
            assertTrue(kept.ended().orElseThrow().compareTo(kept.began()) >= 0);
            assertConsistent(database, kept);
            assertEquals("interrupted", summary.get("phase").asText());
            assertEquals(kept.at(), summary.get("seconds").asDouble(), 0.01);
            assertEquals(
                    archive(database).group(id).size(), summary.get("group").size());
        }
    }

    /** What is told of the class agrees with itself. */
    private static void assertConsistent(Database database, KeptLesson kept) {
        SqlArchive archive = archive(database);
        List<GroupSample> samples = archive.samples(kept.id());
        double newest = samples.stream().mapToDouble(GroupSample::at).max().orElse(0);
        assertTrue(newest <= kept.at() + 0.001, "the clock stands where the newest picture does, or just after it");
        assertEquals(
                samples.size(), samples.stream().map(GroupSample::at).distinct().count(), "no picture counts twice");
        List<GroupReading> windows = archive.group(kept.id());
        for (int i = 0; i < windows.size(); i++) {
            GroupReading window = windows.get(i);
            assertEquals(i * 5.0, window.window().start());
            assertTrue(window.readable() <= window.present(), window.toString());
            assertTrue(window.window().start() <= kept.at(), "no window of a time that is not kept");
        }
        assertTrue(windows.size() >= Math.floor(newest / 5) - 1, windows.size() + " windows in " + newest + " s");
        archive.students(kept.id()).forEach(student -> {
            assertTrue(student.lastSeen() <= kept.at() + 0.001, "seen within the lesson");
            assertTrue(archive.readings(kept.id(), student.id()).size() <= windows.size());
        });
    }

    private static SqlArchive archive(Database database) {
        return new SqlArchive(database.jdbi(), new SqlJournals(database.jdbi(), Clock.systemUTC()));
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        Map<String, String> settings = new HashMap<>(Map.of("gallerist.storage.url", address.url()));
        address.user().ifPresent(user -> settings.put("gallerist.storage.user", user));
        address.password().ifPresent(password -> settings.put("gallerist.storage.password", password));
        return settings;
    }
}
