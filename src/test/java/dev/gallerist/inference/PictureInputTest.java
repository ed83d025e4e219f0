package dev.gallerist.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureInputTest {

    private static final PixelSize TWO_BY_ONE = new PixelSize(2, 1);

    /** Blue 10, green 20, red 30 beside blue 40, green 50, red 60. */
    private static final Pixels PICTURE = new Pixels(TWO_BY_ONE, new byte[] {10, 20, 30, 40, 50, 60});

    private static final Affine SAME = new Affine(1, 0, 0, 0, 1, 0);

    @Test
    void channelsLieInPlanesOrTogether() {
        assertArrayEquals(
                new float[] {30, 60, 20, 50, 10, 40},
                write(NetInput.Channels.RGB, NetInput.Layout.NCHW, SAME, TWO_BY_ONE));
        assertArrayEquals(
                new float[] {10, 20, 30, 40, 50, 60},
                write(NetInput.Channels.BGR, NetInput.Layout.NHWC, SAME, TWO_BY_ONE));
    }

    @Test
    void greyIsLumaAndLevelsAreNormalised() {
        // Given
        PictureInput input = input(NetInput.Channels.GREY, NetInput.Layout.NCHW, 20, 2);
        FloatBuffer buffer = FloatBuffer.allocate(2);
        // When
        input.write(PICTURE, SAME, TWO_BY_ONE, buffer, 0);
        // Then
        float luma = 0.114f * 10 + 0.587f * 20 + 0.299f * 30;
        assertEquals((luma - 20) / 2, buffer.get(0), 1e-4f);
    }

    @Test
    void shrinkingAveragesAndEnlargingInterpolates() {
        // Given: a map for each way
        Affine twice = new Affine(0.5, 0, 0, 0, 1, 0);
        // When
        float[] small = write(
                NetInput.Channels.BGR, NetInput.Layout.NHWC, new Affine(2, 0, 0, 0, 2, -0.5), new PixelSize(1, 1));
        float[] large = write(NetInput.Channels.BGR, NetInput.Layout.NHWC, twice, new PixelSize(4, 1));
        // Then
        assertArrayEquals(new float[] {25, 35, 45}, small, 1e-3f);
        assertEquals(10, large[0], 1e-1f);
        assertEquals(17.5f, large[3], 1e-1f);
        assertEquals(32.5f, large[6], 1e-1f);
    }

    @Test
    void outsideThePictureItsEdgeIsRepeated() {
        float[] outside =
                write(NetInput.Channels.BGR, NetInput.Layout.NHWC, new Affine(1, 0, 50, 0, 1, -50), TWO_BY_ONE);
        assertArrayEquals(new float[] {40, 50, 60, 40, 50, 60}, outside, 0.1f);
    }

    private static float[] write(NetInput.Channels channels, NetInput.Layout layout, Affine map, PixelSize canvas) {
        float[] values = new float[3 * canvas.width() * canvas.height()];
        input(channels, layout, 0, 1).write(PICTURE, map, canvas, FloatBuffer.wrap(values), 0);
        return values;
    }

    private static PictureInput input(NetInput.Channels channels, NetInput.Layout layout, float mean, float std) {
        List<Float> means = Collections.nCopies(channels.count(), mean);
        List<Float> stds = Collections.nCopies(channels.count(), std);
        return new PictureInput(new NetInput("x", 0, 0, channels, layout, means, stds, Optional.empty()));
    }
}
