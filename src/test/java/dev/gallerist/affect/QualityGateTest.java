package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drawn faces pass the gate; the same faces spoilt in one way are refused for that reason. */
class QualityGateTest {

    private static final List<DrawnFace> FACES = DrawnFace.all(2);

    private final QualityGate gate = new QualityGate(QualityGate.Limits.DEFAULT);

    @Test
    void drawnFacesAreReadable() {
        assertTrue(FACES.size() >= 8, FACES.size() + " faces");
        FACES.forEach(face ->
                assertEquals(Judgement.READABLE, judge(face), face.face().toString()));
    }

    @Test
    void aFaceOfAFewPixelsIsTooSmall() {
        FACES.forEach(face -> assertEquals(Judgement.READABLE, judge(face.shrunkTo(32))));
        FACES.forEach(face -> refused(Obstacle.SMALL, face.shrunkTo(22)));
    }

    @Test
    void darkFlatAndBlurredFacesAreRefused() {
        FACES.forEach(face -> refused(Obstacle.DARK, face.relit(0.15, 0)));
        FACES.forEach(face -> refused(Obstacle.FLAT, face.relit(0.1, 128)));
        FACES.forEach(face -> refused(Obstacle.BLURRED, face.blurred(8)));
    }

    @Test
    void anOrdinaryLossOfLightAndSharpnessIsTaken() {
        FACES.forEach(face -> assertEquals(Judgement.READABLE, judge(face.relit(0.6, 0))));
        FACES.forEach(face -> assertEquals(Judgement.READABLE, judge(face.blurred(1))));
    }

    @Test
    void aHeadIsTakenUpToTheLimitOnEitherSide() {
        for (DrawnFace face : FACES) {
            assertEquals(Judgement.READABLE, judge(face.turned(20)));
            assertEquals(Judgement.READABLE, judge(face.turned(-20)));
            refused(Obstacle.TURNED, face.turned(60));
            refused(Obstacle.TURNED, face.turned(-60));
        }
    }

    @Test
    void landmarksThatCoincideOrAreNoNumbersAreRefused() {
        PixelPoint same = FACES.get(0).face().box().centre();
        refused(Obstacle.TURNED, FACES.get(0).with(new Landmarks(same, same, same, same, same)));
        PixelPoint none = new PixelPoint(Float.NaN, Float.NaN);
        refused(Obstacle.CUT, FACES.get(0).with(new Landmarks(none, none, none, none, none)));
    }

    @Test
    void aFaceThatReachesOutOfItsTileIsCut() {
        for (DrawnFace drawn : FACES) {
            // Given: tiles that end below the eyes, above the mouth, and at the forehead
            PixelBox box = drawn.face().box();
            PixelBox upper = new PixelBox(box.x(), box.y(), box.width(), box.height() * 6 / 10);
            PixelBox noForehead = new PixelBox(box.x(), box.y() + box.height() / 4, box.width(), box.height());
            // When and then: without its mouth a face is no face, without its forehead it is
            assertEquals(new Judgement.Unreadable(Obstacle.CUT), gate.judge(drawn.frame(), drawn.face(), upper));
            assertEquals(Judgement.READABLE, gate.judge(drawn.frame(), drawn.face(), noForehead));
        }
    }

    @Test
    void withoutLandmarksTheBoxAndThePictureDecide() {
        for (DrawnFace drawn : FACES) {
            FaceDetection bare = new FaceDetection(drawn.face().box(), Optional.empty(), 1);
            assertEquals(Judgement.READABLE, judge(new DrawnFace(drawn.frame(), bare)));
            refused(Obstacle.DARK, new DrawnFace(drawn.relit(0.1, 0).frame(), bare));
        }
    }

    @Test
    void boxesOutsideThePictureAreRefusedAndNeverThrow() {
        for (PixelBox box : List.of(
                new PixelBox(-500, -500, 100, 100),
                new PixelBox(100_000, 100_000, 100, 100),
                new PixelBox(0, 0, 0, 0),
                new PixelBox(-100, 10, 130, 130))) {
            FaceDetection face = new FaceDetection(box, Optional.empty(), 1);
            assertTrue(
                    judge(new DrawnFace(FACES.get(0).frame(), face)).obstacle().isPresent(), box.toString());
        }
    }

    @Test
    void scoresThatLieTooCloseNameNothing() {
        assertEquals(Optional.empty(), gate.expression(scores(0.5f, 0.4f)));
        assertEquals(new Judgement.Unreadable(Obstacle.UNSURE), gate.judge(scores(0.4f, 0.5f)));
        assertEquals(Optional.of(Expression.HAPPINESS), gate.expression(scores(0.3f, 0.6f)));
    }

    @Test
    void aMoodIsNamedWhereOneStandsOut() {
        assertEquals(Optional.of(Mood.POSITIVE), gate.mood(new MoodScores(0.6f, 0.3f, 0.1f)));
        assertEquals(Optional.empty(), gate.mood(new MoodScores(0.45f, 0.45f, 0.1f)));
        assertEquals(0.2f, new MoodScores(0.2f, 0.3f, 0.5f).margin(), 1e-6f);
    }

    private Judgement judge(DrawnFace drawn) {
        return gate.judge(drawn.frame(), drawn.face(), drawn.frame().size().whole());
    }

    private void refused(Obstacle why, DrawnFace drawn) {
        assertEquals(new Judgement.Unreadable(why), judge(drawn), drawn.face().toString());
    }

    private static ExpressionScores scores(float neutral, float happiness) {
        float rest = (1 - neutral - happiness) / 6;
        return new ExpressionScores(new float[] {neutral, happiness, rest, rest, rest, rest, rest, rest});
    }
}
