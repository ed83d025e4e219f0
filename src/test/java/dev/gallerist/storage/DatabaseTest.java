package dev.gallerist.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.testsupport.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {

    private static final String SECRET = "Alice-Johnson-was-here";

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasWrittenIsThereWhenItIsOpenedAgain(Databases kind) throws Exception {
        DatabaseAddress address = kind.empty();
        try (Database database = Database.open(address)) {
            database.jdbi().useHandle(h -> h.execute("INSERT INTO setting (name, value) VALUES (?, ?)", "a", "1"));
        }
        try (Database database = Database.open(address)) {
            assertEquals(Optional.of("1"), database.jdbi().withHandle(h -> h.createQuery(
                            "SELECT value FROM setting WHERE name = 'a'")
                    .mapTo(String.class)
                    .findOne()));
        }
    }

    @Test
    void whatWasDeletedIsNoLongerInTheFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/gallerist.db");
        try (Database database = Database.open(DatabaseAddress.ofFile(file))) {
            database.jdbi().useHandle(h -> h.execute("INSERT INTO setting (name, value) VALUES ('a', ?)", SECRET));
            database.jdbi().useHandle(h -> h.execute("DELETE FROM setting"));
        }
        assertFalse(holdsSecret(file));
        assertFalse(Files.exists(folder.resolve("new/gallerist.db-wal")), "its log went with the last connection");
    }

    @Test
    void whatCannotBeOpenedIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
        Path noDatabase =
                Files.writeString(folder.resolve("a.db"), "these are sixteen letters and more of no database");
        DatabaseUnavailable refused =
                assertThrows(DatabaseUnavailable.class, () -> Database.open(DatabaseAddress.ofFile(noDatabase)));
        assertTrue(refused.getMessage().startsWith("The database a.db cannot be opened;"), refused.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new DatabaseAddress("jdbc:h2:mem:x", Optional.empty(), Optional.empty()));
    }

    @Test
    void anAddressShowsNoPassword() {
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://db/x?password=" + SECRET, Optional.of("u"), Optional.of(SECRET));
        assertFalse(address.toString().contains(SECRET));
    }

    private static boolean holdsSecret(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
    }
}
