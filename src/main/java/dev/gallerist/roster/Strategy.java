package dev.gallerist.roster;

import java.util.Locale;
import java.util.function.Supplier;

/** The groupings to choose from. */
public enum Strategy {
    /** Table 1 of the paper as it is written, for comparison. */
    TABLE1(() -> new Table1Grouping(Table1Grouping.Thresholds.PROTOTYPE)),

    /** By track: pooled faces, names and places weighed together, one student in one tile. */
    DEFAULT(TrackGrouping::new);

    private final Supplier<Grouping> fresh;

    Strategy(Supplier<Grouping> fresh) {
        this.fresh = fresh;
    }

    /** A grouping for one lesson. */
    public Grouping open() {
        return fresh.get();
    }

    /** The name on the command line: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
