package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BroadcastsTest {

    private final ShownLesson lesson = new ShownLesson();
    private final LessonId id = lesson.running().id();
    private final Broadcasts broadcasts =
            new Broadcasts(lesson.lessons(), 2, () -> "run1", (delay, turn) -> turn.run(), () -> 0);

    @Test
    void aLessonIsToldByOneBroadcastAsLongAsItIsKnown() {
        Broadcast broadcast = broadcasts.of(id).orElseThrow();
        broadcasts.beat();
        assertSame(broadcast, broadcasts.of(id).orElseThrow(), "also while nobody watches");

        lesson.end();
        broadcasts.beat();

        assertEquals(Optional.empty(), broadcasts.of(id));
        assertEquals(0, broadcasts.kept());
    }

    @Test
    void aLessonThatIsForgottenIsKeptForThoseWhoStillListen() {
        Broadcast broadcast = broadcasts.of(id).orElseThrow();
        Overlay overlay = broadcast.join(new Deaf(), Optional.empty());
        lesson.end();

        broadcasts.beat();
        assertEquals(1, broadcasts.kept(), "somebody has to cut it off");
        broadcast.leave(overlay);
        broadcasts.beat();

        assertEquals(0, broadcasts.kept());
    }

    @Test
    void asManyOverlaysAsAllowed() {
        Broadcast broadcast = broadcasts.of(id).orElseThrow();
        broadcast.join(new Deaf(), Optional.empty());
        assertFalse(broadcasts.full(broadcast));
        Overlay second = broadcast.join(new Deaf(), Optional.empty());
        assertTrue(broadcasts.full(broadcast));

        broadcast.leave(second);

        assertFalse(broadcasts.full(broadcast));
        lesson.end();
    }

    /** Takes no message ever. */
    private static final class Deaf implements Overlay.Line {
        @Override
        public CompletionStage<?> send(String text) {
            return new CompletableFuture<>();
        }

        @Override
        public void ping() {}

        @Override
        public void close() {}

        @Override
        public void cut() {}
    }
}
