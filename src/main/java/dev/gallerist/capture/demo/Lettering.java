package dev.gallerist.capture.demo;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Turns words into outlines with the font that comes inside the PDFBox jar (Liberation Sans: Latin, Greek, Cyrillic), because
 * a fresh machine may have no fonts at all. Belongs to one thread.
 */
final class Lettering {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    Lettering() {
        try (InputStream in = TrueTypeFont.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The font of the demonstration class is missing: build Gallerist again.");
            }
            font = new TTFParser(true).parseEmbedded(in);
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The font of the demonstration class is damaged: build Gallerist again.", broken);
        }
    }

    /** The outline of a line of text, its baseline beginning at 0, 0. A sign the font does not have becomes a box. */
    Path2D outline(String text, double height) {
        double scale = height / unitsPerEm;
        Path2D line = new Path2D.Double();
        double x = 0;
        try {
            for (int sign : text.codePoints().toArray()) {
                int id = glyphs.getGlyphId(sign);
                GlyphData glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    GeneralPath path = glyph.getPath();
                    line.append(path.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                }
                x += font.getAdvanceWidth(id) * scale;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The font of the demonstration class is damaged: build Gallerist again.", broken);
        }
        return line;
    }
}
