package dev.gallerist.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The audit log: entries that each carry the hash of the one before, so that a changed, missing or inserted one breaks the chain.
 * Only ever added to, and purged from its beginning. Whoever may write to the database could still write the whole chain anew; note the
 * newest hash elsewhere where that matters. Safe on any thread and for several servers on one database; blocking.
 */
public final class AuditLog implements AuditTrail {

    private static final String PURGED = "purged";
    private static final String NEWEST = "newest";
    private static final int PAGE = 1000;
    /** Another server may have taken the number; one of them always gets on. */
    private static final int TRIES = 50;

    /** An end of the chain. */
    private record End(long number, String hash) {
        private static final End BEGINNING = new End(0, "0".repeat(64));
    }

    /**
     * Whether the chain holds.
     *
     * @param entries how many were read
     * @param broken the number of the first entry that is not as it was written, or is missing; empty where all are
     * @param newest the hash of the newest entry, to be noted elsewhere
     */
    public record Verdict(long entries, Optional<Long> broken, String newest) {
        /** Whether nothing was changed. */
        public boolean intact() {
            return broken.isEmpty();
        }
    }

    private final Jdbi database;
    private final Clock clock;

    public AuditLog(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public synchronized void note(AuditEvent event) {
        for (int left = TRIES; ; left--) {
            try {
                database.useTransaction(handle -> append(handle, event));
                return;
            } catch (UnableToExecuteStatementException taken) {
                if (left == 0) {
                    throw taken;
                }
            }
        }
    }

    private void append(Handle handle, AuditEvent event) {
        End before = end(handle, NEWEST);
        AuditEntry entry = AuditEntry.after(before.number(), before.hash(), clock.instant(), event);
        handle.createUpdate("INSERT INTO audit (number, at, actor, action, object, detail, previous, hash)"
                        + " VALUES (:number, :at, :actor, :action, :object, :detail, :previous, :hash)")
                .bind("number", entry.number())
                .bind("at", entry.at().toEpochMilli())
                .bind("actor", entry.actor())
                .bind("action", entry.action())
                .bind("object", entry.object())
                .bind("detail", entry.detail())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
        set(handle, NEWEST, new End(entry.number(), entry.hash()));
    }

    /**
     * Entries, oldest first.
     *
     * @param from the first number
     * @param most how many at most
     */
    public List<AuditEntry> entries(long from, int most) {
        return database.withHandle(handle -> page(handle, from, most));
    }

    /** The number of the newest entry; 0 where none was ever written. */
    public long newest() {
        return database.withHandle(handle -> end(handle, NEWEST).number());
    }

    /** Reads the whole chain and says whether it holds. */
    public Verdict verify() {
        // one transaction: what is written meanwhile is not part of it
        return database.inTransaction(
                org.jdbi.v3.core.transaction.TransactionIsolationLevel.SERIALIZABLE, AuditLog::verify);
    }

    private static Verdict verify(Handle handle) {
        End before = end(handle, PURGED);
        long count = 0;
        List<AuditEntry> page = page(handle, 0, PAGE);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                count++;
                if (!entry.follows(before.number(), before.hash())) {
                    return new Verdict(count, Optional.of(before.number() + 1), before.hash());
                }
                before = new End(entry.number(), entry.hash());
            }
            page = page(handle, before.number() + 1, PAGE);
        }
        Optional<Long> missing =
                before.equals(end(handle, NEWEST)) ? Optional.empty() : Optional.of(before.number() + 1);
        return new Verdict(count, missing, before.hash());
    }

    /**
     * Removes what is older, from the beginning on; the chain of what is left still holds.
     *
     * @return how many entries were removed
     */
    public long purge(Instant before) {
        return database.inTransaction(handle -> {
            Optional<End> last = handle.createQuery(
                            "SELECT number, hash FROM audit WHERE number < (SELECT COALESCE(MIN(number), :none) FROM audit"
                                    + " WHERE at >= :before) ORDER BY number DESC LIMIT 1")
                    .bind("none", Long.MAX_VALUE)
                    .bind("before", before.toEpochMilli())
                    .map((row, context) -> end(row))
                    .findOne();
            if (last.isEmpty()) {
                return 0L;
            }
            set(handle, PURGED, last.get());
            return (long) handle.createUpdate("DELETE FROM audit WHERE number <= :last")
                    .bind("last", last.get().number())
                    .execute();
        });
    }

    private static List<AuditEntry> page(Handle handle, long from, int most) {
        return handle.createQuery("SELECT number, at, actor, action, object, detail, previous, hash FROM audit"
                        + " WHERE number >= :from ORDER BY number LIMIT :most")
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> AuditEntry.of(row))
                .list();
    }

    private static End end(Handle handle, String name) {
        return handle.createQuery("SELECT number, hash FROM audit_end WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> end(row))
                .findOne()
                .orElse(End.BEGINNING);
    }

    private static void set(Handle handle, String name, End end) {
        handle.createUpdate("INSERT INTO audit_end (name, number, hash) VALUES (:name, :number, :hash)"
                        + " ON CONFLICT (name) DO UPDATE SET number = excluded.number, hash = excluded.hash")
                .bind("name", name)
                .bind("number", end.number())
                .bind("hash", end.hash())
                .execute();
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(row.getLong("number"), row.getString("hash"));
    }
}
