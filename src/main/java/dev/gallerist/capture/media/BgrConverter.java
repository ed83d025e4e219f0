package dev.gallerist.capture.media;

import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns FFmpeg's decoded pictures into {@link Pixels}, all of one size: a picture of another size is fitted into it, with
 * black at the sides, so that faces keep their shape. Keeps its native memory between pictures. Belongs to one thread.
 */
final class BgrConverter implements AutoCloseable {

    /** swscale writes whole vectors, so rows begin at multiples of this and the end has as much to spare. */
    private static final int VECTOR_BYTES = 64;

    private static final int UNCHANGED_CONTRAST = 1 << 16;

    private SwsContext scaler;
    private Job job;
    private BytePointer canvas = new BytePointer();
    private final PointerPointer<BytePointer> rows = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(0, 0, 0, 0);

    /** Converts a decoded picture to the size given. */
    Pixels convert(AVFrame frame, PixelSize size) {
        PixelSize part = fitted(frame.width(), frame.height(), size);
        int stride = (part.width() * 3 + VECTOR_BYTES - 1) / VECTOR_BYTES * VECTOR_BYTES;
        reserve((long) stride * part.height() + VECTOR_BYTES);
        prepare(frame, part);
        rows.put(0, canvas);
        strides.put(0, stride);
        swscale.sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), rows, strides);
        return new Pixels(size, packed(canvas.asByteBuffer(), stride, part, size));
    }

    /** Width and height of a decoded picture. */
    static PixelSize sizeOf(AVFrame frame) {
        return new PixelSize(frame.width(), frame.height());
    }

    /** The largest size of the same shape that fits. */
    static PixelSize fitted(int width, int height, PixelSize into) {
        double scale = Math.min((double) into.width() / width, (double) into.height() / height);
        return new PixelSize(
                Math.max(1, Math.min(into.width(), (int) Math.round(width * scale))),
                Math.max(1, Math.min(into.height(), (int) Math.round(height * scale))));
    }

    private void reserve(long bytes) {
        if (canvas.capacity() < bytes) {
            canvas.close();
            canvas = new BytePointer(bytes);
        }
    }

    private void prepare(AVFrame frame, PixelSize part) {
        Job wanted = new Job(
                sizeOf(frame),
                frame.format(),
                frame.colorspace(),
                frame.color_range() == avutil.AVCOL_RANGE_JPEG,
                part);
        if (!wanted.equals(job)) {
            freeScaler();
            scaler = scalerFor(wanted);
            job = wanted;
        }
    }

    private static SwsContext scalerFor(Job job) {
        SwsContext scaler = swscale.sws_getContext(
                job.from().width(),
                job.from().height(),
                job.format(),
                job.to().width(),
                job.to().height(),
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("FFmpeg cannot convert pixel format " + job.format());
        }
        if (job.colours() != avutil.AVCOL_SPC_RGB) {
            // recordings of screens are BT.709, webcams BT.601: the same bytes are other colours
            IntPointer from = swscale.sws_getCoefficients(job.colours());
            IntPointer to = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
            int full = job.fullRange() ? 1 : 0;
            swscale.sws_setColorspaceDetails(scaler, from, full, to, 1, 0, UNCHANGED_CONTRAST, UNCHANGED_CONTRAST);
        }
        return scaler;
    }

    private static byte[] packed(ByteBuffer from, int stride, PixelSize part, PixelSize size) {
        byte[] bgr = new byte[size.width() * size.height() * 3];
        int left = (size.width() - part.width()) / 2;
        int top = (size.height() - part.height()) / 2;
        for (int row = 0; row < part.height(); row++) {
            int to = ((top + row) * size.width() + left) * 3;
            from.get(row * stride, bgr, to, part.width() * 3);
        }
        return bgr;
    }

    private void freeScaler() {
        if (scaler != null) {
            swscale.sws_freeContext(scaler);
            scaler = null;
        }
    }

    @Override
    public void close() {
        freeScaler();
        canvas.close();
        rows.close();
        strides.close();
    }

    /** What a scaler is made for; FFmpeg's numbers for the pixel format and the colour matrix. */
    private record Job(PixelSize from, int format, int colours, boolean fullRange, PixelSize to) {}
}
