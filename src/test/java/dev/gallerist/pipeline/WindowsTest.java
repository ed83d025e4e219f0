package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final LessonRecord record = new LessonRecord(false);
    private final Windows windows = new Windows(record, Aggregation.AVERAGE);

    @Test
    void aWindowClosesEveryFiveSecondsAndCountsWhoCouldBeRead() {
        // Given: one smiles, one is there with the camera off
        for (double at = 0; at < 7; at += 0.5) {
            windows.add(at, List.of(reads(1, Expression.HAPPINESS), unreadable(2)));
        }
        // When
        windows.end();
        // Then
        List<GroupReading> group = record.group();
        assertEquals(2, group.size());
        assertEquals(new TimeWindow(0, 5), group.get(0).window());
        assertEquals(new TimeWindow(5, 6.5), group.get(1).window());
        assertEquals(Mood.POSITIVE, group.get(0).scores().orElseThrow().top());
        assertEquals(1, group.get(0).readable());
        assertEquals(2, group.get(0).present());
        assertEquals(10, facts().readings().get(0).faces());
    }

    @Test
    void aGapInTheLessonLeavesEmptyWindows() {
        windows.add(1, List.of(reads(1, Expression.NEUTRAL)));
        windows.add(12, List.of(reads(1, Expression.NEUTRAL)));
        windows.end();
        assertEquals(
                List.of(1, 0, 1),
                record.group().stream().map(GroupReading::readable).toList());
        assertEquals(Optional.empty(), record.group().get(1).scores());
    }

    @Test
    void theGroupCountsEveryReadableStudentTheSame() {
        // Given: one smiling face was seen ten times as often as two neutral ones
        for (int i = 0; i < 10; i++) {
            windows.add(i * 0.1, List.of(reads(1, Expression.HAPPINESS)));
        }
        windows.add(1.1, List.of(reads(2, Expression.NEUTRAL), reads(3, Expression.NEUTRAL)));
        // When
        windows.end();
        // Then
        assertEquals(2 / 3f, record.group().get(0).scores().orElseThrow().neutral(), 1e-5f);
    }

    @Test
    void longRunsBecomeMomentsOfTheStudentAndOfTheGroup() {
        for (int i = 0; i < 12; i++) {
            windows.add(i * 0.2, List.of(reads(1, Expression.SURPRISE)));
        }
        assertEquals(
                List.of(Optional.empty(), Optional.of(new StudentId(1))),
                windows.moments().stream().map(m -> m.student()).toList());
        assertTrue(windows.moments().stream().allMatch(m -> m.expression() == Expression.SURPRISE));
    }

    private LessonFacts facts() {
        return record.facts(new LessonPhase.Ended(), List.of());
    }

    private static Seen unreadable(int student) {
        TileName tile = new TileName(new Tile(new PixelBox(0, 0, 16, 9)), TileLook.CAMERA_OFF, Optional.empty());
        return new Seen(new Track(student, tile, Optional.empty(), 1), Optional.empty())
                .with(Optional.of(new StudentId(student)));
    }

    private static Seen reads(int student, Expression expression) {
        float[] scores = new float[Expression.values().length];
        scores[expression.ordinal()] = 1;
        return unreadable(student).reads(new FaceReading(new ExpressionScores(scores), new float[] {1, 2}));
    }
}
