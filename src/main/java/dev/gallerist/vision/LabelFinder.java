package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the name label of a tile: in the lower left corner, whatever the tile shows, or else in the middle of a tile whose
 * camera is off.
 *
 * <p>Light writing and dark writing are both looked for, each by what stands out from its surroundings ({@link Relief}), in
 * steps of size that fit the tile; the line with most letters counts. Stateless and safe on any thread.
 */
final class LabelFinder {

    private static final double CORNER_HEIGHT = 0.2;
    private static final int LEAST_CORNER = 36;
    private static final double HIGHEST_IN_CORNER = 0.13;
    private static final int LEAST_HIGHEST = 14;
    private static final double FURTHEST_START = 0.35;

    /** Part of the tile's width that nearly all labels end in. */
    private static final double USUAL_WIDTH = 0.6;

    private static final double HIGHEST_IN_MIDDLE = 0.3;
    private static final double OFF_CENTRE = 0.12;

    /** Least stand-out of a line's strongest letter. */
    private static final int LEAST_PEAK = 70;

    /** Part of the ink's stand-out by which it must be lighter (or darker) than what is above and below its line. */
    private static final double BESIDE_LINE = 0.25;

    /** Thickest strokes, in letter heights, and the least square that no stroke of a small letter fills. */
    private static final double THICKEST = 0.4;

    private static final int LEAST_SIDE = 5;

    /** Letters up to so many sides of the square are looked for with it. */
    private static final int HIGHEST_OF_SIDE = 4;

    /** So many light letters on a ground so dark are a label; nothing else is looked for. */
    private static final int SURE_LETTERS = 4;

    private static final int SURE_GROUND = Stroke.DARK_GROUND;

    /** Overlap of a light and a dark line that are writing and its shadow. */
    private static final double SAME_PLACE = 0.4;

    /** Ink beside a known writing from which on it is searched anew: a letter has more. */
    private static final int SPECK = 4;

    /** The label of the tile, if it has one. */
    Optional<LabelSpot> find(Pixels pixels, Tile tile, TileLook look) {
        Optional<LabelSpot> corner = inCorner(pixels, tile.box());
        // the letter in a round picture is no name
        boolean middle = corner.isEmpty() && look == TileLook.CAMERA_OFF && !AvatarCircle.on(pixels, tile.box());
        return middle ? inMiddle(pixels, tile.box()) : corner;
    }

    /** Whether letters have come beside a writing found in an earlier picture: then its line is longer than it was. */
    boolean grown(Pixels pixels, LabelSpot earlier) {
        PixelBox text = earlier.text();
        int beside = earlier.letterHeight() * 3 / 4;
        PixelBox right = PixelBox.between(text.right() + 3, text.y(), text.right() + beside, text.bottom());
        PixelBox left = PixelBox.between(text.x() - beside, text.y(), text.x() - 3, text.bottom());
        return List.of(right, left).stream()
                .map(side -> side.intersection(earlier.tile()))
                .anyMatch(side -> side.area() > 0 && hasInk(pixels, earlier, side));
    }

    private static boolean hasInk(Pixels pixels, LabelSpot spot, PixelBox side) {
        Relief relief = relief(pixels, spot, side);
        PixelBox around = relief.box();
        int least = Math.max(Relief.LEAST_INK, (int) (TextLine.SOFTEST * spot.peak()));
        int inked = 0;
        for (int y = side.y(); y < side.bottom(); y++) {
            for (int x = side.x(); x < side.right(); x++) {
                inked += relief.at(x - around.x(), y - around.y()) >= least ? 1 : 0;
            }
        }
        return inked > SPECK;
    }

    /** The relief of a part of a label's line, and of a rim around it so wide that the part's own edge does not matter. */
    static Relief relief(Pixels pixels, LabelSpot spot, PixelBox part) {
        int side = side(spot.letterHeight());
        PixelBox around = PixelBox.between(part.x() - side, part.y() - side, part.right() + side, part.bottom() + side)
                .intersection(spot.tile());
        return Relief.overVideo(pixels, around, spot.light(), side);
    }

    private static int side(int letterHeight) {
        return Math.max(LEAST_SIDE, (int) (THICKEST * letterHeight) | 1);
    }

    private Optional<LabelSpot> inMiddle(Pixels pixels, PixelBox tile) {
        int ground = TileSamples.of(pixels, tile).middleLuma();
        PixelBox band = new PixelBox(
                tile.x() + 2, tile.y() + tile.height() / 4, Math.max(0, tile.width() - 4), tile.height() / 2);
        boolean light = ground < 128;
        int highest = (int) (HIGHEST_IN_MIDDLE * tile.height());
        Relief relief = Relief.overFlat(pixels, band, ground, light);
        return TextLine.in(Stroke.in(relief, light, highest), highest).stream()
                .filter(line -> Math.abs(line.box().centre().x() - relief.width() / 2f) <= OFF_CENTRE * tile.width())
                .max(Comparator.comparingInt(line -> line.box().width() * line.letterHeight()))
                .map(line -> spot(tile, relief, line, light, true));
    }

