package dev.gallerist.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.lesson.LessonId;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps planned lessons through restarts. Table {@code planned}. Safe on any thread; blocking. */
final class PlannedStore {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int LONGEST_SENTENCE = 1000;

    private final Jdbi jdbi;

    PlannedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps it, instead of what was kept under its id before. */
    void put(PlannedLesson lesson) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO planned (id, owner, title, starts_at, sentence, request)"
                                + " VALUES (:id, :owner, :title, :starts, :sentence, :request)"
                                + " ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, sentence = excluded.sentence")
                .bind("id", lesson.id().value())
                .bind("owner", lesson.owner())
                .bind("title", lesson.title())
                .bind("starts", lesson.startsAt().toEpochMilli())
                .bind("sentence", lesson.sentence().map(PlannedStore::cut).orElse(null))
                .bind("request", write(lesson.request()))
                .execute());
    }

    /** The lesson of that id, if it is kept. */
    Optional<PlannedLesson> find(LessonId id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM planned WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .findOne());
    }

    /** All of them, the earliest first. */
    List<PlannedLesson> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM planned ORDER BY starts_at, id")
                .map((row, context) -> read(row))
                .list());
    }

    /** How many that owner has. */
    int count(String owner) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM planned WHERE owner = :owner")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one());
    }

    /** Forgets it; returns how many rows that were. */
    long remove(LessonId id) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM planned WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    /** Forgets those that were to begin before that moment and could not; returns how many. */
    long removeFailedBefore(Instant moment) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("DELETE FROM planned WHERE sentence IS NOT NULL AND starts_at < :moment")
                        .bind("moment", moment.toEpochMilli())
                        .execute());
    }

    private static PlannedLesson read(ResultSet row) throws SQLException {
        try {
            return new PlannedLesson(
                    new LessonId(row.getString("id")),
                    row.getString("owner"),
                    row.getString("title"),
                    Instant.ofEpochMilli(row.getLong("starts_at")),
                    Optional.ofNullable(row.getString("sentence")),
                    JSON.readValue(row.getString("request"), StartRequest.class));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("a planned lesson cannot be read", broken);
        }
    }

    private static String write(StartRequest request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cut(String sentence) {
        return sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length()));
    }
}
