/**
 * The database: opened by its address, brought to the newest schema, closed.
 *
 * <p>SQLite in a file of its own by default, PostgreSQL for schools. Imports no other room, and no room but {@code cli} imports
 * it: what stores something takes the {@link org.jdbi.v3.core.Jdbi} of an open database. The tables belong to the rooms that use them;
 * their SQL lies in {@code db/migration}, is the same for both databases and never changed once it was shipped.
 */
package dev.gallerist.storage;
