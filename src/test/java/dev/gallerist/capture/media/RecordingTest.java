package dev.gallerist.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    Path folder;

    @Test
    void fivePicturesOfEachSecondAreTaken() throws Exception {
        // Given four seconds at 25 pictures per second
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 100, 25);
        // When five of each second are asked for
        List<Frame> frames = all(file, 5);
        // Then every fifth is given, with its number and the time it is shown at
        assertEquals(20, frames.size());
        for (int i = 0; i < 20; i++) {
            assertEquals(i, frames.get(i).number());
            assertEquals(0.2 * i, frames.get(i).seconds(), 0.001);
            assertEquals(Recordings.grey(5 * i), frames.get(i).pixels().luma(80, 48), 4);
        }
    }

    @Test
    void aRateThatDoesNotDivideTheRecordingsDoesNotDrift() throws Exception {
        // Given four seconds at 10 pictures per second
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 40, 10);
        // When three of each second are asked for
        List<Frame> frames = all(file, 3);
        // Then each is the first at or after its third of a second
        List<Double> seconds = frames.stream().map(Frame::seconds).toList();
        assertEquals(List.of(0.0, 0.4, 0.7, 1.0, 1.4, 1.7, 2.0, 2.4, 2.7, 3.0, 3.4, 3.7), seconds);
    }

    @Test
    void noMorePicturesAreGivenThanTheRecordingHas() throws Exception {
        // Given one second at 10 pictures per second, when 60 are asked for, then all ten are given
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 10, 10);
        assertEquals(10, all(file, 60).size());
    }

    @Test
    void aRecordingSaysItsNameSizeAndLength() throws Exception {
        // Given a recording whose width is no multiple of anything
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 162, 98, 20, 10);
        // When it is opened, then it says what it is
        try (FrameSource source = Sources.open(file.toString(), 5)) {
            assertEquals("lesson.mp4", source.name());
            assertEquals(new PixelSize(162, 98), source.size());
            assertEquals(Optional.of(Duration.ofSeconds(2)), source.length());
            assertEquals(162 * 98 * 3, source.next().orElseThrow().pixels().bgr().length);
        }
    }

    @Test
    void soundThatIsLongerThanThePicturesIsNoFault() throws Exception {
        // Given two seconds of pictures and five of sound
        Path file = Recordings.matroska(folder.resolve("lesson.mkv"), 20, 10, 5);
        // When it is read to the end, then nothing is missing
        assertEquals(20, all(file, 10).size());
    }

    @Test
    void aClosedRecordingGivesNothing() throws Exception {
        // Given a recording that is being read
        FrameSource source = Sources.open(
                Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 10, 10).toString(), 10);
        source.next();
        // When it is closed twice, then it is at its end and still knows its length
        source.close();
        source.close();
        assertTrue(source.next().isEmpty());
        assertTrue(source.length().isPresent());
    }

    @Test
    void aRecordingThatWasCutOffGivesWhatItHasAndSaysWhereItEnds() throws Exception {
        // Given four seconds of which the last part is missing
        Path file = cut(Recordings.indexedMp4(folder.resolve("lesson.mp4"), 40, 10), 0.5);
        try (FrameSource source = Sources.open(file.toString(), 10)) {
            // When it is read
            List<Frame> frames = new ArrayList<>();
            SourceBroken broken = assertThrows(SourceBroken.class, () -> readInto(frames, source));
            // Then the pictures before stay, and the sentence says how far they go
            assertTrue(frames.size() > 10 && frames.size() < 26, frames.size() + " pictures");
            String second = String.format(Locale.ROOT, "%.1f", frames.size() / 10.0);
            assertEquals(
                    "lesson.mp4 ended at " + second + " s of 4.0 s; what follows is missing or damaged.",
                    broken.getMessage());
            assertEquals(Recordings.grey(7), frames.get(7).pixels().luma(5, 5), 4);
            assertTrue(source.next().isEmpty());
        }
    }

    @Test
    void aMatroskaRecordingThatWasCutOffSaysSoToo() throws Exception {
        // Given a cut MKV
        Path file = cut(Recordings.matroska(folder.resolve("lesson.mkv"), 40, 10, 0), 0.4);
        // When it is read, then it breaks
        assertTrue(assertThrows(SourceBroken.class, () -> all(file, 10))
                .getMessage()
                .contains("of 4.0 s"));
    }

    @Test
    void aRecordingWithRubbishInItsSecondHalfBreaksThere() throws Exception {
        // Given four seconds whose second half was overwritten with zeros
        Path file = Recordings.indexedMp4(folder.resolve("lesson.mp4"), 40, 10);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
        Files.write(file, bytes);
        // When it is read, then it breaks in the middle and not at the end
        String sentence = assertThrows(SourceBroken.class, () -> all(file, 10)).getMessage();
        assertTrue(sentence.matches("lesson.mp4 ended at [12]\\.\\d s of 4\\.0 s; .*"), sentence);
    }

    @Test
    void aSharedLessonGivesItsPictures() throws Exception {
        // Given the composed recording of a seminar
        Path file = Path.of("../shared/lessons/seminar.mp4");
        assumeTrue(Files.exists(file), "skipped: ../shared/lessons/seminar.mp4 is not here");
        // When five pictures of each second are read
        List<Frame> frames = all(file, 5);
        // Then its minute has 300, all of 1280 x 720
        assertEquals(300, frames.size());
        assertTrue(frames.stream().allMatch(f -> f.size().equals(new PixelSize(1280, 720))));
        assertEquals(59.8, frames.get(299).seconds(), 0.001);
    }

    private static Path cut(Path file, double part) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));
        return file;
    }

    private static List<Frame> all(Path file, double picturesPerSecond) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (FrameSource source = Sources.open(file.toString(), picturesPerSecond)) {
            readInto(frames, source);
        }
        return frames;
    }

    private static void readInto(List<Frame> frames, FrameSource source) throws SourceBroken {
        for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
            frames.add(frame.get());
        }
    }
}
