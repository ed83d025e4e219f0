package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final QualityGate GATE = new QualityGate(QualityGate.Limits.DEFAULT);

    private final LessonRecord record = new LessonRecord(false);
    private final Windows windows = new Windows(record, Aggregation.AVERAGE, GATE);

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
    void aStudentWhoTurnsOutToBeAnotherKeepsWhatWasRead() {
        // Given somebody was read under a second id, whose smile lasted
        for (double at = 0; at < 3; at += 0.25) {
            windows.add(at, List.of(reads(2, Expression.HAPPINESS)));
        }
        // When that is the first student
        windows.merged(new StudentId(2), new StudentId(1));
        windows.add(3, List.of(unreadable(1)));
        windows.end();
        // Then
        StudentReading reading = facts().readings().get(0);
        assertEquals(new StudentId(1), reading.student());
        assertEquals(12, reading.faces());
        assertEquals(1, record.group().get(0).present());
        assertTrue(windows.now(new StudentId(1), 3).isPresent());
        assertTrue(windows.moments().stream()
                .allMatch(moment ->
                        moment.student().isEmpty() || moment.student().get().equals(new StudentId(1))));
        assertEquals(2, windows.moments().size());
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

    @Test
    void unsureFacesNameNothingAndStillCountInTheAverage() {
        // Given: somebody between neutral and a smile in every picture, now a little more of one, now of the other
        for (int i = 0; i < 10; i++) {
            windows.add(i * 0.2, List.of(i % 2 == 0 ? reads(1, 0.55f, 0.45f) : reads(1, 0.45f, 0.55f)));
        }
        // When
        windows.end();
        // Then
        StudentReading reading = facts().readings().get(0);
        assertEquals(Optional.empty(), reading.expression());
        assertEquals(0.5f, reading.scores().orElseThrow().of(Expression.HAPPINESS), 1e-5f);
        assertEquals(0.405f, reading.valence().orElseThrow(), 1e-5f);
        assertEquals(10, reading.faces());
        GroupReading group = record.group().get(0);
        assertEquals(0, group.readable());
        assertEquals(1, group.present());
        assertEquals(Optional.empty(), group.mood());
        assertEquals(0.5f, group.scores().orElseThrow().positive(), 1e-5f);
        assertEquals(
                List.of(),
                windows.moments().stream().filter(m -> m.student().isPresent()).toList());
    }

    @Test
    void unsureFacesCountInTheMoodOfAGroupThatIsSure() {
        // Given: two smile, one is unsure
        windows.add(0, List.of(reads(1, 0, 1), reads(2, 0, 1), reads(3, 0.5f, 0.5f)));
        // When
        windows.end();
        // Then
        GroupReading group = record.group().get(0);
        assertEquals(Optional.of(Mood.POSITIVE), group.mood());
        assertEquals(2.5f / 3, group.scores().orElseThrow().positive(), 1e-5f);
        assertEquals(2, group.readable());
        assertEquals(0.81f * 2.5f / 3, group.valence().orElseThrow(), 1e-5f);
    }

    @Test
    void whoBeginsToSmileIsReadableThoughTheWindowNamesNothing() {
        for (int i = 0; i < 10; i++) {
            windows.add(i * 0.2, List.of(reads(1, i < 5 ? Expression.NEUTRAL : Expression.HAPPINESS)));
        }
        windows.end();
        StudentReading reading = facts().readings().get(0);
        assertEquals(Optional.empty(), reading.expression());
        assertTrue(reading.readable());
        assertEquals(1, record.group().get(0).readable());
    }

    @Test
    void aGroupInTheMiddleHasNoMood() {
        windows.add(0, List.of(reads(1, 0, 1), reads(2, 1, 0)));
        windows.end();
        assertEquals(Optional.empty(), record.group().get(0).mood());
        assertEquals(2, record.group().get(0).readable());
    }

    @Test
    void theLiveViewCountsAsTheWindowDoes() {
        windows.add(0, List.of(reads(1, 0, 1), reads(2, 0.5f, 0.5f)));
        GroupReading now = windows.groupNow(List.of(new StudentId(1), new StudentId(2), new StudentId(3)), 0.1);
        assertEquals(1, now.readable());
        assertEquals(3, now.present());
        assertEquals(0.75f, now.scores().orElseThrow().positive(), 1e-5f);
        assertEquals(Optional.of(Mood.POSITIVE), now.mood());
    }

    @Test
    void attentionCuesAreSharesOfTheWindowsPictures() {
        // Given: six pictures towards the camera, three to the side, one without a face; somebody with the camera off
        for (int i = 0; i < 10; i++) {
            Optional<Double> nose = i < 6 ? Optional.of(0.02) : i < 9 ? Optional.of(0.6) : Optional.empty();
            windows.add(i * 0.2, List.of(looks(1, nose), unreadable(2)));
        }
        // When
        windows.end();
        // Then: the reading says so though no face was read, and a camera that is off says nothing
        List<StudentReading> readings = facts().readings();
        assertEquals(1, readings.size());
        assertEquals(
                Optional.of(new Attention(0.6f, 0.3f, 0.1f)), readings.get(0).attention());
        assertEquals(Optional.empty(), readings.get(0).scores());
        assertEquals(0, readings.get(0).faces());
        assertEquals(0, record.group().get(0).readable());
    }

    private LessonFacts facts() {
        return record.facts(new LessonPhase.Ended(), List.of());
    }

    private static Seen unreadable(int student) {
        TileName tile = new TileName(new Tile(new PixelBox(0, 0, 16, 9)), TileLook.CAMERA_OFF, Optional.empty());
        return new Seen(new Track(student, tile, Optional.empty(), 1), Optional.empty())
                .with(Optional.of(new StudentId(student)));
    }

    /** Scores for neutral, happiness, surprise and so on, as many as are given. */
    private static Seen reads(int student, float... first) {
        ExpressionScores scores = new ExpressionScores(Arrays.copyOf(first, Expression.values().length));
        return unreadable(student).reads(new FaceReading(scores, new float[] {1, 2}), GATE.judge(scores));
    }

    /** A camera that is on, with a face whose nose lies so far beside the middle, in distances of the eyes. */
    private static Seen looks(int student, Optional<Double> nose) {
        TileName tile = new TileName(new Tile(new PixelBox(0, 0, 160, 90)), TileLook.CAMERA_ON, Optional.empty());
        Optional<FaceDetection> face = nose.map(beside -> new FaceDetection(
                new PixelBox(20, 20, 60, 60),
                Optional.of(new Landmarks(
                        new PixelPoint(35, 40),
                        new PixelPoint(65, 40),
                        new PixelPoint((float) (50 + 30 * beside), 57),
                        new PixelPoint(38, 70),
                        new PixelPoint(62, 70))),
                1));
        return new Seen(new Track(student, tile, Optional.empty(), 1), face).with(Optional.of(new StudentId(student)));
    }

    private static Seen reads(int student, Expression expression) {
        float[] scores = new float[Expression.values().length];
        scores[expression.ordinal()] = 1;
        return reads(student, scores);
    }
}
