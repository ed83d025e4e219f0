package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelSize;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * A picture as a file holds it, its header read and found to be of a kind that is decoded. Immutable as long as nobody writes
 * to the bytes.
 *
 * @param kind how it is encoded
 * @param size width and height as its header says
 * @param bytes the whole file, not copied
 */
public record EncodedPicture(Kind kind, PixelSize size, byte[] bytes) {

    /** How many bytes of a file tell what it is. */
    static final int HEAD_BYTES = 30;

    /** The kinds of pictures that are read. */
    public enum Kind {
        JPEG(avcodec.AV_CODEC_ID_MJPEG),
        PNG(avcodec.AV_CODEC_ID_PNG),
        WEBP(avcodec.AV_CODEC_ID_WEBP),
        BMP(avcodec.AV_CODEC_ID_BMP);

        final int codec;

        Kind(int codec) {
            this.codec = codec;
        }

        /** What a file is by its first bytes, whatever its name says. */
        static Optional<Kind> of(byte[] head) {
            String text = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
            if (text.startsWith("\u00ff\u00d8\u00ff")) {
                return Optional.of(JPEG);
            } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
                return Optional.of(PNG);
            } else if (text.matches("(?s)RIFF....WEBP")) {
                return Optional.of(WEBP);
            }
            return text.startsWith("BM") ? Optional.of(BMP) : Optional.empty();
        }
    }

    /** Reads the header of a picture, nothing more; empty when it is none that is read. It may be too large. */
    public static Optional<EncodedPicture> promised(byte[] bytes) {
        return Kind.of(bytes)
                .flatMap(kind -> PictureHeader.size(kind, bytes).map(size -> new EncodedPicture(kind, size, bytes)));
    }

    /** Whether it is larger than what is decoded. */
    public boolean tooLarge() {
        return size.width() > PictureLimit.SIDE || size.height() > PictureLimit.SIDE;
    }

    /**
     * Reads the header of a picture.
     *
     * @param name what the picture is called in sentences
     * @throws SourceUnreadable when it is none that is read, or too large
     */
    static EncodedPicture of(String name, byte[] bytes) throws SourceUnreadable {
        EncodedPicture picture = promised(bytes)
                .orElseThrow(() -> new SourceUnreadable(
                        name + " is not a picture that can be read; give a JPEG, PNG, WebP or BMP picture."));
        PictureLimit.require(name, picture.size().width(), picture.size().height());
        return picture;
    }
}
