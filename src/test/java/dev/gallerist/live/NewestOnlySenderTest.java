package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NewestOnlySenderTest {

    private int newest;
    private final List<Integer> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> writes = new ArrayList<>();
    private final List<Runnable> paused = new ArrayList<>();

    private NewestOnlySender<Integer> sender(boolean pausing) {
        return new NewestOnlySender<>(
                () -> newest,
                value -> {
                    sent.add(value);
                    writes.add(new CompletableFuture<>());
                    return writes.get(writes.size() - 1);
                },
                pausing ? paused::add : Runnable::run);
    }

    @Test
    void aSlowReaderGetsTheNewestAndNothingIsQueued() {
        NewestOnlySender<Integer> sender = sender(false);
        for (newest = 1; newest < 1000; newest++) {
            sender.wake();
        }
        assertEquals(List.of(1), sent, "one send is under way");

        writes.get(0).complete(null);
        assertEquals(List.of(1, 1000), sent, "then what is newest");

        writes.get(1).complete(null);
        assertEquals(2, sent.size(), "and nothing when nothing is new");
    }

    @Test
    void betweenTwoSendsThereIsAPause() {
        NewestOnlySender<Integer> sender = sender(true);
        sender.wake();
        sender.wake();
        writes.get(0).complete(null);
        assertEquals(1, sent.size());

        newest = 7;
        paused.remove(0).run();
        assertEquals(List.of(0, 7), sent);
    }

    @Test
    void afterAFailedSendNothingIsSent() {
        NewestOnlySender<Integer> sender = sender(false);
        sender.wake();
        sender.wake();
        writes.get(0).completeExceptionally(new IllegalStateException("gone"));
        sender.wake();

        assertEquals(1, sent.size());
    }

    @Test
    void afterClosingNothingIsSent() {
        NewestOnlySender<Integer> sender = sender(false);
        sender.wake();
        sender.wake();
        sender.close();
        writes.get(0).complete(null);

        assertEquals(1, sent.size());
    }
}