    private Optional<LabelSpot> inCorner(Pixels pixels, PixelBox tile) {
        int height = Math.min(
                tile.height() / 2 + 1, Math.max(LEAST_CORNER, (int) Math.round(CORNER_HEIGHT * tile.height())));
        PixelBox whole = new PixelBox(tile.x(), tile.bottom() - height, tile.width(), height);
        PixelBox left = new PixelBox(whole.x(), whole.y(), (int) (USUAL_WIDTH * tile.width()), height);
        int highest = Math.max(LEAST_HIGHEST, (int) (HIGHEST_IN_CORNER * tile.height()));
        Optional<LabelSpot> spot = inStrip(pixels, tile, left, highest);
        // a label begins on the left; where its line comes near the end of what was looked at, all is
        return spot.filter(near -> near.text().right() + 2 * near.letterHeight() > left.right())
                .map(near -> inStrip(pixels, tile, whole, highest))
                .orElse(spot);
    }

    private static Optional<LabelSpot> inStrip(Pixels pixels, PixelBox tile, PixelBox strip, int highest) {
        int furthest = (int) (FURTHEST_START * tile.width());
        Optional<Candidate> best = Optional.empty();
        for (int side = LEAST_SIDE;
                side <= side(highest) && !best.map(Candidate::sure).orElse(false);
                side = 2 * side + 1) {
            Optional<Candidate> found =
                    candidate(pixels, strip, side, new Limits(Math.min(highest, HIGHEST_OF_SIDE * side), furthest));
            if (found.isPresent()
                    && found.get().letters() > best.map(Candidate::letters).orElse(0)) {
                best = found;
            }
        }
        return best.map(line -> spot(tile, line.relief(), line.line(), line.light(), false));
    }

    /** How high letters may be, and how far from the tile's left edge a label may begin, pixels. */
    private record Limits(int highest, int furthest) {}

    private record Candidate(Relief relief, TextLine line, boolean light) {

        int letters() {
            return line.letters();
        }

        boolean sure() {
            return light && line.letters() >= SURE_LETTERS && line.ground() <= SURE_GROUND;
        }

        boolean covers(Candidate other) {
            return line.box().overlap(other.line.box()) >= SAME_PLACE;
        }
    }

    private static Optional<Candidate> candidate(Pixels pixels, PixelBox strip, int side, Limits limits) {
        Optional<Candidate> light = candidate(pixels, strip, side, limits, true);
        if (light.map(Candidate::sure).orElse(false)) {
            return light;
        }
        Optional<Candidate> dark = candidate(pixels, strip, side, limits, false);
        if (light.isEmpty() || dark.isEmpty()) {
            return light.or(() -> dark);
        }
        // light writing over a video has a dark shadow; nobody gives dark writing a light one
        boolean shadow = light.get().covers(dark.get());
        return shadow || light.get().letters() >= dark.get().letters() ? light : dark;
    }

    private static Optional<Candidate> candidate(
            Pixels pixels, PixelBox strip, int side, Limits limits, boolean light) {
        Relief relief = Relief.overVideo(pixels, strip, light, side);
        return line(relief, light, limits).map(line -> new Candidate(relief, line, light));
    }

    private static Optional<TextLine> line(Relief relief, boolean light, Limits limits) {
        return TextLine.in(Stroke.in(relief, light, limits.highest()), limits.highest()).stream()
                .filter(line -> line.peak() >= LEAST_PEAK)
                .filter(line -> line.box().x() <= limits.furthest())
                .filter(line -> line.box().y() > 0)
                .filter(line -> standsOut(relief, line, light))
                .max(Comparator.comparingInt(TextLine::letters));
    }

    /** Whether the ground above and below the line is no ink: else the holes and gaps of letters were taken for them. */
    private static boolean standsOut(Relief relief, TextLine line, boolean light) {
        PixelBox box = line.box();
        List<Integer> ink = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int x = box.x(); x < box.right(); x++) {
            for (int y = Math.max(0, box.y() - 2); y < Math.min(relief.height(), box.bottom() + 2); y++) {
                boolean within = y >= box.y() && y < box.bottom();
                if (within && relief.at(x, y) >= line.peak() / 2) {
                    ink.add(relief.luma(x, y));
                } else if (y == box.y() - 2 || y == box.bottom() + 1) {
                    beside.add(relief.luma(x, y));
                }
            }
        }
        if (beside.isEmpty() || ink.isEmpty()) {
            return !ink.isEmpty();
        }
        int difference = middle(ink) - middle(beside);
        return (light ? difference : -difference) >= BESIDE_LINE * line.peak();
    }

    private static int middle(List<Integer> values) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static LabelSpot spot(PixelBox tile, Relief relief, TextLine line, boolean light, boolean centred) {
        PixelBox box = line.box();
        PixelBox text = new PixelBox(relief.box().x() + box.x(), relief.box().y() + box.y(), box.width(), box.height());
        return new LabelSpot(tile, text, light, line.letterHeight(), line.peak(), centred);
    }
}
