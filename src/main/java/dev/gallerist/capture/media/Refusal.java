package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** Puts into a sentence why FFmpeg does not take a source. */
sealed interface Refusal {

    /** What the source is called in sentences. */
    String name();

    /** It could not be opened at all. */
    SourceUnreadable notOpened(int code, Patience patience);

    /** It plays, but nothing can be seen. */
    default SourceUnreadable withoutPictures() {
        return new SourceUnreadable(name() + " has no pictures, only sound or text; give a recording of the screen.");
    }

    /** Its pictures are in an encoding that is not known. */
    default SourceUnreadable notDecoded() {
        return new SourceUnreadable(
                name() + " has pictures that cannot be decoded; convert it to an MP4 with H.264 and try again.");
    }

    /**
     * A recording.
     *
     * @param head its first bytes
     */
    record OfFile(String name, byte[] head) implements Refusal {

        @Override
        public SourceUnreadable notOpened(int code, Patience patience) {
            if (patience.isLost()) {
                return new SourceUnreadable("Opening " + name + " was stopped.");
            }
            if (isPlaylist()) {
                return new SourceUnreadable(
                        name + " is a playlist; give the recording itself or the address of the stream.");
            }
            if (isMp4()) {
                return new SourceUnreadable(
                        name + " is cut off or was never finished: its index is missing; record or copy it again.");
            }
            return new SourceUnreadable(name + " is not a recording or picture that can be read; give an MP4, MKV, "
                    + "WebM, MOV or AVI file, or a JPEG, PNG, WebP or BMP picture.");
        }

        private boolean isPlaylist() {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            return text.startsWith("#EXTM3U") || text.startsWith("ffconcat") || text.startsWith("file ");
        }

        private boolean isMp4() {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            return text.length() >= 8 && text.substring(4, 8).matches("ftyp|mdat|wide|free|skip");
        }
    }

    /** A stream. */
    record OfStream(String name) implements Refusal {

        @Override
        public SourceUnreadable notOpened(int code, Patience patience) {
            if (Thread.currentThread().isInterrupted()) {
                return new SourceUnreadable("Opening " + name + " was stopped.");
            }
            if (patience.isOver()) {
                return new SourceUnreadable(name + " does not answer; check the address and that the stream is on.");
            }
            if (code == avutil.AVERROR_HTTP_UNAUTHORIZED || code == avutil.AVERROR_HTTP_FORBIDDEN) {
                return new SourceUnreadable(name + " asks for a valid name and password; write them into the address, "
                        + "as in rtsp://name:password@host/path.");
            }
            if (code == avutil.AVERROR_HTTP_NOT_FOUND) {
                return new SourceUnreadable(name + " does not exist on its server; check the address.");
            }
            return new SourceUnreadable(
                    name + " cannot be opened (" + reason(code) + "); check the address and that the stream is on.");
        }

        private static String reason(int code) {
            byte[] words = new byte[128];
            avutil.av_strerror(code, words, words.length);
            int end = 0;
            while (end < words.length && words[end] != 0) {
                end++;
            }
            return new String(words, 0, end, StandardCharsets.UTF_8);
        }
    }
}
