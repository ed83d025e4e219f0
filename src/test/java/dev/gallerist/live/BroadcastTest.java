package dev.gallerist.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.affect.Expression;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.SampleLesson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static final Optional<Since> NEW = Optional.empty();

    private final ShownLesson lesson = new ShownLesson();
    private final SampleLesson sample = new SampleLesson().student("Alice", Expression.NEUTRAL, 0.8f);
    private final Turns turns = new Turns();
    private final Broadcast broadcast = new Broadcast(lesson.running(), "run1", turns, turns::nanoTime);

    @AfterEach
    void end() {
        lesson.end();
    }

    @Test
    void aSlowReaderGetsTheNewestAndNothingIsQueued() {
        Reader slow = new Reader(false);
        broadcast.join(slow, NEW);
        for (int second = 1; second < 1000; second++) {
            lesson.show(sample.at(second));
            turns.takeAll();
        }
        assertEquals(1, slow.taken.size(), "one message is under way, and nothing waits behind it");

        slow.written();
        turns.takeAll();
        assertEquals(2, slow.taken.size(), "then what is newest");
        assertEquals(999, slow.told.lesson().get("at").asInt());

        slow.written();
        turns.takeAll();
        assertEquals(2, slow.taken.size(), "and nothing when nothing is new");
    }

    @Test
    void aLessonThreadOnlyAsksForATurnHoweverManyWatch() {
        for (int i = 0; i < 200; i++) {
            broadcast.join(new Reader(true), NEW);
        }
        turns.takeAll();
        long made = turns.asked;

        for (int second = 1; second <= 50; second++) {
            lesson.show(sample.at(second));
        }

        assertEquals(made + 1, turns.asked, "one turn for all that happened before it");
    }

    @Test
    void allGetTheVerySameText() {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readers.add(new Reader(true));
            broadcast.join(readers.get(i), NEW);
        }
        turns.takeAll();
        lesson.show(sample.at(1));
        turns.takeAll();

        for (Reader reader : readers) {
            assertEquals(2, reader.taken.size());
            assertSame(readers.get(0).taken.get(0), reader.taken.get(0));
            assertSame(readers.get(0).taken.get(1), reader.taken.get(1));
        }
    }

    @Test
    void noMoreThanTenMessagesASecond() {
        Reader reader = new Reader(true);
        broadcast.join(reader, NEW);
        for (int i = 1; i <= 1000; i++) {
            lesson.show(sample.at(i));
            turns.pass(Duration.ofMillis(10));
        }

        assertEquals(100, reader.taken.size(), 1, "in ten seconds");
    }

    @Test
    void manyOverlaysTogetherGetNoMoreThanFiveHundredMessagesASecond() {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readers.add(new Reader(true));
            broadcast.join(readers.get(i), NEW);
        }
        for (int i = 1; i <= 1000; i++) {
            lesson.show(sample.at(i));
            turns.pass(Duration.ofMillis(10));
        }

        long all = readers.stream().mapToLong(reader -> reader.taken.size()).sum();
        assertEquals(5000, all, 400, "in ten seconds");
    }

    @Test
    void whoComesBackGoesOnWhereItWas() throws JsonProcessingException {
        lesson.show(sample.window(0.1f, 0.8f, 0.1f));
        Reader first = new Reader(true);
        Overlay overlay = broadcast.join(first, NEW);
        turns.takeAll();
        broadcast.leave(overlay);

        // nobody watches for longer than anybody promised
        turns.pass(Duration.ofMinutes(10));
        lesson.show(sample.window(0.2f, 0.7f, 0.1f).student("Boris", Expression.HAPPINESS, 0.9f));
        lesson.show(sample.window(0.3f, 0.6f, 0.1f));
        Reader back = new Reader(true, first.told);
        broadcast.join(back, Since.parse(first.told.since()));
        turns.takeAll();

        assertEquals(1, back.taken.size());
        assertTrue(back.taken.get(0).startsWith("{\"type\":\"change\""), back.taken.get(0));
        assertEquals(
                new ObjectMapper()
                        .readTree(LessonJson.lesson(lesson.running().newest().snapshot())
                                .toString()),
                back.told.lesson());
    }

    @Test
    void whoComesBackIsAnsweredEvenWhereNothingIsNew() {
        Reader first = new Reader(true);
        broadcast.leave(joined(first));
        Reader back = new Reader(true, first.told);
        broadcast.join(back, Since.parse(first.told.since()));
        turns.takeAll();

        assertEquals(1, back.taken.size());
        assertTrue(back.taken.get(0).startsWith("{\"type\":\"beat\""), back.taken.get(0));
    }

    @Test
    void whoComesFromAnotherRunGetsASnapshotOfThisOne() {
        Reader reader = new Reader(true);
        broadcast.join(reader, Since.parse("run0.1"));
        turns.takeAll();

        assertTrue(reader.taken.get(0).startsWith("{\"type\":\"snapshot\""), reader.taken.get(0));
        assertTrue(reader.told.since().startsWith("run1."), reader.told.since());
    }

    @Test
    void whileNobodyWatchesALessonCostsNothing() {
        broadcast.leave(joined(new Reader(true)));
        long made = turns.asked;

        lesson.show(sample.at(1));

        assertEquals(made, turns.asked);
        broadcast.beat();
        assertEquals(made, turns.asked);
    }

    @Test
    void aBeatShowsThatTheConnectionLives() {
        Reader reader = new Reader(true);
        joined(reader);

        broadcast.beat();
        turns.takeAll();

        assertEquals(2, reader.taken.size());
        assertTrue(reader.taken.get(1).startsWith("{\"type\":\"beat\""), reader.taken.get(1));
    }

    @Test
    void afterTheLastMessageComesTheGoodbye() {
        Reader quick = new Reader(true);
        Reader slow = new Reader(false);
        joined(quick);
        joined(slow);
        slow.written();

        lesson.show(sample.phase(new LessonPhase.Ended()));
        lesson.end();
        turns.takeAll();

        assertEquals(1, quick.closed);
        assertEquals(0, slow.closed, "its last message is still under way");
        slow.written();
        assertEquals(1, slow.closed);
        assertEquals("ended", slow.told.lesson().get("phase").asText());
    }

    @Test
    void whoTakesNothingForAMinuteIsCutOff() {
        Reader never = new Reader(false);
        Reader alive = new Reader(true);
        joined(never);
        Overlay answering = joined(alive);

        for (int second = 0; second <= 60; second += 5) {
            broadcast.beat();
            turns.takeAll();
            answering.answered();
            assertEquals(second < 60 ? 0 : 1, never.cut, "after " + second + " seconds");
            turns.pass(Duration.ofSeconds(5));
        }

        assertEquals(1, never.pings, "one question waits for its answer, no more");
        assertEquals(13, alive.pings);
        assertEquals(0, alive.cut);
        assertEquals(1, never.taken.size());
    }

    @Test
    void aBrokenConnectionDisturbsNobodyElse() {
        Reader broken = new Reader(true);
        broken.breaks = true;
        joined(broken);
        Reader whole = new Reader(true);
        joined(whole);
        lesson.show(sample.at(1));
        turns.takeAll();

        assertEquals(0, broken.taken.size());
        assertEquals(2, whole.taken.size());
    }

    private Overlay joined(Reader reader) {
        Overlay overlay = broadcast.join(reader, NEW);
        turns.takeAll();
        return overlay;
    }

    /** The other end of a line: reads at once, or when the test says so. */
    private static final class Reader implements Overlay.Line {
        private final boolean quick;
        private final ToldLesson told;
        private final List<String> taken = new ArrayList<>();
        private CompletableFuture<Void> underWay;
        private boolean breaks;
        private int pings;
        private int closed;
        private int cut;

        Reader(boolean quick) {
            this(quick, new ToldLesson());
        }

        Reader(boolean quick, ToldLesson told) {
            this.quick = quick;
            this.told = told;
        }

        void written() {
            underWay.complete(null);
        }

        @Override
        public CompletionStage<?> send(String text) {
            if (breaks) {
                throw new IllegalStateException("the connection is closed");
            }
            taken.add(text);
            told.hear(text);
            underWay = new CompletableFuture<>();
            if (quick) {
                written();
            }
            return underWay;
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close() {
            closed++;
        }

        @Override
        public void cut() {
            cut++;
        }
    }

    /** Time and the thread of turns, in the test's hand. */
    private static final class Turns implements Later {
        private record Due(long at, Runnable work) {}

        private final List<Due> due = new ArrayList<>();
        private long now;
        private long asked;

        long nanoTime() {
            return now;
        }

        @Override
        public void run(Duration delay, Runnable work) {
            asked++;
            due.add(new Due(now + delay.toNanos(), work));
        }

        /** Time passes, and what is due by then is done. */
        void pass(Duration time) {
            long until = now + time.toNanos();
            while (!due.isEmpty() && due.get(0).at() <= until) {
                Due next = due.remove(0);
                now = Math.max(now, next.at());
                next.work().run();
            }
            now = until;
        }

        /** Everything that was asked for is done. */
        void takeAll() {
            while (!due.isEmpty()) {
                pass(Duration.ofNanos(Math.max(0, due.get(0).at() - now)));
            }
        }
    }
}
