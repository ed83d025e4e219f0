package dev.gallerist.cli.train;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnExpression;
import dev.gallerist.capture.demo.Look;
import dev.gallerist.capture.demo.ScriptedExpression;
import dev.gallerist.capture.demo.ScriptedStudent;
import dev.gallerist.capture.demo.Span;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes real recordings of drawn people, as tests need them in place of AFEW and VGAF. */
final class DrawnClips {

    private static final PixelSize SIZE = new PixelSize(480, 270);
    private static final int RATE = 5;
    private static final int PICTURES = 2;

    private DrawnClips() {}

    /** Some people who all look so, in a container by the file's ending. */
    static void write(Path file, int people, DrawnExpression expression, int seed) throws Exception {
        List<ScriptedStudent> students = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            List<ScriptedExpression> shown = expression == DrawnExpression.NEUTRAL
                    ? List.of()
                    : List.of(new ScriptedExpression(new Span(-10, 10), expression));
            Look look = Look.numbered(3 * seed + i, seed);
            students.add(new ScriptedStudent("Drawn " + seed, look, Span.ALWAYS, false, List.of(), shown));
        }
        Duration length = Duration.ofMillis(1000 * PICTURES / RATE);
        try (DemonstrationClass drawn =
                new DemonstrationClass(new ClassScript("clip", SIZE, RATE, length, seed, students, List.of()))) {
            List<Pixels> pictures = new ArrayList<>();
            for (var frame = drawn.next(); frame.isPresent(); frame = drawn.next()) {
                pictures.add(frame.get().pixels());
            }
            record(file, pictures);
        }
    }

    /** Nobody: a grey wall. */
    static void writeWall(Path file) throws Exception {
        byte[] grey = new byte[SIZE.width() * SIZE.height() * 3];
        java.util.Arrays.fill(grey, (byte) 120);
        record(file, List.of(new Pixels(SIZE, grey), new Pixels(SIZE, grey)));
    }

    private static void record(Path file, List<Pixels> pictures) throws Exception {
        Files.createDirectories(file.getParent());
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), SIZE.width(), SIZE.height())) {
            recorder.setFormat(file.toString().endsWith(".avi") ? "avi" : "mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setVideoQuality(2);
            recorder.setFrameRate(RATE);
            recorder.start();
            for (Pixels picture : pictures) {
                Frame frame = new Frame(SIZE.width(), SIZE.height(), Frame.DEPTH_UBYTE, 3);
                ((ByteBuffer) frame.image[0]).put(0, picture.bgr());
                recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
            }
        }
    }
}
