package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws gallery views as meeting programs show them, with a font read from a jar: a fresh machine has none installed. */
final class DrawnGallery {

    private static final Color BACKGROUND = new Color(26, 26, 26);
    private static final Color CAMERA_OFF = new Color(36, 36, 36);
    private static final TrueTypeFont FONT = font();

    private final BufferedImage image;
    private final Graphics2D pen;
    private final Random random;
    private final List<PixelBox> tiles = new ArrayList<>();

    DrawnGallery(int width, int height, int seed) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        random = new Random(seed);
        fill(new PixelBox(0, 0, width, height), BACKGROUND);
    }

    /** A gallery of so many 16:9 tiles with its last row in the middle; tiles are still empty. */
    static DrawnGallery of(int count, int width, int height, int gap, int seed) {
        DrawnGallery gallery = new DrawnGallery(width, height, seed);
        int columns = (int) Math.ceil(Math.sqrt(count));
        int rows = (count + columns - 1) / columns;
        int tileWidth =
                Math.min((width - gap * (columns + 1)) / columns, ((height - gap * (rows + 1)) / rows) * 16 / 9);
        int tileHeight = tileWidth * 9 / 16;
        int top = (height - rows * tileHeight - (rows - 1) * gap) / 2;
        int left = (width - columns * tileWidth - (columns - 1) * gap) / 2;
        for (int n = 0; n < count; n++) {
            int inRow = Math.min(columns, count - n / columns * columns);
            int x = left + (columns - inRow) * (tileWidth + gap) / 2 + n % columns * (tileWidth + gap);
            gallery.tiles.add(new PixelBox(x, top + n / columns * (tileHeight + gap), tileWidth, tileHeight));
        }
        return gallery;
    }

    List<PixelBox> tiles() {
        return tiles;
    }

    /** For what else is to be drawn. */
    Graphics2D pen() {
        return pen;
    }

    /** The picture itself, to be looked at. */
    BufferedImage image() {
        return image;
    }

    DrawnGallery fill(PixelBox box, Color colour) {
        pen.setColor(colour);
        pen.fillRect(box.x(), box.y(), box.width(), box.height());
        return this;
    }

    /** A colourful moving picture: blobs on a ground, never the same for two seeds. */
    DrawnGallery video(PixelBox box) {
        pen.setClip(box.x(), box.y(), box.width(), box.height());
        pen.setPaint(new GradientPaint(box.x(), box.y(), bright(), box.right(), box.bottom(), bright()));
        pen.fillRect(box.x(), box.y(), box.width(), box.height());
        for (int blob = 0; blob < 12; blob++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int size = box.height() / 8 + random.nextInt(box.height() / 3);
            pen.fillOval(box.x() + random.nextInt(box.width()), box.y() + random.nextInt(box.height()), size, size);
        }
        pen.setClip(null);
        return this;
    }

    /** A video without edges: a lit wall. */
    DrawnGallery calmVideo(PixelBox box) {
        pen.setPaint(new GradientPaint(box.x(), box.y(), bright(), box.right(), box.bottom(), bright()));
        pen.fillRect(box.x(), box.y(), box.width(), box.height());
        return this;
    }

    private Color bright() {
        return new Color(60 + random.nextInt(196), 60 + random.nextInt(196), 60 + random.nextInt(196));
    }

    DrawnGallery cameraOff(PixelBox box, String name) {
        fill(box, CAMERA_OFF);
        float size = box.height() * 0.13f;
        double wide = width(name, size);
        return write(
                name,
                box.x() + (box.width() - wide) / 2,
                box.y() + box.height() / 2.0 + size * 0.35,
                size,
                Color.WHITE);
    }

    /** A name in a translucent box in the lower left corner, with or without the red dot of a muted microphone. */
    DrawnGallery label(PixelBox box, String name, boolean muted) {
        return label(box, name, muted, new Color(0, 0, 0, 160), Color.WHITE);
    }

    DrawnGallery label(PixelBox box, String name, boolean muted, Color ground, Color ink) {
        int size = labelSize(box);
        int pad = size / 3;
        int dot = muted ? size : 0;
        int wide = (int) Math.ceil(width(name, size)) + 2 * pad + dot;
        pen.setColor(ground);
        pen.fillRect(box.x(), box.bottom() - size - 2 * pad, wide, size + 2 * pad);
        if (muted) {
            pen.setColor(new Color(230, 60, 60));
            pen.fillOval(box.x() + pad, box.bottom() - size - pad + 2, size / 2, size - 2);
        }
        return write(name, box.x() + pad + dot, box.bottom() - pad - size * 0.15, size, ink);
    }

    /** A name in white with a soft shadow in the lower left corner, without a box. */
    DrawnGallery shadowedLabel(PixelBox box, String name) {
        int size = labelSize(box);
        double x = box.x() + size;
        double baseline = box.bottom() - size;
        for (int reach = 3; reach >= 1; reach--) {
            for (int turn = 0; turn < 8; turn++) {
                double angle = turn * Math.PI / 4;
                write(
                        name,
                        x + reach * Math.cos(angle),
                        baseline + reach * Math.sin(angle),
                        size,
                        new Color(0, 0, 0, 28));
            }
        }
        return write(name, x, baseline, size, Color.WHITE);
    }

    /** A white microphone, higher than letters, behind a label without a dot. */
    DrawnGallery microphoneAfter(PixelBox box, String name) {
        int size = labelSize(box);
        int pad = size / 3;
        int x = (int) (box.x() + pad + width(name, size) + 0.6 * size);
        int top = box.bottom() - size - pad;
        pen.setColor(new Color(0, 0, 0, 160));
        pen.fillRect(x - size / 4, top - pad, size + size / 4, size + 2 * pad);
        pen.setColor(Color.WHITE);
        int wide = Math.max(3, size / 4);
        pen.drawRoundRect(x + wide, top, wide, size / 2, wide, wide);
        pen.drawArc(x + wide / 2, top, 2 * wide, size * 3 / 4, 180, 180);
        pen.drawLine(x + wide * 3 / 2, top + size * 3 / 4, x + wide * 3 / 2, top + size);
        return this;
    }

    private static int labelSize(PixelBox box) {
        return Math.max(12, box.height() * 3 / 40);
    }

    /** How wide the writing of a label is, pixels. */
    static double labelWidth(PixelBox box, String name) {
        return width(name, labelSize(box));
    }

    DrawnGallery write(String text, double x, double baseline, float size, Color ink) {
        pen.setColor(ink);
        try {
            double scale = (double) size / FONT.getUnitsPerEm();
            for (int letter : text.codePoints().toArray()) {
                int glyph = FONT.getUnicodeCmapLookup().getGlyphId(letter);
                Path2D outline = glyph == 0 || FONT.getGlyph().getGlyph(glyph) == null
                        ? new Path2D.Float()
                        : FONT.getGlyph().getGlyph(glyph).getPath();
                pen.fill(new AffineTransform(scale, 0, 0, -scale, x, baseline).createTransformedShape(outline));
                x += FONT.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    private static double width(String text, float size) {
        return text.codePoints()
                        .mapToDouble(letter -> {
                            try {
                                return FONT.getAdvanceWidth(
                                        FONT.getUnicodeCmapLookup().getGlyphId(letter));
                            } catch (IOException unreadable) {
                                throw new UncheckedIOException(unreadable);
                            }
                        })
                        .sum()
                * size
                / unitsPerEm();
    }

    private static double unitsPerEm() {
        try {
            return FONT.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Moves every byte by up to the given amount, as a camera or a compressor does. */
    DrawnGallery noise(int amplitude) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i++) {
            int value = (bytes[i] & 255) + random.nextInt(2 * amplitude + 1) - amplitude;
            bytes[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return this;
    }

    Frame frame() {
        return frame(image);
    }

    /** The picture as a browser sends it. */
    Frame asJpeg(float quality) {
        try {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.setOutput(ImageIO.createImageOutputStream(bytes));
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
            writer.dispose();
            BufferedImage back = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            BufferedImage bgr = new BufferedImage(back.getWidth(), back.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            bgr.createGraphics().drawImage(back, 0, 0, null);
            return frame(bgr);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Frame frame(BufferedImage picture) {
        byte[] bgr =
                ((DataBufferByte) picture.getRaster().getDataBuffer()).getData().clone();
        return new Frame(0, Duration.ZERO, new Pixels(new PixelSize(picture.getWidth(), picture.getHeight()), bgr));
    }

    private static TrueTypeFont font() {
        try {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(DrawnGallery.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
