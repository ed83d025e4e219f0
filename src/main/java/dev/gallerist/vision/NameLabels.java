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

/**
 * The names on a lesson's tiles, picture after picture, reading only labels that were not read before.
 *
 * <p>A label is known by the fingerprint of its ink, so it is recognised when its tile moves. Each is read up to three
 * times on different pictures and the readings vote. What stays where it was is not even searched for.
 *
 * <p>Belongs to one lesson and one thread; the reader stays the caller's. Memory is bounded: the labels longest unseen are
 * forgotten.
 */
public final class NameLabels {

    private static final int MOST_KNOWN = 512;

    private final LabelReader reader;
    private final int readingsPerPicture;
    private final LabelFinder finder = new LabelFinder();
    private final List<KnownLabel> known = new ArrayList<>();
    private Map<PixelBox, Placed> places = new HashMap<>();
    private long picture;
    private long seen;
    private long read;
    private long recognised;
    private long postponed;
    private int readingsLeft;

    private record Placed(LabelSpot spot, KnownLabel label) {}

    /**
     * @param reader reads the labels; used on the thread that calls {@link #read}
     * @param readingsPerPicture most labels read in one picture, so that a full gallery does not hold up the first one;
     *     {@link Integer#MAX_VALUE} for recordings
     */
    public NameLabels(LabelReader reader, int readingsPerPicture) {
        if (readingsPerPicture < 1) {
            throw new IllegalArgumentException("at least one label must be read per picture");
        }
        this.reader = reader;
        this.readingsPerPicture = readingsPerPicture;
    }

    /** Whose tiles they are, in the order given; tiles must lie inside the picture. */
    public List<TileName> read(Frame frame, List<Tile> tiles) {
        picture++;
        readingsLeft = readingsPerPicture;
        Map<PixelBox, Placed> now = new HashMap<>();
        List<TileName> names = new ArrayList<>(tiles.size());
        for (Tile tile : tiles) {
            TileLook look = finder.look(frame.pixels(), tile);
            Optional<Placed> placed = locate(frame.pixels(), tile, look);
            placed.ifPresent(label -> now.put(tile.box(), label));
            names.add(new TileName(tile, look, placed.flatMap(label -> name(frame.pixels(), label))));
        }
        places = now;
        return names;
    }

    /** How much was read and how much recognised since the start. */
    public LabelCounts counts() {
        return new LabelCounts(seen, read, recognised, postponed);
    }

    private Optional<Placed> locate(Pixels pixels, Tile tile, TileLook look) {
        Placed earlier = places.get(tile.box());
        if (earlier != null) {
            Optional<LabelSpot> again = finder.again(pixels, tile, earlier.spot());
            boolean unchanged = again.map(spot -> LabelCutter.mask(pixels, spot))
                    .filter(mask ->
                            mask.reachesBothEnds() && earlier.label().mask().same(mask))
                    .isPresent();
            if (unchanged) {
                return Optional.of(new Placed(again.get(), earlier.label()));
            }
        }
        return finder.find(pixels, tile, look).map(spot -> new Placed(spot, recognise(LabelCutter.mask(pixels, spot))));
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

    private Optional<NameReading> name(Pixels pixels, Placed placed) {
        KnownLabel label = placed.label();
        seen++;
        label.seen(picture);
        if (label.wantsReading(picture) && readingsLeft > 0) {
            readingsLeft--;
            read++;
            label.vote(reader.read(LabelCutter.crop(pixels, placed.spot())), picture);
        } else if (label.unread()) {
            postponed++;
        } else {
            recognised++;
        }
        return label.name();
    }
}
