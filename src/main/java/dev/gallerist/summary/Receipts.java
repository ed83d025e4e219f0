package dev.gallerist.summary;

import dev.gallerist.consent.DeletionReceipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The receipts of deletions, table {@code receipt}. Safe on any thread; blocking. */
public final class Receipts implements DeletionReceipts {

    private final Jdbi database;
    private final Clock clock;

    public Receipts(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String issue(String kind, String lesson, long rows) {
        return write(kind, lesson, rows).id();
    }

    /** As {@link #issue}, with the whole receipt in return. */
    public Receipt write(String kind, String lesson, long rows) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Receipt receipt = new Receipt(UUID.randomUUID().toString(), now, kind, lesson, rows);
        database.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO receipt (id, at, kind, lesson, rows_removed) VALUES (:id, :at, :kind, :lesson, :rows)")
                .bind("id", receipt.id())
                .bind("at", receipt.at().toEpochMilli())
                .bind("kind", kind)
                .bind("lesson", lesson)
                .bind("rows", rows)
                .execute());
        return receipt;
    }

    /** The receipt of that id, while it is kept. */
    public Optional<Receipt> find(String id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT id, at, kind, lesson, rows_removed FROM receipt WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> receipt(row))
                        .findOne());
    }

    /** Deletes receipts from before that moment; returns how many those were. */
    long removeBefore(Instant moment) {
        return database.withHandle(handle -> handle.createUpdate("DELETE FROM receipt WHERE at < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute());
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("kind"),
                row.getString("lesson"),
                row.getLong("rows_removed"));
    }
}
