package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.media.EncodedPicture;
import dev.gallerist.capture.share.SharedPicture;
import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonStart;
import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.OpenLesson;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.testsupport.EncodedPictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared lesson that waits, is paused, goes on and is stopped: drawn pictures, embedded models. */
class PauseTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path nowhere;

    private final AtomicLong nanos = new AtomicLong();
    private final BlockingQueue<LessonState> states = new LinkedBlockingQueue<>();
    private final DemonstrationClass drawn = new DemonstrationClass(ClassScript.demonstration(1));
    private Thread worker;
    private SharedSource source;
    private RunningLesson lesson;

    @BeforeEach
    void start() throws Exception {
        source = new SharedSource("The shared window", Duration.ZERO, nanos::get);
        RunningLessons lessons = new RunningLessons(
                new RunningLessons.Limits(1, 1, Duration.ofHours(1)),
                Clock.systemUTC(),
                work -> worker = new Thread(work, "lesson"));
        LessonStart start = lessons.start(
                request -> new Shared(source),
                new LessonRequest.Shared("Biology", Optional.empty(), LessonTerms.drawn("local")));
        lesson = ((LessonStart.Started) start).lesson();
        lesson.watch(states::add);
    }

    @AfterEach
    void stop() throws InterruptedException {
        lesson.stop();
        assertTrue(lesson.awaitOver(SOON));
        drawn.close();
    }

    @Test
    void aPausedLessonReadsNothingAndSleepsUntilItGoesOn() throws Exception {
        // Given
        share(0, 1280, 720);
        assertEquals(new LessonPhase.Running(), next().phase());
        // When
        lesson.tell(new LessonCommand.Pause());
        LessonSnapshot paused = next();
        share(1, 1280, 720);
        untilAsleep();
        // Then it says so, still of the picture before, and does what it is told
        assertEquals(new LessonPhase.Paused(), paused.phase());
        assertEquals(0, paused.at());
        lesson.tell(new LessonCommand.MarkMoment());
        assertEquals(new LessonPhase.Paused(), next().phase());
        // When it goes on
        lesson.tell(new LessonCommand.Resume());
        // Then the next picture is read
        assertEquals(new LessonPhase.Running(), next().phase());
        assertEquals(1, next().at());
    }

    @Test
    void aPausedLessonStopsAtOnce() throws Exception {
        lesson.tell(new LessonCommand.Pause());
        assertEquals(new LessonPhase.Paused(), next().phase());
        untilAsleep();

        lesson.stop();

        assertTrue(lesson.awaitOver(SOON));
        assertEquals(new LessonPhase.Ended(), lesson.newest().snapshot().phase());
    }

    @Test
    void aLessonThatWaitsForAPictureStopsAtOnce() throws Exception {
        untilAsleep();

        lesson.stop();

        assertTrue(lesson.awaitOver(SOON));
        assertEquals(new LessonPhase.Ended(), lesson.newest().snapshot().phase());
    }

    @Test
    void aLessonThatWaitsForAPictureStillDoesWhatItIsTold() throws Exception {
        // Given a share that ended
        share(0, 1280, 720);
        next();
        lesson.seenThrough(SourceState.SHARE_ENDED);
        assertEquals(SourceState.SHARE_ENDED, next().source());
        // When
        lesson.tell(new LessonCommand.Pause());
        // Then
        LessonSnapshot paused = next();
        assertEquals(new LessonPhase.Paused(), paused.phase());
        assertEquals(SourceState.SHARE_ENDED, paused.source());
    }

    @Test
    void aWindowMayBecomeSmallerLargerAndAnyShape() throws Exception {
        int[][] sizes = {
            {1280, 720},
            {1240, 690},
            {640, 360},
            {64, 64},
            {2000, 64},
            {64, 1500},
            {1280, 720},
            {1280, 720},
            {1280, 720}
        };
        for (int picture = 0; picture < sizes.length; picture++) {
            share(picture, sizes[picture][0], sizes[picture][1]);

            LessonSnapshot read = next();

            assertEquals(new LessonPhase.Running(), read.phase());
            assertEquals(picture, read.at());
        }
        assertEquals(0, source.damaged());
        assertFalse(lesson.newest().snapshot().students().isEmpty());
    }

    private void share(int second, int width, int height) {
        nanos.set(TimeUnit.SECONDS.toNanos(second));
        Pixels pixels = drawn.draw(Duration.ofSeconds(second));
        byte[] jpeg = EncodedPictures.jpeg(pixels, width, height);
        source.offer(
                new SharedPicture(EncodedPicture.promised(jpeg).orElseThrow(), OptionalLong.empty(), Optional.empty()));
    }

    private LessonSnapshot next() throws InterruptedException {
        LessonState state = states.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        assertTrue(state != null, "nothing was said in time");
        return state.snapshot();
    }

    private void untilAsleep() {
        while (worker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    /** As the server opens a shared lesson, with embedded models only. */
    private final class Shared implements OpenLesson {

        private final SharedSource pictures;

        Shared(SharedSource pictures) {
            this.pictures = pictures;
        }

        @Override
        public Optional<Double> length() {
            return Optional.empty();
        }

        @Override
        public String runsOn() {
            return "embedded";
        }

        @Override
        public LessonFacts run(
                LessonId id, LessonListener listener, LessonJournal journal, BooleanSupplier stopped, LessonInbox inbox)
                throws Exception {
            ModelPlaces embeddedOnly =
                    new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
            try (LessonRun run = new LessonRun(
                    LessonPlan.of(id, "Biology"),
                    pictures,
                    () -> pictures.tally().dropped(),
                    Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                    nanos::get)) {
                return run.run(listener, stopped, inbox);
            }
        }

        @Override
        public void rouse() {
            pictures.rouse();
        }

        @Override
        public void close() {
            pictures.close();
        }
    }
}
