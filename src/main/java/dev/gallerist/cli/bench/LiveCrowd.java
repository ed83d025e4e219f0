package dev.gallerist.cli.bench;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Overlays that watch one lesson over WebSockets of their own, some of which never read. What is sent is counted and thrown
 * away. Closed by the thread that opened it.
 */
final class LiveCrowd implements AutoCloseable {

    private final List<WebSocket> sockets = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    /**
     * Connects them all, one after the other.
     *
     * @param neverReading how many of them never read
     */
    static LiveCrowd of(int overlays, int neverReading, LiveLessons lessons, String lesson)
            throws IOException, InterruptedException {
        LiveCrowd crowd = new LiveCrowd();
        try {
            for (int i = 0; i < overlays; i++) {
                crowd.join(i >= neverReading, lessons, lesson);
            }
            return crowd;
        } catch (IOException | InterruptedException | RuntimeException fault) {
            crowd.close();
            throw fault;
        }
    }

    private void join(boolean reading, LiveLessons lessons, String lesson) throws IOException, InterruptedException {
        if (reading) {
            readers.add(new Reader());
        }
        sockets.add(lessons.watch(lesson, reading ? readers.get(readers.size() - 1) : new Deaf()));
    }

    /** How many messages each of those who read has got so far. */
    long[] messages() {
        return readers.stream().mapToLong(reader -> reader.messages.get()).toArray();
    }

    /** Bytes of text that those who read have got so far. */
    long bytes() {
        return readers.stream().mapToLong(reader -> reader.bytes.get()).sum();
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
    }

    /** Counts what comes. */
    private static final class Reader implements WebSocket.Listener {
        private final AtomicLong messages = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            bytes.addAndGet(text.length());
            if (last) {
                messages.incrementAndGet();
            }
            socket.request(1);
            return null;
        }
    }

    /** Never asks for anything that is sent to it, so that nothing is taken from its connection. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket socket) {
            // the usual listener would ask for the first message here
        }
    }
}
