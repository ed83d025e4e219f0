package dev.gallerist.cli.server;

import static dev.gallerist.testsupport.EncodedPictures.headed;
import static dev.gallerist.testsupport.EncodedPictures.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStart;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.testsupport.EncodedPictures;
import java.awt.Color;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareDeskTest {

    private static final CaptureLimits LIMITS =
            new CaptureLimits(50_000, 20, 250, 1, 5, 1920, Duration.ofSeconds(5), Duration.ofMinutes(5), 2);
    private static final byte[] PICTURE = plain("jpg", Color.GRAY, 80, 80);

    private final AtomicLong nanos = new AtomicLong();
    private final RefusalCounts refusals = new RefusalCounts();
    private final ScriptedLessons script = new ScriptedLessons();
    private SharedSource source;
    private RunningLesson lesson;
    private ShareDesk desk;

    @BeforeEach
    void start() throws Exception {
        source = new SharedSource("The shared window", Duration.ZERO, nanos::get);
        RunningLessons lessons = new RunningLessons(
                new RunningLessons.Limits(1, 1, Duration.ofHours(1)), Clock.systemUTC(), Thread::new);
        LessonStart start = lessons.start(
                script, new LessonRequest.Shared("Biology", Optional.empty(), LessonTerms.drawn("local")));
        lesson = ((LessonStart.Started) start).lesson();
        desk = new ShareDesk(source, () -> Optional.of(lesson), LIMITS, refusals, nanos::get);
    }

    @AfterEach
    void stop() throws InterruptedException {
        lesson.stop();
        assertTrue(lesson.awaitOver(Duration.ofSeconds(10)));
        source.close();
    }

    @Test
    void picturesOfTheShareReachTheLesson() throws Exception {
        Line line = new Line();
        Share share = desk.open(line);

        share.binary(PICTURE);
        share.binary(headed("{\"taken\": 1800000000000}", PICTURE));

        assertEquals(1, source.tally().dropped());
        assertTrue(source.next().isPresent());
        assertEquals(List.of(), line.closes);
    }

    @Test
    void whatIsWrongClosesItsConnectionIsCountedAndReachesNobody() {
        record Case(byte[] message, CaptureEnd end) {}
        for (Case wrong : List.of(
                new Case(new byte[50_001], CaptureEnd.TOO_LARGE),
                new Case("random".getBytes(), CaptureEnd.NOT_A_PICTURE),
                new Case(EncodedPictures.pngBomb(30_000, 30_000), CaptureEnd.TOO_LARGE),
                new Case(headed("{", PICTURE), CaptureEnd.BROKEN_HEADER))) {
            Line line = new Line();
            Share share = desk.open(line);
            long before = refusals.of(wrong.end().word());

            share.binary(wrong.message());
            share.binary(PICTURE);
            share.gone();

            assertEquals(List.of(wrong.end()), line.closes);
            assertEquals(before + 1, refusals.of(wrong.end().word()));
        }
        assertEquals(0, source.tally().offered());
    }

    @Test
    void theOnlyTextIsThatTheShareEnded() {
        for (String text : List.of("", "ended", "{\"type\":\"pause\"}", "[1]", "{\"type\":7}", "x".repeat(5000))) {
            Line line = new Line();
            Share share = desk.open(line);
            share.text(text);
            share.gone();
            assertEquals(List.of(CaptureEnd.UNKNOWN_TEXT), line.closes, text);
        }
        desk.open(new Line()).text("{\"type\": \"ended\"}");
        assertEquals(SourceState.SHARE_ENDED, lesson.newest().snapshot().source());
    }

    @Test
    void aFloodClosesTheConnectionAndALittleTooMuchDoesNot() {
        // Given one that sends more than is advised
        Line line = new Line();
        Share share = desk.open(line);
        for (int i = 0; i < 200; i++) {
            advance(60);
            share.binary(PICTURE);
        }
        assertEquals(List.of(), line.closes);
        // When it sends a thousand a second
        for (int i = 0; i < 2000; i++) {
            advance(1);
            share.binary(PICTURE);
        }
        // Then
        assertEquals(List.of(CaptureEnd.FLOOD), line.closes);
        assertEquals(1, refusals.of("flood"));
    }

    @Test
    void aSecondShareTakesOverAndNobodyHearsThatTheFirstIsGone() {
        Line first = new Line();
        Line second = new Line();
        Share before = desk.open(first);
        show(new SampleLesson().at(1));
        desk.open(second);

        before.binary(PICTURE);
        assertTrue(desk.full());
        before.gone();

        assertEquals(List.of(CaptureEnd.TAKEN_OVER), first.closes);
        assertEquals(0, source.tally().offered());
        assertEquals(SourceState.LIVE, lesson.newest().snapshot().source());
        assertEquals(List.of(), second.closes);
    }

    @Test
    void aShareThatFallsSilentIsSaidToWait() {
        show(new SampleLesson().at(1));
        Share share = desk.open(new Line());
        share.binary(PICTURE);
        advance(4999);
        desk.tick();
        assertEquals(SourceState.LIVE, lesson.newest().snapshot().source());

        advance(1);
        desk.tick();

        assertEquals(SourceState.WAITING, lesson.newest().snapshot().source());
    }

    @Test
    void aLostConnectionIsSaidAtOnceUnlessTheShareHadEnded() {
        show(new SampleLesson().at(1));
        desk.open(new Line()).gone();
        assertEquals(SourceState.WAITING, lesson.newest().snapshot().source());

        Share again = desk.open(new Line());
        again.text("{\"type\": \"ended\"}");
        again.gone();
        advance(10_000);
        desk.tick();

        assertEquals(SourceState.SHARE_ENDED, lesson.newest().snapshot().source());
    }

    @Test
    void whileItIsPausedTheShareIsToldAndPicturesAreLetGo() throws Exception {
        // Given
        Line line = new Line();
        Share share = desk.open(line);
        show(new SampleLesson().at(1).phase(new LessonPhase.Paused()));
        // When
        advance(500);
        desk.tick();
        share.binary(PICTURE);
        advance(60_000);
        desk.tick();
        show(new SampleLesson().at(1).phase(new LessonPhase.Running()));
        desk.tick();
        // Then
        assertEquals(
                List.of(
                        "{\"type\":\"advice\",\"rate\":2,\"width\":1920,\"paused\":false}",
                        "{\"type\":\"advice\",\"rate\":2,\"width\":1920,\"paused\":true}",
                        "{\"type\":\"advice\",\"rate\":2,\"width\":1920,\"paused\":false}"),
                line.said);
        assertEquals(0, source.tally().offered());
        assertEquals(SourceState.LIVE, lesson.newest().snapshot().source());
    }

    @Test
    void aLessonThatNobodySharesAWindowWithIsEndedWithASentence() throws Exception {
        desk.open(new Line()).gone();
        advance(299_999);
        desk.tick();
        assertEquals(0, refusals.all().size());
        script.forget();

        advance(1);
        desk.tick();

        SourceBroken broken = assertThrows(SourceBroken.class, source::next);
        assertEquals(
                "Nobody shared a window with this lesson for 5 minutes, so it was ended; start a new one to go on.",
                broken.getMessage());
        assertEquals(new LessonCommand.Resume(), script.told());
    }

    @Test
    void aSharedLessonIsNotEndedHoweverLongItsWindowIsMinimised() {
        Line line = new Line();
        desk.open(line);
        for (int hour = 0; hour < 3; hour++) {
            advance(3_600_000);
            desk.tick();
        }
        assertEquals(List.of(), line.closes);
    }

    @Test
    void theEndOfTheLessonClosesTheShare() {
        Line line = new Line();
        desk.open(line);

        desk.over();
        Line late = new Line();
        desk.open(late);

        assertEquals(List.of(CaptureEnd.LESSON_OVER), line.closes);
        assertEquals(List.of(CaptureEnd.LESSON_OVER), late.closes);
    }

    private void advance(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Lets the lesson look so, and waits until it does. */
    private void show(SampleLesson state) {
        CountDownLatch shown = new CountDownLatch(1);
        Runnable unwatch = lesson.watch(newer -> shown.countDown());
        script.show(state);
        try {
            assertTrue(shown.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException told) {
            throw new AssertionError(told);
        }
        unwatch.run();
    }

    /** Keeps what a connection is told. */
    private static final class Line implements ShareConnection {

        private final List<String> said = new ArrayList<>();
        private final List<CaptureEnd> closes = new ArrayList<>();

        @Override
        public void say(String text) {
            said.add(text);
        }

        @Override
        public void close(CaptureEnd why) {
            closes.add(why);
        }
    }
}
