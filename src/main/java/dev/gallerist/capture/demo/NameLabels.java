package dev.gallerist.capture.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws names: in the corner of a tile with the camera on, in the middle of a tile with the camera off. Keeps what it drew
 * for as long as the tiles keep their size. Belongs to one thread.
 */
final class NameLabels {

    private static final Color CAMERA_OFF = new Color(36, 36, 36);
    private static final Color BEHIND_NAME = new Color(0, 0, 0, 160);
    private static final Color MUTED = new Color(230, 60, 60);
    private static final int SMALLEST_LETTERS = 9;

    private final Lettering lettering;
    private final Map<String, BufferedImage> corners = new HashMap<>();
    private final Map<String, BufferedImage> cameraOff = new HashMap<>();
    private int width;
    private int height;

    NameLabels(Lettering lettering) {
        this.lettering = lettering;
    }

    /** The tiles are now so large; labels of another size are forgotten. */
    void resize(int tileWidth, int tileHeight) {
        if (tileWidth != width || tileHeight != height) {
            corners.clear();
            cameraOff.clear();
            width = tileWidth;
            height = tileHeight;
        }
    }

    /** The label for the lower left corner of a tile. */
    BufferedImage corner(String name, boolean muted) {
        return corners.computeIfAbsent((muted ? "-" : "+") + name, key -> drawCorner(name, muted));
    }

    /** The whole tile of a student whose camera is off. */
    BufferedImage cameraOff(String name) {
        return cameraOff.computeIfAbsent(name, this::drawCameraOff);
    }

    private BufferedImage drawCorner(String name, boolean muted) {
        double letters = Math.max(SMALLEST_LETTERS, height * 0.075);
        double pad = letters / 3;
        double mark = muted ? letters : 0;
        Path2D text = fitted(name, letters, width - 3 * pad - mark);
        Rectangle2D bounds = text.getBounds2D();
        int boxWidth = (int) Math.ceil(Math.min(width, bounds.getMaxX() + 2 * pad + mark));
        int boxHeight = (int) Math.round(letters + 2 * pad);
        BufferedImage label = new BufferedImage(boxWidth, boxHeight, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = Pens.smooth(label);
        pen.setColor(BEHIND_NAME);
        pen.fillRect(0, 0, boxWidth, boxHeight);
        if (muted) {
            pen.setColor(MUTED);
            pen.fill(new Ellipse2D.Double(pad, boxHeight / 2.0 - letters / 4, letters / 2, letters / 2));
        }
        pen.setColor(Color.WHITE);
        pen.fill(AffineTransform.getTranslateInstance(pad + mark, pad + letters * 0.8)
                .createTransformedShape(text));
        pen.dispose();
        return label;
    }

    private BufferedImage drawCameraOff(String name) {
        Path2D text = fitted(name, Math.max(SMALLEST_LETTERS, height * 0.13), width * 0.94);
        Rectangle2D bounds = text.getBounds2D();
        BufferedImage tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Pens.smooth(tile);
        pen.setColor(CAMERA_OFF);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.fill(AffineTransform.getTranslateInstance(
                        width / 2.0 - bounds.getCenterX(), height / 2.0 - bounds.getCenterY())
                .createTransformedShape(text));
        pen.dispose();
        return tile;
    }

    /** The name's outline, in smaller letters where it would be too long. */
    private Path2D fitted(String name, double letters, double room) {
        Path2D text = lettering.outline(name, letters);
        double reach = text.getBounds2D().getMaxX();
        return reach <= room ? text : lettering.outline(name, letters * room / reach);
    }
}
