package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelSize;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * A picture as a file holds it, its header read and found to be of a kind and size that is decoded.
 *
 * @param kind how it is encoded
 * @param size width and height as its header says, at most 4096 each
 * @param bytes the whole file, not copied
 */
record EncodedPicture(Kind kind, PixelSize size, byte[] bytes) {

    /** How many bytes of a file tell what it is. */
    static final int HEAD_BYTES = 30;

    /** The kinds of pictures that are read. */
    enum Kind {
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

    /**
     * Reads the header of a picture.
     *
     * @param name what the picture is called in sentences
     * @throws SourceUnreadable when it is none that is read, or too large
     */
    static EncodedPicture of(String name, byte[] bytes) throws SourceUnreadable {
        Optional<Kind> kind = Kind.of(bytes);
        Optional<PixelSize> size = kind.flatMap(k -> PictureHeader.size(k, bytes));
        if (size.isEmpty()) {
            throw new SourceUnreadable(
                    name + " is not a picture that can be read; give a JPEG, PNG, WebP or BMP picture.");
        }
        PictureLimit.require(name, size.get().width(), size.get().height());
        return new EncodedPicture(kind.get(), size.get(), bytes);
    }
}
