package dev.gallerist.lesson.store;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.testsupport.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An empty database with journals and archive, on a clock that stands until a test moves it. Closed by the test. */
final class Store implements AutoCloseable {

    /** Stands until it is moved. */
    static final class HandClock extends Clock {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final HandClock clock = new HandClock();
    final DatabaseAddress address;
    final Database database;
    final Databases kind;
    SqlJournals journals;
    SqlArchive archive;

    Store(Databases kind) throws Exception {
        this.kind = kind;
        this.address = kind.empty();
        this.database = Database.open(address);
        restart();
    }

    /** As after a kill: what was only in memory is gone. */
    void restart() {
        journals = new SqlJournals(database.jdbi(), clock);
        archive = new SqlArchive(database.jdbi(), journals);
    }

    /** A running lesson of somebody. */
    LessonJournal begin(LessonId id, double at) {
        return journals.begin(
                ToldClass.first(id, at, new LessonPhase.Running()), ToldClass.terms("teacher", "Biology 7b"));
    }

    /** Files that hold the word, by name; what the database still has in memory is written to them first. */
    List<String> filesWith(String word) throws IOException {
        List<String> holding = new ArrayList<>();
        for (Path file : files()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                holding.add(file.getFileName().toString());
            }
        }
        return holding;
    }

    private List<Path> files() throws IOException {
        Path folder =
                kind == Databases.SQLITE ? address.file().orElseThrow().getParent() : Databases.postgresFiles(address);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
