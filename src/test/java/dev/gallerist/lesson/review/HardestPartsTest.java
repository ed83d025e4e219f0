package dev.gallerist.lesson.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a class looked more negative than it does at rest. */
class HardestPartsTest {

    private final List<GroupReading> windows = new ArrayList<>();
    private double at;

    @Test
    void whatCountsIsTheRiseOverTheClassesOwnFirstFiveMinutes() {
        // Given
        goOn(600, 0.3f);
        goOn(60, 0.5f);
        goOn(600, 0.3f);
        goOn(120, 0.6f);
        goOn(300, 0.3f);
        // When
        List<HardPart> parts = HardestParts.in(windows);
        // Then
        assertEquals(2, parts.size());
        assertEquals(1260, parts.get(0).window().start(), 5.01);
        assertEquals(1380, parts.get(0).window().end(), 5.01);
        assertEquals(0.3f, parts.get(0).baseline(), 0.001);
        assertEquals(0.6f, parts.get(0).share(), 0.04);
        assertEquals(9, parts.get(0).readable());
        assertEquals(600, parts.get(1).window().start(), 5.01);
    }

    @Test
    void aStepThatStaysIsMeasuredAgainstTheBeginning() {
        // Given
        goOn(300, 0.1f);
        goOn(900, 0.4f);
        // When
        List<HardPart> parts = HardestParts.in(windows);
        // Then
        assertEquals(1, parts.size());
        assertEquals(0.1f, parts.get(0).baseline(), 0.001);
        assertEquals(900, parts.get(0).window().seconds(), 10);
    }

    @Test
    void aShortLessonIsItsOwnBaseline() {
        // Given
        goOn(40, 0.4f);
        goOn(200, 0.1f);
        // When
        List<HardPart> parts = HardestParts.in(windows);
        // Then
        assertEquals(1, parts.size());
        assertEquals(0.1f, parts.get(0).baseline(), 0.001);
    }

    @Test
    void oneWindowAndASternFaceAtRestAreNoHint() {
        // Given
        goOn(300, 0.6f);
        goOn(5, 0.7f);
        goOn(900, 0.62f);
        // When
        List<HardPart> parts = HardestParts.in(windows);
        // Then
        assertEquals(List.of(), parts);
    }

    private void goOn(double seconds, float negative) {
        for (double end = at + seconds; at < end; at += 5) {
            MoodScores scores = new MoodScores(0.1f, 0.9f - negative, negative);
            windows.add(new GroupReading(
                    new TimeWindow(at, at + 5),
                    Optional.of(scores),
                    Optional.of(scores.top()),
                    Optional.empty(),
                    9,
                    12));
        }
    }
}
