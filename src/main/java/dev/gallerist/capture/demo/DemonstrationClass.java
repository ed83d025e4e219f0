package dev.gallerist.capture.demo;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a lesson from its {@link ClassScript} as a gallery view of invented students: nobody's face, no data, no network, no
 * system fonts. The same script gives the same pictures, bit for bit.
 *
 * <p>Pictures are drawn when they are asked for, as fast as the machine can; whoever wants them at the pace of a lesson waits
 * in between. Belongs to the thread that takes from it; each frame's pixels are handed over and never written again.
 */
public final class DemonstrationClass implements FrameSource {

    private static final Color BACKGROUND = new Color(26, 26, 26);

    private final ClassScript script;
    private final NameLabels labels = new NameLabels(new Lettering());
    private final Map<ScriptedStudent, StudentPainter> painters = new HashMap<>();
    private BufferedImage tile = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private long number;
    private boolean closed;

    public DemonstrationClass(ClassScript script) {
        this.script = script;
    }

    /** The script it draws, which is also the truth about its pictures. */
    public ClassScript script() {
        return script;
    }

    @Override
    public String name() {
        return script.title();
    }

    @Override
    public PixelSize size() {
        return script.size();
    }

    @Override
    public Optional<Duration> length() {
        return Optional.of(script.length());
    }

    @Override
    public Optional<Frame> next() {
        if (closed || number >= script.pictures()) {
            return Optional.empty();
        }
        Duration shownAt = script.shownAt(number);
        return Optional.of(new Frame(number++, shownAt, draw(shownAt)));
    }

    /** The picture at any moment, whatever was drawn before. */
    public Pixels draw(Duration moment) {
        double seconds = moment.toNanos() / 1e9;
        BufferedImage picture = new BufferedImage(size().width(), size().height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(BACKGROUND);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        List<ScriptedStudent> present = script.present(seconds);
        List<PixelBox> boxes = GalleryGrid.boxes(size(), present.size());
        for (int i = 0; i < boxes.size(); i++) {
            PixelBox box = boxes.get(i);
            resize(box.width(), box.height());
            drawTile(present.get(i), seconds);
            pen.drawImage(tile, box.x(), box.y(), null);
        }
        pen.dispose();
        return new Pixels(size(), ((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
    }

    private void resize(int width, int height) {
        if (tile.getWidth() != width || tile.getHeight() != height) {
            tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            painters.clear();
            labels.resize(width, height);
        }
    }

    private void drawTile(ScriptedStudent student, double seconds) {
        Graphics2D pen = Pens.smooth(tile);
        if (student.cameraOn(seconds)) {
            painters.computeIfAbsent(student, one -> new StudentPainter(one, tile.getWidth(), tile.getHeight()))
                    .paint(pen, seconds);
            BufferedImage label = labels.corner(student.name(), student.muted());
            pen.drawImage(label, 0, tile.getHeight() - label.getHeight(), null);
        } else {
            pen.drawImage(labels.cameraOff(student.name()), 0, 0, null);
        }
        pen.dispose();
    }

    /** Frees the painted heads and labels; there are no more pictures afterwards. */
    @Override
    public void close() {
        closed = true;
        painters.clear();
        labels.resize(0, 0);
    }
}
