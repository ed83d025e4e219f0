package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.PixelSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
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
        Optional<PixelSize> size = Optional.empty();
        if (kind.isPresent()) {
            size = kind.get() == Kind.WEBP ? webpSize(bytes) : headerSize(kind.get(), bytes);
        }
        if (size.isEmpty()) {
            throw new SourceUnreadable(
                    name + " is not a picture that can be read; give a JPEG, PNG, WebP or BMP picture.");
        }
        PictureLimit.require(name, size.get().width(), size.get().height());
        return new EncodedPicture(kind.get(), size.get(), bytes);
    }

    private static Optional<PixelSize> headerSize(Kind kind, byte[] bytes) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersBySuffix(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.of(new PixelSize(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException e) {
            // a damaged header shows itself in many ways; none tells the user more than that it is damaged
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Source: the WebP container specification, RFC 9649, sections 2.5 to 2.7. */
    private static Optional<PixelSize> webpSize(byte[] bytes) {
        if (bytes.length < HEAD_BYTES) {
            return Optional.empty();
        }
        long width;
        long height;
        String chunk = new String(bytes, 12, 4, StandardCharsets.ISO_8859_1);
        switch (chunk) {
            case "VP8 " -> {
                width = number(bytes, 26, 2) & 0x3fff;
                height = number(bytes, 28, 2) & 0x3fff;
            }
            case "VP8L" -> {
                long packed = number(bytes, 21, 4);
                width = (packed & 0x3fff) + 1;
                height = (packed >> 14 & 0x3fff) + 1;
            }
            case "VP8X" -> {
                width = number(bytes, 24, 3) + 1;
                height = number(bytes, 27, 3) + 1;
            }
            default -> {
                return Optional.empty();
            }
        }
        return width > 0 && height > 0 ? Optional.of(new PixelSize((int) width, (int) height)) : Optional.empty();
    }

    private static long number(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 255;
        }
        return value;
    }
}
