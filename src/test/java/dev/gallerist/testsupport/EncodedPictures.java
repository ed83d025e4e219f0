package dev.gallerist.testsupport;

import dev.gallerist.frame.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as a browser sends them. */
public final class EncodedPictures {

    private EncodedPictures() {}

    /** A plain picture; {@code format} is jpg, png or bmp. */
    public static byte[] plain(String format, Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return encoded(format, image);
    }

    /** The pixels as a JPEG of another size. */
    public static byte[] jpeg(Pixels pixels, int width, int height) {
        int fullWidth = pixels.size().width();
        BufferedImage full = new BufferedImage(fullWidth, pixels.size().height(), BufferedImage.TYPE_3BYTE_BGR);
        full.getRaster().setDataElements(0, 0, fullWidth, full.getHeight(), rgb(pixels));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Image scaled = full.getScaledInstance(width, height, Image.SCALE_SMOOTH);
        image.getGraphics().drawImage(scaled, 0, 0, null);
        return encoded("jpg", image);
    }

    /** The raster of a BGR image wants its elements as red, green, blue. */
    private static byte[] rgb(Pixels pixels) {
        byte[] rgb = pixels.bgr().clone();
        for (int i = 0; i < rgb.length; i += 3) {
            byte blue = rgb[i];
            rgb[i] = rgb[i + 2];
            rgb[i + 2] = blue;
        }
        return rgb;
    }

    /** The first bytes of a PNG that promises to be so large. */
    public static byte[] pngBomb(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(64);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        head.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return head.array();
    }

    /** A picture behind a header with that JSON. */
    public static byte[] headed(String json, byte[] picture) {
        byte[] header = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(6 + header.length + picture.length)
                .put("GLR1".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) header.length)
                .put(header)
                .put(picture)
                .array();
    }

    private static byte[] encoded(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
