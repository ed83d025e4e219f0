package dev.gallerist.cli.server;

import static dev.gallerist.testsupport.EncodedPictures.headed;
import static dev.gallerist.testsupport.EncodedPictures.plain;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gallerist.capture.share.SharedPicture;
import dev.gallerist.testsupport.EncodedPictures;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureMessageTest {

    private static final int LARGEST = 100_000;
    private static final byte[] JPEG = plain("jpg", Color.GRAY, 80, 60);

    @Test
    void aBarePictureIsTaken() {
        SharedPicture picture = whole(JPEG);

        assertArrayEquals(JPEG, picture.picture().bytes());
        assertEquals(OptionalLong.empty(), picture.takenMillis());
        assertEquals(Optional.empty(), picture.name());
        assertEquals(80, whole(plain("png", Color.RED, 80, 60)).picture().size().width());
    }

    @Test
    void theHeaderSaysWhenItWasTakenAndWhoseItIs() {
        SharedPicture picture = whole(headed("{\"taken\": 1800000000123.4, \"name\": \" Zoe\u0308 \"}", JPEG));

        assertArrayEquals(JPEG, picture.picture().bytes());
        assertEquals(OptionalLong.of(1_800_000_000_123L), picture.takenMillis());
        assertEquals(Optional.of("Zoë"), picture.name());
        // and need not say anything
        assertEquals(OptionalLong.empty(), whole(headed("{}", JPEG)).takenMillis());
        assertEquals(
                OptionalLong.empty(), whole(headed("{\"taken\": null}", JPEG)).takenMillis());
    }

    @Test
    void aBrokenHeaderIsRefused() {
        byte[] whole = headed("{\"taken\": 1}", JPEG);
        for (int length = 4; length < 18; length++) {
            assertEquals(CaptureEnd.BROKEN_HEADER, refused(Arrays.copyOf(whole, length)));
        }
        for (String header : new String[] {
            "",
            "[]",
            "7",
            "{\"taken\": 1",
            "{} {}",
            "{\"taken\": \"now\"}",
            "{\"taken\": -1}",
            "{\"taken\": 1e300}",
            "{\"taken\": 1800000000123000}",
            "{\"name\": 7}",
            "{\"name\": \"\"}",
            "{\"name\": \"" + "x".repeat(101) + "\"}",
            " ".repeat(1025) + "{}"
        }) {
            assertEquals(CaptureEnd.BROKEN_HEADER, refused(headed(header, JPEG)), header);
        }
        byte[] notUtf8 = headed("{\"name\": \"xx\"}", JPEG);
        notUtf8[6 + 10] = (byte) 0xff;
        assertEquals(CaptureEnd.BROKEN_HEADER, refused(notUtf8));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertEquals(CaptureEnd.NOT_A_PICTURE, refused(new byte[0]));
        assertEquals(CaptureEnd.NOT_A_PICTURE, refused("hello".getBytes(StandardCharsets.UTF_8)));
        assertEquals(CaptureEnd.NOT_A_PICTURE, refused(plain("bmp", Color.RED, 20, 20)));
        assertEquals(CaptureEnd.NOT_A_PICTURE, refused(headed("{}", new byte[0])));
        assertEquals(CaptureEnd.NOT_A_PICTURE, refused(Arrays.copyOf(JPEG, 10)));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsDecoded() {
        assertEquals(CaptureEnd.TOO_LARGE, refused(Arrays.copyOf(JPEG, LARGEST + 1)));
        assertEquals(CaptureEnd.TOO_LARGE, refused(EncodedPictures.pngBomb(30_000, 30_000)));
        assertEquals(CaptureEnd.TOO_LARGE, refused(EncodedPictures.pngBomb(4097, 1)));
        assertEquals(
                4096,
                whole(EncodedPictures.pngBomb(4096, 4096)).picture().size().width());
    }

    @Test
    void noBytesAtAllDoMoreHarmThanARefusal() {
        Random random = new Random(5);
        byte[] whole = headed("{\"taken\": 1800000000123, \"name\": \"Alice\"}", JPEG);
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int hits = random.nextInt(4); hits > 0 && spoilt.length > 0; hits--) {
                spoilt[random.nextInt(Math.min(spoilt.length, 120))] = (byte) random.nextInt();
            }
            PictureMessage.read(spoilt, LARGEST);
        }
    }

    private static SharedPicture whole(byte[] message) {
        return assertInstanceOf(PictureMessage.Whole.class, PictureMessage.read(message, LARGEST))
                .picture();
    }

    private static CaptureEnd refused(byte[] message) {
        return assertInstanceOf(PictureMessage.Refused.class, PictureMessage.read(message, LARGEST))
                .why();
    }
}
