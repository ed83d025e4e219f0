package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the name label of a tile: in the lower left corner over a video, in the middle of a tile whose camera is off.
 *
 * <p>Light writing on dark and dark writing on light are both looked for; the ground around the letters decides. Stateless
 * and safe on any thread.
 */
final class LabelFinder {

    private static final int FLAT = 10;
    private static final double FLAT_SHARE = 0.8;
    private static final int LOOK_COLUMNS = 32;
    private static final int LOOK_ROWS = 18;

    private static final double CORNER_HEIGHT = 0.2;
    private static final int LEAST_CORNER = 26;
    private static final double HIGHEST_IN_CORNER = 0.13;
    private static final double FURTHEST_START = 0.35;
    private static final double HIGHEST_IN_MIDDLE = 0.3;
    private static final double OFF_CENTRE = 0.12;

    /** Part of the ring around a line that may be as bright as its ink: more means the letters' holes were taken for ink. */
    private static final double RING_INK = 0.3;

    /** What the tile shows, from a coarse grid of its pixels. */
    TileLook look(Pixels pixels, Tile tile) {
        byte[] bgr = pixels.bgr();
        int[] places = places(pixels, tile.box());
        int[] ground = new int[3];
        for (int channel = 0; channel < 3; channel++) {
            int offset = channel;
            ground[channel] = median(Arrays.stream(places).map(at -> bgr[at + offset] & 255));
        }
        long flat = Arrays.stream(places)
                .filter(at -> Math.abs((bgr[at] & 255) - ground[0]) <= FLAT
                        && Math.abs((bgr[at + 1] & 255) - ground[1]) <= FLAT
                        && Math.abs((bgr[at + 2] & 255) - ground[2]) <= FLAT)
                .count();
        boolean off = flat >= FLAT_SHARE * places.length || AvatarCircle.on(pixels, tile.box());
        return off ? TileLook.CAMERA_OFF : TileLook.CAMERA_ON;
    }

    private static int median(IntStream values) {
        int[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Where the samples lie in the picture's bytes. */
    private static int[] places(Pixels pixels, PixelBox box) {
        int[] places = new int[LOOK_COLUMNS * LOOK_ROWS];
        for (int row = 0; row < LOOK_ROWS; row++) {
            int y = box.y() + (2 * row + 1) * box.height() / (2 * LOOK_ROWS);
            for (int column = 0; column < LOOK_COLUMNS; column++) {
                int x = box.x() + (2 * column + 1) * box.width() / (2 * LOOK_COLUMNS);
                places[row * LOOK_COLUMNS + column] = (y * pixels.size().width() + x) * 3;
            }
        }
        return places;
    }

    /** The label of the tile, if it has one. */
    Optional<LabelSpot> find(Pixels pixels, Tile tile, TileLook look) {
        // the letter in a round picture is no name: that stands in the corner then
        if (look == TileLook.CAMERA_OFF && !AvatarCircle.on(pixels, tile.box())) {
            Optional<LabelSpot> middle = inMiddle(pixels, tile.box());
            if (middle.isPresent()) {
                return middle;
            }
        }
        return inCorner(pixels, tile.box());
    }

    /**
     * The writing where it was in an earlier picture, without a search; nothing when more ink has come beside it. The caller
     * checks that it is still the same writing.
     */
    Optional<LabelSpot> again(Pixels pixels, Tile tile, LabelSpot earlier) {
        PixelBox text = earlier.text();
        int beside = earlier.letterHeight() * 3 / 4;
        PixelBox right = PixelBox.between(text.right() + 3, text.y(), text.right() + beside, text.bottom());
        PixelBox left = PixelBox.between(text.x() - beside, text.y(), text.x() - 3, text.bottom());
        for (PixelBox side : List.of(right, left)) {
            boolean[] ink = new Patch(pixels, side.intersection(tile.box())).ink(earlier.light());
            for (boolean drop : ink) {
                if (drop) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(earlier);
    }

    private Optional<LabelSpot> inMiddle(Pixels pixels, PixelBox tile) {
        int width = pixels.size().width();
        int ground = median(Arrays.stream(places(pixels, tile)).map(at -> pixels.luma(at / 3 % width, at / 3 / width)));
        PixelBox band = new PixelBox(
                tile.x() + 2, tile.y() + tile.height() / 4, Math.max(0, tile.width() - 4), tile.height() / 2);
        Patch patch = new Patch(pixels, band);
        boolean light = ground < 128;
        int highest = (int) (HIGHEST_IN_MIDDLE * tile.height());
        return TextLine.in(Stroke.in(patch, patch.inkOn(ground, light), light, highest), highest).stream()
                .filter(line -> Math.abs(line.box().centre().x() - patch.width() / 2f) <= OFF_CENTRE * tile.width())
                .max(Comparator.comparingInt(line -> line.box().width() * line.letterHeight()))
                .map(line -> new LabelSpot(tile, inPicture(line.box(), band), light, line.letterHeight(), true));
    }

    private Optional<LabelSpot> inCorner(Pixels pixels, PixelBox tile) {
        int height = Math.min(
                tile.height() / 2 + 1, Math.max(LEAST_CORNER, (int) Math.round(CORNER_HEIGHT * tile.height())));
        PixelBox strip = new PixelBox(tile.x(), tile.bottom() - height, tile.width(), height);
        Patch patch = new Patch(pixels, strip);
        int highest = Math.max(LEAST_CORNER / 2, (int) (HIGHEST_IN_CORNER * tile.height()));
        Optional<TextLine> light = line(patch, true, highest);
        Optional<TextLine> dark = line(patch, false, highest);
        // dark writing leaves light holes inside its letters, and the other way round; holes are fewer than letters
        boolean isLight = letters(light) >= letters(dark);
        return (isLight ? light : dark)
                .map(line -> new LabelSpot(tile, inPicture(line.box(), strip), isLight, line.letterHeight(), false));
    }

    private static int letters(Optional<TextLine> line) {
        return line.map(TextLine::letters).orElse(0);
    }

    private static Optional<TextLine> line(Patch patch, boolean light, int highest) {
        boolean[] ink = patch.ink(light);
        return TextLine.in(Stroke.in(patch, ink, light, highest), highest).stream()
                .filter(line -> line.box().x() <= FURTHEST_START * patch.width())
                .filter(line -> line.box().y() > 0)
                .filter(line -> quietAround(line.box(), ink, patch.width(), patch.height()))
                .max(Comparator.comparingInt(TextLine::letters));
    }

    private static boolean quietAround(PixelBox box, boolean[] ink, int width, int height) {
        int loud = 0;
        int all = 0;
        for (int x = box.x(); x < box.right(); x++) {
            for (int y : new int[] {box.y() - 1, box.bottom()}) {
                if (y >= 0 && y < height) {
                    loud += ink[y * width + x] ? 1 : 0;
                    all++;
                }
            }
        }
        return loud <= RING_INK * all;
    }

    private static PixelBox inPicture(PixelBox box, PixelBox patch) {
        return new PixelBox(patch.x() + box.x(), patch.y() + box.y(), box.width(), box.height());
    }
}
