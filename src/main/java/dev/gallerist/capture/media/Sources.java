package dev.gallerist.capture.media;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens what a user names: a recording, a stream, a folder of pictures or one picture. Any thread may open; the source belongs
 * to the one that opened it.
 */
public final class Sources {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final int MOST_PICTURES = 100_000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|bmp)");
    private static final Comparator<String> NATURAL = new NaturalOrder();

    /**
     * A recording may use no other file and no network: of FFmpeg's containers only those that hold everything themselves, none
     * of its lists.
     */
    private static final Map<String, String> RECORDING =
            Map.of("protocol_whitelist", "file", "format_whitelist", "mov,mp4,matroska,webm,avi,flv,mpegts,mpeg,asf");

    private Sources() {}

    /**
     * Opens a source and decodes its first picture.
     *
     * @param source a path to a recording, a picture or a folder of pictures, or a stream's address (rtsp, rtsps, rtmp, rtmps,
     *     http, https)
     * @param picturesPerSecond of a recording or a stream, how many pictures to give of each second, at most as many as it has;
     *     of a folder, how many are shown in a second; above 0
     * @throws SourceUnreadable when it cannot be read, with a sentence naming it and saying what to do
     */
    public static FrameSource open(String source, double picturesPerSecond) throws SourceUnreadable {
        return open(source, picturesPerSecond, LONGEST_WAIT);
    }

    /** The same with another limit to how long a server may be silent. */
    static FrameSource open(String source, double picturesPerSecond, Duration longestWait) throws SourceUnreadable {
        Sampling sampling = new Sampling(picturesPerSecond);
        if (StreamAddress.looksLike(source)) {
            StreamAddress address = StreamAddress.parse(source);
            Libraries.require();
            Refusal refusal = new Refusal.OfStream(address.name());
            return VideoSource.open(address.url(), address.rules(), longestWait, refusal, sampling);
        }
        Path path = existing(source);
        if (Files.isDirectory(path)) {
            return PictureSource.open(nameOf(path), picturesIn(path), picturesPerSecond);
        }
        byte[] head = head(path);
        if (EncodedPicture.Kind.of(head).isPresent()) {
            return PictureSource.open(nameOf(path), List.of(path), picturesPerSecond);
        }
        Libraries.require();
        String address = "file:" + path.toAbsolutePath();
        return VideoSource.open(address, RECORDING, Duration.ZERO, new Refusal.OfFile(nameOf(path), head), sampling);
    }

    private static Path existing(String source) throws SourceUnreadable {
        try {
            Path path = Path.of(source);
            if (!source.isBlank() && Files.exists(path)) {
                return path;
            }
            throw new SourceUnreadable("There is no " + nameOf(path) + "; check the path.");
        } catch (InvalidPathException e) {
            throw new SourceUnreadable("There is no such file; check the path.", e);
        }
    }

    private static byte[] head(Path file) throws SourceUnreadable {
        if (!Files.isRegularFile(file)) {
            throw new SourceUnreadable(nameOf(file) + " is neither a file nor a folder; give a recording.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(EncodedPicture.HEAD_BYTES);
            if (head.length == 0) {
                throw new SourceUnreadable(nameOf(file) + " is empty; record or copy it again.");
            }
            return head;
        } catch (IOException e) {
            throw new SourceUnreadable(nameOf(file) + " may not be read; ask its owner for permission to read it.", e);
        }
    }

    private static List<Path> picturesIn(Path folder) throws SourceUnreadable {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(
                            f -> PICTURE.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .limit(MOST_PICTURES + 1L)
                    .sorted(Comparator.comparing(f -> f.getFileName().toString(), NATURAL))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new SourceUnreadable(nameOf(folder) + " may not be read; ask its owner for permission.", e);
        }
        if (pictures.isEmpty()) {
            throw new SourceUnreadable(
                    "The folder " + nameOf(folder) + " has no pictures; put JPEG, PNG, WebP or BMP files into it.");
        }
        if (pictures.size() > MOST_PICTURES) {
            throw new SourceUnreadable("The folder " + nameOf(folder) + " has more than " + MOST_PICTURES
                    + " pictures; divide them into smaller folders.");
        }
        return pictures;
    }

    /** A file's name as it can be shown: short, and without signs that a terminal would obey. */
    static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? path.toString() : last.toString();
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }
}
