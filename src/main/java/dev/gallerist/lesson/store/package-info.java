/**
 * Lessons in a database: the journals that write them as they run, and the archive that reads and deletes them.
 *
 * <p>A lesson's thread only lays its facts into a bounded basket in memory; one thread per server writes all lessons' facts twice
 * a second in one transaction. Takes an open database's {@link org.jdbi.v3.core.Jdbi}; the tables are those of
 * {@code V1__lessons.sql}. docs/storage.md says what stands in which.
 */
package dev.gallerist.lesson.store;
