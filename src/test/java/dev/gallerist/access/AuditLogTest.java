package dev.gallerist.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.AuditEvent.Action;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditLogTest {

    private final SetClock clock = new SetClock();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsNotedStandsThereInOrder(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            AuditLog log = new AuditLog(database.jdbi(), clock);
            assertEquals(new AuditLog.Verdict(0, Optional.empty(), "0".repeat(64)), log.verify());

            log.note(new AuditEvent("local", Action.EXPORTED, "7b1f", "csv"));
            clock.goOn(Duration.ofSeconds(1));
            log.note(new AuditEvent("server", Action.PURGED, "", "группа\u0000\n" + "😀".repeat(2000)));

            List<AuditEntry> entries = log.entries(0, 10);
            assertEquals("exported", entries.get(0).action());
            assertEquals(clock.instant(), entries.get(1).at());
            assertTrue(entries.get(1).detail().startsWith("группа😀"), "without control characters");
            assertTrue(entries.get(1).detail().length() <= 1000);
            assertEquals(entries.get(0).hash(), entries.get(1).previous());
            assertEquals(entries.subList(1, 2), log.entries(2, 10));
            assertEquals(2, log.newest());
            assertEquals(
                    new AuditLog.Verdict(2, Optional.empty(), entries.get(1).hash()), log.verify());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whateverIsChangedBreaksTheChain(Databases kind) throws Exception {
        for (String harm : List.of(
                "UPDATE audit SET actor = 'nobody' WHERE number = 4",
                "UPDATE audit SET at = at + 1 WHERE number = 4",
                "UPDATE audit SET detail = '' WHERE number = 4",
                "UPDATE audit SET hash = previous WHERE number = 4",
                "DELETE FROM audit WHERE number = 4")) {
            assertEquals(Optional.of(4L), afterwards(kind, harm), harm);
        }
        assertEquals(Optional.of(1L), afterwards(kind, "DELETE FROM audit WHERE number < 4"));
        assertEquals(Optional.of(8L), afterwards(kind, "DELETE FROM audit WHERE number > 7"));
        assertEquals(
                Optional.of(11L),
                afterwards(
                        kind,
                        "INSERT INTO audit SELECT 11, at, actor, action, object, detail, previous, hash FROM audit WHERE number = 10"));
    }

    /** The first entry that is found broken after that was done to ten entries. */
    private Optional<Long> afterwards(Databases kind, String harm) throws Exception {
        try (Database database = kind.open()) {
            AuditLog log = new AuditLog(database.jdbi(), clock);
            write(log, "local", 10);
            assertTrue(log.verify().intact());
            database.jdbi().useHandle(handle -> handle.execute(harm));
            return log.verify().broken();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void severalServersWriteOneChain(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            ExecutorService writers = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Void>> work = new ArrayList<>();
                // two servers, and two threads of each
                for (AuditLog log :
                        List.of(new AuditLog(database.jdbi(), clock), new AuditLog(database.jdbi(), clock))) {
                    for (String actor : List.of("one", "other")) {
                        work.add(() -> {
                            write(log, actor, 25);
                            return null;
                        });
                    }
                }
                for (Future<Void> done : writers.invokeAll(work)) {
                    done.get();
                }
            } finally {
                writers.shutdownNow();
            }

            AuditLog log = new AuditLog(database.jdbi(), clock);
            assertTrue(log.verify().intact());
            assertEquals(
                    LongStream.rangeClosed(1, 100).boxed().toList(),
                    log.entries(0, 1000).stream().map(AuditEntry::number).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPurgedLogStillHolds(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            AuditLog log = new AuditLog(database.jdbi(), clock);
            write(log, "local", 5);
            clock.goOn(Duration.ofDays(400));
            write(log, "local", 5);

            assertEquals(5, log.purge(clock.instant().minus(Duration.ofDays(365))));
            assertEquals(0, log.purge(clock.instant().minus(Duration.ofDays(365))));

            assertTrue(log.verify().intact());
            assertEquals(6, log.entries(0, 1).get(0).number());
            database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit WHERE number = 6"));
            assertEquals(Optional.of(6L), log.verify().broken());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLogThatWasPurgedToItsEndGoesOn(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            AuditLog log = new AuditLog(database.jdbi(), clock);
            write(log, "local", 3);
            clock.goOn(Duration.ofDays(1));

            assertEquals(3, log.purge(clock.instant()));
            assertTrue(log.verify().intact());
            write(log, "local", 1);

            assertEquals(4, log.entries(0, 1).get(0).number());
            assertTrue(log.verify().intact());
            assertFalse(log.verify().newest().startsWith("0000"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLogOfManyPagesIsReadToItsEnd(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            AuditLog log = new AuditLog(database.jdbi(), clock);
            write(log, "local", 1001);
            assertEquals(1001, log.verify().entries());
            assertTrue(log.verify().intact());
        }
    }

    private static void write(AuditLog log, String actor, int many) {
        for (int i = 0; i < many; i++) {
            log.note(new AuditEvent(actor, Action.LESSON_VIEWED, "lesson" + i, "summary"));
        }
    }
}
