package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadFolderTest {

    private final UploadFolder uploads = new UploadFolder(1000);

    @AfterEach
    void close() throws IOException {
        uploads.close();
    }

    @Test
    void storesWhatFitsAndRemovesTheFolderAtTheEnd() throws IOException {
        byte[] bytes = new byte[1000];
        bytes[999] = 7;

        Path file = uploads.store(new ByteArrayInputStream(bytes));

        assertArrayEquals(bytes, Files.readAllBytes(file));
        uploads.close();
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void nothingIsLeftOfWhatIsTooLargeOrEmptyOrBrokenOff() throws IOException {
        Path folder = uploads.store(new ByteArrayInputStream(new byte[1])).getParent();
        List<Path> before = recordings(folder);

        ApiProblem large =
                assertThrows(ApiProblem.class, () -> uploads.store(new ByteArrayInputStream(new byte[1001])));
        assertEquals(413, large.status());
        ApiProblem empty = assertThrows(ApiProblem.class, () -> uploads.store(InputStream.nullInputStream()));
        assertEquals(400, empty.status());
        ApiProblem broken = assertThrows(ApiProblem.class, () -> uploads.store(brokenOff()));
        assertEquals("broken-off", broken.body().get("type").asText());

        assertEquals(before, recordings(folder));
    }

    @Test
    void theNextServerRemovesWhatAKilledOneLeftAndNothingOfARunningOne() throws IOException {
        Path running = uploads.store(new ByteArrayInputStream(new byte[1]));
        Path left = Files.createTempDirectory("gallerist-uploads-");
        Files.createFile(left.resolve("in-use"));
        Files.createFile(left.resolve("recording-1.upload"));

        try (UploadFolder next = new UploadFolder(10)) {
            next.store(new ByteArrayInputStream(new byte[1]));

            assertFalse(Files.exists(left));
            assertTrue(Files.exists(running));
        }
    }

    private static List<Path> recordings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static InputStream brokenOff() {
        return new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the client is gone");
                }
                return 1;
            }
        };
    }
}
