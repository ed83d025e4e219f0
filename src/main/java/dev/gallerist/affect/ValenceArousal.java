package dev.gallerist.affect;

/**
 * How pleasant and how excited a face looks, as a net that was trained for it says (the two axes of Russell's circumplex,
 * labelled by hand in AffectNet). A word about a picture of a face, as every {@link Expression} is.
 *
 * @param valence from -1, unpleasant, to 1, pleasant
 * @param arousal from -1, calm, to 1, excited
 */
public record ValenceArousal(float valence, float arousal) {

    /** Nets give these without a bound; what lies beyond the ends of the axes is put onto them. */
    public ValenceArousal {
        valence = bounded(valence);
        arousal = bounded(arousal);
    }

    private static float bounded(float value) {
        return Math.max(-1, Math.min(1, value));
    }
}
