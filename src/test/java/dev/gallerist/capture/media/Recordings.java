package dev.gallerist.capture.media;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Makes small real recordings for tests: every picture is one grey, ten levels brighter than the one before. */
public final class Recordings {

    private static final int SOUND_RATE = 44_100;

    private Recordings() {}

    /** The brightness of a picture by its number in the recording, 20 to 210. */
    static int grey(int number) {
        return 20 + number % 20 * 10;
    }

    public static Path mp4(Path file, int width, int height, int pictures, int rate) throws Exception {
        return record(file, "mp4", "", width, height, pictures, rate, 0);
    }

    /** An MP4 whose index comes first, so that it still opens when its end is missing. */
    public static Path indexedMp4(Path file, int pictures, int rate) throws Exception {
        return record(file, "mp4", "faststart", 160, 96, pictures, rate, 0);
    }

    static Path transportStream(Path file, int pictures, int rate) throws Exception {
        return record(file, "mpegts", "", 160, 96, pictures, rate, 0);
    }

    static Path matroska(Path file, int pictures, int rate, int soundSeconds) throws Exception {
        return record(file, "matroska", "", 160, 96, pictures, rate, soundSeconds);
    }

    private static Path record(
            Path file, String format, String flags, int width, int height, int pictures, int rate, int soundSeconds)
            throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height)) {
            recorder.setFormat(format);
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setVideoQuality(1);
            recorder.setFrameRate(rate);
            recorder.setGopSize(10);
            if (!flags.isEmpty()) {
                recorder.setOption("movflags", flags);
            }
            if (soundSeconds > 0) {
                withSound(recorder);
            }
            recorder.start();
            for (int second = 0; second < soundSeconds; second++) {
                recorder.recordSamples(silence());
            }
            for (int number = 0; number < pictures; number++) {
                recorder.record(plain(width, height, grey(number)), avutil.AV_PIX_FMT_BGR24);
            }
        }
        return file;
    }

    /** An MP4 with nothing but sound. */
    public static Path soundOnly(Path file) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
            recorder.setFormat("mp4");
            withSound(recorder);
            recorder.start();
            recorder.recordSamples(silence());
        }
        return file;
    }

    private static void withSound(FFmpegFrameRecorder recorder) {
        recorder.setAudioChannels(1);
        recorder.setSampleRate(SOUND_RATE);
        recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
    }

    private static ShortBuffer silence() {
        return ShortBuffer.allocate(SOUND_RATE);
    }

    private static Frame plain(int width, int height, int grey) {
        Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3);
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        byte[] row = new byte[pixels.capacity()];
        Arrays.fill(row, (byte) grey);
        pixels.put(0, row);
        return frame;
    }
}
