package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names on a lesson's tiles, picture after picture, reading only labels that were not read before.
 *
 * <p>A label is known by the fingerprint of its ink, so it is recognised when its tile moves. Each is read up to three
 * times on different pictures and the readings vote. What stays where it was is not even searched for, and a tile without a
 * label is searched ever more rarely.
 *
 * <p>Belongs to one lesson and one thread. Memory is bounded: the labels longest unseen are
 * forgotten.
 */
public final class NameLabels {

    private static final int MOST_KNOWN = 512;

    /** Pictures between two looks for more writing beside a label that stays. */
    private static final int LOOK_BESIDE = 4;

    /** A tile without a label is searched again after one more picture than before, up to so many. */
    private static final int LONGEST_PAUSE = 5;

    private final LabelDesk desk;
    private final int readingsPerPicture;
    private final LabelFinder finder = new LabelFinder();
    private final List<KnownLabel> known = new ArrayList<>();
    private Map<PixelBox, Placed> places = new HashMap<>();
    private Map<PixelBox, Bare> bare = new HashMap<>();
    private long picture;
    private long seen;
    private long read;
    private long recognised;
    private long postponed;
    private int readingsLeft;

    private record Placed(LabelSpot spot, KnownLabel label) {}

    /** A tile in which no label was found so many times, and when it is searched again. */
    private record Bare(TileLook look, int times, long until) {}

    /**
     * @param desk where labels are read; stays the caller's
     * @param readingsPerPicture most labels handed to it in one picture, so that a full gallery does not hold up the first
     *     one; {@link Integer#MAX_VALUE} for recordings
     */
    public NameLabels(LabelDesk desk, int readingsPerPicture) {
        if (readingsPerPicture < 1) {
            throw new IllegalArgumentException("at least one label must be read per picture");
        }
        this.desk = desk;
        this.readingsPerPicture = readingsPerPicture;
    }

    /** Whose tiles they are, in the order given; tiles must lie inside the picture. */
    public List<TileName> read(Frame frame, List<Tile> tiles) {
        picture++;
        readingsLeft = readingsPerPicture;
        desk.collect();
        Map<PixelBox, Placed> now = new HashMap<>();
        Map<PixelBox, Bare> without = new HashMap<>();
        List<TileLook> looks = new ArrayList<>(tiles.size());
        for (Tile tile : tiles) {
            TileLook look = TileSamples.look(frame.pixels(), tile);
            looks.add(look);
            Optional<Placed> placed = locate(frame.pixels(), tile, look);
            placed.ifPresent(label -> now.put(tile.box(), label));
            placed.ifPresent(label -> meet(frame.pixels(), label));
            if (placed.isEmpty()) {
                without.put(tile.box(), stillBare(tile, look));
            }
        }
        places = now;
        bare = without;
        desk.collect();
        return IntStream.range(0, tiles.size())
                .mapToObj(i -> new TileName(tiles.get(i), looks.get(i), name(tiles.get(i))))
                .toList();
    }

    private Optional<NameReading> name(Tile tile) {
        return Optional.ofNullable(places.get(tile.box()))
                .flatMap(placed -> placed.label().name());
    }

    private Bare stillBare(Tile tile, TileLook look) {
        Bare before = bare.get(tile.box());
        if (before == null || before.look() != look) {
            return new Bare(look, 1, picture + 1);
        }
        if (picture < before.until()) {
            return before;
        }
        int times = before.times() + 1;
        return new Bare(look, times, picture + Math.min(times, LONGEST_PAUSE));
    }

    private boolean resting(Tile tile, TileLook look) {
        Bare before = bare.get(tile.box());
        return before != null && before.look() == look && picture < before.until();
    }

    /** How much was read and how much recognised since the start. */
    public LabelCounts counts() {
        return new LabelCounts(seen, read, recognised, postponed);
    }

    private Optional<Placed> locate(Pixels pixels, Tile tile, TileLook look) {
        Placed earlier = places.get(tile.box());
        if (earlier != null && stays(pixels, earlier)) {
            return Optional.of(earlier.label().wantsReading(picture) ? longer(pixels, tile, look, earlier) : earlier);
        }
        if (resting(tile, look)) {
            return Optional.empty();
        }
        return finder.find(pixels, tile, look).map(spot -> placed(pixels, spot));
    }

    private boolean stays(Pixels pixels, Placed earlier) {
        LabelMask mask = LabelCutter.mask(pixels, earlier.spot());
        if (!mask.reachesBothEnds() || !earlier.label().mask().same(mask)) {
            return false;
        }
        // letters that come beside a name stay there: a look now and then, not at all labels in one picture, finds them
        boolean looked = (picture + earlier.spot().text().x()) % LOOK_BESIDE == 0;
        return !looked || !finder.grown(pixels, earlier.spot());
    }

    /** The label that stayed, or, where a search on this later picture finds more of its line, the longer one. */
    private Placed longer(Pixels pixels, Tile tile, TileLook look, Placed earlier) {
        PixelBox before = earlier.spot().text();
        return finder.find(pixels, tile, look)
                .filter(spot -> spot.text().intersection(before).width() >= before.width() - 2)
                .filter(spot -> spot.text().width() >= before.width() + spot.letterHeight() / 2)
                .map(spot -> placed(pixels, spot))
                .orElse(earlier);
    }

    private Placed placed(Pixels pixels, LabelSpot spot) {
        return new Placed(spot, recognise(LabelCutter.mask(pixels, spot)));
    }

    private KnownLabel recognise(LabelMask mask) {
        for (KnownLabel label : known) {
            if (label.mask().same(mask)) {
                return label;
            }
        }
        if (known.size() == MOST_KNOWN) {
            known.remove(known.stream()
                    .min(Comparator.comparingLong(KnownLabel::lastSeen))
                    .orElseThrow());
        }
        KnownLabel label = new KnownLabel(mask);
        known.add(label);
        return label;
    }

    /** Counts the label and asks for a reading where one is wanted. */
    private void meet(Pixels pixels, Placed placed) {
        KnownLabel label = placed.label();
        seen++;
        label.seen(picture);
        if (label.wantsReading(picture) && readingsLeft > 0) {
            readingsLeft--;
            read++;
            desk.ask(label, LabelCutter.crop(pixels, placed.spot()), picture);
        } else if (label.unread()) {
            postponed++;
        } else {
            recognised++;
        }
    }
}
