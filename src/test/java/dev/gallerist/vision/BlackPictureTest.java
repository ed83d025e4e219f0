package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlackPictureTest {

    private static final PixelSize SIZE = new PixelSize(1280, 720);

    @ParameterizedTest
    @CsvSource({"1280, 720", "3840, 2160", "640, 360", "37, 21", "1, 1"})
    void blackIsBlackInEverySize(int width, int height) {
        assertTrue(BlackPicture.is(plain(new PixelSize(width, height), 0)));
        assertTrue(BlackPicture.is(plain(new PixelSize(width, height), 16)));
        assertFalse(BlackPicture.is(plain(new PixelSize(width, height), 17)));
    }

    @Test
    void aCompressorsNoiseAndAMousePointerAreBlack() {
        Pixels black = plain(SIZE, 0);
        Random chance = new Random(1);
        for (int i = 0; i < black.bgr().length; i++) {
            black.bgr()[i] = (byte) chance.nextInt(10);
        }
        fill(black, new PixelBox(600, 300, 32, 48), 255);
        assertTrue(BlackPicture.is(black));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 90})
    void aFaceInADarkRoomIsNotBlack(int light) {
        Pixels dark = plain(SIZE, 4);
        fill(dark, new PixelBox(500, 300, 70, 80), light);
        assertFalse(BlackPicture.is(dark));
    }

    @Test
    void theDarkGroundOfMeetingProgramsIsNotBlack() {
        assertFalse(BlackPicture.is(plain(SIZE, 26)));
    }

    @Test
    void aDrawnClassIsNotBlackUntilNextToNoLightIsLeft() {
        Pixels drawn = new DemonstrationClass(ClassScript.demonstration(1)).draw(Duration.ZERO);
        assertFalse(BlackPicture.is(drawn));
        assertFalse(BlackPicture.is(withLight(drawn, 0.15)));
        assertTrue(BlackPicture.is(withLight(drawn, 0.03)));
    }

    private static Pixels withLight(Pixels pixels, double light) {
        byte[] levels = pixels.bgr().clone();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) ((levels[i] & 255) * light);
        }
        return new Pixels(pixels.size(), levels);
    }

    private static Pixels plain(PixelSize size, int level) {
        byte[] levels = new byte[size.width() * size.height() * 3];
        Arrays.fill(levels, (byte) level);
        return new Pixels(size, levels);
    }

    private static void fill(Pixels pixels, PixelBox box, int level) {
        for (int y = box.y(); y < box.bottom(); y++) {
            int from = (y * pixels.size().width() + box.x()) * 3;
            Arrays.fill(pixels.bgr(), from, from + 3 * box.width(), (byte) level);
        }
    }
}
