package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Decodes single pictures: JPEG, PNG, WebP, BMP, at most 4096 x 4096 pixels, whose header is checked before any memory is
 * taken. Keeps native memory between pictures; belongs to one thread.
 */
public final class PictureDecoder implements AutoCloseable {

    private final BgrConverter converter;
    private boolean closed;

    /** @throws SourceUnreadable when the video libraries cannot be loaded */
    public PictureDecoder() throws SourceUnreadable {
        Libraries.require();
        converter = new BgrConverter();
    }

    /**
     * Decodes a picture in its own size.
     *
     * @param name what it is called in sentences
     * @param encoded the bytes of the whole file
     * @throws SourceUnreadable when it is no such picture, too large or damaged
     */
    public Pixels decode(String name, byte[] encoded) throws SourceUnreadable {
        return decode(name, encoded, null);
    }

    /**
     * Decodes a picture into the size given, with black at the sides where its shape differs.
     *
     * @throws SourceUnreadable as {@link #decode(String, byte[])} does
     */
    public Pixels decode(String name, byte[] encoded, PixelSize into) throws SourceUnreadable {
        EncodedPicture picture = EncodedPicture.of(name, encoded);
        AVCodecContext context = opened(picture.kind());
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        try {
            if (!decode(picture, context, packet, frame)) {
                throw new SourceUnreadable(name + " is damaged; save or copy it again.");
            }
            return converter.convert(frame, into != null ? into : BgrConverter.sizeOf(frame));
        } finally {
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }

    private static AVCodecContext opened(EncodedPicture.Kind kind) {
        AVCodec codec = avcodec.avcodec_find_decoder(kind.codec);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.max_pixels(PictureLimit.PIXELS);
        context.thread_count(1);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            avcodec.avcodec_free_context(context);
            throw new IllegalStateException("FFmpeg has no decoder for " + kind);
        }
        return context;
    }

    private static boolean decode(EncodedPicture picture, AVCodecContext context, AVPacket packet, AVFrame frame) {
        if (avcodec.av_new_packet(packet, picture.bytes().length) < 0) {
            return false;
        }
        packet.data().put(picture.bytes());
        boolean taken = avcodec.avcodec_send_packet(context, packet) >= 0
                && avcodec.avcodec_send_packet(context, (AVPacket) null) >= 0;
        return taken && avcodec.avcodec_receive_frame(context, frame) >= 0;
    }

    /** Frees the native memory; calling it twice does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            converter.close();
        }
    }
}
