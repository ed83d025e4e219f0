package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditLog;
import dev.gallerist.access.LocalToken;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look into a server's database. */
class AuditCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aWholeLogIsSaidToBeWholeAndABrokenOneBroken() throws Exception {
        // Given
        try (Database database = Database.open(address())) {
            AuditLog log = new AuditLog(database.jdbi(), Clock.systemUTC());
            for (int i = 0; i < 3; i++) {
                log.note(new AuditEvent("local", AuditEvent.Action.EXPORTED, "lesson", "csv"));
            }
        }
        // When, Then
        assertEquals(0, run("audit", "verify", "--database", address().url()));
        assertTrue(out.toString().startsWith("The audit log is whole: 3 entries, newest hash "), out.toString());
        // When
        try (Database database = Database.open(address())) {
            database.jdbi().useHandle(handle -> handle.execute("UPDATE audit SET detail = 'json' WHERE number = 2"));
        }
        // Then
        assertEquals(2, run("audit", "verify", "--database", address().url()));
        assertTrue(err.toString().startsWith("The audit log is broken at entry 2,"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void withoutADatabaseItSaysSoAndMakesNone() {
        assertEquals(2, run("audit", "verify", "--database", address().url()));
        assertTrue(err.toString().startsWith("There is no database yet"), err.toString());
        assertFalse(Files.exists(folder.resolve("gallerist.db")));
        assertEquals(2, run("audit", "verify", "--database", "nonsense"));
    }

    @Test
    void aNewTokenIsShownAndGood() throws Exception {
        String old;
        try (Database database = Database.open(address())) {
            old = token(database).makeFirst().orElseThrow();
        }

        assertEquals(0, run("reset-token", "--database", address().url(), "--port", "9090"));

        assertTrue(out.toString().contains("http://localhost:9090/#/login/"), out.toString());
        assertFalse(out.toString().contains(old));
        try (Database database = Database.open(address())) {
            assertEquals(Optional.empty(), token(database).makeFirst(), "there is one");
        }
    }

    private static LocalToken token(Database database) {
        return new LocalToken(database.jdbi(), new SecureRandom(), Clock.systemUTC(), Optional.empty());
    }

    private DatabaseAddress address() {
        return DatabaseAddress.ofFile(folder.resolve("gallerist.db"));
    }

    private int run(String... arguments) {
        return Gallerist.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
