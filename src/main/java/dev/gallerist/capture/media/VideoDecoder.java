package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes the pictures of an open container, damaged ones left out. Belongs to one thread. */
final class VideoDecoder implements AutoCloseable {

    /** The nets need the processor more, and one thread is far faster than a lesson. */
    private static final int THREADS = 1;

    private static final int MOST_FAILURES_AT_THE_END = 64;
    private static final long NOT_YET_NANOS = 10_000_000;

    private final Demuxer demuxer;
    private final Patience patience;
    private final AVCodecContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private boolean begun;
    private int ending;
    private int failuresAtTheEnd;

    private VideoDecoder(Demuxer demuxer, Patience patience, AVCodecContext context) {
        this.demuxer = demuxer;
        this.patience = patience;
        this.context = context;
    }

    /** Prepares to decode; the container stays with the caller. */
    static VideoDecoder open(Demuxer demuxer, Patience patience, Refusal refusal) throws SourceUnreadable {
        AVCodec codec =
                avcodec.avcodec_find_decoder(demuxer.pictures().codecpar().codec_id());
        if (codec == null) {
            throw refusal.notDecoded();
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, demuxer.pictures().codecpar());
        context.pkt_timebase(demuxer.pictures().time_base());
        context.max_pixels(PictureLimit.PIXELS);
        context.thread_count(THREADS);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            avcodec.avcodec_free_context(context);
            throw refusal.notDecoded();
        }
        return new VideoDecoder(demuxer, patience, context);
    }

    /**
     * The next picture, or empty when nothing follows: {@link #ending()} says why. The frame is the decoder's own and valid
     * until the next call.
     */
    Optional<AVFrame> next() {
        while (true) {
            int code = avcodec.avcodec_receive_frame(context, frame);
            if (code == 0) {
                begun = true;
                return Optional.of(frame);
            }
            if (code == avutil.AVERROR_EOF || (ending < 0 && ++failuresAtTheEnd > MOST_FAILURES_AT_THE_END)) {
                return Optional.empty();
            }
            if (ending == 0) {
                feed();
            }
        }
    }

    private void feed() {
        if (begun) {
            patience.renew();
        }
        int code = patience.isLost() ? avutil.AVERROR_EXIT : demuxer.read(packet);
        if (code == avutil.AVERROR_EAGAIN()) {
            LockSupport.parkNanos(NOT_YET_NANOS);
        } else if (code < 0) {
            ending = code;
            avcodec.avcodec_send_packet(context, (AVPacket) null);
        } else {
            // a packet that cannot be decoded is left out; where too many are, the source notices
            avcodec.avcodec_send_packet(context, packet);
            avcodec.av_packet_unref(packet);
        }
    }

    /** Why the container gave no more: FFmpeg's end of file or an error, 0 while it goes on. */
    int ending() {
        return ending;
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(context);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
    }
}
