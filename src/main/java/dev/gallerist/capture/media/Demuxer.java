package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * An open container, a recording or a stream, and its one track of pictures. Belongs to one thread.
 *
 * <p>Uses FFmpeg's own calls rather than JavaCV's frame grabber, which hides whether a source ended or broke, cannot be
 * interrupted, and decodes a first picture before its size can be checked.
 */
final class Demuxer implements AutoCloseable {

    /** {@code AVFMT_DURATION_FROM_BITRATE}: a length not to be relied on. */
    private static final int LENGTH_WAS_GUESSED = 2;

    private static final AVRational MICROSECOND = new AVRational().num(1).den(1_000_000);

    private final AVFormatContext container;
    private final AVStream pictures;
    private long readUntil = Timeline.UNKNOWN;
    private long picturesUntil = Timeline.UNKNOWN;

    private Demuxer(AVFormatContext container, AVStream pictures) {
        this.container = container;
        this.pictures = pictures;
    }

    /**
     * Opens what lies at an address and finds its pictures.
     *
     * @param address as FFmpeg writes it
     * @param rules FFmpeg's options, above all the protocols and formats it may use
     */
    static Demuxer open(String address, Map<String, String> rules, Patience patience, Refusal refusal)
            throws SourceUnreadable {
        AVFormatContext container = avformat.avformat_alloc_context();
        patience.govern(container);
        // frees the container itself where it fails
        int code = openInput(container, address, rules);
        if (code < 0) {
            throw refusal.notOpened(code, patience);
        }
        try {
            return new Demuxer(container, picturesOf(container, patience, refusal));
        } catch (SourceUnreadable | RuntimeException e) {
            avformat.avformat_close_input(container);
            throw e;
        }
    }

    private static int openInput(AVFormatContext container, String address, Map<String, String> rules) {
        AVDictionary options = new AVDictionary(null);
        rules.forEach((key, value) -> avutil.av_dict_set(options, key, value, 0));
        try (BytePointer url = new BytePointer(address, StandardCharsets.UTF_8)) {
            return avformat.avformat_open_input(container, url, null, options);
        } finally {
            avutil.av_dict_free(options);
        }
    }

    private static AVStream picturesOf(AVFormatContext container, Patience patience, Refusal refusal)
            throws SourceUnreadable {
        for (int i = 0; i < container.nb_streams(); i++) {
            requireSize(container.streams(i), refusal);
        }
        patience.renew();
        int code = probe(container);
        if (code < 0) {
            throw refusal.notOpened(code, patience);
        }
        int best = avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (best < 0 || isCoverArt(container.streams(best))) {
            throw refusal.withoutPictures();
        }
        requireSize(container.streams(best), refusal);
        return container.streams(best);
    }

    private static void requireSize(AVStream track, Refusal refusal) throws SourceUnreadable {
        if (track.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
            PictureLimit.require(
                    refusal.name(), track.codecpar().width(), track.codecpar().height());
        }
    }

    private static boolean isCoverArt(AVStream track) {
        return (track.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    /** Reads a little of every track to learn how it is encoded; this may decode pictures already. */
    private static int probe(AVFormatContext container) {
        int tracks = container.nb_streams();
        try (PointerPointer<AVDictionary> limits = new PointerPointer<>(Math.max(1, tracks))) {
            for (int i = 0; i < tracks; i++) {
                AVDictionary limit = new AVDictionary(null);
                avutil.av_dict_set_int(limit, "max_pixels", PictureLimit.PIXELS, 0);
                limits.put(i, limit);
            }
            int code = avformat.avformat_find_stream_info(container, tracks == 0 ? null : limits);
            for (int i = 0; i < tracks; i++) {
                AVDictionary unused = limits.get(AVDictionary.class, i);
                if (unused != null) {
                    avutil.av_dict_free(unused);
                }
            }
            return code;
        }
    }

    /** Reads only the pictures from now on, so that a server need not send the rest. */
    void leaveOutOtherTracks() {
        for (int i = 0; i < container.nb_streams(); i++) {
            if (i != pictures.index()) {
                container.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    /** The track of pictures. */
    AVStream pictures() {
        return pictures;
    }

    /** Reads the next packet of the pictures; returns FFmpeg's code, negative where there is none. */
    int read(AVPacket packet) {
        while (true) {
            int code = avformat.av_read_frame(container, packet);
            if (code < 0) {
                return code;
            }
            note(packet);
            if (packet.stream_index() == pictures.index()) {
                return code;
            }
            avcodec.av_packet_unref(packet);
        }
    }

    private void note(AVPacket packet) {
        // what an edit list cuts off is read and never shown
        if ((packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0) {
            return;
        }
        AVStream track = container.streams(packet.stream_index());
        long stamp = packet.pts() != avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts();
        if (stamp != avutil.AV_NOPTS_VALUE) {
            long until = micros(stamp + Math.max(0, packet.duration()), track);
            readUntil = Math.max(readUntil, until);
            if (packet.stream_index() == pictures.index()) {
                picturesUntil = Math.max(picturesUntil, until);
            }
        }
    }

    /** A time stamp of the pictures in microseconds, or {@link Timeline#UNKNOWN}. */
    long micros(long stamp) {
        return stamp == avutil.AV_NOPTS_VALUE ? Timeline.UNKNOWN : micros(stamp, pictures);
    }

    private static long micros(long stamp, AVStream track) {
        return avutil.av_rescale_q(stamp, track.time_base(), MICROSECOND);
    }

    /** How long it plays, where the container says so. */
    Optional<Duration> length() {
        boolean known = container.duration() > 0 && container.duration_estimation_method() != LENGTH_WAS_GUESSED;
        return known ? Optional.of(Duration.of(container.duration(), ChronoUnit.MICROS)) : Optional.empty();
    }

    /** How much of the container's time was not read, in microseconds; 0 where its length is unknown. */
    long unreadMicros() {
        if (length().isEmpty() || readUntil == Timeline.UNKNOWN) {
            return 0;
        }
        long start = container.start_time() == avutil.AV_NOPTS_VALUE ? 0 : container.start_time();
        return Math.max(0, container.duration() - (readUntil - start));
    }

    /** When the last picture read goes away, in microseconds by the track's own clock, or {@link Timeline#UNKNOWN}. */
    long picturesUntil() {
        return picturesUntil;
    }

    @Override
    public void close() {
        avformat.avformat_close_input(container);
    }
}
