package dev.gallerist.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final String TOO_LARGE =
            " has pictures of 20000 x 20000 pixels; make them smaller, 4096 x 4096 is the most that is read.";

    @TempDir
    Path folder;

    @Test
    void aFolderIsShownInTheOrderPeopleCount() throws Exception {
        // Given pictures of each kind, and a file that is none
        save("slide 10.jpg", "jpg", Color.BLUE, 40, 30);
        save("slide 9.png", "png", Color.GREEN, 40, 30);
        save("slide 1.BMP", "bmp", Color.RED, 40, 30);
        webp("slide 11.webp", Color.WHITE, 40, 30);
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        // When it is opened at two pictures a second
        try (FrameSource source = Sources.open(folder.toString(), 2)) {
            // Then they come in order, half a second apart
            assertEquals(Optional.of(Duration.ofSeconds(2)), source.length());
            assertEquals(new PixelSize(40, 30), source.size());
            assertShows(source.next().orElseThrow(), 0, 0, Color.RED);
            assertShows(source.next().orElseThrow(), 1, 500, Color.GREEN);
            assertShows(source.next().orElseThrow(), 2, 1000, Color.BLUE);
            assertShows(source.next().orElseThrow(), 3, 1500, Color.WHITE);
            assertTrue(source.next().isEmpty());
        }
    }

    @Test
    void onePictureIsASourceToo() throws Exception {
        // Given one picture of odd size, whatever its name says
        Path file = save("screen.mp4", "png", Color.ORANGE, 37, 1);
        try (FrameSource source = Sources.open(file.toString(), 5)) {
            // When it is read, then it is given once
            assertEquals("screen.mp4", source.name());
            assertEquals(new PixelSize(37, 1), source.size());
            assertShows(source.next().orElseThrow(), 0, 0, Color.ORANGE);
            assertTrue(source.next().isEmpty());
        }
    }

    @Test
    void aPictureOfAnotherShapeIsFittedBetweenBlackEdges() throws Exception {
        // Given a wide picture and then a square one, twice as large
        save("1.png", "png", Color.RED, 80, 40);
        save("2.png", "png", Color.WHITE, 160, 160);
        try (FrameSource source = Sources.open(folder.toString(), 1)) {
            source.next();
            // When the second is taken, then it has the first one's size and its own shape
            Pixels pixels = source.next().orElseThrow().pixels();
            assertEquals(new PixelSize(80, 40), pixels.size());
            assertEquals(0, pixels.luma(19, 20));
            assertEquals(255, pixels.luma(20, 0), 2);
            assertEquals(255, pixels.luma(59, 39), 2);
            assertEquals(0, pixels.luma(60, 20));
        }
    }

    @Test
    void aDamagedPictureInTheMiddleBreaksTheFolder() throws Exception {
        // Given a text among the pictures
        save("1.png", "png", Color.RED, 8, 8);
        Files.writeString(folder.resolve("2.png"), "no picture at all, although it is called one");
        save("3.png", "png", Color.RED, 8, 8);
        try (FrameSource source = Sources.open(folder.toString(), 2)) {
            source.next();
            // When it is reached, then the folder breaks with a sentence and is at its end
            assertEquals(
                    folder.getFileName() + " ended at 0.5 s of 1.5 s: 2.png is not a picture that can be read; give a "
                            + "JPEG, PNG, WebP or BMP picture.",
                    assertThrows(SourceBroken.class, source::next).getMessage());
            assertTrue(source.next().isEmpty());
        }
    }

    @Test
    void aHugePictureIsRefusedByItsHeaderAlone() throws Exception {
        // Given headers that promise 20000 x 20000 pixels, with nothing behind them
        String size = "00004e20" + "00004e20";
        String png = "89504e470d0a1a0a" + "0000000d49484452" + size + "0802000000" + "00000000";
        String jpeg = "ffd8" + "ffc0" + "0011" + "08" + "4e20" + "4e20" + "03" + "011100" + "021100" + "031100" + "ffda"
                + "000c" + "03" + "0100" + "0200" + "0300" + "003f00" + "ffd9";
        String bmp = "424d" + "00".repeat(8) + "36000000" + "28000000" + "204e0000" + "204e0000" + "01001800"
                + "00".repeat(24);
        String webp = "52494646" + "16000000" + "57454250" + "56503858" + "0a000000" + "00000000" + "1f4e00" + "1f4e00";
        for (String header : new String[] {png, jpeg, bmp, webp}) {
            Path file = Files.write(folder.resolve("huge.png"), HexFormat.of().parseHex(header));
            // When one is opened, then its size is what is wrong with it
            assertEquals("huge.png" + TOO_LARGE, refusal(file));
        }
    }

    @Test
    void aWebpWhosePicturesAreLargerThanItsHeaderSaysIsRefused() throws Exception {
        // Given an extended WebP header of 16 x 16 before a lossy picture of 16383 x 16383
        String riff = "52494646" + "30000000" + "57454250";
        String canvas = "56503858" + "0a000000" + "00000000" + "0f0000" + "0f0000";
        String picture = "56503820" + "0c000000" + "500000" + "9d012a" + "ff3f" + "ff3f" + "0000";
        Path file = Files.write(folder.resolve("screen.webp"), HexFormat.of().parseHex(riff + canvas + picture));
        // When it is opened, then the decoder's own limit stops it
        assertEquals("screen.webp is damaged; save or copy it again.", refusal(file));
    }

    @Test
    void damagedPicturesAreRefused() throws Exception {
        // Given pictures of which only the beginning is there
        for (String kind : new String[] {"png", "bmp"}) {
            Path file = save("screen." + kind, kind, Color.RED, 64, 64);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
            String sentence = refusal(file);
            assertTrue(sentence.startsWith("screen." + kind + " is "), sentence);
        }
        // and of which not even the header is
        Path file = Files.write(folder.resolve("screen.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0});
        assertTrue(refusal(file).startsWith("screen.jpg is not a picture that can be read"));
    }

    @Test
    void aPictureFromMemoryIsDecoded() throws Exception {
        // Given a picture as a browser sends it
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(plain(Color.BLUE, 50, 20), "jpg", bytes);
        try (PictureDecoder decoder = new PictureDecoder()) {
            // When it is decoded, then it has its own size; and what is no picture is refused
            assertEquals(
                    new PixelSize(50, 20),
                    decoder.decode("the picture", bytes.toByteArray()).size());
            assertThrows(SourceUnreadable.class, () -> decoder.decode("the picture", new byte[0]));
        }
    }

    private static void assertShows(Frame frame, long number, long millis, Color colour) {
        assertEquals(number, frame.number());
        assertEquals(Duration.ofMillis(millis), frame.shownAt());
        byte[] bgr = frame.pixels().bgr();
        assertEquals(colour.getBlue(), bgr[0] & 255, 8, "blue");
        assertEquals(colour.getGreen(), bgr[1] & 255, 8, "green");
        assertEquals(colour.getRed(), bgr[2] & 255, 8, "red");
    }

    private static String refusal(Path file) {
        return assertThrows(SourceUnreadable.class, () -> Sources.open(file.toString(), 5))
                .getMessage();
    }

    private Path save(String name, String kind, Color colour, int width, int height) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(plain(colour, width, height), kind, file.toFile());
        return file;
    }

    private void webp(String name, Color colour, int width, int height) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder =
                        new FFmpegFrameRecorder(folder.resolve(name).toFile(), width, height);
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            recorder.setFormat("webp");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_WEBP);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setVideoOption("quality", "100");
            recorder.start();
            recorder.record(converter.convert(plain(colour, width, height)));
        }
    }

    private static BufferedImage plain(Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
