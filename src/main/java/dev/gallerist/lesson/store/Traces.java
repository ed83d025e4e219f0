package dev.gallerist.lesson.store;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes deleted rows out of the database's files. SQLite overwrites what is deleted, but its write-ahead log still holds it until
 * it is laid into the file and cut. PostgreSQL only marks rows as dead, and cleaning up leaves their bytes in the gaps of a page;
 * nothing but writing the table anew takes them away. Safe on any thread; blocking, and outside of any transaction.
 */
final class Traces {

    private static final System.Logger LOG = System.getLogger(Traces.class.getName());

    /** Up to this size writing a table anew takes a few seconds; above it there are only scores, and their room is freed for others. */
    private static final long REWRITTEN_UP_TO = 1L << 30;

    private static final int ATTEMPTS = 3;

    private Traces() {}

    /** Leaves nothing readable of what was deleted; says so in the log where that cannot be done now. */
    static void remove(Jdbi jdbi) {
        try {
            boolean done = jdbi.withHandle(Traces::remove);
            if (!done) {
                LOG.log(Level.WARNING, "what was deleted stays in the database's log until nobody reads it any more");
            }
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "what was deleted is gone from the tables, but could not be overwritten in their files; the next deletion"
                            + " does it ({0})",
                    Faults.word(fault));
        }
    }

    /** SQLite or PostgreSQL: whether this is the former. */
    static boolean sqlite(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException fault) {
            throw new IllegalStateException("the database does not say what it is", fault);
        }
    }

    private static boolean remove(Handle handle) {
        return sqlite(handle) ? cutLog(handle) : rewrite(handle);
    }

    /** A reader in the middle of a long answer holds the log; the database waits for it, see {@code busy_timeout}. */
    private static boolean cutLog(Handle handle) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt(1))
                    .one();
            if (busy == 0) {
                return true;
            }
        }
        return false;
    }

    /** Every table: what was deleted with a lesson may have stood in other rooms' as well. */
    private static boolean rewrite(Handle handle) {
        List<String> tables = handle.createQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
                .mapTo(String.class)
                .list();
        for (String table : tables) {
            long size = handle.createQuery("SELECT pg_total_relation_size(CAST(:table AS regclass))")
                    .bind("table", table)
                    .mapTo(Long.class)
                    .one();
            handle.execute((size <= REWRITTEN_UP_TO ? "VACUUM FULL " : "VACUUM ") + table);
        }
        return true;
    }

    /** Gives back the room of packed batches; SQLite uses it for what comes next by itself. */
    static void freeBatches(Jdbi jdbi) {
        jdbi.useHandle(handle -> {
            if (!sqlite(handle)) {
                handle.execute("VACUUM lesson_batch");
            }
        });
    }
}
