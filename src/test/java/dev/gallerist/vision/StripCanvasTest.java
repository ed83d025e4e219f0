package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripCanvasTest {

    private static final float EXACT = 1e-5f;

    @ParameterizedTest
    @ValueSource(ints = {12, 24, 48, 31})
    void groundBecomesNoughtAndInkOneInEverySize(int height) {
        // Given a strip whose left half is ground and whose right half is ink
        LabelCrop.Strip strip = halves(4 * height, height, 40, 240);

        // When
        FloatBuffer canvas = drawn(strip, true);

        // Then, away from the seam
        assertEquals(96, StripCanvas.width(strip));
        assertEquals(0, canvas.get(12 * 96 + 10), EXACT);
        assertEquals(1, canvas.get(12 * 96 + 85), EXACT);
    }

    @Test
    void darkWritingIsTurnedToLight() {
        // Given dark ink on light ground
        LabelCrop.Strip strip = halves(96, 24, 230, 20);

        // When
        FloatBuffer canvas = drawn(strip, false);

        // Then
        assertEquals(0, canvas.get(0), EXACT);
        assertEquals(1, canvas.get(95), EXACT);
    }

    @Test
    void shrinkingAveragesWhatLiesUnderAPixel() {
        // Given columns that are ink and ground by turns, twice as many as the canvas has
        byte[] luma = new byte[96 * 48];
        for (int at = 0; at < luma.length; at++) {
            luma[at] = (byte) (at % 2 == 0 ? 0 : 200);
        }
        LabelCrop.Strip strip = new LabelCrop.Strip(new PixelSize(96, 48), luma, new PixelBox(0, 0, 96, 48));

        // When
        FloatBuffer canvas = drawn(strip, true);

        // Then every pixel is the mean of one of each, which lies half the way below the ground's middle value
        float first = canvas.get(0);
        for (int at = 0; at < StripCanvas.HEIGHT * 48; at++) {
            assertEquals(first, canvas.get(at), EXACT);
        }
    }

    @Test
    void aVeryLongLabelIsSqueezedToTheWidest() {
        // Given / When / Then
        assertEquals(StripCanvas.WIDEST, StripCanvas.width(halves(4000, 20, 0, 255)));
        assertEquals(StripCanvas.NARROWEST, StripCanvas.width(halves(2, 20, 0, 255)));
    }

    private static FloatBuffer drawn(LabelCrop.Strip strip, boolean light) {
        FloatBuffer canvas = FloatBuffer.allocate(StripCanvas.HEIGHT * StripCanvas.WIDEST);
        StripCanvas.draw(strip, light, canvas);
        return canvas;
    }

    /** Ground on the left, ink on the right; the writing's box holds three parts of ground and one of ink. */
    private static LabelCrop.Strip halves(int width, int height, int ground, int ink) {
        byte[] luma = new byte[width * height];
        Arrays.fill(luma, (byte) ground);
        for (int y = 0; y < height; y++) {
            Arrays.fill(luma, y * width + width / 2, (y + 1) * width, (byte) ink);
        }
        PixelBox text = new PixelBox(width / 4, 0, Math.max(1, width * 3 / 8), height);
        return new LabelCrop.Strip(new PixelSize(width, height), luma, text);
    }
}
