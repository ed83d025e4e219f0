package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.Expression;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said of a lesson while no picture of it is read. */
class SeenThroughTest {

    private final LessonId id = LessonId.random();
    private final SampleLesson sample =
            new SampleLesson().student("Alice", Expression.NEUTRAL, 0.9f).window(0.1f, 0.8f, 0.1f);
    private final AtomicInteger roused = new AtomicInteger();
    private final RunningLesson lesson = new RunningLesson(
            sample.at(1).snapshot(id),
            LessonTerms.drawn("anybody"),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            roused::incrementAndGet);

    @Test
    void itIsSaidOnceUntilAPictureIsReadAgain() {
        // Given
        List<SourceState> told = new ArrayList<>();
        lesson.watch(state -> told.add(state.snapshot().source()));
        // When
        lesson.seenThrough(SourceState.WAITING);
        lesson.seenThrough(SourceState.WAITING);
        lesson.changed(sample.at(2).snapshot(id));
        // Then
        assertEquals(List.of(SourceState.WAITING, SourceState.LIVE), told);
    }

    @Test
    void whatTheLessonIsToldMeanwhileDoesNotHideIt() {
        // Given
        lesson.seenThrough(SourceState.SHARE_ENDED);
        // When it is paused, still at the same picture
        lesson.changed(sample.phase(new LessonPhase.Paused()).snapshot(id));
        // Then
        assertEquals(new LessonPhase.Paused(), lesson.newest().snapshot().phase());
        assertEquals(SourceState.SHARE_ENDED, lesson.newest().snapshot().source());
    }

    @Test
    void nothingIsSaidOfALessonThatIsOver() {
        lesson.finish(new LessonPhase.Ended(), LessonJournal.NONE);

        lesson.seenThrough(SourceState.WAITING);

        assertEquals(SourceState.LIVE, lesson.newest().snapshot().source());
    }

    @Test
    void aLessonThatIsToldSomethingOrStoppedIsRoused() {
        lesson.tell(new LessonCommand.Pause());
        lesson.stop();

        assertEquals(2, roused.get());
    }
}
