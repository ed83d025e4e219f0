package dev.gallerist.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.Pace;
import dev.gallerist.capture.PacedSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelSize;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams from servers on this machine: good ones, hostile ones and silent ones. */
@Timeout(60)
class StreamTest {

    private static final Duration BRIEF = Duration.ofMillis(700);

    @TempDir
    Path folder;

    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final List<AutoCloseable> open = new ArrayList<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        assumeTrue(System.getenv("http_proxy") == null, "skipped: FFmpeg would ask the proxy of this environment");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address = "127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable socket : open) {
            socket.close();
        }
        answering.shutdownNow();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aRecordingOnAServerIsRead() throws Exception {
        // Given a recording behind an address with a name, a password and a token
        give("/lesson.mp4", 200, Files.readAllBytes(Recordings.indexedMp4(folder.resolve("lesson.mp4"), 20, 10)));
        // When it is read, then it plays and its name gives nothing away
        try (FrameSource source = Sources.open("http://teacher:secret@" + address + "/lesson.mp4?token=1", 10)) {
            assertEquals("http://" + address + "/lesson.mp4", source.name());
            assertEquals(new PixelSize(160, 96), source.size());
            assertEquals(20, count(source));
        }
    }

    @Test
    void anHlsStreamIsRead() throws Exception {
        // Given a playlist of one part
        give("/part.ts", 200, Files.readAllBytes(Recordings.transportStream(folder.resolve("part.ts"), 20, 10)));
        give("/lesson.m3u8", 200, playlist("part.ts"));
        // When it is read, then its pictures come
        try (FrameSource source = Sources.open("http://" + address + "/lesson.m3u8", 10)) {
            assertEquals(20, count(source));
        }
    }

    @Test
    void aPlaylistThatLeadsToAFileOfThisMachineIsRefused() throws Exception {
        // Given playlists whose part is a recording on this machine's disk
        Path part = Recordings.transportStream(folder.resolve("part.ts"), 20, 10);
        give("/a.m3u8", 200, playlist(part.toUri().toString()));
        give("/b.m3u8", 200, playlist("file:" + part));
        give("/c.m3u8", 200, playlist("concat:" + part));
        for (String list : List.of("a", "b", "c")) {
            // When one is opened, then the file is not touched and the sentence names the stream
            String sentence = refusal("http://" + address + "/" + list + ".m3u8", BRIEF);
            assertTrue(sentence.startsWith("http://" + address + "/" + list + ".m3u8 "), sentence);
        }
    }

    @Test
    void aServersRefusalIsPassedOn() {
        give("/closed", 401, new byte[0]);
        give("/broken", 500, new byte[0]);
        String asks = " asks for a valid name and password; write them into the address, as in "
                + "rtsp://name:password@host/path.";
        assertEquals("http://" + address + "/closed" + asks, refusal("http://" + address + "/closed", BRIEF));
        assertEquals(
                "http://" + address + "/none does not exist on its server; check the address.",
                refusal("http://a:b@" + address + "/none", BRIEF));
        String broken = refusal("http://" + address + "/broken", BRIEF);
        assertTrue(broken.endsWith("; check the address and that the stream is on."), broken);
    }

    @Test
    void aServerThatIsNotThere() throws Exception {
        // Given a port nobody listens on
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        for (String scheme : List.of("rtsp", "rtmp", "http", "https", "rtsps", "rtmps")) {
            // When it is asked, then the sentence hides the password
            String sentence = refusal(scheme + "://teacher:secret@127.0.0.1:" + port + "/live", BRIEF);
            assertTrue(sentence.startsWith(scheme + "://127.0.0.1:" + port + "/live cannot be opened ("), sentence);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        // Given a server that takes calls and says nothing
        String silent = "127.0.0.1:" + answer(new byte[0]);
        for (String scheme : List.of("rtsp", "rtmp", "http")) {
            // When it is asked, then the wait ends
            assertEquals(
                    scheme + "://" + silent + "/live does not answer; check the address and that the stream is on.",
                    refusal(scheme + "://" + silent + "/live", BRIEF));
        }
    }

    @Test
    void aStreamThatStopsAnsweringBreaks() throws Exception {
        // Given a stream that stands still in its middle
        String source = "http://127.0.0.1:" + answer(halfAStream()) + "/live.ts";
        try (FrameSource stream = Sources.open(source, 10, BRIEF)) {
            // When it is read, then it breaks after what came
            SourceBroken broken = assertThrows(SourceBroken.class, () -> count(stream));
            assertTrue(
                    broken.getMessage().matches(".*/live.ts stopped answering at [1-9]\\.\\d s; check .*"),
                    broken.getMessage());
        }
    }

    @Test
    void closingAPacedStreamEndsItsWaitForTheServer() throws Exception {
        // Given a stream that stands still, and a player that waits for it with much patience
        String address = "http://127.0.0.1:" + answer(halfAStream()) + "/live.ts";
        FrameSource stream = Sources.open(address, 10, Duration.ofMinutes(1));
        PacedSource paced = new PacedSource(stream, new AtOnce());
        while (paced.tally().offered() < 10) {
            paced.next();
        }
        // When it is closed, then it does not wait that minute
        long before = System.nanoTime();
        paced.close();
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(4).toNanos());
    }

    @Test
    void addressesAreShownWithoutTheirSecrets() throws Exception {
        assertEquals(
                "rtsp://cam:554/a/b",
                StreamAddress.parse("rtsp://u:p%40@cam:554/a/b?key=1#x").name());
        assertEquals(
                "rtmp://host/live",
                StreamAddress.parse("rtmp://host/live/streamkey").name());
        assertFalse(StreamAddress.parse("https://u:p@host/a").toString().contains("p@"));
        String sentence = refusal("rtsp://user:p@ss word@host/a", BRIEF);
        assertEquals(
                "This is not a stream's address; write it as rtsp://host/path, with special signs in a password as %40 "
                        + "and the like.",
                sentence);
        assertFalse(StreamAddress.looksLike("C:\\lessons\\monday.mp4"));
    }

    private byte[] halfAStream() throws Exception {
        byte[] stream = Files.readAllBytes(Recordings.transportStream(folder.resolve("live.ts"), 100, 10));
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\nContent-Length: " + stream.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = Arrays.copyOf(head, head.length + stream.length / 2);
        System.arraycopy(stream, 0, answer, head.length, stream.length / 2);
        return answer;
    }

    /** Listens, answers every call with the bytes given and then stays silent; returns the port. */
    private int answer(byte[] bytes) throws IOException {
        ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(listening);
        answering.execute(() -> {
            try {
                while (true) {
                    Socket call = listening.accept();
                    open.add(call);
                    call.getOutputStream().write(bytes);
                }
            } catch (IOException e) {
                // the test is over and closed the socket
            }
        });
        return listening.getLocalPort();
    }

    private void give(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private static byte[] playlist(String part) {
        return ("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\n" + part + "\n#EXT-X-ENDLIST\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String refusal(String address, Duration longestWait) {
        return assertThrows(SourceUnreadable.class, () -> Sources.open(address, 10, longestWait))
                .getMessage();
    }

    private static int count(FrameSource source) throws SourceBroken {
        int count = 0;
        while (source.next().isPresent()) {
            count++;
        }
        return count;
    }

    /** Every picture's time has come. */
    private static final class AtOnce implements Pace {

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void waitUntil(long nanos) {
            // nothing to wait for
        }
    }
}
