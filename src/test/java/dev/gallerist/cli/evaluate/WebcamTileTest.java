package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebcamTileTest {

    @Test
    void aPhotographIsShrunkByAreaIntoTheMiddleOfTheMeeting() {
        // Given two columns of pixels in turn black and 200 bright, with a face 80 wide and 96 high
        byte[] bgr = new byte[200 * 100 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i / 3 % 2 == 0 ? 0 : 200);
        }
        // When the face is to be 40 wide
        WebcamTile tile = WebcamTile.of(new Pixels(new PixelSize(200, 100), bgr), new PixelBox(0, 0, 80, 96), 40)
                .orElseThrow();
        // Then each pixel is the mean of four
        assertEquals(new PixelSize(100, 50), tile.photograph().size());
        assertEquals(100, tile.photograph().luma(0, 0));
        assertEquals(100, tile.photograph().luma(99, 49));
        // and around it in the meeting is its dark ground
        assertEquals(new PixelBox(590, 335, 100, 50), tile.place());
        assertEquals(new PixelSize(1280, 720), tile.inMeeting().size());
        assertEquals(100, tile.inMeeting().luma(590, 335));
        assertEquals(100, tile.inMeeting().luma(689, 384));
        assertEquals(26, tile.inMeeting().luma(589, 335));
        assertEquals(26, tile.inMeeting().luma(690, 384));
    }

    @Test
    void aFaceIsNeverEnlarged() {
        Pixels small = new Pixels(new PixelSize(50, 50), new byte[50 * 50 * 3]);
        assertTrue(WebcamTile.of(small, new PixelBox(0, 0, 47, 60), 48).isEmpty());
        assertTrue(WebcamTile.of(small, new PixelBox(0, 0, 48, 60), 48).isPresent());
    }

    @Test
    void happinessAgainstNeutralLooksAtTwoScoresOrAtAll() {
        // Given happiness above neutral but below surprise, a neutral face read as sad, and an angry face
        float[] surprised = {0.1f, 0.3f, 0.6f, 0, 0, 0, 0, 0};
        List<Judged> judged = List.of(
                new Judged("a", Expression.HAPPINESS, new dev.gallerist.affect.ExpressionScores(surprised)),
                Readings.wrong(Expression.NEUTRAL, 0.7),
                Readings.wrong(Expression.ANGER, 0.7));
        // When
        HappyOrNeutral pair = HappyOrNeutral.of(judged);
        // Then
        assertEquals(new Share(2, 2), pair.twoWay());
        assertEquals(new Share(0, 2), pair.eightWay());
    }
}
