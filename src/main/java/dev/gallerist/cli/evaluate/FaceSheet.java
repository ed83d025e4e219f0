package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Small pictures of faces, one below the other on one sheet, so that a net reads many in one call. Each has its edge repeated
 * around it by a pixel: it is read exactly as if it were alone.
 */
public final class FaceSheet {

    private static final int EDGE = 1;

    private FaceSheet() {}

    /**
     * Reads whole pictures.
     *
     * @param reader lays boxes without margin onto its canvas
     * @param faces of one size, at least one
     * @return the scores in their order
     */
    public static List<ExpressionScores> read(ExpressionReader reader, List<Pixels> faces) {
        PixelSize face = faces.get(0).size();
        int width = face.width() + 2 * EDGE;
        int height = face.height() + 2 * EDGE;
        byte[] sheet = new byte[width * height * 3 * faces.size()];
        List<FaceDetection> places = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            lay(faces.get(i), sheet, i * width * height * 3);
            PixelBox box = new PixelBox(EDGE, i * height + EDGE, face.width(), face.height());
            places.add(new FaceDetection(box, Optional.empty(), 1));
        }
        Pixels pixels = new Pixels(new PixelSize(width, height * faces.size()), sheet);
        return reader.read(new Frame(0, Duration.ZERO, pixels), places).stream()
                .map(reading -> reading.scores())
                .toList();
    }

    private static void lay(Pixels face, byte[] sheet, int offset) {
        int width = face.size().width();
        int height = face.size().height();
        int to = offset;
        for (int y = -EDGE; y < height + EDGE; y++) {
            for (int x = -EDGE; x < width + EDGE; x++, to += 3) {
                int from = (inside(y, height) * width + inside(x, width)) * 3;
                System.arraycopy(face.bgr(), from, sheet, to, 3);
            }
        }
    }

    private static int inside(int at, int length) {
        return Math.max(0, Math.min(length - 1, at));
    }
}
