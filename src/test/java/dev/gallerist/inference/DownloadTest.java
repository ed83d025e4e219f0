package dev.gallerist.inference;

import static dev.gallerist.inference.TestShelf.CONTENT;
import static dev.gallerist.inference.TestShelf.WRONG;
import static dev.gallerist.inference.TestShelf.put;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

    @TempDir
    Path folder;

    private TestShelf shelf;
    private TestServer server;

    @BeforeEach
    void aServerAndAnEmptyShelf() throws IOException {
        server = new TestServer(CONTENT);
        shelf = new TestShelf(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"/right", "/moved"})
    void whatIsNowhereIsDownloadedOnceAndKept(String path) throws Exception {
        ModelShelf models = shelf.at(server.address(path)).online();

        byte[] first = models.read("tiny");
        int requests = server.requests();
        byte[] second = models.read("tiny");

        assertArrayEquals(CONTENT, first);
        assertArrayEquals(CONTENT, second);
        assertEquals(requests, server.requests());
        assertArrayEquals(CONTENT, Files.readAllBytes(shelf.cache.resolve("tiny/tiny.onnx")));
        assertEquals(1, shelf.filesInCache());
    }

    @ParameterizedTest
    @CsvSource({
        "/corrupt, is not the file of the manifest",
        "/truncated, could not be downloaded",
        "/missing, answered 404",
        "/endless, larger than",
        "/announced, larger than",
        "/silent, stopped sending",
        "/elsewhere, not https",
        "/nowhere, not https",
        "/round, without end"
    })
    void aBadAnswerIsOneSentenceAndLeavesNothingBehind(String path, String says) throws Exception {
        ModelShelf models = shelf.at(server.address(path)).online();

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
        assertEquals(0, shelf.filesInCache());
    }

    @Test
    void aServerThatIsNotThereIsOneSentence() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ModelShelf models =
                shelf.at(URI.create("http://127.0.0.1:" + port + "/right")).online();

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        assertTrue(refusal.getMessage().contains("could not be downloaded from 127.0.0.1"), refusal.getMessage());
        assertEquals(0, shelf.filesInCache());
    }

    @Test
    void offlineNothingIsAskedFor() throws Exception {
        ModelShelf models = shelf.at(server.address("/right")).offline();

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        assertTrue(refusal.getMessage().contains(ModelPlaces.OFFLINE), refusal.getMessage());
        assertEquals(0, server.requests());
    }

    @Test
    void fetchReplacesADamagedFileOfTheCache() throws Exception {
        ModelShelf models = shelf.at(server.address("/right")).online();
        Path damaged = put(shelf.cache.resolve("tiny/tiny.onnx"), WRONG);
        AtomicLong heard = new AtomicLong();

        List<Location> fetched = models.fetch("tiny", (file, received, total) -> heard.set(received));

        assertEquals(List.of(new Location.OnDisk(damaged, Location.Place.CACHE)), fetched);
        assertArrayEquals(CONTENT, Files.readAllBytes(damaged));
        assertEquals(CONTENT.length, heard.get());
    }

    @Test
    void aFailedFetchLeavesTheCacheAsItWas() throws Exception {
        ModelShelf models = shelf.at(server.address("/truncated")).online();
        Path damaged = put(shelf.cache.resolve("tiny/tiny.onnx"), WRONG);

        assertThrows(ModelUnavailable.class, () -> models.fetch("tiny", Progress.SILENT));

        assertArrayEquals(WRONG, Files.readAllBytes(damaged));
        assertEquals(1, shelf.filesInCache());
    }

    @Test
    void fetchDoesNotReplaceADamagedFileOfTheConfiguredFolder() throws Exception {
        ModelShelf models = shelf.at(server.address("/right")).online();
        Path damaged = put(shelf.configured.resolve("tiny/tiny.onnx"), WRONG);

        assertThrows(ModelUnavailable.class, () -> models.fetch("tiny", Progress.SILENT));

        assertArrayEquals(WRONG, Files.readAllBytes(damaged));
        assertEquals(0, server.requests());
    }

    @Test
    void aCacheThatCannotBeWrittenIsOneSentence() throws Exception {
        ModelShelf models = shelf.at(server.address("/right")).online();
        put(shelf.cache, "a file where the folder should be".getBytes());

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        assertTrue(refusal.getMessage().contains("could not be stored"), refusal.getMessage());
    }

    @Test
    void aFullDiskIsOneSentence() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: this system has no /dev/full");
        WeightFile file =
                shelf.at(server.address("/right")).online().manifest("tiny").file();
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
            PartFile part = new PartFile(file, channel, Progress.SILENT);
            part.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {}
            });

            part.onNext(List.of(ByteBuffer.wrap(CONTENT)));

            ExecutionException failure = assertThrows(
                    ExecutionException.class,
                    () -> part.getBody().toCompletableFuture().get());
            assertTrue(failure.getCause() instanceof ModelUnavailable, () -> "" + failure.getCause());
            assertTrue(
                    failure.getCause().getMessage().contains("make room"),
                    failure.getCause().getMessage());
        }
    }

    @Test
    void onlyHttpsMayBeFollowedAndNeverToThisMachine() {
        URI outside = URI.create("https://example.org/a");

        assertTrue(Addresses.mayRedirect(outside, URI.create("https://cdn.example.org/a")));
        assertFalse(Addresses.mayRedirect(outside, URI.create("http://cdn.example.org/a")));
        assertFalse(Addresses.mayRedirect(outside, URI.create("http://127.0.0.1/a")));
        assertFalse(Addresses.mayRedirect(outside, URI.create("https://localhost/a")));
        assertFalse(Addresses.mayRedirect(outside, URI.create("file:///etc/passwd")));
    }
}
