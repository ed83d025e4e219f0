package dev.gallerist.affect.cue;

/**
 * How many faces show something, of how many that could. Immutable.
 *
 * @param showing those that show it, 0 to {@code all}
 * @param all those that could: readable faces, or cameras that are on
 */
public record CueFaces(int showing, int all) {

    /** There is no face at all. */
    public static final CueFaces NONE = new CueFaces(0, 0);

    public CueFaces {
        if (showing < 0 || showing > all) {
            throw new IllegalArgumentException(showing + " of " + all + " faces cannot show it");
        }
    }

    /** What share of them shows it, 0 to 1; 0 where there are none. */
    public double share() {
        return all == 0 ? 0 : (double) showing / all;
    }
}
