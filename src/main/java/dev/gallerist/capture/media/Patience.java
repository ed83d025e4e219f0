package dev.gallerist.capture.media;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * How long FFmpeg may wait for a file or a server: until a moment, and never when the waiting thread is interrupted. Belongs
 * to the thread that reads.
 */
final class Patience implements AutoCloseable {

    private static final long FOR_EVER = Long.MIN_VALUE;

    /** One for all: JavaCPP has room for few native callbacks, so what differs goes through the opaque pointer. */
    private static final Check CHECK = new Check();

    private final Duration limit;
    private final LongPointer until = new LongPointer(1);

    /** @param limit the longest wait for an answer, or zero for none */
    Patience(Duration limit) {
        this.limit = limit;
        until.put(fromNow());
    }

    /** Makes a container that is about to be opened ask this. */
    void govern(AVFormatContext container) {
        container.interrupt_callback().callback(CHECK).opaque(until);
    }

    /** Starts a new wait, unless the last was in vain: what is buffered still comes after it. */
    void renew() {
        if (!isOver()) {
            until.put(fromNow());
        }
    }

    private long fromNow() {
        return limit.isZero() ? FOR_EVER : System.nanoTime() + limit.toNanos();
    }

    /** Whether the time is up. */
    boolean isOver() {
        return over(until.get());
    }

    /** Whether the time is up or the thread was told to stop. */
    boolean isLost() {
        return isOver() || Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        until.close();
    }

    private static boolean over(long until) {
        return until != FOR_EVER && System.nanoTime() - until >= 0;
    }

    /** Called by FFmpeg, on the thread that waits. */
    private static final class Check extends AVIOInterruptCB.Callback_Pointer {

        @Override
        public int call(Pointer opaque) {
            return Thread.currentThread().isInterrupted() || over(new LongPointer(opaque).get()) ? 1 : 0;
        }
    }
}
