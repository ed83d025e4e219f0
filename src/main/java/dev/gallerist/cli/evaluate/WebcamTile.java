package dev.gallerist.cli.evaluate;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;
import java.util.Optional;

/**
 * A photograph made as small as a tile of a gallery view.
 *
 * @param photograph shrunk; fits into a picture of 1280 x 720
 */
record WebcamTile(Pixels photograph) {

    static final PixelSize MEETING = new PixelSize(1280, 720);
    private static final byte GROUND = 26;

    /**
     * Shrinks a photograph so that the shorter side of its face has the given length, averaging over the area of each pixel.
     *
     * @return empty where the face is smaller than that already, or the photograph larger than the meeting
     */
    static Optional<WebcamTile> of(Pixels photograph, PixelBox face, int side) {
        double factor = Math.min(face.width(), face.height()) / (double) side;
        int width = (int) Math.round(photograph.size().width() / factor);
        int height = (int) Math.round(photograph.size().height() / factor);
        if (factor < 1 || width > MEETING.width() || height > MEETING.height() || Math.min(width, height) < 1) {
            return Optional.empty();
        }
        return Optional.of(new WebcamTile(shrunk(photograph, new PixelSize(width, height))));
    }

    /** Where it lies in the meeting: in the middle. */
    PixelBox place() {
        PixelSize size = photograph.size();
        return new PixelBox(
                (MEETING.width() - size.width()) / 2,
                (MEETING.height() - size.height()) / 2,
                size.width(),
                size.height());
    }

    /** The picture of a meeting with this tile alone on its dark ground, 1280 x 720. */
    Pixels inMeeting() {
        byte[] bgr = new byte[MEETING.width() * MEETING.height() * 3];
        Arrays.fill(bgr, GROUND);
        PixelBox place = place();
        for (int y = 0; y < place.height(); y++) {
            int to = ((place.y() + y) * MEETING.width() + place.x()) * 3;
            System.arraycopy(photograph.bgr(), y * place.width() * 3, bgr, to, place.width() * 3);
        }
        return new Pixels(MEETING, bgr);
    }

    private static Pixels shrunk(Pixels from, PixelSize size) {
        byte[] bgr = new byte[size.width() * size.height() * 3];
        int[] columns = edges(from.size().width(), size.width());
        int[] rows = edges(from.size().height(), size.height());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                PixelBox area = PixelBox.between(columns[x], rows[y], columns[x + 1], rows[y + 1]);
                mean(from, area, bgr, (y * size.width() + x) * 3);
            }
        }
        return new Pixels(size, bgr);
    }

    /** Where the pixels of the shrunk side begin and end on the long one: whole pixels, at least one each. */
    private static int[] edges(int length, int parts) {
        int[] edges = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            edges[i] = (int) ((long) i * length / parts);
        }
        return edges;
    }

    private static void mean(Pixels from, PixelBox area, byte[] bgr, int to) {
        byte[] levels = from.bgr();
        for (int channel = 0; channel < 3; channel++) {
            long sum = 0;
            for (int y = area.y(); y < area.bottom(); y++) {
                for (int x = area.x(); x < area.right(); x++) {
                    sum += levels[(y * from.size().width() + x) * 3 + channel] & 255;
                }
            }
            bgr[to + channel] = (byte) Math.round((double) sum / area.area());
        }
    }
}
