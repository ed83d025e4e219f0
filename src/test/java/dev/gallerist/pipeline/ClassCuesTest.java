package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.Judgement;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonRecord;
import dev.gallerist.lesson.Mark;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rule is fed with: twelve students, two pictures a second, and the default limits. */
class ClassCuesTest {

    private static final int STUDENTS = 12;
    private static final QualityGate GATE = new QualityGate(QualityGate.Limits.DEFAULT);

    private final LessonRecord record = new LessonRecord(false);
    private final Windows windows = new Windows(record, Aggregation.AVERAGE, GATE);
    private final ClassCues cues = new ClassCues(CueLimits.DEFAULT, record, windows, GATE);
    private int pictures;

    @Test
    void eachExpressionOfTheNegativeOnesCounts() {
        // Given
        until(200, student -> reads(student, Expression.NEUTRAL));
        List<Expression> negative =
                List.of(Expression.SADNESS, Expression.ANGER, Expression.DISGUST, Expression.FEAR, Expression.CONTEMPT);
        // When five look so in five ways, and the others surprised in no clear way
        until(240, student -> student <= 5 ? reads(student, negative.get(student - 1)) : unsure(student));
        // Then of the readable faces all do
        Cue cue = only();
        assertEquals(CueKind.NEGATIVE, cue.kind());
        assertEquals(5, cue.faces());
        assertEquals(5, cue.readable());
        assertEquals(0, cue.baseline());
        assertEquals(200, cue.window().start(), 2);
    }

    @Test
    void oneBadPictureInEightChangesNothing() {
        until(200, student -> reads(student, Expression.NEUTRAL));
        // When every eighth picture of everybody is read wrongly: the means of the last seconds do not follow
        until(240, student -> {
            boolean wrong = pictures % 8 == 0;
            return reads(student, wrong == student <= 4 ? Expression.NEUTRAL : Expression.SURPRISE);
        });
        // Then
        assertEquals(CueKind.SURPRISE, only().kind());
        assertEquals(4, only().faces());
        assertEquals(STUDENTS, only().readable());
    }

    @Test
    void whoIsTurnedOrGoneIsAwayAndWhoseCameraIsOffIsNot() {
        // Given four whose cameras are off, one of whom is a photograph's
        IntFunction<Seen> off = student -> student == 12 ? photograph(student) : tile(student, TileLook.CAMERA_OFF);
        until(200, student -> student > 8 ? off.apply(student) : looks(student, 0.02));
        // When two turn away and two go
        until(
                245,
                student -> student > 8
                        ? off.apply(student)
                        : student <= 2
                                ? looks(student, 0.9)
                                : student <= 4 ? tile(student, TileLook.CAMERA_ON) : looks(student, 0.02));
        // Then
        assertEquals(CueKind.AWAY, only().kind());
        assertEquals(4, only().faces());
        assertEquals(8, only().readable());
    }

    @Test
    void camerasThatGoOffAreNobodyGone() {
        until(200, student -> looks(student, 0.02));
        until(260, student -> student <= 6 ? tile(student, TileLook.CAMERA_OFF) : looks(student, 0.02));
        assertEquals(List.of(), record.notes().cues());
    }

    @Test
    void twoStudentsWhoAreOneDoNotDisturbACue() {
        until(200, student -> reads(student, Expression.NEUTRAL));
        until(220, student -> reads(student, student <= 4 ? Expression.SURPRISE : Expression.NEUTRAL));
        // When one of those who look surprised was known under a second id since the beginning
        merge(4, 40);
        until(240, student -> {
            int id = student == 4 ? 40 : student;
            return reads(id, student <= 4 ? Expression.SURPRISE : Expression.NEUTRAL);
        });
        // Then
        assertEquals(200, only().window().start(), 2);
        assertEquals(4, only().faces());
        assertTrue(only().active());
    }

    @Test
    void notNowEndsTheCueAndHelpfulDoesNot() {
        until(200, student -> reads(student, Expression.NEUTRAL));
        until(240, student -> reads(student, Expression.SADNESS));
        // When, Then
        cues.answer(1, CueAnswer.HELPFUL);
        assertEquals(Optional.of(CueAnswer.HELPFUL), only().answer());
        assertTrue(only().active());
        cues.answer(1, CueAnswer.NOT_NOW);
        assertEquals(Optional.of(CueAnswer.NOT_NOW), only().answer());
        assertFalse(only().active());
        cues.answer(2, CueAnswer.HELPFUL);
        assertEquals(1, record.notes().cues().size());
    }

    @Test
    void theLessonsEndEndsACue() {
        until(200, student -> reads(student, Expression.NEUTRAL));
        until(240, student -> reads(student, Expression.SADNESS));
        cues.end();
        assertFalse(only().active());
        assertEquals(239, only().window().end(), 1);
    }

    @Test
    void aMarkIsTheMomentThatIsShown() {
        cues.mark();
        until(30.1, student -> reads(student, Expression.NEUTRAL));
        cues.mark();
        assertEquals(List.of(new Mark(1, 0), new Mark(2, 30)), record.notes().marks());
    }

    private Cue only() {
        assertEquals(1, record.notes().cues().size(), record.notes()::toString);
        return record.notes().cues().get(0);
    }

    private void until(double second, IntFunction<Seen> student) {
        while (pictures / 2.0 < second) {
            List<Seen> picture = new ArrayList<>(
                    IntStream.rangeClosed(1, STUDENTS).mapToObj(student).toList());
            windows.add(pictures / 2.0, picture);
            cues.add(pictures / 2.0, picture);
            pictures++;
        }
    }

    private void merge(int from, int into) {
        windows.merged(new StudentId(from), new StudentId(into));
        cues.merged(new StudentId(from), new StudentId(into));
    }

    private static Seen reads(int student, Expression expression) {
        float[] scores = new float[Expression.values().length];
        scores[expression.ordinal()] = 1;
        return reads(student, scores);
    }

    private static Seen unsure(int student) {
        float[] scores = new float[Expression.values().length];
        scores[Expression.SURPRISE.ordinal()] = 0.5f;
        scores[Expression.NEUTRAL.ordinal()] = 0.5f;
        return reads(student, scores);
    }

    private static Seen reads(int student, float[] values) {
        ExpressionScores scores = new ExpressionScores(values);
        return looks(student, 0.02).reads(new FaceReading(scores, new float[] {1, 2}), GATE.judge(scores));
    }

    private static Seen tile(int student, TileLook look) {
        return seen(student, look, Optional.empty());
    }

    private static Seen photograph(int student) {
        return looks(student, 0.02).judged(new Judgement.Unreadable(Obstacle.NOT_LIVE));
    }

    /** A face whose nose lies so far beside the middle, in distances of the eyes. */
    private static Seen looks(int student, double nose) {
        Landmarks landmarks = new Landmarks(
                new PixelPoint(35, 40),
                new PixelPoint(65, 40),
                new PixelPoint((float) (50 + 30 * nose), 57),
                new PixelPoint(38, 70),
                new PixelPoint(62, 70));
        return seen(
                student,
                TileLook.CAMERA_ON,
                Optional.of(new FaceDetection(new PixelBox(20, 20, 60, 60), Optional.of(landmarks), 1)));
    }

    private static Seen seen(int student, TileLook look, Optional<FaceDetection> face) {
        TileName tile = new TileName(new Tile(new PixelBox(0, 0, 160, 90)), look, Optional.empty());
        return new Seen(new Track(student, tile, Optional.empty(), 1), face).with(Optional.of(new StudentId(student)));
    }
}
