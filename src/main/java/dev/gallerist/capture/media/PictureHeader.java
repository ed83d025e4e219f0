package dev.gallerist.capture.media;

import dev.gallerist.frame.PixelSize;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height from a picture's first bytes, without decoding any of it. ImageIO could tell them too, but which of its
 * plug-ins answers depends on the class path, and some refuse large pictures without saying why.
 */
final class PictureHeader {

    private PictureHeader() {}

    /** The size a picture's header promises; empty where the header is damaged. */
    static Optional<PixelSize> size(EncodedPicture.Kind kind, byte[] bytes) {
        return switch (kind) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            case WEBP -> webp(bytes);
            case BMP -> bmp(bytes);
        };
    }

    /** Source: PNG specification, section 11.2.1: IHDR is the first chunk. */
    private static Optional<PixelSize> png(byte[] bytes) {
        return bytes.length < 24 || !text(bytes, 12).equals("IHDR")
                ? Optional.empty()
                : size(big(bytes, 16, 4), big(bytes, 20, 4));
    }

    /** Source: ITU-T T.81, annex B: segments of known length up to the frame header. */
    private static Optional<PixelSize> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length && (bytes[at] & 255) == 0xff) {
            int marker = bytes[at + 1] & 255;
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                return size(big(bytes, at + 7, 2), big(bytes, at + 5, 2));
            } else if (marker < 0xc0 || marker == 0xd9 || marker == 0xda) {
                return Optional.empty();
            } else {
                at += 2 + (int) big(bytes, at + 2, 2);
            }
        }
        return Optional.empty();
    }

    /** All of C0 to CF start a frame but tables (C4), extensions (C8) and arithmetic conditioning (CC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Source: BITMAPCOREHEADER and BITMAPINFOHEADER; a negative height is a picture stored from its top. */
    private static Optional<PixelSize> bmp(byte[] bytes) {
        if (bytes.length < 26) {
            return Optional.empty();
        }
        return little(bytes, 14, 4) == 12
                ? size(little(bytes, 18, 2), little(bytes, 20, 2))
                : size(little(bytes, 18, 4), Math.abs((long) (int) little(bytes, 22, 4)));
    }

    /** Source: the WebP container specification, RFC 9649, sections 2.5 to 2.7. */
    private static Optional<PixelSize> webp(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        return switch (text(bytes, 12)) {
            case "VP8 " -> size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
            case "VP8L" -> size((little(bytes, 21, 4) & 0x3fff) + 1, (little(bytes, 21, 4) >> 14 & 0x3fff) + 1);
            case "VP8X" -> size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<PixelSize> size(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new PixelSize((int) width, (int) height)) : Optional.empty();
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    private static long big(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[from + i] & 255;
        }
        return value;
    }

    private static long little(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 255;
        }
        return value;
    }
}
