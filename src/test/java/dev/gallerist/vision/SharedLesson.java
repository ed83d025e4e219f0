package dev.gallerist.vision;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;

/** A composed lesson beside the project with the truth about its tiles; tests that need it are skipped without it. */
final class SharedLesson {

    static final Path SHARED = Path.of("../shared");

    /** A tile as the lesson was composed. */
    record TrueTile(String name, PixelBox box, boolean camera) {}

    private record Segment(double from, List<TrueTile> tiles) {}

    private final Path video;
    private final List<Segment> segments = new ArrayList<>();

    private SharedLesson(Path folder, String name) throws IOException {
        video = folder.resolve(name + ".mp4");
        for (JsonNode segment : new ObjectMapper()
                .readTree(folder.resolve(name + ".json").toFile())
                .get("segments")) {
            List<TrueTile> tiles = new ArrayList<>();
            for (JsonNode t : segment.get("tiles")) {
                PixelBox box = new PixelBox(
                        t.get("x").asInt(),
                        t.get("y").asInt(),
                        t.get("w").asInt(),
                        t.get("h").asInt());
                tiles.add(new TrueTile(
                        t.get("name").asText(), box, t.get("camera").asBoolean()));
            }
            segments.add(new Segment(segment.get("t").asDouble(), tiles));
        }
    }

    static SharedLesson open(String name) throws IOException {
        Path folder = SHARED.resolve("lessons");
        assumeTrue(
                Files.isReadable(folder.resolve(name + ".mp4")),
                "skipped: the lesson " + name + " is not beside the project in ../shared/lessons");
        return new SharedLesson(folder, name);
    }

    /** Shows so many pictures of each second of the lesson, each with its true tiles. */
    void show(double perSecond, BiConsumer<Frame, List<TrueTile>> viewer) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile())) {
            grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
            grabber.start();
            int every = (int) Math.max(1, Math.round(grabber.getVideoFrameRate() / perSecond));
            org.bytedeco.javacv.Frame image;
            for (int n = 0; (image = grabber.grabImage()) != null; n++) {
                if (n % every == 0) {
                    double seconds = n / grabber.getVideoFrameRate();
                    Frame frame = new Frame(n, Duration.ofNanos((long) (seconds * 1e9)), pixels(image));
                    viewer.accept(frame, at(seconds));
                }
            }
        }
    }

    /** Shows the lesson's first picture with its true tiles. */
    void showFirst(BiConsumer<Frame, List<TrueTile>> viewer) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile())) {
            grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
            grabber.start();
            viewer.accept(new Frame(0, Duration.ZERO, pixels(grabber.grabImage())), at(0));
        }
    }

    private List<TrueTile> at(double seconds) {
        List<TrueTile> tiles = List.of();
        for (Segment segment : segments) {
            tiles = segment.from() <= seconds + 1e-6 ? segment.tiles() : tiles;
        }
        return tiles;
    }

    private static Pixels pixels(org.bytedeco.javacv.Frame image) {
        int row = image.imageWidth * 3;
        byte[] bgr = new byte[row * image.imageHeight];
        ByteBuffer from = ((ByteBuffer) image.image[0]).duplicate();
        for (int y = 0; y < image.imageHeight; y++) {
            from.position(y * image.imageStride);
            from.get(bgr, y * row, row);
        }
        return new Pixels(new PixelSize(image.imageWidth, image.imageHeight), bgr);
    }
}
