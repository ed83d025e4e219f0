package dev.gallerist.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.capture.SourceUnreadable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with one sentence that names it and says what to do. */
class RefusalTest {

    private static final String NO_RECORDING =
            " is not a recording or picture that can be read; give an MP4, MKV, WebM, MOV or AVI file, or a JPEG, PNG, "
                    + "WebP or BMP picture.";

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertEquals("There is no lesson.mp4; check the path.", refusal(folder.resolve("lesson.mp4")));
        assertEquals("There is no such file; check the path.", refusal("a\0b"));
        assertThrows(SourceUnreadable.class, () -> Sources.open("", 5));
    }

    @Test
    void aFolderWithoutPictures() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        Files.createDirectory(folder.resolve("pictures.png"));
        assertEquals(
                "The folder " + folder.getFileName() + " has no pictures; put JPEG, PNG, WebP or BMP files into it.",
                refusal(folder));
    }

    @Test
    void anEmptyFile() throws Exception {
        Path file = Files.createFile(folder.resolve("lesson.mp4"));
        assertEquals("lesson.mp4 is empty; record or copy it again.", refusal(file));
    }

    @Test
    void aTextThatIsCalledARecording() throws Exception {
        Path file = Files.writeString(folder.resolve("lesson.mp4"), "Dear students, ".repeat(500));
        assertEquals("lesson.mp4" + NO_RECORDING, refusal(file));
    }

    @Test
    void aRecordingWithoutItsIndex() throws Exception {
        // Given an MP4 whose index, at its end, is cut off
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 40, 10);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(
                "lesson.mp4 is cut off or was never finished: its index is missing; record or copy it again.",
                refusal(file));
    }

    @Test
    void soundWithoutPictures() throws Exception {
        Path file = Recordings.soundOnly(folder.resolve("lesson.mp4"));
        assertEquals("lesson.mp4 has no pictures, only sound or text; give a recording of the screen.", refusal(file));
    }

    @Test
    void picturesThatAreTooLarge() throws Exception {
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 4112, 64, 2, 10);
        assertEquals(
                "lesson.mp4 has pictures of 4112 x 64 pixels; make them smaller, 4096 x 4096 is the most that is read.",
                refusal(file));
    }

    @Test
    void playlistsThatLeadElsewhere() throws Exception {
        // Given lists of a secret of this machine, of another host's file and of a recording that could be played,
        // under
        // several names
        Recordings.transportStream(folder.resolve("part.ts"), 10, 10);
        String secret = Files.writeString(folder.resolve("secret.txt"), "secret")
                .toUri()
                .toString();
        String hls = "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + secret + "\n#EXT-X-ENDLIST\n";
        String remote = hls.replace(secret, "http://127.0.0.1:9/a.ts");
        String concat = "ffconcat version 1.0\nfile " + secret + "\n";
        String beside = hls.replace(secret, "part.ts");
        String besideToo = "ffconcat version 1.0\nfile part.ts\n";
        int number = 0;
        for (String list : List.of(hls, remote, concat, beside, besideToo)) {
            for (String ending : List.of("m3u8", "mp4", "ts")) {
                Path file = Files.writeString(folder.resolve("list" + number++ + "." + ending), list);
                // When one is opened, then it is refused as what it is
                assertEquals(
                        file.getFileName() + " is a playlist; give the recording itself or the address of the stream.",
                        refusal(file));
            }
        }
    }

    @Test
    void protocolsThatAreNoStreams() {
        for (String scheme : List.of("file", "ftp", "udp", "srt", "data", "pipe", "subfile", "unix")) {
            assertEquals(
                    "Streams are read from rtsp://, rtmp:// and http:// addresses, not from " + scheme
                            + "://; give a recording as a plain path.",
                    refusal(scheme + "://host/etc/passwd"));
        }
        assertTrue(refusal("concat:/etc/hostname|/etc/passwd").startsWith("There is no "));
        assertTrue(refusal("file:/etc/passwd").startsWith("There is no "));
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 2, 10);
        assumeTrue(file.toFile().setReadable(false), "skipped: files have no permissions here");
        assumeFalse(Files.isReadable(file), "skipped: this user may read every file");
        assertEquals("lesson.mp4 may not be read; ask its owner for permission to read it.", refusal(file));
    }

    @Test
    void aDevice() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "skipped: this machine has no /dev/zero");
        assertEquals("zero is neither a file nor a folder; give a recording.", refusal(device));
    }

    @Test
    void aNameCannotSpeakToTheTerminal() throws Exception {
        Path file = folder.resolve("\u001b[31mred.mp4");
        assertEquals("There is no ?[31mred.mp4; check the path.", refusal(file));
    }

    @Test
    void ffmpegStaysSilent() throws Exception {
        // Given a damaged recording
        Path file = Recordings.indexedMp4(folder.resolve("lesson.mp4"), 40, 10);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 7);
        Files.write(file, bytes);
        // When another Java machine reads it
        String said = elsewhere(file);
        // Then nothing is printed but its sentence
        assertTrue(
                said.matches("lesson.mp4 ended at \\d\\.\\d s of 4\\.0 s; what follows is missing or damaged\\."),
                said);
    }

    @Test
    void librariesThatCannotBeUnpacked() throws Exception {
        // Given a folder for the libraries that cannot be made, as it would lie where a file is
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 2, 10);
        // When another Java machine reads a recording, then it says what to do, in one sentence
        assertEquals(
                "The video libraries cannot be unpacked because their folder cannot be written; name another with "
                        + "-Dorg.bytedeco.javacpp.cachedir=FOLDER and start again.",
                elsewhere(
                        file,
                        "-Dorg.bytedeco.javacpp.cachedir=" + file,
                        "-Duser.home=" + file,
                        "-Djava.io.tmpdir=" + file));
    }

    @Test
    void aFullDiskIsCalledAFullDisk() {
        assertEquals(
                "The video libraries cannot be unpacked to /cache because the disk is full; make 64 MB of room or name "
                        + "another folder with -Dorg.bytedeco.javacpp.cachedir=FOLDER and start again.",
                Libraries.sentence("/cache", 1 << 20));
        assertTrue(Libraries.sentence("/cache", 1L << 40).contains("cannot be loaded"));
    }

    private static String refusal(Path source) {
        return refusal(source.toString());
    }

    private static String refusal(String source) {
        return assertThrows(SourceUnreadable.class, () -> Sources.open(source, 5))
                .getMessage();
    }

    /** What {@link ReadsOne} prints, to either stream. */
    private String elsewhere(Path source, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReadsOne.class.getName()));
        command.add(source.toString());
        File out = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the other Java machine did not end");
        return Files.readString(out.toPath()).strip();
    }
}
