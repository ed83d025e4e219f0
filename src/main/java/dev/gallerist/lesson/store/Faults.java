package dev.gallerist.lesson.store;

import java.sql.SQLException;

/** Faults in a word for the log: what a database or Jdbi say themselves may hold the values of a row, and so a name. */
final class Faults {

    private Faults() {}

    /** The kind of fault, and the database's own number for it. */
    static String word(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getClass().getSimpleName() + " " + sql.getSQLState() + "/" + sql.getErrorCode();
            }
        }
        return fault.getClass().getSimpleName();
    }
}
